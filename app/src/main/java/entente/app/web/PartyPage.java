package entente.app.web;

import entente.model.Clocks;
import entente.model.Commitment;
import entente.model.Field;
import entente.model.Membership;
import entente.model.Party;
import entente.model.Position;
import entente.model.Type;
import entente.model.Value;
import entente.publish.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A party: its partners, what it gave and received, its memberships, and who spoke for it.
///
/// @param given what it promised by year, money counted once; received likewise
/// @param memberships in the order of time
/// @param entries how many name it
record PartyPage(
    Party party,
    Tiers tiers,
    List<Partner> partners,
    @Nullable Side given,
    @Nullable Side received,
    List<Row> memberships,
    List<Speaker> speakers,
    int entries) {
  private static final int SPEAKERS = 30;

  /// Another party that entries name with it.
  ///
  /// @param tier the last tie between the two that was established; null where none is known
  /// @param counts of entries by type
  record Partner(
      Party party, Address address, @Nullable Row tier, int entries, Map<Type, Integer> counts) {}

  /// What it promised, or was promised.
  ///
  /// @param shares by sector and by status
  record Side(Commitments commitments, Address address, List<Shares> shares) {}

  /// Somebody who voiced its stands.
  record Speaker(String name, List<Row> stands) {
    /// The last of them.
    List<Row> few() {
      return stands.subList(Math.max(0, stands.size() - PairPage.FEW_OF_EACH), stands.size());
    }
  }

  static PartyPage of(Asked asked, Known known, Party party) {
    var own = known.rows(asked, party);
    return new PartyPage(
        party,
        Tiers.of(asked, own, party),
        partners(asked, own, party),
        side(asked, known, own, party, "giver"),
        side(asked, known, own, party, "receiver"),
        own.stream()
            .filter(row -> row.entry().settled() instanceof Membership)
            .sorted(Comparator.comparing((Row row) -> row.time().first()))
            .toList(),
        speakers(own, party),
        own.size());
  }

  private static List<Partner> partners(Asked asked, List<Row> own, Party party) {
    Map<Party, List<Row>> byPartner = new HashMap<>();
    for (Row row : own) {
      if (row.type() != Type.MEMBERSHIP) {
        row.parties().stream()
            .filter(each -> !each.equals(party))
            .forEach(each -> byPartner.computeIfAbsent(each, _ -> new ArrayList<>()).add(row));
      }
    }
    return byPartner.entrySet().stream()
        .map(each -> {
          Map<Type, Integer> counts = new TreeMap<>();
          each.getValue().forEach(row -> counts.merge(row.type(), 1, Integer::sum));
          return new Partner(
              each.getKey(),
              PairPage.address(asked, party, each.getKey()),
              PairPage.tier(each.getValue()),
              each.getValue().size(),
              counts);
        })
        .sorted(
            Comparator.comparing((Partner each) -> each.tier() == null)
                .thenComparingInt(each -> -each.entries())
                .thenComparing(each -> PartyName.of(each.party())))
        .toList();
  }

  private static @Nullable Side side(
      Asked asked, Known known, List<Row> own, Party party, String role) {
    Address address = asked.to("/commitments").with(role, party.id()).with("by", "year");
    boolean any =
        own.stream()
            .anyMatch(row ->
                row.entry().settled() instanceof Commitment commitment
                    && (role.equals("giver") ? commitment.from() : commitment.to())
                        .contains(party));
    if (!any) {
      return null;
    }
    record Key(Address address, Clocks clocks) {}
    return known.remember(
        new Key(address, asked.clocks()),
        Side.class,
        () -> side(new Asked(address.path(), asked.clocks(), address.query()), known, address));
  }

  private static Side side(Asked asked, Known known, Address address) {
    var question = SumQuestion.of(asked, known);
    var total = Commitments.total(asked, question, known);
    var slice = address.without("by");
    return new Side(
        Commitments.of(asked, known, question, total),
        address,
        List.of(
            Shares.of(total, Grouping.SECTOR, slice), Shares.of(total, Grouping.STATUS, slice)));
  }

  private static List<Speaker> speakers(List<Row> own, Party party) {
    Map<String, List<Row>> byName = new TreeMap<>();
    for (Row row : own) {
      if (row.entry().settled() instanceof Position position
          && position.holder().equals(party)
          && position.fields().get(Field.PERSON) instanceof Value.Text(var name)) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
      }
    }
    return byName.entrySet().stream()
        .map(each -> new Speaker(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt((Speaker each) -> -each.stands().size()))
        .limit(SPEAKERS)
        .toList();
  }
}
