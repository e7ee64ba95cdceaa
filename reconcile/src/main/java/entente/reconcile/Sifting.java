package entente.reconcile;

import entente.model.Commitment.Status;
import entente.model.Money;
import entente.model.Party;
import entente.reconcile.SumsAsked.Measure;
import entente.reconcile.Total.LeftOut;
import entente.reconcile.Total.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which promises a question about sums is about, which of them could count, and why the others do
/// not, before any link is looked at.
final class Sifting {
  private final Pledges pledges;
  private final SumsAsked asked;
  private final Pledges.Choice givers;
  private final Pledges.Choice receivers;
  private final Pledges.Choice namedGivers;
  private final Pledges.Choice namedReceivers;
  private final Pledges.Choice sectors;
  private final long since;
  private final long until;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Omitted omitted = new Omitted(this::leaving);

  /// @param which of the promises are looked at; others are not even left out
  Sifting(OnDay known, Predicate<Pledge> which, SumsAsked asked) {
    this.asked = asked;
    pledges = known.pledges();
    Set<String> owners = Purse.owners(asked.from());
    givers =
        asked.from().isEmpty()
            ? _ -> true
            : pledges.byGivers(each -> Purse.meet(each.purse().owners(), owners));
    namedGivers =
        asked.from().isEmpty()
            ? _ -> true
            : pledges.byGivers(each -> Purse.named(each.from(), asked.from()));
    receivers =
        asked.to().isEmpty()
            ? _ -> true
            : pledges.byReceivers(each ->
                Purse.reaches(each.to(), asked.to()) || Purse.reaches(asked.to(), each.to()));
    namedReceivers =
        asked.to().isEmpty()
            ? _ -> true
            : pledges.byReceivers(each -> Purse.named(each.to(), asked.to()));
    sectors = asked.sectors().isEmpty() ? _ -> true : pledges.bySectors(asked.sectors());
    since = asked.since() == null ? Long.MIN_VALUE : asked.since().first().toEpochDay();
    until = asked.until() == null ? Long.MAX_VALUE : asked.until().last().toEpochDay();
    for (int place = 0; place < pledges.size(); place++) {
      if (known.has(place) && isAbout(place) && which.test(pledges.at(place))) {
        sift(place);
      }
    }
  }

  /// Those that could count, in their natural order.
  List<Candidate> candidates() {
    return candidates;
  }

  /// Those that are left out so far.
  Omitted omitted() {
    return omitted;
  }

  /// Whether the question is about the promise at a place in the natural order of all.
  boolean isAbout(int place) {
    return givers.has(place)
        && receivers.has(place)
        && sectors.has(place)
        && pledges.hasFigure(place);
  }

  /// Puts a promise among those that could count, or leaves it out.
  private void sift(int place) {
    Reason reason = reason(place);
    if (reason != null) {
      // what names no sum and is not asked for in another way, either, is no mention of the money
      if (reason == Reason.CONSIDERED || reason == Reason.CANCELLED || hasSum(place)) {
        omitted.add(place, reason);
      }
    } else if (!hasSum(place)) {
      omitted.add(place, Reason.NO_SUM);
    } else {
      saying(place)
          .ifPresentOrElse(
              saying -> candidates.add(new Candidate(place, pledges.at(place), saying)),
              () -> omitted.add(place, Reason.OTHER_CURRENCY));
    }
  }

  /// Why it is left out whatever its sum is; null where nothing is against it.
  private @Nullable Reason reason(int place) {
    Status status = pledges.status(place);
    if (status == Status.CANCELLED) {
      return Reason.CANCELLED;
    } else if (asked.measure() == Measure.PROMISED && !pledges.isFirm(place)) {
      return Reason.CONSIDERED;
    } else if (asked.measure() == Measure.DELIVERED && status != Status.DELIVERED) {
      return Reason.NOT_DELIVERED;
    } else if (pledges.isPolicy(place)) {
      return Reason.TARGET;
    } else if (!asked.statuses().isEmpty() && !asked.statuses().contains(status)) {
      return Reason.OTHER_STATUS;
    } else if (pledges.last(place) < since || pledges.first(place) > until) {
      return Reason.OTHER_OCCASION;
    } else if (!namedGivers.has(place)) {
      return Reason.OTHER_GIVER;
    } else if (!namedReceivers.has(place)) {
      return Reason.OTHER_RECEIVER;
    } else if (!asked.funding().isEmpty()
        && !asked.funding().contains(Totals.funding(pledges.at(place)))) {
      return Reason.OTHER_FUNDING;
    }
    return null;
  }

  private boolean hasSum(int place) {
    return pledges.hasAmount(place) || saying(place).isPresent();
  }

  private Optional<Saying> saying(int place) {
    return asked.currency() == null && !pledges.hasAmount(place)
        ? Optional.empty()
        : Saying.of(pledges.at(place), asked.currency());
  }

  private LeftOut leaving(int place, Reason reason) {
    Pledge pledge = pledges.at(place);
    Money said = saying(place).map(Saying::money).orElse(pledge.amount());
    return new LeftOut(pledge.entry(), reason, why(reason, pledge, said), said, null);
  }

  private static String why(Reason reason, Pledge pledge, @Nullable Money said) {
    return switch (reason) {
      case CANCELLED -> "called off";
      case CONSIDERED -> "only considered";
      case NOT_DELIVERED -> "promised, and not reported as delivered";
      case TARGET -> "a target or a rule, no money given";
      case OTHER_STATUS -> "its status is " + pledge.settled().status().word();
      case OTHER_OCCASION ->
          "made on another occasion: "
              + (pledge.date() == null ? "known since " + pledge.known() : pledge.date());
      case OTHER_GIVER -> "by " + names(pledge.from()) + "; ask for it by name";
      case OTHER_RECEIVER ->
          pledge.to().isEmpty() ? "names no receiver" : "for " + names(pledge.to());
      case OTHER_FUNDING -> "its funding is " + Totals.funding(pledge);
      case NO_SUM -> "names no sum";
      case OTHER_CURRENCY ->
          said == null ? "said in no currency" : "said in " + said.currency() + " alone";
      case DELIVERY, PART_OF, RESTATES, RENEWED, SUPERSEDED, FULFILS, INCLUDED ->
          throw new IllegalArgumentException(
              "reason: found %s, wanted one that no link gives".formatted(reason.word()));
    };
  }

  private static String names(Collection<Party> parties) {
    return String.join(", ", parties.stream().map(Party::id).toList());
  }
}
