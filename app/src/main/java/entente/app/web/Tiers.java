package entente.app.web;

import entente.app.Network;
import entente.model.Party;
import entente.model.Relation;
import entente.publish.PartyName;
import entente.reconcile.Kin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A party's ties by tier: with whom it stands on each, and what is planned. Tiers are in order of
/// how many stand on them, which is no rank; disputes come after them.
record Tiers(List<Tier> tiers) {
  /// @param kind the tier's slug
  /// @param planned whether it is still to be established
  record Tier(String kind, boolean planned, List<Member> members) {
    boolean isDispute() {
      return kind.contains("dispute");
    }

    String words() {
      return Say.capital(Say.slug(kind)) + (planned ? ", planned" : "");
    }
  }

  /// Who stands on it.
  record Member(Party party, Row tie, Address address) {}

  /// @param own the rows that name the party
  static Tiers of(Asked asked, List<Row> own, Party party) {
    Map<String, Tier> byKind = new TreeMap<>();
    Map<Party, Row> latest = new LinkedHashMap<>();
    Comparator<Row> order =
        Comparator.comparing((Row row) -> row.sign() == Sign.DONE)
            .thenComparing(row -> row.when() == null ? LocalDate.MIN : row.when().first())
            .thenComparing(Row::entry);
    own.stream()
        .filter(row ->
            row.entry().settled() instanceof Relation
                && (row.sign() == Sign.DONE || row.sign() == Sign.AHEAD))
        .sorted(order)
        .forEach(row ->
            row.parties().stream()
                .filter(each -> !Kin.name(each).equals(Kin.name(party)))
                .forEach(other -> latest.put(other, row)));
    latest.forEach((other, row) -> {
      Relation relation = (Relation) row.entry().settled();
      boolean planned = row.sign() == Sign.AHEAD;
      byKind
          .computeIfAbsent(
              (planned ? "1 " : "0 ") + relation.kind(),
              _ -> new Tier(relation.kind(), planned, new ArrayList<>()))
          .members()
          .add(new Member(other, row, PairPage.address(asked, party, other)));
    });
    byKind
        .values()
        .forEach(tier ->
            tier.members().sort(Comparator.comparing(member -> PartyName.of(member.party()))));
    return new Tiers(
        byKind.values().stream()
            .sorted(
                Comparator.comparing(Tier::planned)
                    .thenComparing(Tier::isDispute)
                    .thenComparingInt(tier -> -tier.members().size())
                    .thenComparing(Tier::kind))
            .toList());
  }

  /// As JSON, for the map.
  Map<String, @Nullable Object> tree(Party party) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("party", party.id());
    tree.put("name", PartyName.of(party));
    tree.put("numeric", Network.numeric(party));
    tree.put(
        "tiers",
        tiers.stream()
            .map(tier -> {
              var each = new LinkedHashMap<String, @Nullable Object>();
              each.put("kind", tier.kind());
              each.put("planned", tier.planned());
              each.put("with", tier.members().stream().map(Tiers::member).toList());
              return each;
            })
            .toList());
    return tree;
  }

  private static Map<String, @Nullable Object> member(Member member) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", member.party().id());
    tree.put("name", PartyName.of(member.party()));
    tree.put("numeric", Network.numeric(member.party()));
    tree.put("since", member.tie().when() == null ? null : member.tie().when().toString());
    tree.put("address", member.address().toString());
    return tree;
  }
}
