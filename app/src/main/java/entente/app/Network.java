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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who stands in which tie to whom, and who promised whom how much, year by year: what the map and the network draw.
///
/// Sums are dollars at the rates of their years; parts and restatements of what is counted already are left out. A promise by several, or
/// to several, is nobody's own and is not among the flows.
///
/// @param nodes the parties of the ties and flows, those with most first
/// @param first the first year of which something is drawn; last likewise; both 0 where nothing is
/// @param shared promises of money by several or to several, which no flow has
/// @param hidden parties beyond the most that are drawn
public record Network(List<Node> nodes, List<Tie> ties, List<Flow> flows, int first, int last, int shared, int hidden) {
  /// More would be a tangle.
  private static final int NODES = 90;

  private static final int EARLIEST = 1945;

  /// @param numeric the ISO 3166-1 numeric code by which maps know a state; empty for what is none
  public record Node(Party party, String numeric, int weight) {}

  /// @param from the year since which it stands, or is known to be planned
  /// @param dated whether that year is stated, rather than that of the first report
  /// @param until the year in which another took its place or it ended; null where it stands
  public record Tie(Party one, Party other, String kind, Relation.Status status, int from, boolean dated, @Nullable Integer until, String entry) {
    /// Whether it sets the two against each other.
    public boolean isDispute() {
      return kind.contains("dispute");
    }
  }

  /// What one promised another in a year.
  public record Flow(Party from, Party to, int year, double dollars, int promises) {}

  private record Pair(Party one, Party other) {
    static Pair of(Relation relation) {
      List<Party> sorted = relation.parties().stream().sorted().toList();
      return new Pair(sorted.getFirst(), sorted.getLast());
    }
  }

  private record Giving(Party from, Party to, int year) {}

  public static Network of(Collection<Entry> entries, Collection<PromiseLink> links) {
    List<Tie> ties = ties(entries);
    Map<Giving, Flow> flows = new HashMap<>();
    int shared = 0;
    Set<String> elsewhere = elsewhere(links);
    for (Entry entry : entries) {
      if (entry.settled() instanceof Commitment promise && counts(promise) && !elsewhere.contains(entry.id())) {
        if (promise.from().size() == 1 && promise.to().size() == 1) {
          add(entry, promise, flows);
        } else {
          shared++;
        }
      }
    }
    return drawn(ties, flows.values().stream().sorted(Comparator.comparingInt(Flow::year).thenComparing(Flow::from).thenComparing(Flow::to)).toList(), shared);
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
    List<Node> nodes = weights.entrySet().stream()
        .sorted(Map.Entry.<Party, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(NODES)
        .map(each -> new Node(each.getKey(), numeric(each.getKey()), each.getValue()))
        .toList();
    var shown = new HashSet<>(nodes.stream().map(Node::party).toList());
    List<Tie> between = ties.stream().filter(tie -> shown.contains(tie.one()) && shown.contains(tie.other())).toList();
    List<Flow> among = flows.stream().filter(flow -> shown.contains(flow.from()) && shown.contains(flow.to())).toList();
    var years = new ArrayList<Integer>();
    between.forEach(tie -> years.add(tie.from()));
    among.forEach(flow -> years.add(flow.year()));
    int first = years.stream().filter(year -> year >= EARLIEST).min(Integer::compare).orElse(0);
    int last = years.stream().max(Integer::compare).orElse(0);
    return new Network(nodes, between, among, first, last, shared, weights.size() - nodes.size());
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
        boolean ended = relation.status() == Relation.Status.ENDED || relation.status() == Relation.Status.SUSPENDED;
        @Nullable Integer until = ended ? Integer.valueOf(from(of.get(i))) : next(of, i);
        ties.add(new Tie(pair.one(), pair.other(), relation.kind(), relation.status(), from(of.get(i)), relation.date() != null, until, of.get(i).id()));
      }
    });
    return ties;
  }

  private static int from(Entry entry) {
    Relation relation = (Relation) entry.settled();
    boolean planned = relation.status() == Relation.Status.PLANNED;
    return relation.date() == null || planned ? entry.reports().getFirst().known().getYear() : relation.date().first().getYear();
  }

  /// When the next partnership of the same two was established.
  private static @Nullable Integer next(List<Entry> of, int at) {
    boolean partnership = ((Relation) of.get(at).settled()).kind().endsWith("partnership");
    return of.stream()
        .skip(at + 1L)
        .filter(each -> partnership && each.settled() instanceof Relation later && later.status() == Relation.Status.ESTABLISHED && later.kind().endsWith("partnership"))
        .findFirst()
        .map(Network::from)
        .orElse(null);
  }

  private static boolean counts(Commitment promise) {
    return promise.terms().amount() != null && promise.kind() != Commitment.Kind.POLICY && promise.status() != Commitment.Status.CONSIDERED
        && promise.status() != Commitment.Status.CANCELLED;
  }

  private static void add(Entry entry, Commitment promise, Map<Giving, Flow> flows) {
    int year = promise.date() == null ? entry.reports().getFirst().known().getYear() : promise.date().first().getYear();
    OptionalDouble dollars = Rates.bundled().dollars(Objects.requireNonNull(promise.terms().amount()), year);
    var giving = new Giving(promise.from().getFirst(), promise.to().getFirst(), year);
    flows.merge(
        giving, new Flow(giving.from(), giving.to(), year, dollars.orElse(0), 1),
        (a, b) -> new Flow(a.from(), a.to(), a.year(), a.dollars() + b.dollars(), a.promises() + b.promises()));
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

  /// The ISO 3166-1 numeric code of a state; empty for what is none, and for Kosovo, which has none.
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
