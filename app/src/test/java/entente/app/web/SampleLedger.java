package entente.app.web;

import entente.ledger.Ledger;
import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Bound;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Commitment;
import entente.model.Commitment.Terms;
import entente.model.Count;
import entente.model.Decision;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Relation;
import entente.model.Sector;
import entente.model.Span;
import entente.model.When;
import entente.publish.ClaimJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A small ledger: Norway and Kenya before and after they sealed a partnership, told by two papers
/// that differ on a sum; and one claim of a document that nobody has stored.
public final class SampleLedger {
  static final String AHEAD =
      """
      Oslo and Nairobi look ahead

      Norway and Kenya are to raise their ties to a strategic partnership in December.
      On 5 March 2023 Norway pledged 200 million dollars over five years for Kenya's ports.
      """;

  static final String SEALED =
      """
      Partnership sealed <b>today</b>

      Norway and Kenya established a strategic partnership on 17 December 2023, when their ministers met in Nairobi.
      On 5 March 2023 Norway had pledged 250 million dollars over five years for Kenya's ports.
      The two signed a plan with 12 projects. Kenya thanked Norway for its "help" & patience.
      Kenya is an observer in AMB-R. Trade between the two came to 3 billion dollars in 2022.
      """;

  private static final Party NORWAY = new Party("NOR");
  private static final Party KENYA = new Party("KEN");
  private static final List<Party> BOTH = List.of(NORWAY, KENYA);

  private SampleLedger() {}

  public static void fill(Path home) {
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      add(
          ledger,
          "ahead",
          "2023-03-06",
          "Fjord Courier",
          "Oslo and Nairobi look ahead",
          AHEAD,
          List.of(
              claim(
                  "ahead",
                  "ahead-relation",
                  AHEAD,
                  relation(Relation.Status.PLANNED, "2023-12"),
                  "Norway and Kenya are to raise their ties to a strategic partnership in"
                      + " December"),
              claim(
                  "ahead",
                  "ahead-sum",
                  AHEAD,
                  sum(200),
                  "Norway pledged 200 million dollars over five years for Kenya's ports")));
      add(
          ledger,
          "sealed",
          "2023-12-18",
          "Savanna Herald",
          "Partnership sealed <b>today</b>",
          SEALED,
          List.of(
              claim(
                  "sealed",
                  "sealed-relation",
                  SEALED,
                  relation(Relation.Status.ESTABLISHED, "2023-12-17"),
                  "Norway and Kenya established a strategic partnership on 17 December 2023"),
              claim(
                  "sealed",
                  "sealed-meeting",
                  SEALED,
                  new Meeting(
                      Meeting.Kind.MINISTERS,
                      BOTH,
                      "Nairobi",
                      When.parse("2023-12-17"),
                      null,
                      Meeting.Status.HELD),
                  "strategic partnership on 17 December 2023, when their ministers met in Nairobi"),
              claim(
                  "sealed",
                  "sealed-sum",
                  SEALED,
                  sum(250),
                  "Norway had pledged 250 million dollars over five years for Kenya's ports"),
              claim(
                  "sealed",
                  "sealed-plan",
                  SEALED,
                  new Accord(
                      Accord.Kind.PLAN,
                      BOTH,
                      Accord.Status.AGREED,
                      When.parse("2023-12"),
                      Count.of(12, "projects"),
                      Set.of()),
                  "The two signed a plan with 12 projects"),
              claim(
                  "sealed",
                  "sealed-thanks",
                  SEALED,
                  new Position(KENYA, null, Position.Act.THANK, List.of(NORWAY), "help"),
                  "Kenya thanked Norway for its \"help\" & patience"),
              claim(
                  "sealed",
                  "sealed-observer",
                  SEALED,
                  new Membership(
                      KENYA,
                      new Party("AMB-R"),
                      Membership.Role.OBSERVER,
                      Membership.Status.CURRENT,
                      null),
                  "Kenya is an observer in AMB-R"),
              claim(
                  "sealed",
                  "sealed-trade",
                  SEALED,
                  new Indicator(
                      BOTH,
                      Indicator.Measure.TRADE,
                      new BigDecimal("3000000000"),
                      "USD",
                      When.parse("2022")),
                  "Trade between the two came to 3 billion dollars in 2022")));
      ledger.importClaims(
          List.of(
              new Claim(
                  "away/1",
                  "away",
                  new Position(
                      NORWAY,
                      "Ola Nordmann",
                      Position.Act.SUPPORT,
                      List.of(new Party("UN")),
                      "<img src=x onerror=alert(1)>"),
                  List.of(new Evidence(new Span(0, 22), "Norway supports the UN")),
                  Map.of(),
                  null,
                  null,
                  null)),
          List.of(
              new Publication(
                  "0".repeat(64),
                  "away",
                  When.parse("2024-02-01"),
                  "Far Gazette",
                  "Norway and the UN",
                  "javascript:alert(1)")));
      ledger.decide(same("ahead-relation", "sealed-relation"));
      ledger.decide(same("ahead-sum", "sealed-sum"));
    }
  }

  private static Decision same(String claim, String other) {
    return new Decision(
        "same-" + claim,
        new Decision.Ruling.Same(claim, other),
        "A. Reader",
        Instant.parse("2024-03-01T12:00:00Z"),
        "one thing");
  }

  private static Relation relation(Relation.Status status, String date) {
    return new Relation(BOTH, "strategic-partnership", status, When.parse(date), null);
  }

  private static Commitment sum(long millions) {
    var terms =
        new Terms(
            Money.of(millions * 1_000_000, "USD"), Bound.EXACT, null, new BigDecimal("5"), null);
    return new Commitment(
        List.of(NORWAY),
        List.of(KENYA),
        Commitment.Kind.FINANCE,
        terms,
        Set.of(Sector.TRANSPORT),
        Commitment.Status.PLEDGED,
        When.parse("2023-03-05"));
  }

  private static void add(
      Ledger ledger,
      String doc,
      String published,
      String publisher,
      String title,
      String text,
      List<Claim> claims) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String hash = ClaimIds.hash(bytes);
    ledger.add(
        new Document(hash, "text/plain", "text/1", text),
        bytes,
        new Publication(
            hash, doc, When.parse(published), publisher, title, "https://example.org/" + doc),
        new Reading(hash, "hand/1", claims));
  }

  private static Claim claim(
      String doc, String id, String text, Assertion assertion, String quote) {
    int at = text.indexOf(quote);
    return new Claim(
        id,
        doc,
        assertion,
        List.of(Evidence.in(text, new Span(at, at + quote.length()))),
        Map.of(),
        null,
        null,
        null);
  }
}
