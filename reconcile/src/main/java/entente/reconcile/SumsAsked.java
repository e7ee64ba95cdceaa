package entente.reconcile;

import entente.model.Commitment.Status;
import entente.model.Party;
import entente.model.Sector;
import entente.model.When;
import entente.model.Word;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question about sums promised. What is empty or null asks for all.
///
/// @param from givers: promises of any of them
/// @param to receivers: promises to any of them; a bloc and its region by one name
/// @param sectors promises about any of them
/// @param since and `until`: the time in which they were made, as vague as it is given; those
///   outside are left out with the reason
/// @param statuses of the entries; those of another are left out with the reason
/// @param funding `public`, `private`, `mixed` or `unstated`
/// @param currency sums said in this currency; null for each in its own
/// @param measure what is added up
/// @param everyRound whether earlier rounds of a promise that was renewed count beside the latest
public record SumsAsked(
    Set<Party> from,
    Set<Party> to,
    Set<Sector> sectors,
    @Nullable When since,
    @Nullable When until,
    Set<Status> statuses,
    Set<String> funding,
    @Nullable String currency,
    Measure measure,
    boolean everyRound) {

  /// What is added up.
  public enum Measure implements Word {
    /// What was promised, kept or not.
    PROMISED,
    /// What sources say has come.
    DELIVERED
  }

  public SumsAsked {
    from = Set.copyOf(from);
    to = Set.copyOf(to);
    sectors = Set.copyOf(sectors);
    statuses = Set.copyOf(statuses);
    funding = Set.copyOf(funding);
    if (currency != null && !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "currency: found \"%s\", wanted a code of ISO 4217 such as USD".formatted(currency));
    }
  }

  /// Everything promised by these to those.
  public static SumsAsked promised(Set<Party> from, Set<Party> to) {
    return new SumsAsked(
        from, to, Set.of(), null, null, Set.of(), Set.of(), null, Measure.PROMISED, false);
  }

  /// The same in one currency.
  public SumsAsked in(String code) {
    return new SumsAsked(
        from, to, sectors, since, until, statuses, funding, code, measure, everyRound);
  }

  SumsAsked inAny() {
    return new SumsAsked(
        from, to, sectors, since, until, statuses, funding, null, measure, everyRound);
  }
}
