package entente.reconcile;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.LinkKind;
import entente.model.PromiseLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How promises bear on each other's money and numbers, each link with its reason.
///
/// Two promises are compared where one document states both, where one purse makes both to one
/// receiver, or where one is put under a name that the other has; each of these circles by itself,
/// so that the work grows with the claims. The links are a function of the entries, whatever their
/// order; of entries known on a day, what was published later changes none.
///
/// One looks at the promises of all days once, and keeps the few circles in which any bears on
/// another. What they find is weeded in knots: promises that no link ties together on any day tell
/// nothing of each other. Never changed; any number of threads may ask.
public final class PromiseLinks {
  private final Pledges pledges;
  private final Circles circles;
  private final RuledLinks ruled;
  private final Map<String, Knot> knots;

  private PromiseLinks(Pledges pledges, Circles circles, Collection<Decision> decisions) {
    this.pledges = pledges;
    this.circles = circles;
    ruled = RuledLinks.among(pledges, decisions);
    knots = Knot.all(circles.inOrder());
  }

  /// Those of all days.
  ///
  /// @param decisions what people ruled, on links among other things
  public static PromiseLinks of(Pledges pledges, Collection<Decision> decisions) {
    return new PromiseLinks(
        pledges,
        Circles.NONE.after(new Changed(pledges, List.of(), pledges.promises())),
        decisions);
  }

  /// The same once some promises have changed: only what is near them is compared anew.
  ///
  /// @param now all there are then
  public PromiseLinks after(
      Pledges now,
      Collection<Promise> gone,
      Collection<Promise> come,
      Collection<Decision> decisions) {
    return new PromiseLinks(now, circles.after(new Changed(now, gone, come)), decisions);
  }

  /// Links between entries, in their natural order. Entries that are no commitments are passed
  /// over.
  public static List<PromiseLink> find(Collection<Entry> entries) {
    return find(entries, List.of());
  }

  /// The same, corrected by what people ruled on links.
  public static List<PromiseLink> find(Collection<Entry> entries, Collection<Decision> decisions) {
    return among(Pledge.all(entries, decisions), decisions).all();
  }

  /// The same between promises of one day.
  ///
  /// @param pledges in their natural order
  public static LinksOnDay among(List<Pledge> pledges, Collection<Decision> decisions) {
    return of(Pledges.of(pledges), decisions).on(0);
  }

  /// Links between the promises known on a day, corrected by what people ruled on them.
  ///
  /// @param day as [Pledge#kept] counts days
  public LinksOnDay on(int day) {
    return LinksOnDay.of(this, new OnDay(pledges, day));
  }

  /// The circles that may tie a promise to others; null where none does.
  @Nullable Knot knot(String id) {
    return knots.get(id);
  }

  /// Every knot, once.
  Collection<Knot> knots() {
    return Set.copyOf(knots.values());
  }

  RuledLinks ruled() {
    return ruled;
  }

  /// The links of a knot on a day, in their natural order, before rulings are heard.
  List<PromiseLink> find(Knot knot, int day) {
    var found = new ArrayList<Sketch>();
    knot.circles().forEach(each -> each.find(day, found::add));
    if (found.isEmpty()) {
      return List.of();
    }
    List<Sketch> kept = weeded(found);
    Deliveries.totals(List.copyOf(kept), each -> onDay(each, day), kept::add);
    return weeded(kept).stream().map(Sketch::link).toList();
  }

  private Pledge onDay(Pledge pledge, int day) {
    Promise promise = Objects.requireNonNull(pledges.promise(pledge.id()));
    return Objects.requireNonNull(promise.on(day));
  }

