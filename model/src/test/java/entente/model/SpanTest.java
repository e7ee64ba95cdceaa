package entente.model;

import static entente.model.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void a_span_is_the_passage_from_start_to_before_end() {
    assertThat(new Span(0, 5).of("Japan pledged")).isEqualTo("Japan");
    assertThat(new Span(6, 13).length()).isEqualTo(7);
  }

  @Test
  void an_empty_span_is_refused() {
    refuses(
        () -> new Span(3, 3), "span", "[3, 3)", "a start at 0 or later and at least one character");
  }

  @Test
  void a_span_before_the_text_or_backwards_is_refused() {
    refuses(() -> new Span(-1, 3), "span", "[-1, 3)", "a start at 0 or later");
    refuses(() -> new Span(4, 2), "span", "[4, 2)", "a start at 0 or later");
  }

  @Test
  void a_span_contains_itself_and_what_lies_within_but_no_neighbour() {
    var span = new Span(2, 6);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(new Span(3, 6))).isTrue();
    assertThat(span.contains(new Span(3, 7))).isFalse();
    assertThat(span.overlaps(new Span(5, 9))).isTrue();
    assertThat(span.overlaps(new Span(6, 9))).isFalse();
  }

  @Test
  void the_cover_of_two_spans_reaches_from_the_first_to_the_last_character() {
    assertThat(new Span(4, 6).cover(new Span(1, 2))).isEqualTo(new Span(1, 6));
  }

  @Test
  void spans_are_ordered_by_start_then_the_shorter_first() {
    assertThat(new Span(1, 9)).isLessThan(new Span(2, 3));
    assertThat(new Span(1, 2)).isLessThan(new Span(1, 9));
  }

  @Test
  void evidence_quotes_as_many_characters_as_its_span_has() {
    refuses(
        () -> new Evidence(new Span(0, 5), "Jap"),
        "evidence",
        "\"Jap\"",
        "a quote of 5 characters, as long as its span");
  }

  @Test
  void evidence_stands_in_the_text_that_has_its_quote_there_and_in_no_other() {
    var evidence = Evidence.in("In May Japan pledged", new Span(7, 12));
    assertThat(evidence.quote()).isEqualTo("Japan");
    assertThat(evidence.standsIn("In May Japan pledged")).isTrue();
    assertThat(evidence.standsIn("In June Japan pledged")).isFalse();
    assertThat(evidence.standsIn("In May")).isFalse();
  }
}
