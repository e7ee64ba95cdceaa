package entente.read.text;

import entente.model.Span;

/// A word or mark as it stands in the text.
public record Token(Span span, String word) {
  public boolean is(String other) {
    return word.equals(other);
  }

  public boolean capitalised() {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /// Whether it has a letter or digit.
  public boolean wordy() {
    return word.chars().anyMatch(Character::isLetterOrDigit);
  }
}
