package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an analyst asks of a ledger of five reports on one partnership, with the answers that those
/// reports give: `../shared/questions.md`.
///
/// An answer that takes several commands, or that one ledger gives in part, is several questions.
final class Questions {
  private static final String TIER = "comprehensive-strategic-partnership";
  private static final String UPGRADE = "list relations --party JPN --party ASEAN --kind " + TIER;
  private static final String SUMMIT =
      "list meetings --party JPN --party ASEAN --kind summit --since 2023-12";
  private static final String PROMISED = "list commitments --from JPN --to ASEAN";

  private Questions() {}

  /// One question, by its number and what is answered, and the check that throws where the ledger
  /// does not answer so.
  record Question(String name, Consumer<Asked> check) {}

  static List<Question> all() {
    return List.of(
        new Question(
            "1 the tier was reached in September",
            ledger -> upgrade(ledger, "", "established 2023-09")),
        new Question("1 the forecasts are progress and no conflict", Questions::forecasts),
        new Question(
            "2 known in March: planned for December",
            ledger -> upgrade(ledger, " --known-on 2023-03-31", "planned 2023-12")),
        new Question(
            "2 known on 31 July: September possible",
            ledger -> upgrade(ledger, " --known-on 2023-07-31", "planned 2023-09")),
        new Question("2 known on 17 December: still planned", Questions::stillPlanned),
        new Question(
            "2 known on 18 December: established, undated",
            ledger -> upgrade(ledger, " --known-on 2023-12-18", "established -")),
        new Question(
            "2 known on 20 December: established in September",
            ledger -> upgrade(ledger, " --known-on 2023-12-20", "established 2023-09")),
        new Question(
            "3 China, 2021", ledger -> tier(ledger, "CHN", "ASEAN", TIER, "established 2021")),
        new Question(
            "3 the United States, 2022",
            ledger -> tier(ledger, "USA", "ASEAN", TIER, "established 2022")),
        new Question(
            "3 India, 2022", ledger -> tier(ledger, "IND", "ASEAN", TIER, "established 2022")),
        new Question("3 nobody else, and no conflict about it", Questions::companions),
        new Question(
            "4 Malaysia", ledger -> tier(ledger, "JPN", "MYS", TIER, "established 2023-12")),
        new Question(
            "4 East Timor",
            ledger ->
                tier(ledger, "JPN", "TLS", "comprehensive-partnership", "established 2023-12")),
        new Question(
            "4 Brunei, planned",
            ledger -> tier(ledger, "JPN", "BRN", "strategic-partnership", "planned -")),
        new Question("4 Vietnam", ledger -> tier(ledger, "JPN", "VNM", TIER, "established 2023")),
        new Question(
            "5 35 billion dollars over five years",
            ledger -> promise(ledger, "35000000000 USD", "5")),
        new Question("5 one source, and new or not is not stated", Questions::money),
        new Question("5 its own equivalent in yen", Questions::equivalent),
        new Question(
            "6 up to 40 billion yen over ten years for ten million people", Questions::exchanges),
        new Question(
            "6 15 billion yen over five years", ledger -> promise(ledger, "15000000000 JPY", "5")),
        new Question("6 no other sums", Questions::sums),
        new Question("6 a total, which is a range", Questions::total),
        new Question("7 by which scheme: a conflict", Questions::scheme),
        new Question(
            "8 what Malaysia receives: two sources that are compatible", Questions::malaysia),
        new Question(
            "9 Indonesia's vessel: two sources, no amount, no instrument", Questions::indonesia),
        new Question("10 a statement of 17 December", Questions::statement),
        new Question("10 a plan of 130 projects, in one source", Questions::plan),
        new Question("11 where, when", Questions::summit),
        new Question("11 the day of the main session is a refinement", Questions::session),
        new Question("11 who chaired", Questions::chairs),
        new Question("11 a gathering on the 18th, in one source", Questions::gathering),
        new Question("12 those who were named", Questions::named),
        new Question("12 China was only implied", Questions::implied),
        new Question("and the ministers' meeting of July", Questions::july),
        new Question("and the ten members", Questions::members),
        new Question("and the disputes over territory", Questions::disputes));
  }

  private static void upgrade(Asked ledger, String clock, String answer) {
    assertThat(ledger.rows(UPGRADE + clock, "status", "date")).containsExactly(answer);
  }

