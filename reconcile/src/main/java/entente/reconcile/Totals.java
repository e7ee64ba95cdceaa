package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.When;
import entente.reconcile.SumsAsked.Measure;
import entente.reconcile.Total.Counted;
import entente.reconcile.Total.LeftOut;
import entente.reconcile.Total.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds promises up so that money counts once, and says of every promise that was left out why.
///
/// A promise is left out where a link puts it into another that is counted. Where nothing says whether a sum is inside another or
/// comes on top, it counts as a range from nothing to all of it.
public final class Totals {
  private static final String UNSTATED = "unstated";

  private final SumsAsked asked;
  private final Set<String> givers;
  private final Rates rates;
  private final Map<Set<Party>, Boolean> reached = new HashMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();

  /// A promise that could count, with the sum as said.
  private record Candidate(Pledge pledge, Saying saying) {
    String id() {
      return pledge.id();
    }
  }

  private Totals(SumsAsked asked, Rates rates) {
    this.asked = asked;
    this.rates = rates;
    givers = Purse.owners(asked.from());
  }

  /// @param entries those known; what is no commitment is passed over
  /// @param links between them, as [PromiseLinks] finds them
  public static Total of(Collection<Entry> entries, Collection<PromiseLink> links, SumsAsked asked, Rates rates) {
    return of(entries, links, List.of(), asked, rates);
  }

  /// @param decisions of which those count that rename parties
  public static Total of(
      Collection<Entry> entries, Collection<PromiseLink> links, Collection<Decision> decisions, SumsAsked asked, Rates rates) {
    return among(Pledge.all(entries, decisions), new Covers(links, asked.everyRound()), asked, rates);
  }

  /// @param pledges those known, in their natural order
  /// @param covers by the links between them, with or without earlier rounds as the question has it
  public static Total among(List<Pledge> pledges, Covers covers, SumsAsked asked, Rates rates) {
    Total inEach = new Totals(asked, rates).add(pledges, covers);
    var everything = asked.currency() == null ? inEach : new Totals(asked.inAny(), rates).add(pledges, covers);
    String target = asked.currency() == null ? "USD" : asked.currency();
    return new Total(
        inEach.sums(), new Totals(asked, rates).converted(everything.counted(), target), inEach.counted(), inEach.leftOut());
  }

  private Total add(List<Pledge> pledges, Covers covers) {
    pledges.stream().filter(this::isAbout).forEach(this::sift);
    List<Candidate> once = new ArrayList<>();
    Set<String> cancelled =
        pledges.stream().filter(each -> each.settled().status() == Status.CANCELLED).map(Pledge::id).collect(Collectors.toSet());
    candidates.removeIf(each -> isCalledOff(each, covers, cancelled));
    var covered = covers.among(candidates.stream().map(Candidate::pledge).toList());
    for (Candidate each : candidates) {
      Covers.Cover cover = covered.get(each.id());
      if (cover == null && asked.measure() == Measure.PROMISED && each.pledge().isDelivery()) {
        leave(each.pledge(), Reason.DELIVERY, "has come already; no promise of it is known", each.saying().money());
      } else if (cover == null) {
        once.add(each);
      } else {
        leftOut.add(new LeftOut(each.pledge().entry(), cover.reason(), cover.why(), each.saying().money(), cover.by()));
      }
    }
    alsoCovered(pledges, covers, once);
    List<Counted> counted = counted(once);
    leftOut.sort(Comparator.comparing(LeftOut::entry));
    return new Total(sums(counted), null, counted, leftOut);
  }

  private boolean isCalledOff(Candidate each, Covers covers, Set<String> cancelled) {
    Covers.Cover cover = cancelled.isEmpty() ? null : covers.calledOff(each.id(), cancelled);
    if (cover != null) {
      leftOut.add(new LeftOut(each.pledge().entry(), cover.reason(), cover.why(), each.saying().money(), cover.by()));
    }
    return cover != null;
  }

