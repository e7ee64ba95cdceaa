package entente.app.web;

import entente.app.Book;
import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.model.Party;
import entente.model.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A line for every version of every entry of a ledger, in memory: what is known on a day is some
/// of them. Once something is recorded, only what changed with it is read again. Any number of
/// threads may ask.
final class Rows {
  private static final Comparator<Kept> ORDER =
      Comparator.comparing((Kept each) -> each.outline().head().known())
          .thenComparing(each -> each.outline().rank());

  private final Ledger ledger;
  private final Book book;

  /// In the ledger's order.
  private final List<Kept> all = new ArrayList<>();

  private final Map<Long, List<Kept>> byEntry = new HashMap<>();

  /// The same by the ids of the entries.
  private final Map<String, List<Kept>> byId = new HashMap<>();

  /// By the parties that they name, each list in the ledger's order.
  private final Map<Party, List<Kept>> byParty = new HashMap<>();

  private final Map<Ranking, int[]> ranked = new ConcurrentHashMap<>();
  private final int[] since;
  private final int[] until;
  private final Ledger.Turn turn;

  /// The versions of what is no promise, by the numbers of their entries.
  private final Map<Long, List<Outline>> others;

  private final Wording wording;
  private @Nullable Calendar calendar;
  private @Nullable Census census;

  private Rows(Ledger ledger, @Nullable Rows before) {
    this.ledger = ledger;
    book = Book.of(ledger);
    Map<Long, List<Outline>> read = new HashMap<>();
    turn =
        ledger.others(
            before == null ? null : before.turn,
            each -> read.computeIfAbsent(each.entry(), _ -> new ArrayList<>(1)).add(each));
    others = before == null || turn.entries().isEmpty() ? new HashMap<>() : before.others();
    turn.entries().ifPresent(others.keySet()::removeAll);
    others.putAll(read);
    Rows like = turn.entries().isEmpty() ? null : before;
    Set<Long> turned = turn.entries().orElse(Set.of());
    book.outlines().forEach(each -> add(each, turned.contains(each.entry()) ? null : like));
    others
        .values()
        .forEach(versions ->
            versions.forEach(each -> add(each, turned.contains(each.entry()) ? null : like)));
    all.sort(ORDER);
    for (int at = 0; at < all.size(); at++) {
      Kept each = all.get(at);
      each.place(at);
      for (Party party : each.row().parties()) {
        byParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(each);
      }
    }
    since = all.stream().mapToInt(Kept::since).toArray();
    until = all.stream().mapToInt(Kept::until).toArray();
    wording = like == null ? Wording.of(this) : like.wording.after(this, turned);
  }

  private Map<Long, List<Outline>> others() {
    return new HashMap<>(others);
  }

  private void add(Outline outline, @Nullable Rows before) {
    List<Kept> versions = byEntry.computeIfAbsent(outline.entry(), _ -> new ArrayList<>(2));
    var entry = book.entry(outline);
    var last = versions.isEmpty() ? null : versions.getLast();
    Kept kept =
        (before == null ? List.<Kept>of() : before.of(outline.entry()))
            .stream()
                .filter(each -> Objects.equals(each.outline(), outline))
                .findFirst()
                .map(each -> each.still(this, entry))
                .orElseGet(() -> Kept.of(this, outline, entry, last));
    all.add(kept);
    versions.add(kept);
    byId.put(outline.head().id(), versions);
  }

  /// Those of a ledger as it is now.
  static Rows of(Ledger ledger) {
    Book.of(ledger); // which brings the entries up to date
    return ledger.made(Rows.class, before -> new Rows(ledger, before));
  }

  /// What is known on a day; of all days where that is null.
  Known known(@Nullable LocalDate day) {
    return new Known(new OnDay(this, day));
  }

  Ledger ledger() {
    return ledger;
  }

  Book book() {
    return book;
  }

  /// All versions, in the ledger's order.
  List<Kept> all() {
    return all;
  }

  /// The versions of an entry, by its number.
  List<Kept> of(long entry) {
    return byEntry.getOrDefault(entry, List.of());
  }

  /// The same by its id.
  List<Kept> of(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /// Those that name each party, in the ledger's order.
  Map<Party, List<Kept>> byParty() {
    return byParty;
  }

  /// The places of those of one kind, in its order.
  int[] ranked(Ranking ranking) {
    return ranked.computeIfAbsent(
        ranking,
        _ ->
            all.stream()
                .filter(each -> ranking.lets(each.row()))
                .sorted(Comparator.comparing(Kept::row, ranking.order()))
                .mapToInt(Kept::place)
                .toArray());
  }

  /// The places of those that are known on a day, by its number.
  BitSet known(int day) {
    var known = new BitSet(since.length);
    for (int place = 0; place < since.length; place++) {
      if (since[place] <= day && until[place] > day) {
        known.set(place);
      }
    }
    return known;
  }

  static List<Kept> inOrder(List<List<Kept>> several) {
    return several.size() == 1
        ? several.getFirst()
        : several.stream()
            .flatMap(List::stream)
            .distinct()
            .sorted(Comparator.comparingInt(Kept::place))
            .toList();
  }

  /// The report of a version that was known last.
  Report newest(Kept version) {
    return ledger
        .newest(version.outline().version())
        .orElseGet(() -> version.row().entry().reports().getLast());
  }

  /// Every report of a version, in order of being known.
  List<Report> reports(Kept version) {
    var found = ledger.reports(List.of(version.outline().entry()), version.outline().since());
    return found.isEmpty()
        ? version.row().entry().reports()
        : found.getFirst().stream().sorted().toList();
  }

  synchronized Calendar calendar() {
    Calendar known = calendar;
    if (known == null) {
      known = new Calendar(ledger.published());
      calendar = known;
    }
    return known;
  }

  synchronized Census census() {
    Census known = census;
    if (known == null) {
      known = new Census(all);
      census = known;
    }
    return known;
  }

  Wording wording() {
    return wording;
  }
}
