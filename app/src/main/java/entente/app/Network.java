package entente.app;

import com.ibm.icu.util.Region;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Relation;
import entente.publish.PartyName;
import entente.reconcile.Rates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who stands in which tie to whom, and who promised whom how much, year by year: what the map and
/// the network draw.
///
/// Sums are dollars at the rates of their years; parts and restatements of what is counted already
/// are left out. A promise by several, or to several, is nobody's own and is not among the flows.
///
/// The map needs every party, with what it has year by year; of the lines between them those are
/// drawn that say most, or it would be a tangle.
///
/// @param nodes every party of a tie or a flow, those with most first
/// @param ties of the pairs that are drawn; flows likewise
/// @param first the first year of which something is drawn; last likewise; both 0 where nothing is
/// @param shared promises of money by several or to several, which no flow has
/// @param hidden pairs with a tie or a promise that are not drawn
public record Network(
    List<Node> nodes,
    List<Tie> ties,
    List<Flow> flows,
    int first,
    int last,
    int shared,
    int hidden) {
  private static final int NODES = 90;
  private static final int TIED = 220;
  private static final int PROMISED = 160;

  private static final int EARLIEST = 1945;

  /// @param numeric the ISO 3166-1 numeric code by which maps know a state; empty for what is none
  /// @param drawn whether it is one of those between which lines are drawn
  /// @param years what it has by the end of each year in which that changed, in order
  public record Node(
      Party party, String numeric, int weight, boolean drawn, List<Standing> years) {}

  /// What a party has by the end of a year: ties that stand, disputes aside, and dollars that it
  /// promised and was promised until then.
  public record Standing(int year, int ties, double given, double received) {}

  /// @param from the year since which it stands, or is known to be planned
  /// @param dated whether that year is stated, rather than that of the first report
  /// @param until the year in which another took its place or it ended; null where it stands
  public record Tie(
      Party one,
      Party other,
      String kind,
      Relation.Status status,
      int from,
      boolean dated,
      @Nullable Integer until,
      String entry) {
    /// Whether it sets the two against each other.
    public boolean isDispute() {
      return kind.contains("dispute");
    }
  }

  /// What one promised another in a year.
  public record Flow(Party from, Party to, int year, double dollars, int promises) {}

  private record Pair(Party one, Party other) {
    static Pair of(Relation relation) {
      return of(relation.parties().getFirst(), relation.parties().getLast());
    }

    static Pair of(Party a, Party b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private record Giving(Party from, Party to, int year) {}

  /// Whether anything is ever drawn of an entry: of other entries, those that ask need not hand
  /// over any.
  public static boolean draws(Entry entry) {
    return entry.settled() instanceof Relation
        || entry.settled() instanceof Commitment promise && counts(promise);
  }

  public static Network of(Collection<Entry> entries, Collection<PromiseLink> links) {
    List<Tie> ties = ties(entries);
    Map<Giving, Sum> sums = new HashMap<>();
    int shared = 0;
    Set<String> elsewhere = elsewhere(links);
    for (Entry entry : entries) {
      if (entry.settled() instanceof Commitment promise
          && counts(promise)
          && !elsewhere.contains(entry.id())) {
        if (promise.from().size() == 1 && promise.to().size() == 1) {
          add(entry, promise, sums);
        } else {
          shared++;
        }
      }
    }
    List<Flow> flows =
        sums.entrySet().stream()
            .map(each ->
                new Flow(
                    each.getKey().from,
                    each.getKey().to,
                    each.getKey().year,
                    each.getValue().dollars,
                    each.getValue().promises))
            .sorted(
                Comparator.comparingInt(Flow::year)
                    .thenComparing(Flow::from)
                    .thenComparing(Flow::to))
            .toList();
    return drawn(ties, flows, shared);
  }

  /// What one promised another in a year, while it is added up.
  private static final class Sum {
    private double dollars;
    private int promises;
  }

  private static Network drawn(List<Tie> ties, List<Flow> flows, int shared) {
    Map<Party, Integer> weights = new TreeMap<>();
    for (Tie tie : ties) {
      weights.merge(tie.one(), 1, Integer::sum);
      weights.merge(tie.other(), 1, Integer::sum);
    }
    for (Flow flow : flows) {
      weights.merge(flow.from(), flow.promises(), Integer::sum);
      weights.merge(flow.to(), flow.promises(), Integer::sum);
    }
    List<Party> parties =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<Party, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    var most = new HashSet<>(parties.subList(0, Math.min(NODES, parties.size())));
    Set<Pair> pairs = new HashSet<>();
    ties.forEach(tie -> pairs.add(Pair.of(tie.one(), tie.other())));
    flows.forEach(flow -> pairs.add(Pair.of(flow.from(), flow.to())));
    Set<Pair> drawn = drawn(ties, flows, most, weights);
    List<Tie> between =
        ties.stream().filter(tie -> drawn.contains(Pair.of(tie.one(), tie.other()))).toList();
    List<Flow> among =
        flows.stream().filter(flow -> drawn.contains(Pair.of(flow.from(), flow.to()))).toList();
    Map<Party, List<Standing>> years = years(ties, flows);
    var all = new ArrayList<Integer>();
    ties.forEach(tie -> all.add(tie.from()));
    flows.forEach(flow -> all.add(flow.year()));
    return new Network(
        parties.stream()
            .map(each ->
                new Node(
                    each,
                    numeric(each),
                    weights.getOrDefault(each, 0),
                    most.contains(each),
                    years.getOrDefault(each, List.of())))
            .toList(),
        between,
        among,
        all.stream().filter(year -> year >= EARLIEST).min(Integer::compare).orElse(0),
        all.stream().max(Integer::compare).orElse(0),
        shared,
        pairs.size() - drawn.size());
  }

  /// The pairs with most money, and those with a tie whose parties have most.
  private static Set<Pair> drawn(
      List<Tie> ties, List<Flow> flows, Set<Party> most, Map<Party, Integer> weights) {
    Map<Pair, Double> money = new HashMap<>();
    flows.stream()
        .filter(flow -> most.contains(flow.from()) && most.contains(flow.to()))
        .forEach(flow -> money.merge(Pair.of(flow.from(), flow.to()), flow.dollars(), Double::sum));
    var drawn = new HashSet<Pair>();
    money.entrySet().stream()
        .sorted(
            Map.Entry.<Pair, Double>comparingByValue()
                .reversed()
                .thenComparing(each -> each.getKey().one())
                .thenComparing(each -> each.getKey().other()))
        .limit(PROMISED)
        .forEach(each -> drawn.add(each.getKey()));
    ties.stream()
        .filter(tie -> most.contains(tie.one()) && most.contains(tie.other()))
        .map(tie -> Pair.of(tie.one(), tie.other()))
        .distinct()
        .sorted(
            Comparator.comparingInt((Pair pair) ->
                    -weights.getOrDefault(pair.one(), 0) - weights.getOrDefault(pair.other(), 0))
                .thenComparing(Pair::one)
                .thenComparing(Pair::other))
        .limit(TIED)
        .forEach(drawn::add);
    return drawn;
  }

  private static Map<Party, List<Standing>> years(List<Tie> ties, List<Flow> flows) {
    Map<Party, TreeMap<Integer, Standing>> changes = new HashMap<>();
    for (Tie tie : ties) {
      if (tie.status() == Relation.Status.ESTABLISHED && !tie.isDispute()) {
        for (Party party : List.of(tie.one(), tie.other())) {
          change(changes, party, new Standing(tie.from(), 1, 0, 0));
          if (tie.until() != null) {
            change(changes, party, new Standing(tie.until(), -1, 0, 0));
          }
        }
      }
    }
    for (Flow flow : flows) {
      change(changes, flow.from(), new Standing(flow.year(), 0, flow.dollars(), 0));
      change(changes, flow.to(), new Standing(flow.year(), 0, 0, flow.dollars()));
    }
    Map<Party, List<Standing>> years = new HashMap<>();
    changes.forEach((party, each) -> {
      var standings = new ArrayList<Standing>();
      for (Standing change : each.values()) {
        Standing before = standings.isEmpty() ? new Standing(0, 0, 0, 0) : standings.getLast();
        standings.add(
            new Standing(
                change.year(),
                before.ties() + change.ties(),
                before.given() + change.given(),
                before.received() + change.received()));
      }
      years.put(party, standings);
    });
    return years;
  }

  private static void change(
      Map<Party, TreeMap<Integer, Standing>> changes, Party party, Standing change) {
    changes
        .computeIfAbsent(party, _ -> new TreeMap<>())
        .merge(
            change.year(),
            change,
            (a, b) ->
                new Standing(
                    a.year(),
                    a.ties() + b.ties(),
                    a.given() + b.given(),
                    a.received() + b.received()));
  }

  /// The ties of each pair in order of time: a partnership stands until another takes its place.
  private static List<Tie> ties(Collection<Entry> entries) {
    Map<Pair, List<Entry>> byPair = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.settled() instanceof Relation relation) {
        byPair.computeIfAbsent(Pair.of(relation), _ -> new ArrayList<>()).add(entry);
      }
    }
    var ties = new ArrayList<Tie>();
    byPair.forEach((pair, of) -> {
      of.sort(Comparator.comparingInt(Network::from).thenComparing(Comparator.naturalOrder()));
      for (int i = 0; i < of.size(); i++) {
        Relation relation = (Relation) of.get(i).settled();
        boolean ended =
            relation.status() == Relation.Status.ENDED
                || relation.status() == Relation.Status.SUSPENDED;
        @Nullable Integer until = ended ? Integer.valueOf(from(of.get(i))) : next(of, i);
        ties.add(
            new Tie(
                pair.one(),
                pair.other(),
                relation.kind(),
                relation.status(),
                from(of.get(i)),
                relation.date() != null,
                until,
                of.get(i).id()));
      }
    });
    return ties;
  }

  private static int from(Entry entry) {
    Relation relation = (Relation) entry.settled();
    boolean planned = relation.status() == Relation.Status.PLANNED;
    return relation.date() == null || planned
        ? entry.head().known().getYear()
        : relation.date().first().getYear();
  }

  /// When the next partnership of the same two was established.
  private static @Nullable Integer next(List<Entry> of, int at) {
    boolean partnership = ((Relation) of.get(at).settled()).kind().endsWith("partnership");
    return of.stream()
        .skip(at + 1L)
        .filter(each ->
            partnership
                && each.settled() instanceof Relation later
                && later.status() == Relation.Status.ESTABLISHED
                && later.kind().endsWith("partnership"))
        .findFirst()
        .map(Network::from)
        .orElse(null);
  }

  private static boolean counts(Commitment promise) {
    return promise.terms().amount() != null
        && promise.kind() != Commitment.Kind.POLICY
        && promise.status() != Commitment.Status.CONSIDERED
        && promise.status() != Commitment.Status.CANCELLED;
  }

  private static void add(Entry entry, Commitment promise, Map<Giving, Sum> sums) {
    int year =
        promise.date() == null ? entry.head().known().getYear() : promise.date().first().getYear();
    Sum sum =
        sums.computeIfAbsent(
            new Giving(promise.from().getFirst(), promise.to().getFirst(), year), _ -> new Sum());
    sum.dollars +=
        Rates.bundled().dollars(Objects.requireNonNull(promise.terms().amount()), year).orElse(0);
    sum.promises++;
  }

  /// The promises whose money is that of another.
  private static Set<String> elsewhere(Collection<PromiseLink> links) {
    var elsewhere = new HashSet<String>();
    for (PromiseLink link : links) {
      Optional<String> covered =
          switch (link.kind()) {
            case PART_OF, RESTATES, FULFILS -> Optional.of(link.from());
            case RENEWS, SUPERSEDES, CUMULATIVE_OF -> Optional.of(link.to());
            case TOPS_UP -> Optional.empty();
          };
      covered.ifPresent(elsewhere::add);
    }
    return elsewhere;
  }

  /// The ISO 3166-1 numeric code of a state; empty for what is none, and for Kosovo, which has
  /// none.
  public static String numeric(Party party) {
    return PartyName.alpha2(party)
        .map(alpha2 -> {
          try {
            return "%03d".formatted(Region.getInstance(alpha2).getNumericCode());
          } catch (IllegalArgumentException unknown) {
            return "";
          }
        })
        .orElse("");
  }
}