  private static void forecasts(Asked ledger) {
    assertThat(ledger.differences("progress", "--party JPN --party ASEAN"))
        .contains("relation date: 2023-09, 2023-12", "relation status: established, planned");
    assertThat(ledger.differences("conflict", "--party JPN --party ASEAN"))
        .noneMatch(each -> each.startsWith("relation"));
  }

  private static void stillPlanned(Asked ledger) {
    assertThat(ledger.rows(UPGRADE + " --known-on 2023-12-17", "status"))
        .containsExactly("planned");
  }

  private static void tier(Asked ledger, String one, String other, String kind, String answer) {
    String ties = "list relations --party %s --party %s --kind %s".formatted(one, other, kind);
    assertThat(ledger.rows(ties, "status", "date")).containsExactly(answer);
  }

  private static void companions(Asked ledger) {
    String companions = "list relations --party ASEAN --status established --kind " + TIER;
    assertThat(ledger.rows(companions, "parties"))
        .containsExactlyInAnyOrder("ASEAN+CHN", "ASEAN+IND", "ASEAN+JPN", "ASEAN+USA");
    assertThat(ledger.differences("conflict", "--party ASEAN"))
        .noneMatch(each -> each.startsWith("relation"));
  }

  private static void promise(Asked ledger, String amount, String years) {
    assertThat(ledger.rows(PROMISED, "amount", "years", "status"))
        .containsOnlyOnce(amount + " " + years + " pledged");
  }

  private static Map<?, ?> largest(Asked ledger) {
    return ledger.ask(PROMISED).stream()
        .filter(each -> Asked.value(each, "amount").equals("35000000000 USD"))
        .findFirst()
        .orElseThrow();
  }

  private static void money(Asked ledger) {
    var pledge = largest(ledger);
    assertThat(ledger.documents(pledge)).containsExactly("seed-003");
    assertThat(Asked.row(pledge, "novelty", "funding", "instrument")).isEqualTo("- - -");
  }

  private static void equivalent(Asked ledger) {
    var pledge = largest(ledger);
    assertThat(Asked.objects(ledger.show(pledge), "claims"))
        .anyMatch(claim ->
            Asked.value(claim, "equivalent").equals("4900000000000 JPY")
                || quotes(claim, "4.9 trillion yen"));
  }

  /// Whether a sentence that is shown has the words.
  private static boolean quotes(Map<?, ?> claim, String words) {
    return Asked.objects(claim, "evidence").stream()
        .anyMatch(each -> Asked.value(each, "quote").contains(words));
  }

  private static void total(Asked ledger) {
    var total = ledger.one("totals --from JPN --to ASEAN --since 2023-12 --until 2023-12");
    assertThat(Asked.objects(total, "counted").stream().map(each -> Asked.row(each, "amount")))
        .containsExactlyInAnyOrder("35000000000 USD", "40000000000 JPY", "15000000000 JPY");
    assertThat(
            Asked.objects(total, "sums").stream()
                .map(each -> Asked.row(each, "low", "high", "currency")))
        .containsExactly("0 55000000000 JPY", "35000000000 35000000000 USD");
    assertThat(
            Asked.objects(total, "counted").stream()
                .filter(each -> !Asked.value(each, "within").equals("-")))
        .hasSize(2);
  }

  private static void exchanges(Asked ledger) {
    assertThat(
            ledger.rows(
                "list commitments --from JPN --sector people-to-people",
                "amount",
                "bound",
                "count",
                "years"))
        .contains("40000000000 JPY at-most 10000000 people 10");
  }

  private static void sums(Asked ledger) {
    assertThat(
            ledger.rows(PROMISED + " --since 2023-12 --until 2023-12", "amount").stream()
                .filter(each -> !each.equals("-")))
        .containsExactlyInAnyOrder("35000000000 USD", "40000000000 JPY", "15000000000 JPY");
  }

  private static void scheme(Asked ledger) {
    assertThat(ledger.differences("conflict", "")).contains("commitment scheme: ODA, OSA");
  }

  private static void malaysia(Asked ledger) {
    var received = ledger.ask("list commitments --from JPN --to MYS");
    assertThat(received)
        .isNotEmpty()
        .allMatch(each -> Asked.row(each, "kind", "amount").equals("goods -"));
    assertThat(received.stream().flatMap(each -> ledger.documents(each).stream()))
        .contains("seed-002", "seed-004");
    assertThat(ledger.differences("conflict", "--party MYS")).isEmpty();
  }

