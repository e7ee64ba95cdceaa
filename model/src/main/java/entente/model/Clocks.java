package entente.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The three clocks by which a ledger can be asked; null means now, and no restriction.
///
/// @param knownOn what the public could know: from the documents published by this day, under
///   today's decisions
/// @param validOn what is true in the world on this day
/// @param recordedBy what this ledger held at this moment, decisions included
public record Clocks(
    @Nullable LocalDate knownOn, @Nullable LocalDate validOn, @Nullable Instant recordedBy) {
  public static final Clocks NOW = new Clocks(null, null, null);
}
