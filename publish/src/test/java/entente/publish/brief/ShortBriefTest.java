package entente.publish.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Citation;
import entente.publish.brief.Brief.Note;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Source;
import entente.publish.brief.Brief.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortBriefTest {
  /// A brief of so many points, then as many rows, each with a note of its own.
  private static Brief of(int many) {
    List<Statement> points =
        IntStream.rangeClosed(1, many)
            .mapToObj(i -> new Statement("Point " + i, List.of(i)))
            .toList();
    List<List<List<Statement>>> rows =
        IntStream.rangeClosed(1, many)
            .mapToObj(i -> List.of(List.of(new Statement("Row " + i, List.of(many + i)))))
            .toList();
    List<Note> notes =
        IntStream.rangeClosed(1, 2 * many)
            .mapToObj(i ->
                new Note(
                    i,
                    "entry",
                    List.of(new Citation(i, "Fjord Courier", "2023", "Ports", "words ".repeat(40))),
                    0))
            .toList();
    List<Source> sources =
        IntStream.rangeClosed(1, 2 * many)
            .mapToObj(i -> new Source(i, "Fjord Courier", "2023", "Ports", "", "0".repeat(64)))
            .toList();
    return new Brief(
        "Norway and Kenya: brief",
        "As known.",
        List.of(
            new Section(
                "all",
                "All",
                List.of(new Block.Points(points), new Block.Table("Rows", List.of("What"), rows)))),
        notes,
        sources);
  }

  @Test
  void what_a_page_holds_is_left_as_it_is() {
    Brief brief = of(30);
    assertThat(ShortBrief.of(brief)).isEqualTo(new ShortBrief(brief, 0));
    assertThat(ShortBrief.of(brief).isWhole()).isTrue();
  }

  @Test
  void of_a_longer_one_the_first_of_each_list_are_left_and_how_many_more_there_are() {
    var shortened = ShortBrief.of(of(2_000));

    assertThat(shortened.isWhole()).isFalse();
    int most = shortened.most();
    var blocks = shortened.brief().sections().getFirst().blocks();
    assertThat(blocks.getFirst())
        .isInstanceOfSatisfying(
            Block.Points.class,
            points -> {
              assertThat(points.statements()).hasSize(most + 1);
              assertThat(points.statements().getLast().text())
                  .isEqualTo("and %,d more", 2_000 - most);
            });
    assertThat(blocks.get(1))
        .isInstanceOfSatisfying(Block.Table.class, table -> assertThat(table.rows()).hasSize(most));
    assertThat(blocks.get(2))
        .isEqualTo(
            new Block.Paragraph(
                List.of(new Statement("And %,d more rows.".formatted(2_000 - most), List.of()))));
  }

  @Test
  void notes_and_sources_that_are_left_keep_their_numbers() {
    var shortened = ShortBrief.of(of(2_000));
    int most = shortened.most();

    assertThat(shortened.brief().notes()).hasSize(2 * most);
    assertThat(shortened.brief().note(2_001).number()).isEqualTo(2_001);
    assertThat(shortened.brief().sources().getLast().number()).isEqualTo(2_000 + most);
  }
}