  /// Promises by others that links put into what is counted: nobody asked for them, and nobody should add them.
  private void alsoCovered(List<Pledge> pledges, Covers covers, List<Candidate> once) {
    Map<String, Integer> counted = Covers.ranks(once.stream().map(Candidate::pledge).toList());
    for (Pledge pledge : pledges) {
      if (pledge.amount() != null && covers.canCover(pledge.id()) && !isAbout(pledge)) {
        Covers.Cover cover = covers.by(pledge.id(), counted);
        if (cover != null) {
          leftOut.add(new LeftOut(pledge.entry(), cover.reason(), cover.why(), pledge.amount(), cover.by()));
        }
      }
    }
  }

  private boolean isAbout(Pledge pledge) {
    boolean hasFigure = pledge.amount() != null || pledge.settled().kind() != Kind.COOPERATION;
    return hasFigure
        && (asked.from().isEmpty() || Purse.meet(pledge.purse().owners(), givers))
        && (asked.sectors().isEmpty() || pledge.sectors().stream().anyMatch(asked.sectors()::contains))
        && (asked.to().isEmpty() || reached.computeIfAbsent(pledge.to(), this::isReached));
  }

  private boolean isReached(Set<Party> receivers) {
    return Purse.reaches(receivers, asked.to()) || Purse.reaches(asked.to(), receivers);
  }

  /// Puts a promise among those that could count, or leaves it out.
  private void sift(Pledge pledge) {
    Optional<Saying> saying = Saying.of(pledge, asked.currency());
    Money said = saying.map(Saying::money).orElse(pledge.amount());
    Status status = pledge.settled().status();
    if (status == Status.CANCELLED) {
      leave(pledge, Reason.CANCELLED, "called off", said);
    } else if (asked.measure() == Measure.PROMISED && !pledge.isFirm()) {
      leave(pledge, Reason.CONSIDERED, "only considered", said);
    } else if (asked.measure() == Measure.DELIVERED && status != Status.DELIVERED) {
      leave(pledge, Reason.NOT_DELIVERED, "promised, and not reported as delivered", said);
    } else if (pledge.settled().kind() == Kind.POLICY) {
      leave(pledge, Reason.TARGET, "a target or a rule, no money given", said);
    } else if (!asked.statuses().isEmpty() && !asked.statuses().contains(status)) {
      leave(pledge, Reason.OTHER_STATUS, "its status is " + status.word(), said);
    } else if (!within(pledge)) {
      leave(pledge, Reason.OTHER_OCCASION, "made on another occasion: " + dated(pledge), said);
    } else if (!asked.from().isEmpty() && !Purse.named(pledge.from(), asked.from())) {
      leave(pledge, Reason.OTHER_GIVER, "by " + names(pledge.from()) + "; ask for it by name", said);
    } else if (!asked.to().isEmpty() && !Purse.named(pledge.to(), asked.to())) {
      leave(pledge, Reason.OTHER_RECEIVER, pledge.to().isEmpty() ? "names no receiver" : "for " + names(pledge.to()), said);
    } else if (!asked.funding().isEmpty() && !asked.funding().contains(funding(pledge))) {
      leave(pledge, Reason.OTHER_FUNDING, "its funding is " + funding(pledge), said);
    } else if (said == null) {
      leftOut.add(new LeftOut(pledge.entry(), Reason.NO_SUM, "names no sum", null, null));
    } else if (saying.isEmpty()) {
      leave(pledge, Reason.OTHER_CURRENCY, "said in " + said.currency() + " alone", said);
    } else {
      candidates.add(new Candidate(pledge, saying.get()));
    }
  }

  /// What names no sum and is not asked for in another way, either, is no mention of the money.
  private void leave(Pledge pledge, Reason reason, String why, @Nullable Money said) {
    if (said == null && reason != Reason.CONSIDERED && reason != Reason.CANCELLED) {
      return;
    }
    leftOut.add(new LeftOut(pledge.entry(), reason, why, said, null));
  }

