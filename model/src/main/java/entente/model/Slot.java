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
    // every claim is checked, few are wrong: a message is made only for those
    if (!field.shape().fits(value)) {
      throw Wanted.wrong(where(type), value, "a value of the form " + field.shape().name().toLowerCase(java.util.Locale.ROOT));
    }
    if (field == Field.ORDINAL && value instanceof Value.Figure(var number) && (number.scale() > 0 || number.signum() <= 0)) {
      throw Wanted.wrong(where(type), number, "a whole number from 1");
    }
    if (value instanceof Value.Term(String word)) {
      if (words.isEmpty() && !SLUG.matcher(word).matches()) {
        throw Wanted.wrong(where(type), word, "a slug such as strategic-partnership");
      }
      if (!words.isEmpty() && !words.contains(word)) {
        throw Wanted.wrong(where(type), word, "one of " + words.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  private String where(Type type) {
    return type.word() + "." + field.key();
  }
}
