package entente.reconcile;

import entente.model.Decision.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts linked claims together: the surest link first, and never across what keeps two claims apart.
///
/// Links are taken in the order of their points, equal ones in the order of their claims, so the outcome does not depend on the order
/// in which claims arrived; and whether two groups may be joined is seen from their members alone, so claims that no chain of
/// links reaches change nothing. Against chains, two groups are joined only if no member of the one is apart from a member of the other
/// and the points between all of them are enough in the mean.
final class Clusters {
  /// Between large groups only this many members of each, evenly spread, are weighed against each other.
  private static final int FACES = 12;
  private static final double MEAN_ENOUGH = Double.parseDouble(System.getProperty("mean", "1.5"));
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
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final int[] group;

  Clusters(List<Subject> subjects, Rulings rulings) {
    this.subjects = subjects;
    this.rulings = rulings;
    group = new int[subjects.size()];
    for (int i = 0; i < subjects.size(); i++) {
      group[i] = i;
      members.add(new ArrayList<>(List.of(i)));
      positions.put(subjects.get(i).id(), i);
    }
  }

  /// The groups, each in order.
  List<List<Subject>> join(List<Edge> edges) {
    for (Ruling.Same same : rulings.same()) {
      Integer a = positions.get(same.claim());
      Integer b = positions.get(same.other());
      if (a != null && b != null && subjects.get(a).type() == subjects.get(b).type() && !ruledApart(group[a], group[b])) {
        merge(group[a], group[b]);
      }
    }
    for (Edge edge : edges.stream().sorted().toList()) {
      int a = group[edge.a()];
      int b = group[edge.b()];
      if (a != b && !ruledApart(a, b) && alike(a, b)) {
        merge(a, b);
      }
    }
    return members.stream()
        .filter(each -> !each.isEmpty())
        .map(each -> each.stream().map(subjects::get).sorted().toList())
        .toList();
  }

  private boolean ruledApart(int a, int b) {
    for (int member : members.get(a)) {
      Set<String> apart = rulings.apartFrom(subjects.get(member).id());
      if (!apart.isEmpty() && members.get(b).stream().anyMatch(other -> apart.contains(subjects.get(other).id()))) {
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
    List<Integer> all = members.get(of).stream().sorted().toList();
    if (all.size() <= FACES) {
      return all.stream().map(subjects::get).toList();
    }
    var faces = new ArrayList<Subject>();
    for (int i = 0; i < FACES; i++) {
      faces.add(subjects.get(all.get(i * (all.size() - 1) / (FACES - 1))));
    }
    return faces;
  }

  private void merge(int a, int b) {
    if (a == b) {
      return;
    }
    int into = members.get(a).size() >= members.get(b).size() ? a : b;
    int from = into == a ? b : a;
    for (int member : members.get(from)) {
      group[member] = into;
    }
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
  }
}