  private boolean within(Pledge pledge) {
    When since = asked.since();
    When until = asked.until();
    When date = pledge.date() == null ? When.of(pledge.known()) : pledge.date();
    return (since == null || !date.last().isBefore(since.first())) && (until == null || !date.first().isAfter(until.last()));
  }

  private static String dated(Pledge pledge) {
    return pledge.date() == null ? "known since " + pledge.known() : String.valueOf(pledge.date());
  }

  private static String names(Collection<Party> parties) {
    return String.join(", ", parties.stream().map(Party::id).toList());
  }

  static String funding(Pledge pledge) {
    var said = pledge.further(Field.FUNDING);
    return said.size() == 1 ? said.iterator().next() : said.isEmpty() ? UNSTATED : "mixed";
  }

  private static List<Counted> counted(List<Candidate> once) {
    Map<String, List<Candidate>> envelopes = new HashMap<>();
    for (Candidate each : once) {
      if (each.pledge().isEnvelope()) {
        each.pledge().purse().owners().forEach(owner -> envelopes.computeIfAbsent(owner, _ -> new ArrayList<>()).add(each));
      }
    }
    return once.stream().map(each -> counted(each, ofItsPurses(each, envelopes))).toList();
  }

  /// The open sums out of whose purses a promise may be paid, in their natural order.
  private static List<Candidate> ofItsPurses(Candidate each, Map<String, List<Candidate>> envelopes) {
    Set<String> owners = each.pledge().purse().owners();
    return owners.size() == 1
        ? envelopes.getOrDefault(owners.iterator().next(), List.of())
        : owners.stream()
            .flatMap(owner -> envelopes.getOrDefault(owner, List.of()).stream())
            .distinct()
            .sorted(Comparator.comparing(Candidate::pledge))
            .toList();
  }

  private static Counted counted(Candidate each, List<Candidate> envelopes) {
    BigDecimal value = each.saying().money().value();
    String funding = funding(each.pledge());
    int year = each.pledge().day().getYear();
    for (Candidate envelope : envelopes) {
      String open = Envelopes.mayHold(envelope.pledge(), each.pledge());
      if (open != null) {
        String why = open + ": not stated whether it is inside that larger sum or on top";
        return new Counted(
            each.pledge().entry(), each.saying().money(), each.saying().source(), year, BigDecimal.ZERO, why, envelope.id(), funding);
      }
    }
    return new Counted(each.pledge().entry(), each.saying().money(), each.saying().source(), year, value, "", null, funding);
  }

  private static List<Total.Sum> sums(List<Counted> counted) {
    Map<String, List<Counted>> byCurrency = new TreeMap<>();
    counted.forEach(each -> byCurrency.computeIfAbsent(each.said().currency(), _ -> new ArrayList<>()).add(each));
    var sums = new ArrayList<Total.Sum>();
    byCurrency.forEach(
        (currency, each) -> {
          var byFunding = new HashMap<String, BigDecimal>();
          each.forEach(one -> byFunding.merge(one.funding(), one.said().value(), BigDecimal::add));
          BigDecimal low = each.stream().map(Counted::low).reduce(BigDecimal.ZERO, BigDecimal::add);
          BigDecimal high = each.stream().map(one -> one.said().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
          sums.add(new Total.Sum(currency, low, high, byFunding));
        });
    return sums;
  }

  private Total.@Nullable Converted converted(List<Counted> counted, String target) {
    double low = 0;
    double high = 0;
    var unconverted = new ArrayList<String>();
    for (Counted each : counted) {
      OptionalDouble one = rates.convert(each.said(), target, each.year());
      if (one.isEmpty()) {
        unconverted.add(each.entry().id());
      } else {
        high += one.getAsDouble();
        low += each.low().signum() == 0 ? 0 : one.getAsDouble();
      }
    }
    return unconverted.size() == counted.size() ? null : new Total.Converted(target, whole(low), whole(high), unconverted);
  }

  private static BigDecimal whole(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN);
  }
}
