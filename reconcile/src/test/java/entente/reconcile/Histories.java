package entente.reconcile;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Commitment;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.LinkKind;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Generated histories: a few documents that say much the same things with differences, and people
/// who rule on them.
///
/// The pools are small on purpose, so that claims often meet.
record Histories(List<Report> reports, List<Decision> decisions) {
  private static final List<String> DATES =
      List.of("", "2023", "2023-12", "2023-12-16", "2023-12-17", "2024-03-05", "2024");
  private static final List<String> WORDS =
      List.of(
          "a patrol vessel for the coast",
          "patrol boats",
          "a port and its roads",
          "clean power and cables",
          "clean power");
  private static final List<Money> SUMS =
      List.of(
          Money.of(35_000_000_000L, "USD"),
          Money.of(36_000_000_000L, "USD"),
          Money.of(4_900_000_000_000L, "JPY"),
          Money.of(3_500_000_000L, "USD"));

  private static final List<String> PARTIES = List.of("JPN", "VNM", "ASEAN", "MEANT2");

  static Histories of(RandomGenerator random) {
    return of(random, List.of("JPN", "IDN"), List.of("ASEAN", "region:southeast-asia", "VNM"), "d");
  }

  /// @param some givers and the like
  /// @param others receivers and the like
  /// @param prefix of the documents' names
  static Histories of(
      RandomGenerator random, List<String> some, List<String> others, String prefix) {
    var reports = new ArrayList<Report>();
    int type = random.nextInt(8);
    for (int i = random.nextInt(2, 12); i > 0; i--) {
      String doc = prefix + random.nextInt(6);
      // one day for one document
      String published =
          List.of("2023-07-13", "2023-12-18", "2023-12-18", "2023-12-20", "2024-03", "2024-04-10")
              .get(doc.charAt(doc.length() - 1) - '0');
      Assertion assertion =
          assertion(
              random,
              type == 7 ? random.nextInt(7) : type,
              pick(random, some),
              pick(random, others));
      reports.add(Told.on(published, doc, assertion, pick(random, WORDS) + " " + i));
    }
    var decisions = new ArrayList<Decision>();
    for (int i = random.nextInt(6); i > 0; i--) {
      decisions.add(Told.decision("r" + i, random.nextInt(9), ruling(random, reports)));
    }
    return new Histories(reports, decisions);
  }

  /// The same without parties renamed, so that what entries hold is what claims say, word for word.
  Histories underTheirNames() {
    return new Histories(
        reports,
        decisions.stream().filter(each -> !(each.ruling() instanceof Ruling.SameParty)).toList());
  }

  private static Ruling ruling(RandomGenerator random, List<Report> reports) {
    String claim = pick(random, reports).claim().id();
    String other = pick(random, reports).claim().id();
    return switch (random.nextInt(11)) {
      case 0, 1 -> new Ruling.Same(claim, other);
      case 2, 3 -> new Ruling.NotSame(claim, other);
      case 4 -> new Ruling.Reject(claim);
      case 5 ->
          new Ruling.ThisValue(
              claim, Field.STATUS, new Value.Term(random.nextBoolean() ? "delivered" : "held"));
      case 6 ->
          claim.equals(other)
              ? new Ruling.Reject(claim)
              : new Ruling.Split(List.of(List.of(claim), List.of(other)));
      case 7 -> new Ruling.SameParty(new Party(pick(random, PARTIES)), new Party("MEANT"));
      case 8 -> new Ruling.Linked(claim, pick(random, LinkKind.values()), other);
      default -> new Ruling.Undo("r" + random.nextInt(6));
    };
  }

  private static Assertion assertion(RandomGenerator random, int type, String a, String b) {
    String date = pick(random, DATES);
    return switch (type) {
      case 0 ->
          Told.relation(
              a + " " + b, "strategic-partnership", pick(random, Relation.Status.values()), date);
      case 1, 2 ->
          Told.commitment(
              a,
              random.nextBoolean() ? b : "",
              random.nextInt(4) == 0 ? Commitment.Kind.GOODS : Commitment.Kind.FINANCE,
              random.nextInt(3) == 0 ? null : pick(random, SUMS),
              random.nextBoolean() ? "energy" : "energy transport",
              pick(random, Commitment.Status.values()),
              date);
      case 3 -> meeting(random, a + " " + b, date);
      case 4 ->
          Told.accord(
              Accord.Kind.AGREEMENT,
              a + " " + b,
              pick(random, Accord.Status.values()),
              date,
              random.nextBoolean() ? "" : "trade");
      case 5 -> Told.position(a, pick(random, Position.Act.values()), b, pick(random, WORDS));
      case 6 ->
          random.nextBoolean()
              ? Told.membership(
                  a, b, Membership.Role.CHAIR, pick(random, Membership.Status.values()), date)
              : Told.indicator(
                  a + " " + b,
                  Indicator.Measure.TRADE,
                  60 + random.nextInt(4),
                  random.nextBoolean() ? "USD" : "EUR",
                  date);
      default -> throw new IllegalStateException("seven types, not " + type);
    };
  }

  private static Meeting meeting(RandomGenerator random, String parties, String date) {
    boolean long_ = date.length() == 10 && random.nextBoolean();
    return Told.meeting(
        Meeting.Kind.SUMMIT,
        parties,
        List.of("Tokyo", "Japan", "Jakarta").get(random.nextInt(3)),
        date,
        long_ ? date.substring(0, 8) + "28" : "",
        pick(random, Meeting.Status.values()));
  }

  private static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static <T> T pick(RandomGenerator random, T[] from) {
    return from[random.nextInt(from.length)];
  }
}
