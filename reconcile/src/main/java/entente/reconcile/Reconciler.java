package entente.reconcile;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import entente.model.Sketch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Reconciles reports and decisions into entries: the same input, in whatever order, gives the same
/// entries.
///
/// Claims worth comparing are found by keys ([Blocks]), compared in pairs ([Likeness]), put
/// together by the surest link first ([Clusters]), settled field by field ([Settling]), and what
/// they differ in is named ([Differences]).
public final class Reconciler {
  private Reconciler() {}

  /// Entries in their natural order. No clock, no I/O: `reports` and `decisions` are those in
  /// force.
  public static List<Entry> reconcile(Collection<Report> reports, Collection<Decision> decisions) {
    return reconcile(reports, decisions, Map.of());
  }

  /// The same, where it is known how documents are worded: copies are one voice, and a story
  /// brought up to date supersedes its earlier version.
  ///
  /// @param sketches by document
  public static List<Entry> reconcile(
      Collection<Report> reports, Collection<Decision> decisions, Map<String, Sketch> sketches) {
    var rulings = new Rulings(decisions);
    List<Subject> subjects = subjects(reports, rulings);
    List<Clusters.Edge> edges = edges(subjects);
    return new Clusters(subjects, edges, rulings)
        .join().stream().map(group -> Settling.entry(group, rulings, sketches)).sorted().toList();
  }

  /// Settles reports that are known to be about one thing: what makes an entry of them under these
  /// decisions. It takes the sketches of their documents, as far as there are several and their
  /// texts are stored.
  public static BiFunction<Collection<Report>, Map<String, Sketch>, Entry> settling(
      Collection<Decision> decisions) {
    var rulings = new Rulings(decisions);
    return (reports, sketches) ->
        Settling.entry(subjects(reports, rulings).stream().sorted().toList(), rulings, sketches);
  }

  /// Every pair of claims that speaks for itself enough to be linked, with the reasons, the surest
  /// first. Pairs that a decision or the rest of their groups kept apart are among them.
  public static List<Link> links(Collection<Report> reports) {
    List<Subject> subjects = subjects(reports, Rulings.NONE);
    return edges(subjects).stream()
        .sorted()
        .map(edge -> link(subjects.get(edge.earlier()), subjects.get(edge.later())))
        .toList();
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
    return new Link(
        first.id(),
        second.id(),
        1 / (1 + Math.exp(Weighing.ENOUGH - weighing.points())),
        weighing.because());
  }

  private static List<Subject> subjects(Collection<Report> reports, Rulings rulings) {
    Map<String, List<Report>> byClaim = new LinkedHashMap<>();
    for (Report report : reports) {
      byClaim.computeIfAbsent(report.claim().id(), _ -> new ArrayList<>()).add(report);
    }
    return byClaim.values().parallelStream()
        .map(each -> Subject.of(each, rulings.names()))
        .sorted(Blocks.ORDER)
        .toList();
  }

  private static List<Clusters.Edge> edges(List<Subject> subjects) {
    return edges(subjects, new Blocks(subjects));
  }

  static List<Clusters.Edge> edges(List<Subject> subjects, Blocks blocks) {
    return IntStream.range(0, subjects.size())
        .parallel()
        .mapToObj(later -> {
          var edges = new ArrayList<Clusters.Edge>();
          blocks.candidates(
              later,
              earlier -> {
                Weighing weighing = Likeness.of(subjects.get(earlier), subjects.get(later));
                if (weighing.enough()) {
                  edges.add(new Clusters.Edge(earlier, later, weighing.points()));
                }
              });
          return edges;
        })
        .flatMap(List::stream)
        .toList();
  }
}
