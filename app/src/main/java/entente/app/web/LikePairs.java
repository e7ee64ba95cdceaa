package entente.app.web;

import entente.app.web.Doubts.Pair;
import entente.model.Disagreement;
import entente.model.Party;
import entente.model.Report;
import entente.reconcile.Link;
import entente.reconcile.Reconciler;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds reports that may be about one thing and stand in two entries, and those that may not and
/// stand in one.
final class LikePairs {
  private static final int NEIGHBOURS = 6;

  /// How many are compared at the most of those that stand apart, and how many entries are looked
  /// through: those that promise most, for a comparison looks up what both rest on.
  private static final int COMPARED = 6_000;

  private static final int JOINTS = 2_000;

  /// Between these two are told apart although something speaks for one, or are joined although
  /// something speaks against it.
  private static final double APART = 0.15;

  private static final double JOINED = 0.6;

  private final Ruled ruled;
  private final Comparisons comparisons;
  private final Map<String, Pair> found = new TreeMap<>();

  /// Two rows of one type that share their parties.
  private record Near(Row row, Row other, double promise) {}

  private LikePairs(Ruled ruled, Comparisons comparisons) {
    this.ruled = ruled;
    this.comparisons = comparisons;
  }

  /// Those of which something is at stake first, and among them those nearest to being undecided.
  static List<Pair> of(List<Row> rows, Ruled ruled, Comparisons comparisons, int many) {
    comparisons.turn();
    var pairs = new LikePairs(ruled, comparisons);
    near(rows).forEach(each -> pairs.apart(each.row(), each.other()));
    rows.stream()
        .filter(row -> row.sources() > 1)
        .sorted(
            Comparator.comparing(LikePairs::differs)
                .thenComparingDouble(Row::stake)
                .reversed()
                .thenComparing(Row::id))
        .limit(JOINTS)
        .forEach(pairs::joined);
    return pairs.found.values().stream()
        .sorted(
            Comparator.comparingDouble(Pair::matters)
                .reversed()
                .thenComparing(each -> each.one().claim().id()))
        .limit(many)
        .toList();
  }

  private static boolean differs(Row row) {
    return row.entry().head().differences().contains(Disagreement.Kind.CONFLICT);
  }

  /// Those next to each other in time, as far as there is time to compare them.
  private static List<Near> near(List<Row> rows) {
    Comparator<Near> order =
        Comparator.comparingDouble(Near::promise)
            .thenComparing(each -> each.row().id())
            .thenComparing(each -> each.other().id());
    var best = new PriorityQueue<Near>(order);
    for (List<Row> group : groups(rows)) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < Math.min(group.size(), i + 1 + NEIGHBOURS); j++) {
          best.add(new Near(group.get(i), group.get(j), promise(group.get(i), group.get(j))));
          if (best.size() > COMPARED) {
            best.remove();
          }
        }
      }
    }
    return best.stream().sorted(order.reversed()).toList();
  }

  private static List<List<Row>> groups(List<Row> rows) {
    Map<String, List<Row>> groups = new HashMap<>();
    for (Row row : rows) {
      String parties =
          row.parties().stream().map(Party::id).sorted().limit(4).collect(Collectors.joining("+"));
      groups.computeIfAbsent(row.type() + " " + parties, _ -> new ArrayList<>()).add(row);
    }
    groups
        .values()
        .forEach(group ->
            group.sort(
                Comparator.comparing((Row row) -> row.time().first()).thenComparing(Row::id)));
    return List.copyOf(groups.values());
  }

  /// How much a comparison promises: by what is at stake, how near the two are in time, and whether
  /// they are of one size.
  private static double promise(Row row, Row other) {
    long days = ChronoUnit.DAYS.between(row.time().first(), other.time().first());
    double alike = row.quantity() != null && row.quantity().equals(other.quantity()) ? 0.5 : 0;
    return row.stake() + alike + 1 / (1 + Math.abs(days) / 30.0);
  }

  private void apart(Row row, Row other) {
    var compared = comparisons.between(row, other);
    if (compared.link().score() >= APART
        && !compared.inOneDocument()
        && !ruled.on(compared.mine(), compared.others())) {
      add(new Pair(row, compared.one(), other, compared.other(), compared.link(), false));
    }
  }

  private void add(Pair pair) {
    found.put(pair.one().claim().id() + " " + pair.other().claim().id(), pair);
  }

  /// The first of an entry's reports beside those that hardly belong to it.
  private record Joints(Report first, List<Report> others, List<Link> links) {
    static Joints of(List<Report> reports) {
      Report first = reports.getFirst();
      var others = new ArrayList<Report>();
      var links = new ArrayList<Link>();
      for (Report each : reports.subList(1, Math.min(reports.size(), 1 + NEIGHBOURS))) {
        if (!each.publication().document().equals(first.publication().document())) {
          Link link = Reconciler.compare(first, each);
          if (link.score() < JOINED) {
            others.add(each);
            links.add(link);
          }
        }
      }
      return new Joints(first, others, links);
    }
  }

  /// The first loose one of an entry's reports, beside its first.
  private void joined(Row row) {
    var joints = row.notes().of(Joints.class, () -> Joints.of(row.reports()));
    Report first = joints.first();
    for (int at = 0; at < joints.others().size(); at++) {
      Report other = joints.others().get(at);
      if (!ruled.on(first.claim().id(), other.claim().id())) {
        add(new Pair(row, first, row, other, joints.links().get(at), true));
        return;
      }
    }
  }
}
