package entente.app.web;

import entente.model.Commitment;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Party;
import entente.model.Relation;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.reconcile.Kin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two parties: how close they say they are, what they promised, met over and signed, and how the
/// members of either stand to the other.
///
/// @param tier the last tie that was established; null where none is known
/// @param ties in order of time
/// @param undertakings promises without a sum, and those that the two made together
/// @param charts figures between the two through time; what is in none is among `further`
/// @param promised what each promised the other, money counted once
/// @param members the ties of a bloc's members with the other party, by country
/// @param sameTier who else stands on that tier with either of them
/// @param sources where documents that speak of the two were published, the newest first
/// @param briefFrom the year with which their brief begins; blank where it is of everything
record PairPage(
    Party one,
    Party other,
    @Nullable Row tier,
    List<Figure> figures,
    List<Row> ties,
    List<Row> steps,
    List<Promised> promised,
    List<Row> undertakings,
    List<Row> positions,
    List<SmallChart> charts,
    List<Row> further,
    List<Member> members,
    List<Row> sameTier,
    List<Row> conflicts,
    List<Source> sources,
    String briefFrom) {

  /// Where more entries than these name both, a brief of them all is longer than anybody reads.
  private static final int BRIEFED = 120;

  /// How many of each list are shown, and how many of each member's own; the rest is a click away.
  static final int FEW = 40;

  static final int FEW_OF_EACH = 12;

  /// What one promised the other.
  record Promised(Party giver, Party receiver, Commitments commitments, Address address) {}

  /// A member's own ties with the other party.
  ///
  /// @param bloc the party of which it is a member
  /// @param tier the last that was established, else the last that is planned; null where none is
  ///   stated
  record Member(
      Party party, Party bloc, Address address, @Nullable Row tier, List<Row> deliverables) {}

  static PairPage of(Asked asked, Known known, Party one, Party other, LocalDate today) {
    var ofOne = known.rows(asked, one);
    var ofOther = known.rows(asked, other);
    var both = between(ofOne, one, other);
    var ties = sorted(both, Set.of(Type.RELATION));
    var promised =
        Stream.of(
                promised(asked, known, ofOne, one, other),
                promised(asked, known, ofOne, other, one))
            .flatMap(List::stream)
            .toList();
    Row tier = tier(ties);
    return new PairPage(
        one,
        other,
        tier,
        Figure.all(both, today),
        ties,
        sorted(both, Set.of(Type.MEETING, Type.ACCORD)),
        promised,
        undertakings(both, promised),
        sorted(both, Set.of(Type.POSITION)),
        SmallChart.of(both),
        sorted(both, Set.of(Type.INDICATOR, Type.MEMBERSHIP)).stream()
            .filter(row -> !isCharted(row))
            .toList(),
        Stream.concat(membersOf(asked, ofOther, one, other), membersOf(asked, ofOne, other, one))
            .toList(),
        sameTier(Stream.concat(ofOne.stream(), ofOther.stream()), tier, one, other),
        both.stream().filter(row -> row.differs() > 0).toList(),
        known.publicationsOf(both).stream().map(Source::of).toList(),
        briefFrom(both));
  }

  /// Where the brief of the two is: of the last years alone where so much is known that nobody
  /// would read a brief of it all.
  Address brief(Asked asked) {
    return asked.to(address(asked, one, other).path() + "/brief").with("from", briefFrom);
  }

  /// The year before the newest; blank where everything fits a brief.
  private static String briefFrom(List<Row> both) {
    return both.size() <= BRIEFED
        ? ""
        : both.stream()
            .map(Row::lastKnown)
            .max(Comparator.naturalOrder())
            .map(newest -> String.valueOf(newest.getYear() - 1))
            .orElse("");
  }

  /// Where all entries of the two are listed.
  ///
  /// @param type of one type alone; empty for all
  Address all(Asked asked, String type) {
    return asked
        .to("/entries")
        .with("party", one.id())
        .with("q", PartyName.of(other))
        .with("type", type);
  }

  String title() {
    return PartyName.of(one) + " – " + PartyName.of(other);
  }

  /// All entries that name both, a bloc and its region by one name.
  static List<Row> between(List<Row> rows, Party one, Party other) {
    return rows.stream().filter(row -> row.names(one) && row.names(other)).toList();
  }

  private static boolean isCharted(Row row) {
    return row.entry().settled() instanceof Indicator figure
        && figure.period() != null
        && !figure.unit().equals("rank");
  }

  private static List<Row> sorted(List<Row> rows, Set<Type> types) {
    return rows.stream()
        .filter(row -> types.contains(row.type()))
        .sorted(Comparator.comparing((Row row) -> row.time().first()).thenComparing(Row::entry))
        .toList();
  }

  /// The last tie that stands; one without a date is older than any with one.
  static @Nullable Row tier(List<Row> ties) {
    return ties.stream()
        .filter(row -> row.type() == Type.RELATION && row.sign() == Sign.DONE)
        .max(
            Comparator.comparing(
                    (Row row) -> row.when() == null ? LocalDate.MIN : row.when().first())
                .thenComparing(Row::entry))
        .orElse(null);
  }

  private static List<Promised> promised(
      Asked asked, Known known, List<Row> rows, Party giver, Party receiver) {
    Address address =
        asked.to("/commitments").with("giver", giver.id()).with("receiver", receiver.id());
    var question = new Asked(address.path(), asked.clocks(), address.query());
    boolean any =
        rows.stream()
            .anyMatch(row ->
                row.entry().settled() instanceof Commitment commitment
                    && holds(commitment.from(), giver)
                    && holds(commitment.to(), receiver));
    if (!any) {
      return List.of();
    }
    var commitments = Commitments.of(question, known);
    return commitments.allCounted() + commitments.allLeft() == 0
        ? List.of()
        : List.of(new Promised(giver, receiver, commitments, address));
  }

  /// What no total speaks of.
  private static List<Row> undertakings(List<Row> both, List<Promised> promised) {
    var told = new HashSet<Row>();
    for (Promised each : promised) {
      each.commitments().counted().forEach(line -> told.add(line.row()));
      each.commitments()
          .left()
          .forEach(left -> left.promises().forEach(omitted -> told.add(omitted.row())));
    }
    return sorted(both, Set.of(Type.COMMITMENT)).stream()
        .filter(row -> !told.contains(row))
        .toList();
  }

  static boolean holds(List<Party> parties, Party party) {
    return parties.stream().anyMatch(each -> Kin.name(each).equals(Kin.name(party)));
  }

  /// @param rows those that name the partner
  private static Stream<Member> membersOf(Asked asked, List<Row> rows, Party bloc, Party partner) {
    return Kin.members(bloc).stream()
        .map(Party::new)
        .filter(member -> !member.equals(partner))
        .sorted(Comparator.comparing(PartyName::of))
        .flatMap(member -> {
          var both = between(rows, member, partner);
          var deliverables =
              sorted(both, Set.of(Type.COMMITMENT, Type.ACCORD, Type.MEETING)).stream()
                  .filter(row -> !row.names(bloc))
                  .toList();
          var ties = sorted(both, Set.of(Type.RELATION));
          Row established = tier(ties);
          Row tier = established == null && !ties.isEmpty() ? ties.getLast() : established;
          return tier == null && deliverables.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new Member(member, bloc, address(asked, member, partner), tier, deliverables));
        });
  }

  static Address address(Asked asked, Party one, Party other) {
    return asked.to("/pair/" + Address.step(one.id()) + "/" + Address.step(other.id()));
  }

  /// The sectors of a row, as one cell has them; empty where none is stated.
  static String sectors(Row row) {
    return row.entry().settled().fields().get(Field.SECTORS) instanceof Value.Sectors(var named)
        ? String.join(", ", named.stream().map(Words::of).toList())
        : "";
  }

  private static List<Row> sameTier(Stream<Row> rows, @Nullable Row tier, Party one, Party other) {
    if (tier == null || !(tier.entry().settled() instanceof Relation relation)) {
      return List.of();
    }
    var same =
        rows.filter(row ->
                row.sign() == Sign.DONE
                    && row.entry().settled() instanceof Relation that
                    && that.kind().equals(relation.kind()))
            .filter(row ->
                (row.names(one) || row.names(other)) && !(row.names(one) && row.names(other)))
            .toList();
    return sorted(same, Set.of(Type.RELATION));
  }

  /// A day or what is known of it, for a column.
  static String when(Row row) {
    When when = row.when();
    return when == null ? "—" : Say.when(when);
  }
}