  /// Of several links between two promises the surest, but that what comes in addition may also be
  /// part of a package; a part of a part is linked to the nearest alone.
  private static List<Sketch> weeded(List<Sketch> found) {
    Map<String, Sketch> best = new HashMap<>();
    for (Sketch each : found) {
      String pair =
          each.from().compareTo(each.to()) < 0
              ? each.from().id() + " " + each.to().id()
              : each.to().id() + " " + each.from().id();
      best.merge(pair, each, PromiseLinks::surer);
    }
    var kept = new ArrayList<>(best.values());
    var wholes = new HashMap<String, List<Sketch>>();
    kept.stream()
        .filter(each -> each.kind() == LinkKind.PART_OF)
        .forEach(
            each -> wholes.computeIfAbsent(each.from().id(), _ -> new ArrayList<>()).add(each));
    kept.removeIf(each -> each.kind() == LinkKind.PART_OF && isIndirect(each, wholes));
    kept.removeIf(each ->
        each.kind() == LinkKind.FULFILS
            && (isPaidWithin(each, found, wholes) || isOfPart(each, found, wholes)));
    kept.removeIf(each ->
        each.kind() == LinkKind.CUMULATIVE_OF
            && (isCountedWithin(each, found, wholes) || isOfAnother(each, found)));
    kept.removeIf(each ->
        each.kind() == LinkKind.RENEWS
            && each.rank() > 0
            && (wholes.containsKey(each.from().id()) || isOfPart(each, found, wholes)));
    Map<String, Sketch> firstBase = new HashMap<>();
    kept.stream()
        .filter(each -> each.kind() == LinkKind.TOPS_UP)
        .forEach(each ->
            firstBase.merge(
                each.from().id(),
                each,
                (one, two) -> one.shown().compareTo(two.shown()) <= 0 ? one : two));
    kept.removeIf(
        each -> each.kind() == LinkKind.TOPS_UP && !each.equals(firstBase.get(each.from().id())));
    kept.sort(Comparator.comparing(Sketch::link));
    return kept;
  }

  /// Whether a larger delivery, of which it is a part, fulfils the same promise.
  private static boolean isPaidWithin(
      Sketch link, List<Sketch> found, Map<String, List<Sketch>> wholes) {
    return wholes.getOrDefault(link.from().id(), List.of()).stream()
        .anyMatch(whole ->
            found.stream()
                .anyMatch(each ->
                    each.kind() == LinkKind.FULFILS
                        && each.from().id().equals(whole.to().id())
                        && each.to().id().equals(link.to().id())));
  }

  /// Whether what is delivered fulfils a part of that promise, or what is a part of the later one
  /// is the next round of it.
  private static boolean isOfPart(
      Sketch link, List<Sketch> found, Map<String, List<Sketch>> wholes) {
    boolean fulfils = link.kind() == LinkKind.FULFILS;
    String whole = fulfils ? link.to().id() : link.from().id();
    return found.stream()
        .filter(each -> each.kind() == link.kind() && (fulfils || each.rank() == 0))
        .filter(each ->
            fulfils
                ? each.from().id().equals(link.from().id())
                : each.to().id().equals(link.to().id()))
        .map(each -> fulfils ? each.to().id() : each.from().id())
        .anyMatch(part ->
            wholes.getOrDefault(part, List.of()).stream()
                .anyMatch(each -> each.to().id().equals(whole)));
  }

  /// Whether the running total is what has come of one promise, and what it is said to include did
  /// not.
  private static boolean isOfAnother(Sketch link, List<Sketch> found) {
    List<String> promises = fulfilled(link.from(), found);
    return !promises.isEmpty()
        && link.to().isDelivery()
        && link.rank() > 2
        && fulfilled(link.to(), found).stream().noneMatch(promises::contains);
  }

  private static List<String> fulfilled(Pledge delivery, List<Sketch> found) {
    return found.stream()
        .filter(each -> each.kind() == LinkKind.FULFILS && each.from().id().equals(delivery.id()))
        .map(each -> each.to().id())
        .toList();
  }

  /// Whether the running total includes what it is a part of, or another running total that
  /// includes it.
  private static boolean isCountedWithin(
      Sketch link, List<Sketch> found, Map<String, List<Sketch>> wholes) {
    return found.stream()
        .anyMatch(each ->
            each.kind() == LinkKind.CUMULATIVE_OF
                && each.from().id().equals(link.from().id())
                && !each.to().id().equals(link.to().id())
                && (wholes.getOrDefault(link.to().id(), List.of()).stream()
                        .anyMatch(whole -> whole.to().id().equals(each.to().id()))
                    || found.stream()
                        .anyMatch(nearer ->
                            nearer.kind() == LinkKind.CUMULATIVE_OF
                                && nearer.from().id().equals(each.to().id())
                                && nearer.to().id().equals(link.to().id()))));
  }

  private static boolean isIndirect(Sketch link, Map<String, List<Sketch>> wholes) {
    return wholes.getOrDefault(link.from().id(), List.of()).stream()
        .anyMatch(nearer ->
            !nearer.to().id().equals(link.to().id())
                && wholes.getOrDefault(nearer.to().id(), List.of()).stream()
                    .anyMatch(above -> above.to().id().equals(link.to().id())));
  }

  private static Sketch surer(Sketch one, Sketch other) {
    int order = Integer.compare(one.rank(), other.rank());
    order = order != 0 ? order : one.link().compareTo(other.link());
    return order <= 0 ? one : other;
  }
}
