package entente.app.web;

import entente.app.Decided;
import entente.model.Decision.Ruling;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.reconcile.Gravity;
import entente.reconcile.Lineage;
import entente.reconcile.Link;
import entente.reconcile.Rates;
import entente.reconcile.Reconciler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a person could settle, in queues, each with what matters most first. What somebody ruled on
/// is in none of them.
///
/// @param proposed what may move plans, and pay promises
record Doubts(List<Pair> pairs, List<Unsure> claims, List<Dispute> conflicts, Proposed proposed) {
  /// A queue's length at most; nobody gets to the end of a longer one.
  static final int MOST = 500;

  private static final int NEIGHBOURS = 6;
  private static final int COMPARED = 40_000;

  /// Between these two are told apart although something speaks for one, or are joined although
  /// something speaks against it.
  private static final double APART = 0.15;

  private static final double JOINED = 0.6;
  private static final double SURE = 0.9;

  /// Two reports that may be about one thing.
  ///
  /// @param joined whether they are in one entry now
  record Pair(Row row, Report one, Row otherRow, Report other, Link link, boolean joined) {
    double matters() {
      double near = 1 - Math.abs(link.score() - 0.5);
      return near + weight(row.entry());
    }
  }

  /// A claim that the reader is not sure of.
  record Unsure(Row row, Report report, double confidence) {
    double matters() {
      return 1 - confidence + weight(row.entry());
    }
  }

  /// A field in which sources cannot all be right.
  record Dispute(Row row, Disagreement disagreement, Gravity gravity) {}

  static Doubts of(List<Row> rows, List<Decided> decided, Proposed proposed) {
    Set<String> judged = new HashSet<>();
    Set<Set<String>> ruled = new HashSet<>();
    for (Decided each : decided) {
      if (each.state() == Decided.State.IN_FORCE) {
        switch (each.decision().ruling()) {
          case Ruling.Accept(String claim) -> judged.add(claim);
          case Ruling.Same(String claim, String other) -> ruled.add(Set.of(claim, other));
          case Ruling.NotSame(String claim, String other) -> ruled.add(Set.of(claim, other));
          case Ruling.Split(var parts) ->
              parts.forEach(part ->
                  parts.forEach(other -> ruled.add(Set.of(part.getFirst(), other.getFirst(), ""))));
          default -> {
            // says nothing of a pair or of how a claim was read
          }
        }
      }
    }
    return new Doubts(pairs(rows, ruled), claims(rows, judged), conflicts(rows), proposed);
  }

  /// How many wait in a queue.
  int many(Queue queue) {
    return switch (queue) {
      case PAIRS -> pairs.size();
      case CLAIMS -> claims.size();
      case CONFLICTS -> conflicts.size();
      case PLANS -> proposed.plans().size();
      case PAID -> proposed.paid().size();
    };
  }

  private static List<Unsure> claims(List<Row> rows, Set<String> judged) {
    var unsure = new ArrayList<Unsure>();
    for (Row row : rows) {
      for (Report report : row.entry().reports()) {
        Double confidence = report.claim().confidence();
        if (confidence != null && confidence < SURE && !judged.contains(report.claim().id())) {
          unsure.add(new Unsure(row, report, confidence));
        }
      }
    }
    return unsure.stream()
        .sorted(
            Comparator.comparingDouble(Unsure::matters)
                .reversed()
                .thenComparing(each -> each.report().claim().id()))
        .limit(MOST)
        .toList();
  }

  private static List<Dispute> conflicts(List<Row> rows) {
    LocalDate newest =
        rows.stream().map(Row::lastKnown).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    var disputes = new ArrayList<Dispute>();
    for (Row row : rows) {
      for (Disagreement each :
          row.differs() > 0 ? row.entry().disagreements() : List.<Disagreement>of()) {
        if (each.kind() == Disagreement.Kind.CONFLICT
            && !row.entry().reasons().getOrDefault(each.field(), "").startsWith("decided by ")) {
          disputes.add(new Dispute(row, each, Gravity.of(row.entry(), each, Lineage.NONE, newest)));
        }
      }
    }
    return disputes.stream()
        .sorted(
            Comparator.comparing(Dispute::gravity)
                .reversed()
                .thenComparing(each -> each.row().id() + each.disagreement().field()))
        .limit(MOST)
        .toList();
  }

