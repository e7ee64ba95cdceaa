package entente.reconcile;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.LinkKind;
import entente.model.PromiseLink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds how promises bear on each other's money and numbers, each link with its reason.
///
/// Two promises are compared where one document states both, where one purse makes both to one receiver, or where one is put under a
/// name that the other has; each of these circles by itself, so that the work grows with the claims. The links are a function of the
/// entries, whatever their order; of entries known on a day, what was published later changes none.
///
/// One looks at the promises of all days, of which each day knows some, and keeps what it found in each circle, for other days. Any number
/// of threads may ask.
public final class PromiseLinks {
  private final List<Version> versions;
  private final List<Circle> circles;

  /// A promise as it is known for a time.
  ///
  /// @param since the number of the first day, counted from 1970-01-01
  /// @param until that of the first day on which it is no longer known so
  public record Version(Pledge pledge, int since, int until) {
    /// One of which nothing else is ever known.
    Version(Pledge pledge) {
      this(pledge, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    boolean isEverKnownWith(Version other) {
      return since < other.until && other.since < until;
    }

    boolean isAlwaysKnownWith(Version other) {
      return since <= other.since && other.until <= until;
    }
  }

  /// @param versions in their natural order
  public PromiseLinks(List<Version> versions) {
    this.versions = versions;
    circles = Stream.of(OneDocument.all(versions), Named.all(versions), Recalled.all(versions), Kindred.all(versions)).<Circle>flatMap(List::stream).toList();
  }

  /// Links between entries, in their natural order. Entries that are no commitments are passed over.
  public static List<PromiseLink> find(Collection<Entry> entries) {
    return find(entries, List.of());
  }

  /// The same, corrected by what people ruled on links.
  public static List<PromiseLink> find(Collection<Entry> entries, Collection<Decision> decisions) {
    return among(Pledge.all(entries, decisions), decisions);
  }

  /// The same between promises of one day.
  ///
  /// @param pledges in their natural order
  public static List<PromiseLink> among(List<Pledge> pledges, Collection<Decision> decisions) {
    var all = new BitSet();
    all.set(0, pledges.size());
    return new PromiseLinks(pledges.stream().map(Version::new).toList()).among(all, decisions);
  }

  /// The positions of the versions known on a day.
  ///
  /// @param day as [Version] counts days
  public BitSet known(int day) {
    var known = new BitSet(versions.size());
    for (int i = 0; i < versions.size(); i++) {
      Version each = versions.get(i);
      if (each.since <= day && each.until > day) {
        known.set(i);
      }
    }
    return known;
  }

  /// Links between the versions known on a day, in their natural order, corrected by what people ruled on them.
  ///
  /// @param known their positions; no two are versions of one entry
  public List<PromiseLink> among(BitSet known, Collection<Decision> decisions) {
    var found = new ArrayList<Sketch>();
    circles.forEach(each -> each.find(known, found::add));
    List<Sketch> kept = weeded(found);
    Deliveries.totals(List.copyOf(kept), kept::add);
    List<PromiseLink> links = weeded(kept).stream().map(Sketch::link).toList();
    return RuledLinks.over(links, () -> known.stream().mapToObj(each -> versions.get(each).pledge.entry()).toList(), decisions);
  }

  /// Groups of several entries, in the order of their keys.
  ///
  /// @param entry the id of a member's
  static <T> Stream<List<T>> several(Map<String, List<T>> groups, Function<T, String> entry) {
    return groups.entrySet().stream()
        .filter(each -> each.getValue().stream().map(entry).distinct().limit(2).count() > 1)
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  /// Of several links between two promises the surest, but that what comes in addition may also be part of a package; a part of a part
  /// is linked to the nearest alone.
  private static List<Sketch> weeded(List<Sketch> found) {
    Map<String, Sketch> best = new HashMap<>();
    for (Sketch each : found) {
      String pair =
          each.from().compareTo(each.to()) < 0 ? each.from().id() + " " + each.to().id() : each.to().id() + " " + each.from().id();
      best.merge(pair, each, PromiseLinks::surer);
    }
    var kept = new ArrayList<>(best.values());
    var wholes = new HashMap<String, List<Sketch>>();
    kept.stream().filter(each -> each.kind() == LinkKind.PART_OF)
        .forEach(each -> wholes.computeIfAbsent(each.from().id(), _ -> new ArrayList<>()).add(each));
    kept.removeIf(each -> each.kind() == LinkKind.PART_OF && isIndirect(each, wholes));
    kept.removeIf(each -> each.kind() == LinkKind.FULFILS && (isPaidWithin(each, found, wholes) || isOfPart(each, found, wholes)));
    kept.removeIf(each -> each.kind() == LinkKind.CUMULATIVE_OF && (isCountedWithin(each, found, wholes) || isOfAnother(each, found)));
    kept.removeIf(each -> each.kind() == LinkKind.RENEWS && each.rank() > 0 && (wholes.containsKey(each.from().id()) || isOfPart(each, found, wholes)));
    Map<String, Sketch> firstBase = new HashMap<>();
    kept.stream().filter(each -> each.kind() == LinkKind.TOPS_UP)
        .forEach(each -> firstBase.merge(each.from().id(), each, (one, two) -> one.shown().compareTo(two.shown()) <= 0 ? one : two));
    kept.removeIf(each -> each.kind() == LinkKind.TOPS_UP && !each.equals(firstBase.get(each.from().id())));
    kept.sort(Comparator.comparing(Sketch::link));
    return kept;
  }

  /// Whether a larger delivery, of which it is a part, fulfils the same promise.
  private static boolean isPaidWithin(Sketch link, List<Sketch> found, Map<String, List<Sketch>> wholes) {
    return wholes.getOrDefault(link.from().id(), List.of()).stream()
        .anyMatch(
            whole ->
                found.stream()
                    .anyMatch(
                        each ->
                            each.kind() == LinkKind.FULFILS
                                && each.from().id().equals(whole.to().id())
                                && each.to().id().equals(link.to().id())));
  }

  /// Whether what is delivered fulfils a part of that promise, or what is a part of the later one is the next round of it.
  private static boolean isOfPart(Sketch link, List<Sketch> found, Map<String, List<Sketch>> wholes) {
    boolean fulfils = link.kind() == LinkKind.FULFILS;
    String whole = fulfils ? link.to().id() : link.from().id();
    return found.stream()
        .filter(each -> each.kind() == link.kind() && (fulfils || each.rank() == 0))
        .filter(each -> fulfils ? each.from().id().equals(link.from().id()) : each.to().id().equals(link.to().id()))
        .map(each -> fulfils ? each.to().id() : each.from().id())
        .anyMatch(part -> wholes.getOrDefault(part, List.of()).stream().anyMatch(each -> each.to().id().equals(whole)));
  }

  /// Whether the running total is what has come of one promise, and what it is said to include did not.
  private static boolean isOfAnother(Sketch link, List<Sketch> found) {
    List<String> promises = fulfilled(link.from(), found);
    return !promises.isEmpty() && link.to().isDelivery() && link.rank() > 2 && fulfilled(link.to(), found).stream().noneMatch(promises::contains);
  }

  private static List<String> fulfilled(Pledge delivery, List<Sketch> found) {
    return found.stream().filter(each -> each.kind() == LinkKind.FULFILS && each.from().id().equals(delivery.id())).map(each -> each.to().id()).toList();
  }

  /// Whether the running total includes what it is a part of, or another running total that includes it.
  private static boolean isCountedWithin(Sketch link, List<Sketch> found, Map<String, List<Sketch>> wholes) {
    return found.stream()
        .anyMatch(
            each ->
                each.kind() == LinkKind.CUMULATIVE_OF
                    && each.from().id().equals(link.from().id())
                    && !each.to().id().equals(link.to().id())
                    && (wholes.getOrDefault(link.to().id(), List.of()).stream().anyMatch(whole -> whole.to().id().equals(each.to().id()))
                        || found.stream()
                            .anyMatch(
                                nearer ->
                                    nearer.kind() == LinkKind.CUMULATIVE_OF
                                        && nearer.from().id().equals(each.to().id())
                                        && nearer.to().id().equals(link.to().id()))));
  }

  private static boolean isIndirect(Sketch link, Map<String, List<Sketch>> wholes) {
    return wholes.getOrDefault(link.from().id(), List.of()).stream()
        .anyMatch(
            nearer ->
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
