package entente.app;

import entente.ledger.Keeping;
import entente.ledger.Ledger;
import entente.ledger.Line;
import entente.ledger.Told;
import entente.model.Decision;
import entente.model.Held;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Stay;
import entente.model.Type;
import entente.reconcile.Neighbourhood;
import entente.reconcile.Neighbourhoods;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps the stored entries true to what the ledger records: a few new documents touch only the
/// neighbourhoods that they fall in.
///
/// What was recorded stands beside a mark until its entries are stored, so whatever ends a run
/// half-way, the next one that asks puts the rest in order.
public final class Upkeep {
  /// Of more documents than this, and more than one in ten claims, everything is made from nothing,
  /// which is then faster.
  private static final int FEW = 200;

  private static final int CHUNK = 2_000;

  private final Keeping keeping;

  /// Each on the claims that stand for those it was made on.
  private List<Decision> decisions;

  private Upkeep(Keeping keeping) {
    this.keeping = keeping;
    this.decisions = decisions();
  }

  private List<Decision> decisions() {
    return Entries.standing(keeping.decisions(), keeping::bearing).decisions();
  }

  /// Brings the entries up to date, if anything was recorded since.
  public static void of(Ledger ledger) {
    if (!ledger.isKept(Neighbourhoods.VERSION)) {
      ledger.keep(keeping -> new Upkeep(keeping).work());
    }
  }

  private void work() {
    if (!keeping.isMadeBy(Neighbourhoods.VERSION)
        || keeping.pending() > Math.max(FEW, keeping.standing() / 50)
        || Neighbourhoods.rename(keeping.fresh(), decisions)) {
      fromNothing();
    } else {
      mend();
    }
    keeping.done(Neighbourhoods.VERSION);
  }

  private void fromNothing() {
    Map<Type, List<Held>> claims = new EnumMap<>(Type.class);
    keeping.anew(batch ->
        batch.forEach(each ->
            claims
                .computeIfAbsent(each.report().claim().type(), _ -> new ArrayList<>())
                .add(each)));
    decisions = decisions();
    for (Type type : Type.values()) {
      List<Held> these = claims.remove(type);
      if (these != null) {
        var found = Neighbourhoods.of(these, decisions);
        found.places(keeping::place);
        keeping.placed();
        put(found.neighbourhoods());
      }
    }
  }

  private void mend() {
    List<Decision> before = decisions;
    Function<Report, Neighbourhoods.Placed> placing = Neighbourhoods.placing(before);
    Keeping.Changed changed = keeping.change();
    decisions = decisions();
    Set<String> ruled = ruled(before);
    var bereft = new ArrayList<Neighbourhoods.Placed>();
    for (Report report : changed.removed()) {
      var standing = placing.apply(report);
      keeping.remove(standing.keys(), standing.place());
      bereft.add(standing);
    }
    for (Held each : changed.added()) {
      var standing = placing.apply(each.report());
      standing.keys().forEach(key -> keeping.place(key, standing.place(), each.number()));
    }
    keeping.placed();
    Set<Long> touched = new HashSet<>(changed.touched());
    touched.addAll(keeping.numbers(ruled));
    var change = new Neighbourhoods.Change(changed.added(), bereft, touched);
    List<Neighbourhood> mended = Neighbourhoods.after(change, keeping, decisions);
    Set<Long> told = new HashSet<>(changed.gone());
    mended.forEach(each -> told.addAll(each.claims()));
    keeping.forget(told);
    put(mended);
  }

  /// The claims that people ruled on since, and those of rulings that rest on other claims now.
  private Set<String> ruled(List<Decision> before) {
    Set<String> fresh = keeping.fresh().stream().map(Decision::id).collect(Collectors.toSet());
    Set<String> ruled = new HashSet<>();
    for (List<Decision> all : List.of(before, decisions)) {
      List<Decision> other = all.equals(before) ? decisions : before;
      Set<Decision> same = Set.copyOf(other);
      List<Decision> changed =
          all.stream().filter(each -> fresh.contains(each.id()) || !same.contains(each)).toList();
      ruled.addAll(Neighbourhoods.ruledOn(changed, all));
    }
    return ruled;
  }

  /// While some are written, the next are worked out.
  private void put(List<Neighbourhood> neighbourhoods) {
    CompletableFuture<List<Told>> next = told(neighbourhoods, 0);
    for (int at = CHUNK; at < neighbourhoods.size() + CHUNK; at += CHUNK) {
      List<Told> now = next.join();
      next = told(neighbourhoods, at);
      keeping.put(now);
    }
  }

  private CompletableFuture<List<Told>> told(List<Neighbourhood> neighbourhoods, int at) {
    List<Neighbourhood> some =
        neighbourhoods.subList(
            Math.min(at, neighbourhoods.size()), Math.min(at + CHUNK, neighbourhoods.size()));
    Set<String> documents =
        some.stream().flatMap(each -> each.documents().stream()).collect(Collectors.toSet());
    Map<String, Sketch> sketches = keeping.sketches(documents);
    return CompletableFuture.supplyAsync(
        () -> some.parallelStream().map(each -> told(each, sketches)).toList());
  }

  private Told told(Neighbourhood neighbourhood, Map<String, Sketch> sketches) {
    var lines = new ArrayList<Line>();
    var stays = new ArrayList<Stay>();
    neighbourhood.follow(decisions, sketches, version -> lines.add(Lines.of(version)), stays::add);
    return new Told(
        neighbourhood.numbers(), neighbourhood.ties(), stays, lines, neighbourhood.statements());
  }
}
