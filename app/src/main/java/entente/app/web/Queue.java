package entente.app.web;

import java.util.Locale;

/// What waits to be settled, by kind; addresses have its word.
enum Queue {
  PAIRS("Same or not", "set side by side"),
  CLAIMS("Unsure readings", "read beside its passage"),
  CONFLICTS("Conflicts", "the sources compared"),
  PLANS("Evidence for plans", "read beside the line of the plan"),
  PAID("What was paid", "set beside the aid report");

  private final String title;
  private final String reason;

  Queue(String title, String reason) {
    this.title = title;
    this.reason = reason;
  }

  String title() {
    return title;
  }

  /// What a person is likely to give as the reason, whichever way it is ruled.
  String reason() {
    return reason;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws MisaskedException if it is none
  static Queue of(String word) {
    for (Queue each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new MisaskedException("queue", word, "pairs, claims, conflicts, plans or paid");
  }
}
