package entente.read.syntax;

import java.util.Locale;
import java.util.Set;

/// Sees to it that words are put into lower case as in English, on any machine.
///
/// CoreNLP does so by the default locale, and its models would not know "INDIA" by the rules of
/// Turkish. There is no way to tell it otherwise than by that default; how numbers and dates are
/// shown is left as it was.
final class Casing {
  private static final Set<String> OWN_RULES = Set.of("tr", "az", "lt");

  private Casing() {}

  static void asInEnglish() {
    if (OWN_RULES.contains(Locale.getDefault().getLanguage())) {
      Locale format = Locale.getDefault(Locale.Category.FORMAT);
      Locale display = Locale.getDefault(Locale.Category.DISPLAY);
      Locale.setDefault(Locale.ENGLISH);
      Locale.setDefault(Locale.Category.FORMAT, format);
      Locale.setDefault(Locale.Category.DISPLAY, display);
    }
  }
}
