package entente.app.web;

import entente.app.Network;
import entente.app.Network.Flow;
import entente.app.Network.Tie;
import entente.model.Money;
import entente.model.Party;
import entente.model.Relation;
import entente.publish.PartyName;
import entente.publish.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// The map and the network of parties as pages show them: drawn by a script, with a table behind
/// each that says the same.
///
/// @param pairs of those that are drawn, with a tie that stands or is planned, the most promised
///   between them first
/// @param states what each party has of ties, and was promised and promised, the most first
/// @param more pairs beyond those of the table
record Atlas(Network network, List<Pair> pairs, List<Standing> states, int more) {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final int PAIRS = 60;
  private static final int STATES = 60;
  private static final Map<Known, Network> MADE = Collections.synchronizedMap(new WeakHashMap<>());

  /// What the network is drawn from, in the ledger's own order.
  private static final Ranking DRAWN = new Ranking(row -> Network.draws(row.entry()), (_, _) -> 0);

  /// Two parties with the tie in which they stand.
  ///
  /// @param money what they promised each other, in dollars; empty where nothing is stated
  record Pair(Party one, Party other, Address address, @Nullable Tie tie, String money) {}

  /// One party's share.
  record Standing(Party party, Address address, int ties, String given, String received) {}

  static Network network(Known known) {
    return MADE.computeIfAbsent(
        known, each -> Network.of(each.ranked(DRAWN).map(Row::entry).toList(), each.links()));
  }

  static Atlas of(Asked asked, Known known) {
    Network network = network(known);
    Map<List<Party>, Tie> ties = new LinkedHashMap<>();
    network.ties().stream()
        .filter(tie -> tie.until() == null)
        .forEach(tie -> ties.merge(List.of(tie.one(), tie.other()), tie, Atlas::later));
    Map<List<Party>, Double> money = new HashMap<>();
    for (Flow flow : network.flows()) {
      money.merge(sorted(flow.from(), flow.to()), flow.dollars(), Double::sum);
    }
    var keys = new ArrayList<>(ties.keySet());
    money.keySet().stream().filter(key -> !ties.containsKey(key)).forEach(keys::add);
    var pairs =
        keys.stream()
            .sorted(
                Comparator.comparingDouble((List<Party> key) -> -money.getOrDefault(key, 0.0))
                    .thenComparing(key -> PartyName.of(key.getFirst()))
                    .thenComparing(key -> PartyName.of(key.getLast())))
            .map(key ->
                new Pair(
                    key.getFirst(),
                    key.getLast(),
                    PairPage.address(asked, key.getFirst(), key.getLast()),
                    ties.get(key),
                    dollars(money.get(key))))
            .toList();
    var states = network.nodes().stream().limit(STATES).map(node -> standing(asked, node)).toList();
    return new Atlas(
        network,
        pairs.stream().limit(PAIRS).toList(),
        states,
        Math.max(0, pairs.size() - PAIRS) + network.hidden());
  }

  private static Standing standing(Asked asked, Network.Node node) {
    var last = node.years().isEmpty() ? new Network.Standing(0, 0, 0, 0) : node.years().getLast();
    return new Standing(
        node.party(),
        asked.to("/party/" + Address.step(node.party().id())),
        last.ties(),
        dollars(last.given()),
        dollars(last.received()));
  }

  static boolean stands(Tie tie) {
    return tie.status() == Relation.Status.ESTABLISHED;
  }

  private static Tie later(Tie one, Tie other) {
    return stands(one) == stands(other)
        ? (other.from() >= one.from() ? other : one)
        : stands(one) ? one : other;
  }

  private static List<Party> sorted(Party one, Party other) {
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  private static BigDecimal whole(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN);
  }

  /// Rates of a year's average carry no more than three figures.
  static String dollars(@Nullable Double value) {
    return value == null || value < 1
        ? ""
        : Words.brief(
            new Money(
                BigDecimal.valueOf(value).round(THREE).setScale(0, RoundingMode.HALF_EVEN), "USD"));
  }

  /// As JSON; the addresses go along with the clocks.
  static Map<String, @Nullable Object> tree(Network network, Asked asked) {
    var tree = new TreeMap<String, @Nullable Object>();
    tree.put("first", network.first());
    tree.put("last", network.last());
    tree.put("shared", network.shared());
    tree.put("hidden", network.hidden());
    tree.put(
        "parties",
        network.nodes().stream()
            .map(node -> {
              var each = new LinkedHashMap<String, @Nullable Object>();
              each.put("id", node.party().id());
              each.put("name", PartyName.of(node.party()));
              each.put(
                  "numeric",
                  Optional.of(node.numeric()).filter(text -> !text.isEmpty()).orElse(null));
              each.put("address", asked.to("/party/" + Address.step(node.party().id())).toString());
              each.put("drawn", node.drawn());
              each.put(
                  "years",
                  node.years().stream()
                      .map(year ->
                          List.of(
                              year.year(),
                              year.ties(),
                              whole(year.given()),
                              whole(year.received())))
                      .toList());
              return each;
            })
            .toList());
    tree.put(
        "ties",
        network.ties().stream()
            .map(tie -> {
              var each = new LinkedHashMap<String, @Nullable Object>();
              each.put("parties", List.of(tie.one().id(), tie.other().id()));
              each.put("kind", tie.kind());
              each.put("status", tie.status().word());
              each.put("dispute", tie.isDispute());
              each.put("from", tie.from());
              each.put("dated", tie.dated());
              each.put("until", tie.until());
              each.put("address", asked.toEntry(tie.entry()).toString());
              return each;
            })
            .toList());
    tree.put(
        "promised",
        network.flows().stream()
            .map(flow -> {
              var each = new LinkedHashMap<String, @Nullable Object>();
              each.put("from", flow.from().id());
              each.put("to", flow.to().id());
              each.put("year", flow.year());
              each.put("dollars", whole(flow.dollars()));
              each.put("promises", flow.promises());
              return each;
            })
            .toList());
    return tree;
  }
}
