package entente.model.plan;

import entente.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as one file or document told it, once: what it says and nothing else.
///
/// @param file what it was taken from: a file's name, or a document's
/// @param hash of its bytes
/// @param published when it became public; null where nobody knows: then on the day on which it was
///   recorded
/// @param recorded when this ledger took it in
public record PlanEdition(
    PlanHead head,
    String file,
    String hash,
    @Nullable When published,
    Instant recorded,
    List<PlanLine> lines) {
  public PlanEdition {
    lines = List.copyOf(lines);
  }

  /// The first day by whose end the public surely knew.
  public LocalDate known() {
    return published == null ? recorded.atZone(ZoneOffset.UTC).toLocalDate() : published.last();
  }

  /// Its lines, each reported status with a day and a source: those of the file where the line
  /// itself gives none.
  List<PlanLine> told() {
    return lines.stream().map(this::told).toList();
  }

  private PlanLine told(PlanLine line) {
    PlanLine told = line;
    if (line.reported().isPresent()) {
      PlanDate day =
          published == null ? PlanDate.of(known()) : PlanDate.parse(published.toString());
      told =
          line.date(LineField.REPORTED_ON) == null
              ? told.with(LineField.REPORTED_ON, new Said.Date(day))
              : told;
      told =
          line.text(LineField.REPORTED_BY).isEmpty()
              ? told.with(LineField.REPORTED_BY, new Said.Text(file))
              : told;
    }
    return told;
  }
}
