package entente.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that one document says, with the passages that carry it. Never edited: a better
/// reading is a new claim.
///
/// @param id unique in a ledger; for what the reader finds, a hash of document, spans and assertion
///   ([ClaimIds])
/// @param doc the document's id: for a file, its name without the extension
/// @param further the guide's further fields, those that the text gives
/// @param attribution who inside the text says so; null where it names nobody
/// @param confidence from 0 to 1, how often a claim made so is right; null where a person wrote it
/// @param frame the frame that made it; null where a person wrote it
public record Claim(
    String id,
    String doc,
    Assertion assertion,
    List<Evidence> evidence,
    Map<Field, Value> further,
    @Nullable String attribution,
    @Nullable Double confidence,
    @Nullable String frame) {

  public Claim {
    Wanted.that(!id.isBlank(), "claim.id", id, "an id of at least one character");
    Wanted.that(
        !doc.isBlank() && doc.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0),
        "claim.doc",
        doc,
        "a document's id without slashes");
    evidence = List.copyOf(evidence);
    Wanted.that(!evidence.isEmpty(), "claim.evidence", evidence, "at least one passage");
    Wanted.that(
        confidence == null || (confidence >= 0 && confidence <= 1),
        "claim.confidence",
        confidence,
        "a share from 0 to 1");
    var ordered = new EnumMap<Field, Value>(Field.class);
    ordered.putAll(further);
    Type type = assertion.type();
    ordered.forEach((field, value) -> {
      Slot slot =
          type.slot(field)
              .filter(each -> !each.scored())
              .orElseThrow(() ->
                  Wanted.wrong(
                      type.word() + "." + field.key(),
                      value,
                      "no such further field on this type"));
      slot.check(type, value);
    });
    further = ordered.isEmpty() ? Map.of() : Collections.unmodifiableMap(ordered);
  }

  public Type type() {
    return assertion.type();
  }

  /// Where the claim stands first in its document.
  public Span span() {
    return evidence.stream().map(Evidence::span).min(Span::compareTo).orElseThrow();
  }
}
