package entente.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field as one type has it: whether a claim must fill it, and which words it may take.
///
/// @param words the vocabulary; empty where the field is open (then a [Field.Shape#TERM] is any
///   slug)
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

  /// Refuses a value that the field cannot have. Runs for every field of every claim, so it words
  /// no message before it needs one.
  void check(Type type, Value value) {
    if (!field.shape().fits(value)) {
      throw wrong(
          type, value, "a value of the form " + field.shape().name().toLowerCase(Locale.ROOT));
    }
    if (field == Field.ORDINAL
        && value instanceof Value.Figure(var number)
        && (number.scale() > 0 || number.signum() <= 0)) {
      throw wrong(type, number, "a whole number from 1");
    }
    if (value instanceof Value.Term(String word)) {
      if (words.isEmpty() && !SLUG.matcher(word).matches()) {
        throw wrong(type, word, "a slug such as strategic-partnership");
      }
      if (!words.isEmpty() && !words.contains(word)) {
        throw wrong(
            type, word, "one of " + words.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  private IllegalArgumentException wrong(Type type, Object found, String wanted) {
    return Wanted.wrong(type.word() + "." + field.key(), found, wanted);
  }
}
