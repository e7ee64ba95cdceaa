package entente.reconcile;

import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Sector;
import entente.model.Value;
import entente.model.When;
import entente.model.aid.Activity;
import entente.model.aid.Flow;
import entente.model.aid.Organisation;
import entente.model.aid.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the activities that may pay commitments, by parties, period, sum, sector, title and
/// agreement number.
///
/// Activities are looked at one at a time, each beside the commitments of its givers alone, and of
/// what is found a few proposals are kept for each commitment: the memory is that of the
/// commitments. Not for several threads at once.
public final class PaidMatching {
  private static final int KEPT = 5;
  private static final double ENOUGH = 4;
  private static final Set<Commitment.Kind> KINDS =
      Set.of(
          Commitment.Kind.FINANCE,
          Commitment.Kind.GOODS,
          Commitment.Kind.PEOPLE,
          Commitment.Kind.PROGRAMME,
          Commitment.Kind.MILITARY);

  private final Map<String, List<Promised>> byGiver = new HashMap<>();
  private final Map<String, List<PaidMatch>> found = new HashMap<>();

  /// A commitment with what is compared of it.
  private static final class Promised {
    private final Entry entry;
    private final Commitment commitment;
    private @Nullable Told told;

    Promised(Entry entry, Commitment commitment) {
      this.entry = entry;
      this.commitment = commitment;
    }

    /// Looked up with the first activity that may pay it.
    Told told() {
      Told known = told;
      if (known == null) {
        List<String> texts = texts(entry);
        known =
            new Told(
                Words.of(texts, names(commitment)),
                String.join("\n", texts).toLowerCase(Locale.ROOT));
        told = known;
      }
      return known;
    }
  }

  /// What is said of a commitment, in small letters.
  private record Told(Words words, String text) {}

  public PaidMatching(Collection<Entry> entries) {
    for (Entry entry : entries) {
      if (payable(entry) && entry.settled() instanceof Commitment commitment) {
        var promised = new Promised(entry, commitment);
        for (Party giver : commitment.from()) {
          byGiver.computeIfAbsent(Kin.name(giver), _ -> new ArrayList<>()).add(promised);
        }
      }
    }
  }

  /// Whether an entry is a promise that money, goods or people could follow.
  public static boolean payable(Entry entry) {
    return entry.settled() instanceof Commitment commitment && KINDS.contains(commitment.kind());
  }

  private static List<String> texts(Entry entry) {
    var texts = new LinkedHashSet<String>();
    for (Report report : entry.reports()) {
      Claim claim = report.claim();
      claim.evidence().stream().map(Evidence::quote).forEach(texts::add);
      for (Field field : List.of(Field.TITLE, Field.WHAT, Field.UNDER)) {
        if (claim.further().get(field) instanceof Value.Text(String text)) {
          texts.add(text);
        }
      }
    }
    return List.copyOf(texts);
  }

