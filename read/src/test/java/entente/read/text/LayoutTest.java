package entente.read.text;

import static entente.read.text.Block.Kind.CAPTION;
import static entente.read.text.Block.Kind.DATELINE;
import static entente.read.text.Block.Kind.FURNITURE;
import static entente.read.text.Block.Kind.HEADING;
import static entente.read.text.Block.Kind.ITEM;
import static entente.read.text.Block.Kind.PROSE;
import static entente.read.text.Block.Kind.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final String PROSE_LINE =
      "The two ministers signed the text in the old town hall on Monday.";

  private static List<Block> blocks(String... lines) {
    return Layout.of(String.join("\n", lines), null);
  }

  private static List<String> words(String text, List<Block> blocks) {
    return blocks.stream().map(block -> block.span().of(text)).toList();
  }

  /// The block of a line that follows a line of prose.
  private static Block after(String line) {
    return blocks(PROSE_LINE, line, PROSE_LINE).get(1);
  }

  @Test
  void a_text_without_words_has_no_blocks() {
    assertThat(Layout.of("", null)).isEmpty();
    assertThat(Layout.of(" \n\t\r\n  \n", null)).isEmpty();
  }

  @Test
  void every_line_is_a_block_and_its_offsets_are_those_of_the_text() {
    String text = "  Ministers sign in Lima  \r\n\n" + PROSE_LINE + "\r\n\t" + PROSE_LINE;
    List<Block> blocks = Layout.of(text, null);
    assertThat(blocks).extracting(Block::kind).containsExactly(TITLE, PROSE, PROSE);
    assertThat(words(text, blocks))
        .containsExactly("Ministers sign in Lima", PROSE_LINE, PROSE_LINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", " | ", "    "})
  void rows_of_a_table_are_items_under_its_heading_and_the_names_of_its_columns_are_no_text(
      String gap) {
    String text =
        String.join(
            "\n",
            PROSE_LINE,
            "Pledges for schools",
            "Donor" + gap + "Sum",
            "Oman" + gap + "20",
            "Peru" + gap + "15");
    List<Block> blocks = Layout.of(text, null);
    assertThat(blocks).extracting(Block::kind).containsExactly(PROSE, PROSE, FURNITURE, ITEM, ITEM);
    assertThat(blocks.subList(3, 5)).extracting(Block::lead).containsOnly(blocks.get(1).span());
    assertThat(Grid.cells(text, blocks.getLast().span()))
        .extracting(cell -> cell.of(text))
        .containsExactly("Peru", "15");
  }

  @Test
  void lines_with_several_spaces_but_without_numbers_are_no_table() {
    assertThat(blocks(PROSE_LINE, "Home    News", "Sport    Weather"))
        .extracting(Block::kind)
        .doesNotContain(ITEM);
  }

  @Test
  void a_first_line_without_a_full_stop_is_the_title_and_one_with_it_is_prose() {
    assertThat(blocks("Ministers sign in Lima", PROSE_LINE).getFirst().kind()).isEqualTo(TITLE);
    assertThat(blocks(PROSE_LINE, PROSE_LINE).getFirst().kind()).isEqualTo(PROSE);
  }

  @Test
  void the_line_that_says_the_title_is_the_title_wherever_it_stands() {
    List<Block> blocks =
        Layout.of("Home news\nMinisters sign. In Lima.\n" + PROSE_LINE, "Ministers sign. In Lima.");
    assertThat(blocks.get(1).kind()).isEqualTo(TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to our newsletter",
        "Share this article",
        "Read more: what the text says",
        "All rights reserved.",
        "© 2024 The Tester",
        "Sign in to comment",
        "You may also like",
        "Home · World · Africa · Business",
        "12 comments",
        "4 min read",
        "By Maria Lopez and Jan Visser"
      })
  void page_furniture_is_not_read(String line) {
    assertThat(after(line).kind()).isEqualTo(FURNITURE);
    assertThat(after(line).read()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: The ministers of Peru and Chile in Lima.",
        "Caption: the hall.",
        "The ministers meet in Lima. (Photo: Ministry)",
        "Two ships off Fiji. (Reuters)"
      })
  void a_caption_is_not_read(String line) {
    assertThat(after(line).kind()).isEqualTo(CAPTION);
    assertThat(after(line).read()).isFalse();
  }

  @Test
  void what_follows_the_end_of_the_article_is_not_read() {
    List<Block> blocks =
        blocks(
            "Ministers sign in Lima",
            PROSE_LINE,
            "You may also like",
            "Peru pledged money to Chile on Monday.");
    assertThat(blocks).extracting(Block::read).containsExactly(true, true, false, false);
  }

  @Test
  void a_short_line_without_a_full_stop_within_the_article_is_a_heading() {
    assertThat(after("What comes next").kind()).isEqualTo(HEADING);
    assertThat(after("THE ROAD AHEAD").kind()).isEqualTo(HEADING);
  }

  @Test
  void the_day_below_the_title_is_no_prose() {
    assertThat(blocks("Ministers sign in Lima", "14 May 2024", PROSE_LINE))
        .extracting(Block::kind)
        .containsExactly(TITLE, DATELINE, PROSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIMA – ", "LIMA, May 14 (Wire) – ", "LIMA — ", "NEW DELHI -- "})
  void a_dateline_before_the_first_sentence_is_left_out(String dateline) {
    String text = "Ministers sign in Lima\n" + dateline + PROSE_LINE;
    assertThat(words(text, Layout.of(text, null))).last().isEqualTo(PROSE_LINE);
  }

  @Test
  void a_sentence_with_a_dash_keeps_its_beginning() {
    String text = "Ministers sign in Lima\nThe minister – an old hand – signed the text.";
    assertThat(words(text, Layout.of(text, null)))
        .last()
        .isEqualTo("The minister – an old hand – signed the text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "• ", "* ", "1. ", "12) ", "(3) ", "(a) ", "b) ", "(iv) ", "– "})
  void a_list_mark_is_left_out_of_the_item(String mark) {
    String text = "China will:\n" + mark + "lend Togo ten million dollars for its ports;";
    List<Block> blocks = Layout.of(PROSE_LINE + "\n" + text, null);
    Block item = blocks.getLast();
    assertThat(item.kind()).isEqualTo(ITEM);
    assertThat(item.span().of(PROSE_LINE + "\n" + text))
        .isEqualTo("lend Togo ten million dollars for its ports;");
  }

  @Test
  void an_item_knows_the_line_that_introduces_its_list() {
    String text =
        PROSE_LINE
            + "\n"
            + "Under the plan, China will:\n"
            + "- lend Togo ten million dollars\n"
            + "- train 30 doctors from Togo\n"
            + PROSE_LINE
            + "\n- a stray item without a list";
    List<Block> blocks = Layout.of(text, null);
    assertThat(blocks)
        .extracting(block -> block.lead() == null ? "" : block.lead().of(text))
        .containsExactly(
            "", "", "Under the plan, China will:", "Under the plan, China will:", "", "");
  }

  @Test
  void a_number_at_the_head_of_a_sentence_is_no_list_mark() {
    Block block = after("2.5 million people cross the border between Peru and Chile every year.");
    assertThat(block.kind()).isEqualTo(PROSE);
    assertThat(block.span().length())
        .isEqualTo(
            "2.5 million people cross the border between Peru and Chile every year.".length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7.05 pm - ",
        "17:50 – ",
        "[09:15] - ",
        "12:10 GMT | ",
        "7.05 pm - JUST IN: ",
        "10.30: "
      })
  void the_clock_of_a_live_page_is_left_out(String clock) {
    String text =
        PROSE_LINE + "\n" + clock + "The ministers of Peru and Chile have arrived in the hall.";
    assertThat(words(text, Layout.of(text, null)))
        .last()
        .isEqualTo("The ministers of Peru and Chile have arrived in the hall.");
  }

  @Test
  void who_speaks_in_a_transcript_is_told_apart_from_what_is_said() {
    String text =
        PROSE_LINE
            + "\n"
            + "MODERATOR: Thank you all for coming to Lima today.\n"
            + "MR. REYES (Chile): We will sign the text tomorrow.";
    List<Block> blocks = Layout.of(text, null);
    assertThat(blocks)
        .extracting(block -> block.speaker() == null ? null : block.speaker().of(text))
        .containsExactly(null, "MODERATOR", "MR. REYES");
    assertThat(words(text, blocks).subList(1, 3))
        .containsExactly(
            "Thank you all for coming to Lima today.", "We will sign the text tomorrow.");
  }

  @Test
  void prose_that_speaks_of_a_newsletter_at_length_is_read() {
    Block block =
        after(
            "The embassy of Chile in Lima, which is housed in a villa of the last century near the"
                + " park and which is known for its garden, has told the readers of its newsletter"
                + " that the two countries will open their border.");
    assertThat(block.kind()).isEqualTo(PROSE);
  }
}
