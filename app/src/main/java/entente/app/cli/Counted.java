package entente.app.cli;

/// A number with its noun.
final class Counted {
  private Counted() {}

  static String of(long many, String noun) {
    if (many == 1) {
      return "1 " + noun;
    }
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return "%,d %s".formatted(many, plural);
  }
}