  private static Set<String> names(Commitment commitment) {
    return Stream.concat(commitment.from().stream(), commitment.to().stream())
        .flatMap(party -> Stream.of(party.id(), String.valueOf(Countries.name(party.id()))))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Looks at one activity. True if it is by a giver of a commitment for one of its receivers,
  /// whether it is like it or not.
  public boolean look(Activity activity) {
    Set<Party> givers = givers(activity);
    var candidates = new LinkedHashSet<Promised>();
    givers.forEach(giver -> candidates.addAll(byGiver.getOrDefault(Kin.name(giver), List.of())));
    if (candidates.isEmpty()) {
      return false;
    }
    Set<Party> receivers = receivers(activity);
    boolean shared = false;
    Words title = Words.of(List.of(activity.title()), Set.of());
    for (Promised promised : candidates) {
      shared |= promised.commitment.to().stream().anyMatch(receivers::contains);
      List<PaidMatch> matches = found.computeIfAbsent(promised.entry.id(), _ -> new ArrayList<>());
      matches.removeIf(other ->
          other
              .activity()
              .identifier()
              .equals(activity.identifier())); // the last report of it counts
      PaidMatch match = compare(promised, activity, title);
      if (match.score() >= 0.5) {
        matches.add(match);
        matches.sort(BEST);
        if (matches.size() > KEPT) {
          matches.removeLast();
        }
      }
    }
    return shared;
  }

  private static final Comparator<PaidMatch> BEST =
      Comparator.comparingDouble(PaidMatch::score)
          .reversed()
          .thenComparing(match -> match.activity().identifier());

  /// What was found, the best first.
  public List<PaidMatch> proposals() {
    return found.values().stream()
        .flatMap(List::stream)
        .sorted(BEST.thenComparing(match -> match.entry().id()))
        .toList();
  }

  /// Who gives, by what the activity says of itself: those who fund it, who report it, and who
  /// provide what flows out of it.
  public static Set<Party> givers(Activity activity) {
    var givers = new TreeSet<Party>();
    activity.participants().stream()
        .filter(each -> each.role() == Participant.Role.FUNDING)
        .map(each -> each.organisation().party())
        .filter(Objects::nonNull)
        .forEach(givers::add);
    party(activity.reporter()).ifPresent(givers::add);
    activity.flows().stream().flatMap(flow -> party(flow.provider()).stream()).forEach(givers::add);
    return givers;
  }

  private static Set<Party> receivers(Activity activity) {
    var receivers = new HashSet<>(activity.recipients());
    activity.flows().stream()
        .flatMap(flow -> party(flow.receiver()).stream())
        .forEach(receivers::add);
    return receivers;
  }

  private static Optional<Party> party(@Nullable Organisation organisation) {
    return Optional.ofNullable(organisation == null ? null : organisation.party());
  }

  private PaidMatch compare(Promised promised, Activity activity, Words title) {
    var weighing = new Points();
    Commitment commitment = promised.commitment;
    weighing.add(1.5, "same giver");
    receivers(commitment, activity, weighing);
    sums(commitment, promised.entry, activity, weighing);
    period(commitment, promised.entry, activity, weighing);
    sectors(commitment.sectors(), activity.sectors(), weighing);
    double likeness = promised.told().words().likeness(title);
    if (likeness >= 0.15) {
      weighing.add(Math.min(2, likeness * 4), "like words in source and title");
    }
    Stream.concat(activity.numbers().stream(), Stream.of(activity.identifier()))
        .filter(
            number -> number.length() >= 5 && number.chars().anyMatch(c -> c >= '0' && c <= '9'))
        .filter(number -> promised.told().text().contains(number.toLowerCase(Locale.ROOT)))
        .findFirst()
        .ifPresent(number -> weighing.add(4, "the source names its number, " + number));
    return new PaidMatch(
        promised.entry, activity, 1 / (1 + Math.exp(ENOUGH - weighing.points)), weighing.because);
  }

  private static void receivers(Commitment commitment, Activity activity, Points points) {
    Set<Party> receivers = receivers(activity);
    if (commitment.to().isEmpty() || receivers.isEmpty()) {
      return;
    }
    if (commitment.to().stream().anyMatch(receivers::contains)) {
      points.add(1.5, "same receiver");
    } else if (Kin.within(receivers, commitment.to())) {
      points.add(0.75, "its receiver is a member of the one promised");
    } else {
      points.add(-3, "another receiver");
    }
  }

  private static void sums(Commitment commitment, Entry entry, Activity activity, Points points) {
    Money amount = commitment.terms().amount();
    if (amount == null) {
      return;
    }
    int year = year(commitment, entry);
    Sums.Fit best = null;
    boolean smaller = false;
    for (Map.Entry<String, BigDecimal> total : totals(activity).entrySet()) {
      double sum = total.getValue().doubleValue();
      Sums.Fit fit =
          Sums.compare(
              amount.value().doubleValue(),
              amount.currency(),
              sum,
              total.getKey(),
              year,
              activity.start() == null ? year : activity.start().getYear());
      best = best == null || fit.compareTo(best) < 0 ? fit : best;
      smaller |= total.getKey().equals(amount.currency()) && sum < amount.value().doubleValue();
    }
    switch (best) {
      case SAME -> points.add(3, "same sum");
      case CONVERTED -> points.add(2.5, "same sum at the year's rate");
      case CLOSE -> points.add(1, "a like sum");
      case DIFFERENT ->
          points.add(
              smaller ? 0 : -1, smaller ? "a smaller sum, which may be part of it" : "another sum");
      case UNRELATED -> {}
      case null -> {}
    }
  }

  /// What the activity is worth by currency: committed, else pledged, else budgeted.
  private static Map<String, BigDecimal> totals(Activity activity) {
    for (Flow.Kind kind :
        List.of(
            Flow.Kind.COMMITMENT,
            Flow.Kind.PLEDGE,
            Flow.Kind.INCOMING_COMMITMENT,
            Flow.Kind.INCOMING_PLEDGE)) {
      var totals = new HashMap<String, BigDecimal>();
      activity.flows().stream()
          .filter(flow -> flow.kind() == kind)
          .forEach(flow -> totals.merge(flow.currency(), flow.value(), BigDecimal::add));
      if (!totals.isEmpty()) {
        return totals;
      }
    }
    var totals = new HashMap<String, BigDecimal>();
    activity
        .budgets()
        .forEach(budget -> totals.merge(budget.currency(), budget.value(), BigDecimal::add));
    return totals;
  }

  private static void period(Commitment commitment, Entry entry, Activity activity, Points points) {
    LocalDate begins = activity.start();
    if (begins == null) {
      return;
    }
    int made = year(commitment, entry);
    BigDecimal years = commitment.terms().years();
    When by = commitment.terms().by();
    int last =
        by != null ? by.last().getYear() : years != null ? made + years.intValue() : made + 2;
    LocalDate ends = activity.end() == null ? begins.plusYears(1) : activity.end();
    if (begins.getYear() >= made - 1 && begins.getYear() <= last) {
      points.add(1, "begun in its period");
    } else if (ends.getYear() < made || begins.getYear() > last + 1) {
      points.add(-2, "of another period");
    }
  }

  private static void sectors(Set<Sector> promised, Set<Sector> reported, Points points) {
    if (!promised.isEmpty() && !reported.isEmpty()) {
      boolean shared = promised.stream().anyMatch(reported::contains);
      points.add(shared ? 1 : -0.5, shared ? "same sector" : "other sectors");
    }
  }

  private static int year(Commitment commitment, Entry entry) {
    When date = commitment.date();
    return date == null ? entry.head().known().getYear() : date.last().getYear();
  }

  /// What speaks for and against.
  private static final class Points {
    private final List<String> because = new ArrayList<>();
    private double points;

    void add(double weight, String reason) {
      points += weight;
      because.add(reason);
    }
  }
}
