package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Sector;
import entente.model.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The promises of all days in their natural order, and beside each in columns what sums choose by:
/// a question runs over a few numbers of each, and takes in hand those alone that it is about.
/// Never changed; any number of threads may ask.
public final class Pledges {
  static final Comparator<Pledge> ORDER =
      Comparator.<Pledge>naturalOrder().thenComparingInt(Pledge::since);

  /// Bits of a [#flags].
  private static final int AMOUNT = 1;

  private static final int FIGURE = 1 << 1;
  private static final int FIRM = 1 << 2;
  private static final int POLICY = 1 << 3;
  private static final int STATUS = 4;
  private static final Status[] STATUSES = Status.values();

  private final Map<String, Promise> byId;
  private final Pledge[] all;
  private final int[] since;
  private final int[] until;
  private final Sides sides;
  private final int[] from;
  private final int[] to;
  private final long[] sectors;
  private final int[] first;
  private final int[] last;
  private final byte[] flags;

  private Pledges(Map<String, Promise> byId, Pledge[] all, Sides sides) {
    this.byId = byId;
    this.all = all;
    this.sides = sides;
    since = new int[all.length];
    until = new int[all.length];
    from = new int[all.length];
    to = new int[all.length];
    sectors = new long[all.length];
    first = new int[all.length];
    last = new int[all.length];
    flags = new byte[all.length];
  }

  /// @param promises in any order, each once
  public static Pledges of(Collection<Promise> promises) {
    var all = promises.stream().flatMap(each -> each.versions().stream()).toArray(Pledge[]::new);
    Arrays.parallelSort(all, ORDER);
    var pledges =
        new Pledges(
            promises.stream().collect(Collectors.toMap(Promise::id, each -> each)),
            all,
            new Sides());
    for (int at = 0; at < all.length; at++) {
      pledges.put(at);
    }
    return pledges;
  }

  /// Promises of which only one version is of interest.
  static Pledges of(List<Pledge> pledges) {
    return of(
        (Collection<Promise>) pledges.stream().map(each -> new Promise(List.of(each))).toList());
  }

  /// The same without some of the promises, and with others.
  public Pledges after(Collection<Promise> gone, Collection<Promise> come) {
    Map<String, Promise> now = new HashMap<>(byId);
    gone.forEach(each -> now.remove(each.id()));
    come.forEach(each -> now.put(each.id(), each));
    Pledge[] added =
        come.stream()
            .flatMap(each -> each.versions().stream())
            .sorted(ORDER)
            .toArray(Pledge[]::new);
    Set<Pledge> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.forEach(each -> removed.addAll(each.versions()));
    var pledges =
        new Pledges(now, new Pledge[all.length - removed.size() + added.length], new Sides(sides));
    int next = 0;
    int at = 0;
    for (int old = 0; old < all.length; old++) {
      if (removed.isEmpty() || !removed.contains(all[old])) {
        while (next < added.length && ORDER.compare(added[next], all[old]) < 0) {
          pledges.all[at] = added[next++];
          pledges.put(at++);
        }
        pledges.copy(this, old, at++);
      }
    }
    while (next < added.length) {
      pledges.all[at] = added[next++];
      pledges.put(at++);
    }
    return pledges;
  }

  private void copy(Pledges other, int old, int at) {
    all[at] = other.all[old];
    since[at] = other.since[old];
    until[at] = other.until[old];
    from[at] = other.from[old];
    to[at] = other.to[old];
    sectors[at] = other.sectors[old];
    first[at] = other.first[old];
    last[at] = other.last[old];
    flags[at] = other.flags[old];
  }

  private void put(int at) {
    Pledge pledge = all[at];
    since[at] = pledge.since();
    until[at] = pledge.until();
    from[at] = sides.from(pledge);
    to[at] = sides.to(pledge);
    sectors[at] = mask(pledge.sectors());
    When date = pledge.date() == null ? When.of(pledge.known()) : pledge.date();
    first[at] = (int) date.first().toEpochDay();
    last[at] = (int) date.last().toEpochDay();
    Kind kind = pledge.settled().kind();
    boolean amount = pledge.amount() != null;
    flags[at] =
        (byte)
            ((amount ? AMOUNT : 0)
                | (amount || kind != Kind.COOPERATION ? FIGURE : 0)
                | (pledge.isFirm() ? FIRM : 0)
                | (kind == Kind.POLICY ? POLICY : 0)
                | ordinal(pledge.settled().status()) << STATUS);
  }

  @SuppressWarnings("EnumOrdinal") // for this run of the program alone
  private static int ordinal(Status status) {
    return status.ordinal();
  }

  @SuppressWarnings("EnumOrdinal")
  private static long mask(Collection<Sector> sectors) {
    long mask = 0;
    for (Sector each : sectors) {
      mask |= 1L << each.ordinal();
    }
    return mask;
  }

  int size() {
    return all.length;
  }

  /// The one at a place in the natural order.
  Pledge at(int place) {
    return all[place];
  }

  /// Where one of them is.
  int place(Pledge pledge) {
    return Arrays.binarySearch(all, pledge, ORDER);
  }

  boolean isKnown(int place, int day) {
    return since[place] <= day && until[place] > day;
  }

  boolean hasAmount(int place) {
    return (flags[place] & AMOUNT) != 0;
  }

  /// Its sum in units of whatever currency, or else the number of what is counted; 0 where neither
  /// is told.
  double value(int place) {
    BigDecimal figure = Weight.figure(all[place]);
    return figure == null ? 0 : figure.doubleValue();
  }

  /// Whether a sum over promises should speak of it: it names money, or gives something.
  boolean hasFigure(int place) {
    return (flags[place] & FIGURE) != 0;
  }

  boolean isFirm(int place) {
    return (flags[place] & FIRM) != 0;
  }

  boolean isPolicy(int place) {
    return (flags[place] & POLICY) != 0;
  }

  Status status(int place) {
    return STATUSES[flags[place] >> STATUS];
  }

  /// The number of the first day that its date may be, or of that on which it became known, as
  /// [Pledge#kept] counts them.
  int first(int place) {
    return first[place];
  }

  /// The number of the last such day.
  int last(int place) {
    return last[place];
  }

  /// A choice by who gives: asked once of promises that have the same givers.
  Choice byGivers(Predicate<Pledge> which) {
    boolean[] chosen = sides.givers(which);
    return place -> chosen[from[place]];
  }

  /// A choice by who receives, likewise.
  Choice byReceivers(Predicate<Pledge> which) {
    boolean[] chosen = sides.receivers(which);
    return place -> chosen[to[place]];
  }

  Choice bySectors(Set<Sector> any) {
    long mask = mask(any);
    return place -> (sectors[place] & mask) != 0;
  }

  /// Which places are meant.
  interface Choice {
    boolean has(int place);
  }

  /// The versions of a promise; null where no entry has that id.
  @Nullable Promise promise(String id) {
    return byId.get(id);
  }

  public Collection<Promise> promises() {
    return byId.values();
  }

  /// Those of any day.
  ///
  /// @param which asked of each
  List<Pledge> any(Choice which) {
    var pledges = new ArrayList<Pledge>();
    for (int place = 0; place < all.length; place++) {
      if (which.has(place)) {
        pledges.add(all[place]);
      }
    }
    return pledges;
  }
}
