package entente.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_SD.gz";
  private static final Network NETWORK = Network.load(MODEL);
  private static final DependencyParser CORENLP = DependencyParser.loadFromModelFile(MODEL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway/NNP will/MD lend/VB Ghana/NNP 20/CD million/CD dollars/NNS for/IN its/PRP$"
            + " ports/NNS ./.",
        "The/DT ministers/NNS ,/, who/WP met/VBD in/IN Oslo/NNP ,/, condemned/VBD the/DT attack/NN"
            + " and/CC urged/VBD both/DT sides/NNS to/TO talk/VB ./.",
        "Qwxyz/NNP has/VBZ been/VBN zqwxed/VBN by/IN the/DT blorb/NN ,/, said/VBD no/DT one/NN",
        "Stop/VB",
        "and/CC ,/, of/IN the/DT (/-LRB-",
      })
  void the_trees_are_those_of_corenlp(String sentence) {
    List<TaggedWord> words = Arrays.stream(sentence.split(" ", -1)).map(StepsTest::word).toList();

    List<String> forms = words.stream().map(TaggedWord::word).toList();
    List<String> tags = words.stream().map(TaggedWord::tag).toList();

    assertThat(told(Steps.parse(NETWORK, forms, tags)))
        .isEqualTo(told(CORENLP.predict(words).typedDependencies()));
  }

  @Test
  void no_words_have_no_arcs() {
    assertThat(Steps.parse(NETWORK, List.of(), List.of())).isEmpty();
  }

  @Test
  void a_long_sentence_is_parsed_word_by_word() {
    List<String> words = Collections.nCopies(5_000, "port");

    assertThat(Steps.parse(NETWORK, words, Collections.nCopies(5_000, "NN"))).hasSize(5_000);
  }

  private static TaggedWord word(String tagged) {
    int slash = tagged.lastIndexOf('/');
    return new TaggedWord(tagged.substring(0, slash), tagged.substring(slash + 1));
  }

  private static List<String> told(List<Steps.Arc> arcs) {
    return IntStream.range(0, arcs.size())
        .mapToObj(i -> arcs.get(i).label() + "(" + arcs.get(i).head() + ", " + (i + 1) + ")")
        .toList();
  }

  private static List<String> told(Collection<TypedDependency> arcs) {
    return arcs.stream()
        .map(arc -> arc.reln() + "(" + arc.gov().index() + ", " + arc.dep().index() + ")")
        .toList();
  }
}
