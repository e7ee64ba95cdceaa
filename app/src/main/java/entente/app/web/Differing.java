package entente.app.web;

import entente.model.Disagreement;

/// How pages speak of a disagreement.
final class Differing {
  private Differing() {}

  /// How many documents take part.
  static long sources(Disagreement disagreement) {
    return disagreement.stands().stream()
        .flatMap(stand -> stand.reports().stream())
        .map(report -> report.publication().document())
        .distinct()
        .count();
  }

  static String words(Disagreement disagreement) {
    return words(sources(disagreement));
  }

  /// What stands after their number, where there is room for it.
  static String verb(long sources) {
    return sources == 1 ? "contradicts itself" : "differ";
  }

  /// "2 sources differ"; one document may contradict itself too.
  static String words(long sources) {
    return sources == 1 ? "1 source contradicts itself" : sources + " sources differ";
  }
}
