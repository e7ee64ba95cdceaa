package entente.publish;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.model.AnyClaim;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Field;
import entente.model.Party;
import entente.model.Slot;
import entente.model.Type;
import entente.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimJsonTest {
  private static final ClaimJson FORMAT = new ClaimJson();

  private static final String PLEDGE =
      """
      {"id":"c1","doc":"loan","type":"commitment","from":["FRA"],"to":["TUN"],"kind":"finance",\
      "amount":{"value":200000000,"currency":"EUR"},"bound":"at-most","count":{"value":12,"unit":"ports"},"years":3,"by":"2030",\
      "sectors":["transport"],"status":"pledged","date":"2023-12-17","what":"its ports","instrument":"loan",\
      "equivalent":{"value":218000000.5,"currency":"USD"},"under":"Global Gateway","basis":"on-record",\
      "attribution":"the French finance minister","confidence":0.9,"frame":"lend",\
      "evidence":[{"start":0,"end":6,"quote":"France"}]}\
      """;

  private static final String RELATION =
      """
      {"doc":"d","type":"relation","parties":["JPN","ASEAN"],"kind":"partnership","status":"established",\
      "evidence":[{"start":0,"end":5,"quote":"Japan"}]}\
      """;

  @Test
  void a_claim_of_any_type_reads_back_as_it_was_written() {
    forAll(AnyClaim::claim, claim -> assertThat(FORMAT.read(FORMAT.write(claim))).isEqualTo(claim));
  }

  @Test
  void a_value_of_any_field_reads_back_as_it_was_written() {
    for (Type type : Type.values()) {
      for (Slot slot : type.slots()) {
        forAll(
            random -> AnyClaim.value(random, slot),
            value -> assertThat(FORMAT.read(slot.field(), FORMAT.write(value))).isEqualTo(value));
      }
    }
  }

  @Test
  void the_keys_stand_in_one_order_and_numbers_are_plain() {
    assertThat(FORMAT.write(FORMAT.read(PLEDGE))).isEqualTo(PLEDGE);
    String shuffled =
        PLEDGE
            .replace("{\"id\":\"c1\",", "{")
            .replace("\"frame\":\"lend\",", "\"frame\":\"lend\",\"id\":\"c1\",");
    assertThat(FORMAT.write(FORMAT.read(shuffled))).isEqualTo(PLEDGE);
    assertThat(FORMAT.write(FORMAT.read(PLEDGE.replace("200000000,", "2E8,")))).isEqualTo(PLEDGE);
  }

  @Test
  void lists_that_hold_nothing_may_be_left_out_or_empty() {
    Claim without =
        FORMAT.read(
            PLEDGE.replace("\"to\":[\"TUN\"],", "").replace("\"sectors\":[\"transport\"],", ""));
    Claim empty = FORMAT.read(PLEDGE.replace("[\"TUN\"]", "[]").replace("[\"transport\"]", "[]"));
    assertThat(empty).isEqualTo(without);
    assertThat(((Commitment) empty.assertion()).to()).isEmpty();
  }

  @Test
  void an_entry_is_passed_over() {
    assertThat(
            FORMAT.read(
                PLEDGE
                    .replace("{", "{\"entry\":\"e7\",")
                    .replace("{\"entry\":\"e7\",\"value", "{\"value")
                    .replace("{\"entry\":\"e7\",\"start", "{\"start")))
        .isEqualTo(FORMAT.read(PLEDGE));
  }

  @Test
  void a_claim_without_an_id_gets_one_from_what_it_says() {
    String id = FORMAT.read(RELATION).id();
    assertThat(id).hasSize(16).isEqualTo(FORMAT.read(RELATION).id());
    assertThat(FORMAT.read(RELATION.replace("\"d\"", "\"e\"")).id()).isNotEqualTo(id);
    assertThat(FORMAT.read(RELATION.replace("established", "planned")).id()).isNotEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "doc":"loan"                 | "doc":"a/b"                   | claim.doc: found "a/b", wanted a document's id without slashes
          "doc":"loan"                 | "doc":7                       | claim.doc: found "7", wanted the document's id
          "doc":"loan",                | ``                            | claim.doc: found nothing, wanted the document's id
          "id":"c1"                    | "id":""                       | claim.id: found "", wanted an id of at least one character
          "id":"c1"                    | "id":1                        | claim.id: found "1", wanted an id of at least one character
          "type":"commitment"          | "type":"promise"              | type: found "promise", wanted relation, commitment
          "type":"commitment",         | ``                            | claim.type: found nothing, wanted a type of claim
          "from":["FRA"]               | "from":"FRA"                  | commitment.from: found "FRA", wanted an array of parties' ids
          "from":["FRA"]               | "from":[]                     | commitment.from: found "[]", wanted at least one party
          "from":["FRA"]               | "from":["France"]             | commitment.from: found "France", wanted a state's three-letter code
          "from":["FRA"]               | "from":["FRA","FRA"]          | commitment.from: found "[FRA, FRA]", wanted each of them once
          "from":["FRA"],              | ``                            | commitment.from: found nothing, wanted a value: it is required
          "to":["TUN"]                 | "to":[null]                   | commitment.to: found nothing, wanted an array of parties' ids
          "kind":"finance"             | "kind":"money"                | commitment.kind: found "money", wanted one of cooperation, finance
          "kind":"finance"             | "kind":["finance"]            | commitment.kind: found "["finance"]", wanted a word
          "amount":{"value":200000000, | "amount":{"value":"much",     | commitment.amount.value: found "much", wanted a number
          "amount":{"value":200000000, | "amount":{"value":-1,         | commitment.amount: found "-1", wanted a value of zero or more
          "amount":{"value":200000000, | "amount":{                    | commitment.amount.value: found nothing, wanted a number
          "currency":"EUR"             | "currency":"euro"             | commitment.amount: found "euro", wanted a code of ISO 4217
          "currency":"EUR"             | "currency":"EUR","per":"year" | commitment.amount.per: found "year", wanted no such key
          "amount":{"value":200000000,"currency":"EUR"} | "amount":200 | commitment.amount: found "200", wanted an object such as
          "amount":{"value":200000000,"currency":"EUR"} | "amount":null | commitment.amount: found nothing, wanted an object such as
          "bound":"at-most"            | "bound":"up to"               | commitment.bound: found "up to", wanted one of about, at-least
          "unit":"ports"               | "unit":""                     | commitment.count: found "", wanted a word for what is counted
          "count":{"value":12          | "count":{"value":-12          | commitment.count: found "-12", wanted a value of zero or more
          "years":3                    | "years":"three"               | commitment.years: found "three", wanted a number
          "years":3                    | "years":0                     | commitment.years: found "0", wanted a length above zero
          "by":"2030"                  | "by":2030                     | commitment.by: found "2030", wanted a date such as
          "by":"2030"                  | "by":"2030-02-30"             | commitment.by: found "2030-02-30", wanted a day that the calendar has
          "sectors":["transport"]      | "sectors":["ports"]           | commitment.sectors: found "ports", wanted one of defence
          "sectors":["transport"]      | "sectors":["transport","transport"] | commitment.sectors: found "transport", wanted each sector once
          "sectors":["transport"]      | "sectors":"transport"         | commitment.sectors: found "transport", wanted an array of sectors
          "status":"pledged"           | "status":"held"               | commitment.status: found "held", wanted one of cancelled
          "date":"2023-12-17"          | "date":"17 December"          | commitment.date: found "17 December", wanted 2023, 2023-12
          "what":"its ports"           | "what":""                     | commitment.what: found "", wanted at least one word
          "what":"its ports"           | "what":5                      | commitment.what: found "5", wanted text
          "instrument":"loan"          | "instrument":"gift"           | commitment.instrument: found "gift", wanted one of equity
          "basis":"on-record"          | "basis":"hearsay"             | commitment.basis: found "hearsay", wanted one of draft
          "confidence":0.9             | "confidence":1.5              | claim.confidence: found "1.5", wanted a share from 0 to 1
          "confidence":0.9             | "confidence":"high"           | claim.confidence: found "high", wanted a share from 0 to 1
          "frame":"lend"               | "frame":7                     | claim.frame: found "7", wanted text
          "attribution":"the French finance minister" | "attribution":[] | claim.attribution: found "[]", wanted text
          "frame":"lend"               | "place":"Tunis"               | claim.place: found "Tunis", wanted no such field on a claim of type commitment
          "frame":"lend"               | "sector":"transport"          | claim.sector: found "transport", wanted no such field
          "start":0                    | "start":-6                    | span: found [-6, 6), wanted a start at 0 or later
          "start":0                    | "start":0.5                   | evidence.start: found "0.5", wanted a whole number
          "start":0                    | "start":5                     | evidence: found "France", wanted a quote of 1 characters, as long as its span
          "end":6                      | "end":99999999999             | evidence.end: found "99999999999", wanted a whole number
          "quote":"France"             | "quote":"Frankreich"          | evidence: found "Frankreich", wanted a quote of 6 characters
          "quote":"France"             | "words":"France"              | evidence.quote: found nothing, wanted the passage's words
          "evidence":[{"start":0,"end":6,"quote":"France"}] | "evidence":[] | claim.evidence: found "[]", wanted at least one passage
          "evidence":[{"start":0,"end":6,"quote":"France"}] | "evidence":"France" | claim.evidence: found "France", wanted an array of passages
          """)
  void a_wrong_value_is_refused_with_what_was_found_and_wanted(
      String right, String wrong, String message) {
    assertThat(PLEDGE).contains(right);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORMAT.read(PLEDGE.replace(right, wrong)))
        .withMessageStartingWith(message);
  }

  static Stream<Arguments> slots() {
    return Arrays.stream(Type.values())
        .flatMap(type -> type.slots().stream().map(slot -> Arguments.of(type, slot.field())));
  }

  @ParameterizedTest
  @MethodSource("slots")
  void a_value_of_a_form_that_no_field_has_is_refused_under_the_fields_name(
      Type type, Field field) {
    String text =
        "{\"doc\":\"d\",\"type\":\"%s\",\"%s\":{\"planted\":1},\"evidence\":[]}"
            .formatted(type.word(), field.key());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORMAT.read(text))
        .withMessageStartingWith(type.word() + "." + field.key())
        .withMessageContaining("found ")
        .withMessageContaining("wanted ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "\"claim\"",
        "{",
        "{\"doc\":}",
        "{} {}",
        "{\"doc\":\"a\",\"doc\":\"b\"}",
        "<html>",
        "\u0000\u0001",
        "{\"years\":1e999999999}",
        "{\"doc\":\"\\ud83d\"}",
        "{\"years\":1e-999999999}",
        "{\"years\":NaN}"
      })
  void what_is_no_object_of_json_is_refused_without_harm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORMAT.read(text))
        .withMessageMatching("(?s)(json|claim): found .*, wanted .*");
  }

  @Test
  void nested_without_end_is_refused_without_harm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORMAT.read("[".repeat(1_000_000)))
        .withMessageStartingWith("json: found");
  }

  @Test
  void a_long_wrong_value_is_shown_in_part() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FORMAT.read(PLEDGE.replace("\"finance\"", "[\"" + "x".repeat(10_000) + "\"]")))
        .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void the_parties_of_one_are_a_scalar_and_of_several_an_array() {
    assertThat(FORMAT.write(new Value.One(new Party("JPN")))).isEqualTo("\"JPN\"");
    assertThat(FORMAT.write(AnyClaim.parties("JPN"))).isEqualTo("[\"JPN\"]");
    assertThat(FORMAT.read(Field.PARTIES, "[\"JPN\",\"USA\"]"))
        .isEqualTo(AnyClaim.parties("JPN", "USA"));
    assertThat(List.of(FORMAT.read(Field.DATE, "\"2023-12\""))).hasToString("[2023-12]");
  }
}
