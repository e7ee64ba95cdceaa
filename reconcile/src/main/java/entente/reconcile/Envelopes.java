package entente.reconcile;

import entente.model.Commitment;
import entente.model.Commitment.Kind;
import entente.model.Sector;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Open sums: a billion dollars or more that a party promises over a period or for no one purpose,
/// out of which it may pay its other promises.
///
/// Where sources do not say whether a smaller promise is inside such a sum or comes on top, neither
/// is assumed.
final class Envelopes {
  private static final double LARGE = 1e9;
  private static final int OCCASION = 10;

  /// Years for which a sum whose end nobody states is taken to be open: as long as most are.
  static final int RUNNING = 5;

  private Envelopes() {}

  /// Whether it is money, and enough of it.
  static boolean isLarge(Commitment settled, OptionalDouble dollars) {
    return settled.kind() == Kind.FINANCE && dollars.isPresent() && dollars.getAsDouble() >= LARGE;
  }

  /// Why the smaller promise may be inside the larger one, with nothing that says so; null where it
  /// is not open.
  static @Nullable String mayHold(Pledge whole, Pledge part) {
    if (!whole.isEnvelope() || !Purse.shared(part, whole) || whole.id().equals(part.id())) {
      return null;
    }
    OptionalDouble share = Weight.share(part, whole);
    if (share.isEmpty() || share.getAsDouble() > 0.2 || !Purse.reaches(part, whole)) {
      return null;
    }
    boolean another =
        !whole.sectors().isEmpty()
            && whole.sectors().size() < 3
            && !part.sectors().isEmpty()
            && Collections.disjoint(whole.sectors(), part.sectors())
            && part.says(Cue.NEW_VESSEL);
    if (another) {
      return null;
    }
    if (sameOccasion(whole, part)) {
      return "promised on the same occasion";
    }
    if (part.day().isBefore(whole.day())) {
      return null;
    }
    LocalDate until = whole.end();
    if (until != null) {
      return part.day().isAfter(until) ? null : "promised within its period";
    }
    return part.day().isBefore(whole.day().plusYears(RUNNING))
        ? "promised while a sum without a stated end may run"
        : null;
  }

  /// Whether both were promised within a few days, or as far as their dates are precise.
  static boolean sameOccasion(Pledge one, Pledge other) {
    if (one.date() != null && other.date() != null) {
      return Dates.gap(one.date(), other.date()) <= OCCASION
          && Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= 370;
    }
    return one.date() == null && other.date() == null && one.known().equals(other.known());
  }

  /// Whether the part's purposes are among the whole's as one document puts them: a whole that
  /// names none has room for all.
  static boolean holdsPurpose(java.util.Set<Sector> whole, java.util.Set<Sector> part) {
    return whole.isEmpty() || (!part.isEmpty() && whole.containsAll(part));
  }
}
