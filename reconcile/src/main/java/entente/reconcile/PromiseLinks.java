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
import java.util.stream.Stream;

/// Finds how promises bear on each other's money and numbers, each link with its reason.
///
/// Two promises are compared where one document states both, or where one purse makes both to one receiver; each of these
/// neighbourhoods by itself, so that the work grows with the claims and a ledger may ask for one neighbourhood alone. The links are a
/// function of the entries, whatever their order; of entries known on a day, what was published later changes none.
public final class PromiseLinks {
  private static final int LARGEST_DOCUMENT = 400;

  private PromiseLinks() {}

  /// Links in their natural order. Entries that are no commitments are passed over.
  public static List<PromiseLink> find(Collection<Entry> entries) {
    return among(Pledge.all(entries));
  }

  /// Links between promises, in their natural order.
  ///
  /// @param pledges in their natural order
  public static List<PromiseLink> among(List<Pledge> pledges) {
    var found = new ArrayList<Sketch>();
    for (var document : documents(pledges)) {
      Parts.find(document, found::add);
      Deliveries.find(document, found::add);
    }
    Named.find(pledges, found::add);
    for (List<Pledge> kindred : kindred(pledges)) {
      Rounds.find(kindred, found::add);
      Deliveries.across(kindred, found::add);
    }
    List<Sketch> kept = weeded(found);
    Deliveries.totals(List.copyOf(kept), kept::add);
    return weeded(kept).stream().map(Sketch::link).sorted().toList();
  }

  /// The same, corrected by what people ruled on links.
  public static List<PromiseLink> find(Collection<Entry> entries, Collection<Decision> decisions) {
    return RuledLinks.over(find(entries), entries, decisions);
  }

  /// The same between promises.
  public static List<PromiseLink> among(List<Pledge> pledges, Collection<Decision> decisions) {
    return RuledLinks.over(among(pledges), pledges.stream().map(Pledge::entry).toList(), decisions);
  }

  /// The promises that each document states, in the order of its text.
  private static List<List<Map.Entry<Pledge, Statement>>> documents(List<Pledge> pledges) {
    Map<String, List<Map.Entry<Pledge, Statement>>> documents = new HashMap<>();
    for (Pledge pledge : pledges) {
      pledge.first().forEach(each -> documents.computeIfAbsent(each.getValue().document(), _ -> new ArrayList<>(2)).add(each));
    }
    return several(documents).map(PromiseLinks::inOrder).toList();
  }

  /// Those of several, in the order of their keys.
  private static <T> Stream<List<T>> several(Map<String, List<T>> groups) {
    return groups.entrySet().stream().filter(each -> each.getValue().size() > 1).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
  }

  /// A text that states hundreds of promises is a catalogue: its first ones are compared.
  private static List<Map.Entry<Pledge, Statement>> inOrder(List<Map.Entry<Pledge, Statement>> document) {
    return document.stream()
        .sorted(
            Comparator.<Map.Entry<Pledge, Statement>>comparingInt(each -> each.getValue().start())
                .thenComparingInt(each -> each.getValue().end())
                .thenComparing(each -> each.getKey().id()))
        .limit(LARGEST_DOCUMENT)
        .toList();
  }

  /// Promises of one purse to one receiver, in order of time.
  private static List<List<Pledge>> kindred(List<Pledge> pledges) {
    Map<String, List<Pledge>> kindred = new HashMap<>();
    for (Pledge pledge : pledges) {
      pledge.kindred().forEach(key -> kindred.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(pledge));
    }
    List<List<Pledge>> several = several(kindred).toList();
    several.forEach(each -> each.sort(Comparator.comparing(Pledge::day))); // those of one day stay in their natural order
    return several;
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
    kept.removeIf(each -> each.kind() == LinkKind.RENEWS && wholes.containsKey(each.from().id()));
    Map<String, Sketch> firstBase = new HashMap<>();
    kept.stream().filter(each -> each.kind() == LinkKind.TOPS_UP)
        .forEach(each -> firstBase.merge(each.from().id(), each, (one, two) -> one.shown().compareTo(two.shown()) <= 0 ? one : two));
    kept.removeIf(each -> each.kind() == LinkKind.TOPS_UP && !each.equals(firstBase.get(each.from().id())));
    kept.sort(Comparator.comparing(Sketch::link));
    return kept;
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
