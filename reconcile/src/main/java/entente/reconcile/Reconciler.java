package entente.reconcile;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reconciles reports and decisions into entries: the same input, in whatever order, gives the same entries.
///
/// Claims worth comparing are found by keys ([Blocks]), compared in pairs ([Likeness]), put together by the surest link first
/// ([Clusters]), settled field by field ([Settling]), and what they differ in is named ([Differences]).
public final class Reconciler {
  private Reconciler() {}

  /// Entries in their natural order. No clock, no I/O: `reports` and `decisions` are those in force.
  public static List<Entry> reconcile(Collection<Report> reports, Collection<Decision> decisions) {
    var rulings = new Rulings(decisions);
    List<Subject> subjects = subjects(reports, rulings);
    return new Clusters(subjects, rulings)
        .join(edges(subjects)).stream().map(group -> Settling.entry(group, rulings)).sorted().toList();
  }

  /// Every pair of claims that speaks for itself enough to be linked, with the reasons, the surest first. Pairs that a decision
  /// or the rest of their groups kept apart are among them.
  public static List<Link> links(Collection<Report> reports) {
    List<Subject> subjects = subjects(reports, new Rulings(List.of()));
    return edges(subjects).stream().sorted().map(edge -> link(subjects.get(edge.a()), subjects.get(edge.b()))).toList();
  }

  /// The same for any two claims, linked or not: for who wants to know why they are not.
  public static Link compare(Report one, Report other) {
    return link(Subject.of(List.of(one)), Subject.of(List.of(other)));
  }

  private static Link link(Subject a, Subject b) {
    boolean inOrder = a.compareTo(b) <= 0;
    Subject first = inOrder ? a : b;
    Subject second = inOrder ? b : a;
    Weighing weighing = Likeness.explained(first, second);
    return new Link(first.id(), second.id(), 1 / (1 + Math.exp(Weighing.ENOUGH - weighing.points())), weighing.because());
  }

  private static List<Subject> subjects(Collection<Report> reports, Rulings rulings) {
    Map<String, List<Report>> byClaim = new LinkedHashMap<>();
    for (Report report : reports) {
      if (!rulings.rejects(report.claim().id())) {
        byClaim.computeIfAbsent(report.claim().id(), _ -> new ArrayList<>()).add(report);
      }
    }
    return byClaim.values().parallelStream()
        .map(Subject::of)
        .sorted(Comparator.comparing(Subject::anchor).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Clusters.Edge> edges(List<Subject> subjects) {
    var blocks = new Blocks(subjects);
    return IntStream.range(0, subjects.size())
        .parallel()
        .mapToObj(
            i -> {
              var edges = new ArrayList<Clusters.Edge>();
              blocks.candidates(
                  i,
                  j -> {
                    Weighing weighing = Likeness.of(subjects.get(i), subjects.get(j));
                    if (weighing.enough()) {
                      edges.add(new Clusters.Edge(i, j, weighing.points()));
                    }
                  });
              return edges;
            })
        .flatMap(List::stream)
        .toList();
  }
}
