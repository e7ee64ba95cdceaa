package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.AnyClaim;
import entente.model.Entry;
import entente.model.ForAll;
import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import entente.model.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What parties, sums, dates and entries are called.
class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "JPN, Japan",
    "USA, United States",
    "XKX, Kosovo",
    "TWN, Taiwan",
    "TLS, Timor-Leste",
    "CIV, Côte d’Ivoire",
    "BIH, Bosnia and Herzegovina",
    "ASEAN, ASEAN",
    "GLOBAL-FUND, Global Fund",
    "BANK-FOR-GREEN-HARBOURS, Bank for Green Harbours",
    "ASEAN-JAPAN-CENTRE, ASEAN Japan Centre",
    "KOR-EXIM, KOR-EXIM",
    "region:central-asia, Central Asia",
    "region:africa, Africa"
  })
  void a_party_is_called_by_its_usual_name(String id, String name) {
    assertThat(PartyName.of(new Party(id))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-17, 17 December 2023",
    "2023-12, December 2023",
    "2023, 2023",
    "2024-02-01, 1 February 2024"
  })
  void a_date_is_said_as_precisely_as_it_is(String when, String said) {
    assertThat(Words.of(When.parse(when))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          35000000000   | USD | 35 billion dollars     | $35 bn
          40000000000   | JPY | 40 billion yen         | ¥40 bn
          1500000       | EUR | 1.5 million euros      | €1.5 m
          1234567       | NOK | 1,234,567 NOK          | NOK 1.23 m
          2300000000000 | USD | 2.3 trillion dollars   | $2.3 tn
          12500         | GBP | 12,500 pounds          | £12,500
          0.5           | CHF | 0.5 Swiss francs       | CHF 0.5
          0             | USD | 0 dollars              | $0
          999999        | USD | 999,999 dollars        | $999,999
          """)
  void a_sum_is_said_in_words_without_loss_and_briefly_for_tables(
      String value, String currency, String words, String brief) {
    var money = new Money(new BigDecimal(value), currency);
    assertThat(Words.of(money)).isEqualTo(words);
    assertThat(Words.brief(money)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type":"relation","parties":["ASEAN","JPN"],"kind":"comprehensive-strategic-partnership","status":"established","date":"2023-09" | ASEAN – Japan: comprehensive strategic partnership, established September 2023
          "type":"relation","parties":["CHN","PHL"],"kind":"territorial-dispute","status":"established" | China – Philippines: territorial dispute, established
          "type":"commitment","from":["JPN"],"to":["ASEAN"],"kind":"people","amount":{"value":40000000000,"currency":"JPY"},"count":{"value":10000000,"unit":"people"},"years":10,"status":"pledged","date":"2023" | Japan → ASEAN: 40 billion yen, 10 million people, 10 years, 2023
          "type":"commitment","from":["JPN"],"kind":"finance","amount":{"value":35000000000,"currency":"USD"},"years":5,"status":"pledged" | Japan: 35 billion dollars, 5 years
          "type":"commitment","from":["JPN","ASEAN"],"kind":"cooperation","sectors":["maritime-security","energy"],"status":"pledged","date":"2023-12-17" | Japan and ASEAN: cooperation, maritime security and energy, 17 December 2023
          "type":"commitment","from":["JPN"],"to":["MYS"],"kind":"goods","what":"a large patrol vessel","status":"signed","by":"2025" | Japan → Malaysia: a large patrol vessel, by 2025
          "type":"commitment","from":["JPN"],"to":["MYS"],"kind":"people","what":"their 50 scholarships for nurses","count":{"value":50,"unit":"scholarships"},"status":"pledged" | Japan → Malaysia: 50 scholarships for nurses
          "type":"commitment","from":["JPN"],"to":["MYS"],"kind":"goods","what":"the retired boats","count":{"value":2,"unit":"boats"},"status":"pledged" | Japan → Malaysia: retired boats, 2 boats
          "type":"commitment","from":["JPN"],"to":["MYS"],"kind":"finance","what":"another 5 million US dollars","amount":{"value":5000000,"currency":"USD"},"status":"pledged" | Japan → Malaysia: 5 million dollars
          "type":"meeting","kind":"summit","parties":["JPN","ASEAN"],"place":"Tokyo","start":"2023-12-16","end":"2023-12-18","status":"held" | Summit, Japan and ASEAN, Tokyo, 16–18 December 2023 (held)
          "type":"meeting","kind":"ministers","parties":["JPN","ASEAN"],"start":"2023-06-30","end":"2023-07-02","status":"planned" | Ministers, Japan and ASEAN, 30 June 2023 – 2 July 2023 (planned)
          "type":"meeting","kind":"ministers","parties":["JPN","ASEAN"],"start":"2023-07","end":"2023-07-14","status":"held" | Ministers, Japan and ASEAN, until 14 July 2023 (held)
          "type":"meeting","kind":"visit","parties":["USA","VNM"],"status":"held" | Visit, United States and Vietnam (held)
          "type":"accord","kind":"plan","parties":["JPN","ASEAN"],"status":"agreed","date":"2023-12-17","count":{"value":130,"unit":"projects"} | Plan, Japan and ASEAN, 130 projects, agreed 17 December 2023
          "type":"accord","kind":"statement","parties":["JPN","ASEAN"],"status":"agreed","title":"Joint Vision Statement" | Joint Vision Statement, Japan and ASEAN, agreed
          "type":"position","holder":"JPN","act":"condemn","targets":["PRK"],"topic":"missile launches" | Japan condemns North Korea: missile launches
          "type":"position","holder":"TLS","act":"thank","targets":["AUS"],"topic":"Australia" | Timor-Leste thanks Australia
          "type":"position","holder":"JPN","act":"oppose","targets":["PRK"],"topic":"them" | Japan opposes North Korea
          "type":"position","holder":"JPN","act":"support","topic":"the admission of Fiji" | Japan supports: the admission of Fiji
          "type":"position","holder":"ASEAN","act":"concern","targets":["CHN"] | ASEAN is concerned about China
          "type":"membership","party":"TLS","body":"ASEAN","role":"observer","status":"current","date":"2022" | Timor-Leste in ASEAN: observer, current 2022
          "type":"indicator","parties":["JPN","ASEAN"],"measure":"trade","value":240000000000,"unit":"USD","period":"2022" | ASEAN – Japan: trade, 240 billion dollars, 2022
          "type":"indicator","parties":["VNM"],"measure":"growth","value":-2.5,"unit":"percent" | Vietnam: growth, -2.5 percent
          "type":"indicator","parties":["JPN","ASEAN"],"measure":"investment","value":2,"unit":"rank" | ASEAN – Japan: investment, rank 2
          "type":"indicator","parties":["JPN","ASEAN"],"measure":"rank","value":1,"unit":"rank" | ASEAN – Japan: rank 1
          "type":"commitment","from":["FRA","DEU","ITA","ESP","POL"],"to":["UKR"],"kind":"military","status":"pledged" | France, Germany, Italy and 2 others → Ukraine: military
          """)
  void an_entry_is_called_as_a_clerk_would_write_it_on_its_tab(String fields, String name) {
    assertThat(EntryName.of(Samples.entry(fields))).isEqualTo(name);
  }

  @Test
  void a_long_text_is_cut_after_a_word_and_never_within_a_character() {
    assertThat(Words.cut("a large  patrol\nvessel", 80)).isEqualTo("a large patrol vessel");
    assertThat(Words.cut("a large patrol vessel", 14)).isEqualTo("a large patrol…");
    assertThat(Words.cut("a large patrol vessel", 13)).isEqualTo("a large…");
    assertThat(Words.cut("a large, old vessel", 12)).isEqualTo("a large, old…");
    assertThat(Words.cut("a large, old vessel", 11)).isEqualTo("a large…");
    assertThat(Words.cut("x".repeat(9) + "😀" + "x".repeat(9), 10)).isEqualTo("x".repeat(9) + "…");
  }

  @Test
  void sectors_are_said_in_words() {
    assertThat(Words.of(Sector.SCIENCE_TECHNOLOGY)).isEqualTo("science and technology");
    assertThat(Words.of(Sector.MARITIME_SECURITY)).isEqualTo("maritime security");
    assertThat(Words.and(List.of())).isEmpty();
    assertThat(Words.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void every_entry_has_a_name_of_one_line() {
    ForAll.forAll(
        AnyClaim::claim,
        claim -> {
          var entry =
              new Entry(
                  claim.assertion(),
                  Map.of(),
                  List.of(Samples.report(claim, "2023", "Wire")),
                  List.of());
          assertThat(EntryName.of(entry)).isNotBlank().doesNotContain("null", "\n");
        });
  }
}
