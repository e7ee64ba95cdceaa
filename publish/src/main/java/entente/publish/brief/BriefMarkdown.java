package entente.publish.brief;

import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Citation;
import entente.publish.brief.Brief.Note;
import entente.publish.brief.Brief.Source;
import entente.publish.brief.Brief.Statement;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/// A brief as Markdown with footnotes (`[^1]`) and pipe tables. What sources say is escaped, so
/// that no word of theirs is taken for a mark.
public final class BriefMarkdown {
  private static final String MARKS = "\\`*_{}[]<>#|~$";

  private BriefMarkdown() {}

  public static void write(Brief brief, Writer out) throws IOException {
    out.write("# " + plain(brief.title()) + "\n\n" + plain(brief.scope()) + "\n");
    for (Brief.Section section : brief.sections()) {
      out.write("\n## " + plain(section.heading()) + "\n");
      for (Block block : section.blocks()) {
        out.write("\n" + text(block) + "\n");
      }
    }
    out.write("\n## Sources\n\n");
    for (Source source : brief.sources()) {
      out.write("%d. %s\n".formatted(source.number(), source(source)));
    }
    out.write("\n");
    for (Note note : brief.notes()) {
      out.write("[^%d]: %s\n".formatted(note.number(), note(note)));
    }
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Paragraph(var statements) -> run(statements);
      case Block.Points(var statements) ->
          statements.stream().map(each -> "- " + statement(each)).collect(Collectors.joining("\n"));
      case Block.Table(var caption, var heads, var rows) ->
          "*%s*\n\n%s%s%s"
              .formatted(
                  plain(caption),
                  row(heads.stream().map(BriefMarkdown::plain).toList()),
                  row(heads.stream().map(_ -> "---").toList()),
                  rows.stream()
                      .map(row ->
                          row(
                              row.stream()
                                  .map(cell ->
                                      cell.stream()
                                          .map(BriefMarkdown::statement)
                                          .collect(Collectors.joining("; ")))
                                  .toList()))
                      .collect(Collectors.joining()))
              .stripTrailing();
    };
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String run(List<Statement> statements) {
    return statements.stream().map(BriefMarkdown::statement).collect(Collectors.joining(" "));
  }

  private static String statement(Statement statement) {
    return plain(statement.text())
        + statement.notes().stream().map("[^%d]"::formatted).collect(Collectors.joining());
  }

  private static String note(Note note) {
    String cited =
        note.citations().stream().map(BriefMarkdown::citation).collect(Collectors.joining("; "));
    return cited + ending(note);
  }

  /// What closes a note: what already ends a sentence needs no other full stop.
  static String ending(Note note) {
    return note.more() > 0
        ? "; and " + note.more() + " more."
        : note.citations().getLast().quote().matches("(?s).*[.!?…]") ? "" : ".";
  }

  private static String citation(Citation citation) {
    return plain(
        "%s, %s, source %d: “%s”"
            .formatted(citation.who(), citation.when(), citation.source(), citation.quote()));
  }

  private static String source(Source source) {
    String said = plain("%s, “%s”, %s".formatted(source.who(), source.title(), source.when()));
    return said + (source.address().isEmpty() ? "." : ", " + plain(source.address()) + ".");
  }

  /// On one line, with every character that Markdown would take for a mark escaped.
  static String plain(String text) {
    var plain = new StringBuilder();
    String line = text.replaceAll("\\s+", " ").strip();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKS.indexOf(c) >= 0 || (i == 0 && (c == '-' || c == '+' || c == '='))) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString().replaceAll("^([0-9]+)([.)])", "$1\\\\$2").replace("&", "&amp;");
  }
}
