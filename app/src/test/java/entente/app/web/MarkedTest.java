package entente.app.web;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.model.Type;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTest {
  private static final List<Type> TYPES = List.of(Type.values());
  private static final String TEXT = "Norway pledged ships, and Kenya thanked it.";

  /// A text with passages that overlap in any way.
  record Overlaps(String text, Span window, List<Mark> marks) {
    static Overlaps any(RandomGenerator random) {
      String text =
          IntStream.range(0, random.nextInt(1, 30))
              .mapToObj(_ -> String.valueOf("ab <&\n".charAt(random.nextInt(6))))
              .collect(Collectors.joining());
      var marks =
          IntStream.rangeClosed(1, random.nextInt(6))
              .mapToObj(number ->
                  new Mark(
                      span(random, text.length()), TYPES.get(random.nextInt(TYPES.size())), number))
              .toList();
      return new Overlaps(text, span(random, text.length()), marks);
    }

    private static Span span(RandomGenerator random, int length) {
      int start = random.nextInt(length);
      return new Span(start, random.nextInt(start + 1, length + 1));
    }
  }

  @Test
  void every_character_is_shown_once_and_in_order() {
    forAll(
        Overlaps::any,
        each -> {
          var runs = Marked.runs(each.text(), each.window(), each.marks());
          assertThat(runs.stream().map(Run::text).collect(Collectors.joining()))
              .isEqualTo(each.window().of(each.text()));
        });
  }

  @Test
  void each_mark_covers_exactly_its_passage() {
    forAll(
        Overlaps::any,
        each -> {
          for (Run run : Marked.runs(each.text(), each.window(), each.marks())) {
            var here = new Span(run.start(), run.start() + run.text().length());
            var covering =
                each.marks().stream().filter(mark -> mark.span().overlaps(here)).toList();
            assertThat(run.marks()).containsExactlyInAnyOrderElementsOf(covering);
            assertThat(run.marks()).allMatch(mark -> mark.span().contains(here));
          }
        });
  }

  @Test
  void a_mark_is_closed_once_where_its_passage_ends() {
    forAll(
        Overlaps::any,
        each -> {
          var all = new Span(0, each.text().length());
          var closed =
              Marked.runs(each.text(), all, each.marks()).stream()
                  .flatMap(run -> run.closed().stream())
                  .toList();
          assertThat(closed).containsExactlyInAnyOrderElementsOf(each.marks());
        });
  }

  @Test
  void where_passages_of_two_types_overlap_both_show_the_shorter_first() {
    var marks =
        List.of(
            new Mark(new Span(0, 43), Type.COMMITMENT, 1),
            new Mark(new Span(26, 42), Type.POSITION, 2));
    var runs = Marked.runs(TEXT, new Span(0, TEXT.length()), marks);
    assertThat(runs)
        .extracting(Run::text)
        .containsExactly("Norway pledged ships, and ", "Kenya thanked it", ".");
    assertThat(runs.get(1).classes()).isEqualTo("t-position u-commitment two");
    assertThat(runs.get(2).classes()).isEqualTo("t-commitment");
  }

  @Test
  void a_passage_is_shown_within_its_paragraph_and_cut_between_words() {
    String before = "word ".repeat(80);
    String text =
        "Title\n" + before + "Norway pledged ships. More follows here.\nAnother paragraph.";
    int at = text.indexOf("Norway");
    var passages =
        Passage.around(text, List.of(new Mark(new Span(at, at + 20), Type.COMMITMENT, 1)));
    assertThat(passages).hasSize(1);
    var passage = passages.getFirst();
    String shown = passage.runs().stream().map(Run::text).collect(Collectors.joining());
    assertThat(shown)
        .startsWith("word word")
        .endsWith("ships. More follows here.")
        .hasSizeLessThan(450);
    assertThat(passage.cutBefore()).isTrue();
    assertThat(passage.cutAfter()).isFalse();
    assertThat(passage.at()).isEqualTo(at);
    assertThat(passage.runs().stream().filter(run -> !run.plain()).map(Run::text))
        .containsExactly("Norway pledged ships");
  }

  @Test
  void passages_near_each_other_share_their_context_and_far_ones_do_not() {
    String text = "One here. Two here. " + "filler ".repeat(200) + "Three here.";
    int three = text.indexOf("Three");
    var marks =
        List.of(
            new Mark(new Span(0, 8), Type.MEETING, 1),
            new Mark(new Span(10, 18), Type.MEETING, 1),
            new Mark(new Span(three, three + 10), Type.MEETING, 1));
    assertThat(Passage.around(text, marks)).hasSize(2);
  }
}