  private static void indonesia(Asked ledger) {
    var vessel = ledger.one("list commitments --from JPN --to IDN");
    assertThat(ledger.documents(vessel)).containsExactly("seed-002", "seed-004");
    assertThat(Asked.row(vessel, "amount", "instrument")).isEqualTo("- -");
  }

  private static void statement(Asked ledger) {
    var statements =
        ledger.ask("list accords --party JPN --party ASEAN --kind statement --since 2023-12");
    assertThat(statements)
        .anySatisfy(each -> {
          assertThat(Asked.row(each, "status", "date")).isEqualTo("agreed 2023-12-17");
          assertThat(ledger.documents(each)).contains("seed-003", "seed-004");
        });
  }

  private static void plan(Asked ledger) {
    assertThat(ledger.ask("list accords --party JPN --party ASEAN --kind plan"))
        .filteredOn(each -> Asked.value(each, "count").equals("130 projects"))
        .singleElement()
        .satisfies(each -> {
          assertThat(Asked.value(each, "status")).isEqualTo("agreed");
          assertThat(ledger.documents(each)).containsExactly("seed-004");
        });
  }

  private static void summit(Asked ledger) {
    assertThat(ledger.rows(SUMMIT + " --status held", "place", "start", "end"))
        .containsExactly("Tokyo 2023-12-16 2023-12-18");
  }

  private static void session(Asked ledger) {
    assertThat(ledger.differences("refinement", "--party JPN --party ASEAN"))
        .anyMatch(
            each -> each.startsWith("meeting start: ") && each.contains("2023-12-16, 2023-12-17"));
    assertThat(ledger.differences("conflict", "--party JPN --party ASEAN"))
        .noneMatch(each -> each.startsWith("meeting"));
  }

  private static void chairs(Asked ledger) {
    var meetings = ledger.ask(SUMMIT + " --status held").stream().map(ledger::show);
    var stands =
        ledger.ask("list positions --party JPN --since 2023-12").stream().map(ledger::show);
    assertThat(
            Stream.concat(meetings, stands).flatMap(each -> Asked.objects(each, "claims").stream()))
        .anyMatch(claim ->
            Asked.value(claim, "chairs").equals("IDN+JPN")
                || quotes(claim, "the meeting's co-chairs"));
  }

  private static void gathering(Asked ledger) {
    var gathering =
        ledger.one("list meetings --party ASEAN --party AUS --since 2023-12-18 --until 2023-12-18");
    assertThat(Asked.row(gathering, "start", "status")).isEqualTo("2023-12-18 planned");
    assertThat(ledger.documents(gathering)).containsExactly("seed-003");
  }

  private static void named(Asked ledger) {
    assertThat(
            ledger.rows(
                "list positions --party JPN --since 2023-07 --until 2023-07",
                "holder",
                "act",
                "targets"))
        .contains("JPN condemn RUS", "JPN condemn PRK", "JPN concern MMR");
  }

  private static void implied(Asked ledger) {
    var stands = ledger.ask("list positions --party JPN --party CHN").stream().map(ledger::show);
    assertThat(stands.flatMap(each -> Asked.objects(each, "claims").stream()))
        .anyMatch(claim ->
            Asked.value(claim, "named").equals("false") || quotes(claim, "veiled reference"));
  }

  private static void july(Asked ledger) {
    String ministers =
        "list meetings --party JPN --party ASEAN --kind ministers --since 2023-07-13 --until"
            + " 2023-07-13";
    assertThat(ledger.rows(ministers, "place", "start", "status"))
        .contains("Jakarta 2023-07-13 held");
  }

  private static void members(Asked ledger) {
    assertThat(
            ledger.rows("list memberships --party ASEAN --kind member --status current", "party"))
        .containsExactlyInAnyOrder(
            "BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM");
  }

  private static void disputes(Asked ledger) {
    assertThat(ledger.rows("list relations --kind territorial-dispute", "parties", "status"))
        .containsExactlyInAnyOrder(
            "BRN+CHN established",
            "BRN+TWN established",
            "CHN+MYS established",
            "MYS+TWN established",
            "CHN+PHL established",
            "PHL+TWN established",
            "CHN+VNM established",
            "TWN+VNM established");
  }
}
