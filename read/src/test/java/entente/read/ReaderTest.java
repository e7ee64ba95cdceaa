package entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.Field;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReaderTest {
  private static final Examples EXAMPLES = Examples.read("examples.tsv");

  @TestFactory
  Stream<DynamicTest> what_a_text_says_becomes_claims() {
    return EXAMPLES.tests(example -> !example.negative());
  }

  @TestFactory
  Stream<DynamicTest> what_a_text_does_not_say_becomes_no_claim() {
    return EXAMPLES.tests(Examples.Example::negative);
  }

  @Test
  void the_table_has_every_type_and_enough_of_what_is_no_claim() {
    for (Type type : Type.values()) {
      assertThat(EXAMPLES.count(example -> example.type().equals(type.word())))
          .as("examples of %s", type.word())
          .isGreaterThanOrEqualTo(8);
    }
    assertThat(EXAMPLES.count(example -> !example.negative())).isGreaterThanOrEqualTo(60);
    assertThat(EXAMPLES.count(Examples.Example::negative)).isGreaterThanOrEqualTo(30);
  }

  @Test
  void a_thing_said_twice_is_one_claim_with_both_places_as_evidence() {
    Paper paper =
        Paper.of(
            "Norway pledged $90 million to Moldova on Wednesday.¶The money is for the power grid,"
                + " and the grid is old.¶Norway pledged the $90 million to Moldova after a storm.",
            "2023-04-19");
    List<Claim> claims =
        paper.claims().stream().filter(claim -> claim.type() == Type.COMMITMENT).toList();
    assertThat(claims).hasSize(1);
    assertThat(claims.getFirst().evidence())
        .hasSize(2)
        .allMatch(evidence -> evidence.standsIn(paper.text()));
  }

  @Test
  void names_that_stand_thousands_of_spaces_apart_are_read_as_if_by_one() {
    String wide = " ".repeat(6_000);
    assertThat(claims("Peru,%sGhana and Chile are members of the African Union.", wide)).hasSize(3);
    assertThat(claims("The African Union suspended Ghana%s and Chad.", wide)).hasSize(2);
    assertThat(claims("Peru%s and Chile both claim the islands.", wide)).hasSize(1);
    assertThat(claims("Peru and Chile are comprehensive%s strategic partners.", wide)).hasSize(1);
  }

  private static List<Claim> claims(String text, String gap) {
    return Paper.of(text.formatted(gap), "2024-05-14").claims();
  }

  @Test
  void the_title_is_read_too() {
    Paper paper =
        Paper.titled(
            "Oman and Iran sign trade agreement",
            "Oman and Iran sign trade agreement\nThe weather was fine.\n",
            When.parse("2023-05-24"));
    assertThat(paper.claims()).anySatisfy(claim -> assertThat(claim.type()).isEqualTo(Type.ACCORD));
  }

  @Test
  void without_a_date_of_publication_a_weekday_gives_no_date() {
    Claim claim =
        Paper.of("Norway pledged $90 million to Moldova on Wednesday.", "-").claims().getFirst();
    assertThat(claim.assertion().fields()).doesNotContainKey(Field.DATE).containsKey(Field.AMOUNT);
  }

  @Test
  void every_claim_names_its_frame_and_how_sure_it_is() {
    List<Claim> claims =
        Paper.of(
                "Kenya condemned Russia's invasion of Ukraine, and Oman and Iran signed a trade"
                    + " agreement.",
                "2022-03-02")
            .claims();
    assertThat(claims)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(claim -> {
          assertThat(claim.frame()).isNotNull().startsWith(claim.type().word() + "/");
          assertThat(claim.confidence()).isNotNull().isBetween(0.05, 1.0);
          assertThat(claim.doc()).isEqualTo("paper");
        });
  }

  @Test
  void every_sentence_is_explained_in_order_of_the_text() {
    Paper paper =
        Paper.of(
            "Norway pledged $90 million to Moldova. It rained. Kenya condemned Russia.",
            "2023-04-19");
    List<Note> sentences =
        paper.notes().stream().filter(note -> note.kind() == Note.Kind.SENTENCE).toList();
    assertThat(sentences)
        .extracting(Note::text)
        .containsExactly(
            "Norway pledged $90 million to Moldova.", "It rained.", "Kenya condemned Russia.");
    List<Note> decisions =
        paper.notes().stream().filter(note -> note.kind() == Note.Kind.DECISION).toList();
    assertThat(decisions).extracting(Note::type).containsExactly("commitment", null, "position");
    assertThat(decisions).extracting(Note::reason).doesNotContainNull();
  }

  @Test
  void a_claim_that_was_read_loosely_is_explained_as_that() {
    Paper paper =
        Paper.of(
            "At talks in Vienna on 4 May, Premier Jonas Lund told Kenya's President William Ruto"
                + " that Norway would wait.",
            "2025-05-06");
    assertThat(paper.notes())
        .filteredOn(note -> note.kind() == Note.Kind.DECISION)
        .extracting(Note::reason)
        .singleElement()
        .asString()
        .startsWith("frame meeting/loose: read loosely");
    assertThat(paper.claims()).extracting(Claim::frame).containsExactly("meeting/loose");
  }

  @Test
  void a_speaker_s_we_is_the_party_that_the_speaker_speaks_for() {
    List<Claim> claims =
        Paper.of(
                "\"We thank Norway for its support,\" said Malawian President Lazarus Chakwera.",
                "2022-11-22")
            .claims();
    assertThat(claims)
        .extracting(claim -> claim.assertion().fields().get(Field.HOLDER))
        .containsExactly(new Value.One(new entente.model.Party("MWI")));
  }

  @Test
  void a_claim_names_who_inside_the_text_says_so() {
    List<Claim> told =
        Paper.of(
                "Norway will give Ghana 10 million dollars, the Ghanaian finance ministry told"
                    + " reporters on Monday.",
                "2022-11-22")
            .claims();
    assertThat(told)
        .extracting(Claim::attribution)
        .containsExactly("the Ghanaian finance ministry");
    List<Claim> ascribed =
        Paper.of(
                "According to the office of the president, Norway will give Ghana 10 million"
                    + " dollars.",
                "2022-11-22")
            .claims();
    assertThat(ascribed)
        .extracting(Claim::attribution)
        .containsExactly("the office of the president");
    List<Claim> plain =
        Paper.of("Norway gave Ghana 10 million dollars on Monday.", "2022-11-22").claims();
    assertThat(plain).extracting(Claim::attribution).containsOnlyNulls();
  }
}
