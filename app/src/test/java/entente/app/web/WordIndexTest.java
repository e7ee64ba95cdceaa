package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordIndexTest {
  private static final List<String> TEXTS =
      List.of(
          "japan lends 40 billion yen",
          "a yen-denominated loan, japan's third",
          "étude sur le yémen",
          "",
          "yen yen yen");

  @Test
  void a_text_has_what_begins_one_of_its_words() {
    assertThat(found("yen")).containsExactly(0, 1, 4);
    assertThat(found("y")).containsExactly(0, 1, 2, 4);
    assertThat(found("japan")).containsExactly(0, 1);
    assertThat(found("é")).containsExactly(2);
    assertThat(found("4")).containsExactly(0);
  }

  @Test
  void a_text_has_not_what_stands_inside_a_word() {
    assertThat(found("apan")).isEmpty();
    assertThat(found("en")).isEmpty();
    assertThat(found("yens")).isEmpty();
  }

  @Test
  void the_words_of_a_text_are_its_letters_and_digits() {
    assertThat(WordIndex.words("a yen-denominated loan, japan's 3rd."))
        .containsExactly("a", "yen", "denominated", "loan", "japan", "s", "3rd");
    assertThat(WordIndex.words(" – ")).isEmpty();
  }

  @Test
  void it_finds_what_looking_through_the_texts_finds() {
    for (String text : TEXTS) {
      for (String word : WordIndex.words(text)) {
        for (int end = 1; end <= word.length(); end++) {
          String beginning = word.substring(0, end);
          var through = new BitSet();
          for (int at = 0; at < TEXTS.size(); at++) {
            through.set(at, Row.begins(TEXTS.get(at), beginning));
          }
          assertThat(found(beginning))
              .as(beginning)
              .containsExactly(through.stream().boxed().toArray(Integer[]::new));
        }
      }
    }
  }

  private static List<Integer> found(String beginning) {
    var making = new WordIndex.Making();
    for (int at = 0; at < TEXTS.size(); at++) {
      making.add(at, TEXTS.get(at));
    }
    return making.index().beginning(beginning).stream().boxed().toList();
  }
}
