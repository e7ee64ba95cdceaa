package entente.model;

import java.util.Locale;

/// A word of one of the guide's vocabularies. The constants of the enums that implement it spell
/// their words: `AT_LEAST` is "at-least".
public interface Word {
  String name();

  /// The word as the guide writes it.
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
