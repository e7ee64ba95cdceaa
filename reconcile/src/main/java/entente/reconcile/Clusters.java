package entente.reconcile;

import entente.model.Decision.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Puts linked claims together: the surest link first, and never across what keeps two claims apart.
///
/// Links are taken in the order of their points, equal ones in the order of their claims, so the outcome does not depend on the
/// order in which claims arrived; and whether two groups may be joined is seen from their members alone, so claims that no chain
/// of links reaches change nothing. Against chains, two groups are joined only if no member of the one is apart from a member of
/// the other and the points between all of them are enough in the mean.
final class Clusters {
  /// Between large groups only this many members of each, evenly spread, are weighed against each other.
  private static final int FACES = 12;
  private static final double MEAN_ENOUGH = 2;
  private static final double CLIP = 6;

  /// A link between two subjects by their positions.
  record Edge(int a, int b, double points) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int order = Double.compare(other.points, points);
      order = order != 0 ? order : Integer.compare(a, other.a);
      return order != 0 ? order : Integer.compare(b, other.b);
    }
  }

  private final List<Subject> subjects;
  private final Rulings rulings;
  /// What the links alone put together.
  private final Partition pieces;
  /// What the links and people's rulings put together.
  private final Partition groups;

  Clusters(List<Subject> subjects, Rulings rulings) {
    this.subjects = subjects;
    this.rulings = rulings;
    pieces = new Partition(subjects.size());
    groups = new Partition(subjects.size());
  }

  /// The groups, each in order.
  ///
  /// Whether a link holds is judged on what links put together, so that a person who joins two claims tears nothing else apart;
  /// what a person keeps apart is kept apart in the whole.
  List<List<Subject>> join(List<Edge> edges) {
    joinAsRuled();
    for (Edge edge : edges.stream().sorted().toList()) {
      int a = edge.a();
      int b = edge.b();
      if (!pieces.together(a, b) && !ruledApart(a, b) && alike(a, b)) {
        pieces.join(a, b);
        groups.join(a, b);
      }
    }
    return groups.groups().stream().map(each -> each.stream().map(subjects::get).sorted().toList()).toList();
  }

  private void joinAsRuled() {
    if (rulings.same().isEmpty()) {
      return;
    }
    var positions = new HashMap<String, Integer>();
    for (int i = 0; i < subjects.size(); i++) {
      positions.put(subjects.get(i).id(), i);
    }
    for (Ruling.Same same : rulings.same()) {
      Integer a = positions.get(same.claim());
      Integer b = positions.get(same.other());
      if (a != null && b != null && subjects.get(a).type() == subjects.get(b).type() && !ruledApart(a, b)) {
        groups.join(a, b);
      }
    }
  }

  private boolean ruledApart(int a, int b) {
    if (!rulings.keepApart() || groups.together(a, b)) {
      return false;
    }
    for (int member : groups.with(a)) {
      Set<String> apart = rulings.apartFrom(subjects.get(member).id());
      if (!apart.isEmpty() && groups.with(b).stream().anyMatch(other -> apart.contains(subjects.get(other).id()))) {
        return true;
      }
    }
    return false;
  }

  private boolean alike(int a, int b) {
    List<Subject> some = faces(a);
    List<Subject> others = faces(b);
    double sum = 0;
    for (Subject one : some) {
      for (Subject other : others) {
        Weighing weighing = Likeness.of(one, other);
        if (weighing.isApart()) {
          return false;
        }
        sum += Math.min(CLIP, weighing.points());
      }
    }
    return sum / (some.size() * others.size()) >= MEAN_ENOUGH;
  }

  private List<Subject> faces(int of) {
    List<Integer> all = pieces.with(of).stream().sorted().toList();
    if (all.size() <= FACES) {
      return all.stream().map(subjects::get).toList();
    }
    var faces = new ArrayList<Subject>();
    for (int i = 0; i < FACES; i++) {
      faces.add(subjects.get(all.get(i * (all.size() - 1) / (FACES - 1))));
    }
    return faces;
  }
}
