package entente.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.read.name.Gazetteer;
import entente.read.name.Names;
import entente.read.name.People;
import entente.read.text.Block;
import entente.read.text.Sentence;
import entente.read.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {
  private static List<Clause> clauses(String text) {
    Sentence sentence =
        Sentences.of(text, new Block(Block.Kind.PROSE, new Span(0, text.length()), null, null))
            .getFirst();
    var mentions = new Names(Gazetteer.standard(), 2024, new People()).in(sentence.tokens());
    return Clause.of(Parser.standard().parse(sentence.tokens(), mentions, List.of()));
  }

  private static Clause clause(String text, String verb) {
    List<Clause> clauses = clauses(text);
    return clauses.stream()
        .filter(clause -> clause.lemma().equals(verb))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "no clause of \""
                    + verb
                    + "\" among "
                    + clauses.stream().map(Clause::lemma).toList()));
  }

  private static List<String> words(List<Node> nodes) {
    return nodes.stream().map(Node::word).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway lent Moldova the money.                          | lend | PAST    | FACT       |"
            + " false",
        "Norway has lent Moldova the money.                      | lend | PAST    | FACT       |"
            + " false",
        "Norway will lend Moldova the money.                     | lend | FUTURE  | FACT       |"
            + " false",
        "Norway is lending Moldova the money.                    | lend | PRESENT | ONGOING    |"
            + " false",
        "Norway may lend Moldova the money.                      | lend | FUTURE  | CONSIDERED |"
            + " false",
        "Norway could lend Moldova the money.                    | lend | FUTURE  | CONSIDERED |"
            + " false",
        "Norway agreed to lend Moldova the money.                | lend | FUTURE  | PLEDGED    |"
            + " false",
        "Norway plans to lend Moldova the money.                 | lend | FUTURE  | PLEDGED    |"
            + " false",
        "Norway promised to lend Moldova the money.              | lend | FUTURE  | PLEDGED    |"
            + " false",
        "Norway is expected to lend Moldova the money.           | lend | FUTURE  | CONSIDERED |"
            + " false",
        "Norway hopes to lend Moldova the money.                 | lend | FUTURE  | CONSIDERED |"
            + " false",
        "Norway is due to lend Moldova the money.                | lend | FUTURE  | EXPECTED   |"
            + " false",
        "Moldova asked Norway to lend the money.                 | lend | FUTURE  | ASKED      |"
            + " false",
        "Moldova urged Norway to lend the money.                 | lend | FUTURE  | ASKED      |"
            + " false",
        "Norway began to lend Moldova the money.                 | lend | PAST    | ONGOING    |"
            + " false",
        "Norway will not lend Moldova the money.                 | lend | FUTURE  | FACT       |"
            + " true",
        "Norway never lent Moldova the money.                    | lend | PAST    | FACT       |"
            + " true"
      })
  void the_words_around_a_verb_say_how_sure_it_is(
      String text, String verb, Mode.Time time, Mode.Force force, boolean denied) {
    assertThat(clause(text.strip(), verb).mode()).isEqualTo(new Mode(time, force, denied));
  }

  @Test
  void a_refusal_denies_what_is_refused() {
    assertThat(clause("Norway refused to lend Moldova the money.", "lend").mode().denied())
        .isTrue();
    assertThat(clause("Norway did not lend Moldova the money.", "lend").mode().denied()).isTrue();
    assertThat(clause("Norway denied that it lent Moldova the money.", "lend").mode().denied())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If Norway lends Moldova the money, the grid will be built. | lend",
        "Unless Norway signs the treaty, nothing will happen.       | sign",
        "Moldova asked whether Norway lends money.                  | lend"
      })
  void a_condition_is_only_imagined(String text, String verb) {
    assertThat(clause(text.strip(), verb).mode().force()).isEqualTo(Mode.Force.IMAGINED);
    assertThat(clause(text.strip(), verb).mode().real()).isFalse();
  }

  @Test
  void who_does_it_and_to_what_it_is_done_stand_as_they_are_meant() {
    Clause active = clause("Norway and Kenya signed the treaty.", "sign");
    assertThat(active.passive()).isFalse();
    assertThat(words(active.agents())).containsExactly("Norway", "Kenya");
    assertThat(words(active.patients())).containsExactly("treaty");
    Clause passive = clause("The treaty was signed by Norway and Kenya.", "sign");
    assertThat(passive.passive()).isTrue();
    assertThat(words(passive.agents())).containsExactly("Norway", "Kenya");
    assertThat(words(passive.patients())).containsExactly("treaty");
  }

  @Test
  void a_verb_without_a_subject_of_its_own_has_that_of_the_verb_above() {
    assertThat(words(clause("Norway agreed to lend Moldova the money.", "lend").agents()))
        .containsExactly("Norway");
    assertThat(words(clause("Norway signed the treaty and paid the money.", "pay").agents()))
        .containsExactly("Norway");
    assertThat(words(clause("Moldova urged Norway to lend the money.", "lend").agents()))
        .containsExactly("Norway");
    assertThat(words(clause("Norway, which lent the money, met Moldova.", "lend").agents()))
        .containsExactly("Norway");
  }

  @Test
  void the_receiver_stands_with_or_without_a_preposition() {
    assertThat(words(clause("Norway lent Moldova the money.", "lend").receivers()))
        .containsExactly("Moldova");
    assertThat(words(clause("Norway lent the money to Moldova.", "lend").after("to")))
        .containsExactly("Moldova");
  }

  @Test
  void a_particle_belongs_to_its_verb() {
    assertThat(clause("Norway and Kenya set up a fund.", "set up").lemma()).isEqualTo("set up");
  }

  @Test
  void a_sentence_without_words_has_no_clauses() {
    assertThat(Clause.of(Parser.standard().parse(List.of(), List.of(), List.of()))).isEmpty();
  }
}
