package entente.reconcile;

import entente.model.Decision.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// Puts linked claims together day by day: of the links that a day brings the surest first, and
/// never across what keeps two claims apart.
///
/// What was put together stays so when later claims arrive; they join groups or bridge them. So the
/// groups of a day depend on the claims known by then and on people's rulings alone, and one pass
/// gives them for every day. Against chains, two groups are joined only if no member of the one is
/// apart from a member of the other and the points between all of them are enough in the mean.
final class Clusters {
  /// Between large groups only this many members of each, evenly spread, are weighed against each
  /// other.
  private static final int FACES = 12;

  private static final double MEAN_ENOUGH = 2;
  private static final double CLIP = 6;

  /// A link between two subjects by their positions; the later one was not known before the
  /// earlier.
  record Edge(int earlier, int later, double points) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int order = Double.compare(other.points, points);
      order = order != 0 ? order : Integer.compare(later, other.later);
      return order != 0 ? order : Integer.compare(earlier, other.earlier);
    }
  }

  /// Told what a day changes.
  interface Watcher {
    /// The groups that a day's claims made or changed, each in order. On a day from which a ruling
    /// holds, all groups.
    void on(LocalDate day, List<List<Subject>> changed);
  }

  private final List<Subject> subjects;
  private final Rulings rulings;

  /// The links by the day that brings them, the surest first.
  private final Map<LocalDate, List<Edge>> edges = new HashMap<>();

  /// Where each day's claims begin, in order of the days.
  private final List<Integer> days = new ArrayList<>();

  /// Which pieces were found not alike, when they had so many members together.
  private final Map<Long, Integer> refused = new HashMap<>();

  /// What the links alone put together.
  private Partition pieces;

  /// What the links and people's rulings put together.
  private Partition groups;

  /// @param subjects in [Blocks#ORDER]
  Clusters(List<Subject> subjects, List<Edge> edges, Rulings rulings) {
    this.subjects = subjects;
    this.rulings = rulings;
    for (int i = 0; i < subjects.size(); i++) {
      if (i == 0 || !known(i).equals(known(i - 1))) {
        days.add(i);
      }
    }
    edges.stream()
        .sorted()
        .forEach(edge ->
            this.edges.computeIfAbsent(known(edge.later()), _ -> new ArrayList<>()).add(edge));
    pieces = new Partition(subjects.size());
    groups = new Partition(subjects.size());
  }

  private LocalDate known(int subject) {
    return subjects.get(subject).known();
  }

  /// The groups as of the last day, each in order.
  List<List<Subject>> join() {
    NavigableSet<LocalDate> ruled = ruledDays();
    sweep(
        LocalDate.MIN, LocalDate.MAX, ruled.isEmpty() ? LocalDate.MIN : ruled.last(), (_, _) -> {});
    return groups.groups().stream().map(this::group).filter(each -> !each.isEmpty()).toList();
  }

  /// The groups of every day. From the day on which both claims of a ruling are known it holds as
  /// if it had always been, so there everything begins anew; such days are few.
  void follow(Watcher watcher) {
    LocalDate from = LocalDate.MIN;
    for (LocalDate next : ruledDays()) {
      sweep(from, next, from, watcher);
      from = next;
    }
    sweep(from, LocalDate.MAX, from, watcher);
  }

  private void sweep(LocalDate from, LocalDate until, LocalDate ruledBy, Watcher watcher) {
    pieces = new Partition(subjects.size());
    groups = new Partition(subjects.size());
    refused.clear();
    joinAsRuled(ruledBy);
    for (int at = 0; at < days.size(); at++) {
      int first = days.get(at);
      int end = at + 1 < days.size() ? days.get(at + 1) : subjects.size();
      LocalDate day = known(first);
      if (!day.isBefore(until)) {
        return;
      }
      List<Integer> moved = joined(day);
      if (day.isAfter(from)) {
        watcher.on(day, changed(first, end, moved));
      } else if (day.equals(from)) {
        watcher.on(day, changed(0, end, moved));
      }
    }
  }

  /// Takes the day's links; which subjects stand in groups that grew.
  ///
  /// Whether a link holds is judged on what links put together, so that a person who joins two
  /// claims tears nothing else apart; what a person keeps apart is kept apart in the whole.
  private List<Integer> joined(LocalDate day) {
    var moved = new ArrayList<Integer>();
    for (Edge edge : edges.getOrDefault(day, List.of())) {
      int a = edge.earlier();
      int b = edge.later();
      if (!pieces.together(a, b)
          && !rejected(a)
          && !rejected(b)
          && !ruledApart(a, b)
          && areAlike(a, b)) {
        pieces.join(a, b);
        groups.join(a, b);
        moved.add(b);
      }
    }
    return moved;
  }

  /// Two pieces may have many links between them: what was found of both as they are is not found
  /// again.
  private boolean areAlike(int a, int b) {
    long one = pieces.of(a);
    long other = pieces.of(b);
    long key = (Math.min(one, other) << 32) | Math.max(one, other);
    int size = pieces.with(a).size() + pieces.with(b).size();
    if (refused.getOrDefault(key, 0) == size) {
      return false;
    }
    boolean alike = alike(a, b);
    if (!alike) {
      refused.put(key, size);
    }
    return alike;
  }

  private List<List<Subject>> changed(int first, int end, List<Integer> moved) {
    var changed = new ArrayList<List<Subject>>();
    var seen = new HashSet<Integer>();
    for (int i = first; i < end; i++) {
      if (seen.add(groups.of(i))) {
        add(changed, group(groups.with(i), end));
      }
    }
    for (int each : moved) {
      if (seen.add(groups.of(each))) {
        add(changed, group(groups.with(each), end));
      }
    }
    return changed;
  }

  private static void add(List<List<Subject>> groups, List<Subject> group) {
    if (!group.isEmpty()) {
      groups.add(group);
    }
  }

  /// In order, without those of later days that a ruling put there, and without what a person
  /// rejected: it stands alone.
  private List<Subject> group(List<Integer> members, int end) {
    return members.stream()
        .filter(each -> each < end && !rejected(each))
        .map(subjects::get)
        .sorted()
        .toList();
  }

  private boolean rejected(int subject) {
    return rulings.rejects(subjects.get(subject).id());
  }

  private List<Subject> group(List<Integer> members) {
    return group(members, subjects.size());
  }

  private NavigableSet<LocalDate> ruledDays() {
    var ruled = new TreeSet<LocalDate>();
    ruledSame().forEach(pair -> ruled.add(known(Math.max(pair.a(), pair.b()))));
    return ruled;
  }

  private record Pair(int a, int b) {}

  private List<Pair> ruledSame() {
    var pairs = new ArrayList<Pair>();
    if (rulings.same().isEmpty()) {
      return pairs;
    }
    var positions = new HashMap<String, Integer>();
    for (int i = 0; i < subjects.size(); i++) {
      positions.put(subjects.get(i).id(), i);
    }
    for (Ruling.Same same : rulings.same()) {
      Integer a = positions.get(same.claim());
      Integer b = positions.get(same.other());
      if (a != null
          && b != null
          && subjects.get(a).type() == subjects.get(b).type()
          && !rejected(a)
          && !rejected(b)) {
        pairs.add(new Pair(a, b));
      }
    }
    return pairs;
  }

  private void joinAsRuled(LocalDate day) {
    for (Pair pair : ruledSame()) {
      if (!known(pair.a()).isAfter(day)
          && !known(pair.b()).isAfter(day)
          && !ruledApart(pair.a(), pair.b())) {
        groups.join(pair.a(), pair.b());
      }
    }
  }

  private boolean ruledApart(int a, int b) {
    if (!rulings.keepApart() || groups.together(a, b)) {
      return false;
    }
    for (int member : groups.with(a)) {
      Set<String> apart = rulings.apartFrom(subjects.get(member).id());
      if (!apart.isEmpty()
          && groups.with(b).stream().anyMatch(other -> apart.contains(subjects.get(other).id()))) {
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
    List<Integer> all = pieces.with(of);
    if (all.size() == 1) {
      return List.of(subjects.get(of));
    }
    all = all.stream().sorted().toList();
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