  /// Those of one type that share a party, next to each other in time; the newest first, as far as
  /// there is time to compare.
  private static List<Pair> pairs(List<Row> rows, Set<Set<String>> ruled) {
    var found = new TreeMap<String, Pair>();
    int compared = 0;
    for (List<Row> group : groups(rows)) {
      for (int i = 0; i < group.size() && compared < COMPARED; i++) {
        for (int j = i + 1; j < Math.min(group.size(), i + 1 + NEIGHBOURS); j++, compared++) {
          apart(group.get(i), group.get(j), ruled, found);
        }
      }
    }
    rows.stream()
        .filter(row -> row.sources() > 1)
        .limit(COMPARED / 4)
        .forEach(row -> joined(row, ruled, found));
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble(Pair::matters)
                .reversed()
                .thenComparing(each -> each.one().claim().id()))
        .limit(MOST)
        .toList();
  }

  private static List<List<Row>> groups(List<Row> rows) {
    Map<String, List<Row>> groups = new HashMap<>();
    for (Row row : rows) {
      String parties =
          String.join("+", row.parties().stream().map(Party::id).sorted().limit(4).toList());
      groups.computeIfAbsent(row.type() + " " + parties, _ -> new ArrayList<>()).add(row);
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .peek(group ->
            group.sort(
                Comparator.comparing((Row row) -> row.time().first()).thenComparing(Row::id)))
        .sorted(
            Comparator.comparing((List<Row> group) -> group.getLast().lastKnown())
                .reversed()
                .thenComparing(group -> group.getFirst().id()))
        .toList();
  }

  private static void apart(Row row, Row other, Set<Set<String>> ruled, Map<String, Pair> found) {
    Report one = row.entry().reports().getLast();
    Report two = other.entry().reports().getFirst();
    if (one.publication().document().equals(two.publication().document())
        || isRuled(row.entry(), other.entry(), ruled)) {
      return;
    }
    Link link = Reconciler.compare(one, two);
    if (link.score() >= APART) {
      found.put(
          one.claim().id() + " " + two.claim().id(), new Pair(row, one, other, two, link, false));
    }
  }

  private static boolean isRuled(Entry one, Entry other, Set<Set<String>> ruled) {
    return !ruled.isEmpty()
        && one.reports().stream()
            .anyMatch(each ->
                other.reports().stream()
                    .anyMatch(two -> isRuled(each.claim().id(), two.claim().id(), ruled)));
  }

  private static boolean isRuled(String one, String other, Set<Set<String>> ruled) {
    return !one.equals(other)
        && (ruled.contains(Set.of(one, other)) || ruled.contains(Set.of(one, other, "")));
  }

  /// The loosest of an entry's reports, beside the first.
  private static void joined(Row row, Set<Set<String>> ruled, Map<String, Pair> found) {
    var reports = row.entry().reports();
    Report first = reports.getFirst();
    for (Report each : reports.subList(1, Math.min(reports.size(), 1 + NEIGHBOURS))) {
      if (!each.publication().document().equals(first.publication().document())
          && !isRuled(first.claim().id(), each.claim().id(), ruled)) {
        Link link = Reconciler.compare(first, each);
        if (link.score() < JOINED) {
          found.put(
              first.claim().id() + " " + each.claim().id(),
              new Pair(row, first, row, each, link, true));
          return;
        }
      }
    }
  }

  /// What is at stake, from 0 for little money to 0.4 for a hundred billion dollars.
  static double weight(Entry entry) {
    if (entry.type() != Type.COMMITMENT
        || !(entry.settled().fields().get(entente.model.Field.AMOUNT)
            instanceof Value.Amount(Money money))) {
      return 0;
    }
    double dollars =
        Rates.bundled().dollars(money, entry.reports().getFirst().known().getYear()).orElse(0);
    return dollars <= 1e6 ? 0 : Math.min(0.4, 0.08 * (Math.log10(dollars) - 6));
  }
}
