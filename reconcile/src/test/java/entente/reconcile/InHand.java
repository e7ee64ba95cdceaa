package entente.reconcile;

import entente.model.Decision;
import entente.model.Held;
import entente.model.Neighbours;
import entente.model.Report;
import entente.model.Stay;
import entente.model.Tie;
import entente.model.Version;
import entente.reconcile.Neighbourhoods.Change;
import entente.reconcile.Neighbourhoods.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A memory that keeps everything in hand, and is brought up to date change by change.
final class InHand implements Neighbours {
  private final int window;
  private final Map<Long, Held> held = new TreeMap<>();
  private final Map<Long, Long> homes = new HashMap<>();
  private final Map<Long, List<Tie>> ties = new HashMap<>();
  private final Map<Long, List<Version>> versions = new HashMap<>();
  private final Map<Long, List<Stay>> stays = new HashMap<>();
  private Collection<Decision> decisions = List.of();
  private long last;

  /// How many claims the last change told anew.
  int told;

  InHand(int window) {
    this.window = window;
  }

  /// Takes claims in and out, and what people ruled since.
  void change(
      Collection<Report> added,
      Collection<String> removed,
      Collection<String> ruled,
      Collection<Decision> decisions) {
    List<Long> gone = numbers(removed);
    Set<Long> touched = new HashSet<>(around(gone));
    touched.addAll(numbers(ruled));
    this.decisions = decisions;
    List<Placed> bereft = gone.stream().map(each -> placed(each)).toList();
    drop(touched);
    gone.forEach(held::remove);
    gone.forEach(ties::remove);
    touched.removeAll(gone);
    var fresh = new ArrayList<Held>();
    for (Report report : added) {
      fresh.add(new Held(++last, report));
      held.put(last, fresh.getLast());
    }
    told = 0;
    List<Neighbourhood> mended =
        new Mending(new Change(fresh, bereft, touched), this, decisions, window).mended();
    mended.forEach(each -> drop(each.claims().stream().filter(homes::containsKey).toList()));
    mended.forEach(each -> put(each, decisions));
  }

  private void drop(Collection<Long> claims) {
    claims.stream()
        .map(homes::get)
        .distinct()
        .forEach(home -> {
          versions.remove(home);
          stays.remove(home);
        });
  }

  private void put(Neighbourhood each, Collection<Decision> decisions) {
    long home = each.claims().stream().mapToLong(number -> number).min().orElseThrow();
    told += each.claims().size();
    for (long claim : each.claims()) {
      homes.put(claim, home);
      ties.put(claim, each.ties().stream().filter(tie -> tie.later() == claim).toList());
    }
    versions.put(home, new ArrayList<>());
    stays.put(home, new ArrayList<>());
    each.follow(decisions, Map.of(), versions.get(home)::add, stays.get(home)::add);
  }

  /// From nothing.
  static InHand of(Collection<Report> reports, Collection<Decision> decisions, int window) {
    var memory = new InHand(window);
    memory.decisions = decisions;
    for (Report report : reports) {
      memory.held.put(++memory.last, new Held(memory.last, report));
    }
    Neighbourhoods.of(List.copyOf(memory.held.values()), decisions, window)
        .neighbourhoods()
        .forEach(each -> memory.put(each, decisions));
    return memory;
  }

  Set<String> versions() {
    return versions.values().stream()
        .flatMap(List::stream)
        .map(Version::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> stays() {
    return stays.values().stream()
        .flatMap(List::stream)
        .map(Stay::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Version> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  List<Stay> allStays() {
    return stays.values().stream().flatMap(List::stream).toList();
  }

  @Override
  public List<Held> held(Collection<Long> numbers) {
    return numbers.stream().flatMap(each -> Stream.ofNullable(held.get(each))).toList();
  }

  private List<Long> block(long key) {
    return held.values().stream()
        .filter(each -> placed(each).keys().contains(key))
        .sorted((a, b) -> Long.compare(placed(a).place(), placed(b).place()))
        .map(Held::number)
        .toList();
  }

  private Placed placed(Held each) {
    return Neighbourhoods.placing(decisions).apply(each.report());
  }

  private Placed placed(long number) {
    return placed(Objects.requireNonNull(held.get(number), "a claim in hand"));
  }

  private boolean isBefore(long number, long place) {
    return placed(number).place() < place;
  }

  @Override
  public List<Long> before(long key, long place, int most) {
    return block(key).reversed().stream()
        .filter(each -> isBefore(each, place))
        .limit(most)
        .toList();
  }

  @Override
  public List<Long> after(long key, long place, int most) {
    return block(key).stream().filter(each -> placed(each).place() > place).limit(most).toList();
  }

  @Override
  public List<Long> around(Collection<Long> numbers) {
    Set<Long> wanted = numbers.stream().map(homes::get).collect(Collectors.toSet());
    return held.keySet().stream()
        .filter(each -> homes.containsKey(each) && wanted.contains(homes.get(each)))
        .toList();
  }

  @Override
  public List<Long> numbers(Collection<String> ids) {
    return held.values().stream()
        .filter(each -> ids.contains(each.report().claim().id()))
        .map(Held::number)
        .toList();
  }

  @Override
  public List<Tie> ties(Collection<Long> numbers) {
    return numbers.stream().flatMap(each -> ties.getOrDefault(each, List.of()).stream()).toList();
  }
}
