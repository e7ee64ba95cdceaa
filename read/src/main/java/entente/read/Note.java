package entente.read;

import entente.model.Span;
import org.jspecify.annotations.Nullable;

/// One line of an explanation.
///
/// @param type of a mention its type (`party`, `money`, …), of a decision the type of claim; else
///   null
/// @param value of a mention its normalised value: a [entente.model.Party], [entente.model.Money],
///   [entente.model.Count], an ISO 8601 string, or a map of these; of a decision the claim's id;
///   else null
/// @param reason in words; null where there is nothing to say
public record Note(
    Kind kind,
    @Nullable String type,
    Span span,
    String text,
    @Nullable Object value,
    @Nullable String reason) {
  /// What is explained.
  public enum Kind {
    SENTENCE,
    MENTION,
    DECISION
  }
}
