package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void a_table_fits_the_terminal_by_cutting_one_column() {
    var table = new Table(1, "ID", "NAME", "STATUS");
    table.row("a1", "Japan and ASEAN: comprehensive strategic partnership", "established");
    table.row("b2", "short", "planned");

    assertThat(table.lines(40))
        .containsExactly(
            "ID  NAME                     STATUS",
            "a1  Japan and ASEAN: compr…  established",
            "b2  short                    planned");
    assertThat(table.lines(40)).allMatch(line -> line.length() <= 40);
  }

  @Test
  void nothing_is_cut_where_there_is_room() {
    var table = new Table(0, "NAME");
    table.row("Japan and ASEAN");

    assertThat(table.lines(120)).containsExactly("NAME", "Japan and ASEAN");
  }

  @Test
  void a_character_of_two_units_is_not_cut_in_half() {
    assertThat(Table.cut("ab🇯🇵cd", 4)).isEqualTo("ab…");
  }
}
