package entente.publish.brief;

import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Citation;
import entente.publish.brief.Brief.Note;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Source;
import entente.publish.brief.Brief.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A brief cut to what one page holds: of each list and table the first, with how many more there
/// are; notes and sources keep the numbers that they have in the whole.
///
/// @param most so many of each list and table are left; 0 where nothing was cut
public record ShortBrief(Brief brief, int most) {
  /// Bytes of HTML, about.
  private static final int BUDGET = 400_000;

  private static final List<Integer> STEPS = List.of(80, 60, 40, 30, 20, 10, 5);

  /// So many statements a cell holds, and so many notes a statement bears, where things are cut.
  private static final int OF_A_CELL = 5;

  // what stands around the words, in bytes of HTML
  private static final int PER_STATEMENT = 60;
  private static final int PER_CALL = 60;
  private static final int PER_NOTE = 120;
  private static final int PER_CITATION = 70;
  private static final int PER_SOURCE = 150;

  /// The brief itself where a page holds it.
  public static ShortBrief of(Brief whole) {
    if (weight(whole) <= BUDGET) {
      return new ShortBrief(whole, 0);
    }
    for (int most : STEPS) {
      Brief cut = cut(whole, most);
      if (weight(cut) <= BUDGET) {
        return new ShortBrief(cut, most);
      }
    }
    return new ShortBrief(cut(whole, 1), 1);
  }

  /// Whether nothing was cut.
  public boolean isWhole() {
    return most == 0;
  }

  private static Brief cut(Brief whole, int most) {
    List<Section> sections =
        whole.sections().stream()
            .map(section ->
                new Section(
                    section.id(),
                    section.heading(),
                    section.blocks().stream().flatMap(block -> cut(block, most).stream()).toList()))
            .toList();
    Set<Integer> called = new HashSet<>();
    sections.stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> statements(block).stream())
        .forEach(statement -> called.addAll(statement.notes()));
    List<Note> notes =
        whole.notes().stream().filter(note -> called.contains(note.number())).toList();
    Set<Integer> cited = new HashSet<>();
    notes.forEach(note -> note.citations().forEach(each -> cited.add(each.source())));
    List<Source> sources =
        whole.sources().stream()
            .filter(source -> cited.contains(source.number()))
            .sorted(Comparator.comparingInt(Source::number))
            .toList();
    return new Brief(whole.title(), whole.scope(), sections, notes, sources);
  }

  private static List<Block> cut(Block block, int most) {
    return switch (block) {
      case Block.Paragraph(var statements) ->
          List.of(new Block.Paragraph(cut(statements, most, "And %s more.")));
      case Block.Points(var statements) ->
          List.of(new Block.Points(cut(statements, most, "and %s more")));
      case Block.Table(var caption, var heads, var rows) -> {
        var blocks = new ArrayList<Block>();
        blocks.add(
            new Block.Table(
                caption,
                heads,
                rows.stream()
                    .limit(most)
                    .map(row ->
                        row.stream().map(cell -> cut(cell, OF_A_CELL, "and %s more")).toList())
                    .toList()));
        if (rows.size() > most) {
          blocks.add(
              new Block.Paragraph(
                  List.of(
                      more("And %s more " + row(rows.size() - most) + ".", rows.size(), most))));
        }
        yield blocks;
      }
    };
  }

  private static String row(int many) {
    return many == 1 ? "row" : "rows";
  }

  private static List<Statement> cut(List<Statement> statements, int most, String told) {
    var kept = new ArrayList<Statement>();
    statements.stream()
        .limit(most)
        .map(each -> new Statement(each.text(), each.notes().stream().limit(OF_A_CELL).toList()))
        .forEach(kept::add);
    if (statements.size() > most) {
      kept.add(more(told, statements.size(), most));
    }
    return kept;
  }

  private static Statement more(String told, int all, int most) {
    return new Statement(
        told.formatted(String.format(Locale.ENGLISH, "%,d", all - most)), List.of());
  }

  private static List<Statement> statements(Block block) {
    return switch (block) {
      case Block.Paragraph(var statements) -> statements;
      case Block.Points(var statements) -> statements;
      case Block.Table table ->
          table.rows().stream().flatMap(List::stream).flatMap(List::stream).toList();
    };
  }

  /// A call on a note bears the words of its first citation, for those who hover over it.
  private static long weight(Brief brief) {
    long weight = 0;
    for (Section section : brief.sections()) {
      for (Block block : section.blocks()) {
        for (Statement statement : statements(block)) {
          weight += PER_STATEMENT + bytes(statement.text());
          for (int number : statement.notes()) {
            weight += PER_CALL + bytes(brief.note(number).citations().getFirst());
          }
        }
      }
    }
    for (Note note : brief.notes()) {
      weight += PER_NOTE;
      for (Citation citation : note.citations()) {
        weight += PER_CITATION + bytes(citation);
      }
    }
    for (Source source : brief.sources()) {
      weight +=
          PER_SOURCE
              + bytes(source.who())
              + bytes(source.title())
              + bytes(source.address())
              + source.document().length();
    }
    return weight;
  }

  private static int bytes(Citation citation) {
    return bytes(citation.who()) + bytes(citation.when()) + bytes(citation.quote());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
