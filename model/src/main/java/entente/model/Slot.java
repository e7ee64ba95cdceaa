package entente.model;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field as one type has it: whether a claim must fill it, and which words it may take.
///
/// @param words the vocabulary; empty where the field is open (then a [Field.Shape#TERM] is any slug)
/// @param scored whether the guide scores it; the others help people to recognise a claim
public record Slot(Field field, boolean required, boolean scored, Set<String> words) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  static Slot required(Field field, Word... words) {
    return new Slot(field, true, true, spell(words));
  }

  static Slot optional(Field field, Word... words) {
    return new Slot(field, false, true, spell(words));
  }

  static Slot beside(Field field, Word... words) {
    return new Slot(field, false, false, spell(words));
  }

  static Slot beside(Field field, Set<String> words) {
    return new Slot(field, false, false, words);
  }

  private static Set<String> spell(Word... words) {
    return Stream.of(words).map(Word::word).collect(Collectors.toUnmodifiableSet());
  }

  /// Refuses a value that the field cannot have.
  void check(Type type, Value value) {
    String where = type.word() + "." + field.key();
    Wanted.that(field.shape().fits(value), where, value, "a value of the form " + field.shape().name().toLowerCase(java.util.Locale.ROOT));
    if (field == Field.ORDINAL && value instanceof Value.Figure(var number)) {
      Wanted.that(number.scale() <= 0 && number.signum() > 0, where, number, "a whole number from 1");
    }
    if (value instanceof Value.Term(String word)) {
      if (words.isEmpty()) {
        Wanted.that(SLUG.matcher(word).matches(), where, word, "a slug such as strategic-partnership");
      } else {
        Wanted.that(words.contains(word), where, word, "one of " + words.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
  }
}
