package entente.app.cli;

import entente.model.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which entries to list: those of one type, or all.
///
/// @param type empty for all
record EntryType(Optional<Type> type) {
  static final EntryType ALL = new EntryType(Optional.empty());

  /// From a type's word, singular or plural.
  static EntryType of(String word) {
    String singular = word.toLowerCase(Locale.ROOT).replaceAll("s$", "");
    if (singular.equals("all")) {
      return ALL;
    }
    return Arrays.stream(Type.values())
        .filter(type -> type.word().equals(singular))
        .findFirst()
        .map(type -> new EntryType(Optional.of(type)))
        .orElseThrow(
            () -> Converters.wrong("found \"%s\", wanted one of %s".formatted(word, words())));
  }

  static String words() {
    return Stream.concat(
            Arrays.stream(Type.values()).map(type -> type.word() + "s"), Stream.of("all"))
        .collect(Collectors.joining(", "));
  }
}
