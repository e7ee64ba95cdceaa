package entente.publish.brief;

import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Citation;
import entente.publish.brief.Brief.Note;
import entente.publish.brief.Brief.Source;
import entente.publish.brief.Brief.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A brief as DOCX. Notes are the document's own footnotes; where a statement calls on one again, it refers to the first by its number.
public final class BriefDocx {
  private static final int WIDTH = 9_400;
  /// So many letters a column is made for at least and at most.
  private static final int SHORTEST = 6;
  private static final int LONGEST = 90;

  private final Brief brief;
  private final Set<Integer> called = new HashSet<>();
  private final StringBuilder body = new StringBuilder();

  private BriefDocx(Brief brief) {
    this.brief = brief;
  }

  /// Leaves the stream open.
  public static void write(Brief brief, OutputStream out) throws IOException {
    var docx = new BriefDocx(brief);
    docx.compose();
    Docx.write(brief.title(), docx.body.toString(), docx.brief.notes().stream().map(BriefDocx::footnote).collect(Collectors.joining()), out);
  }

  private void compose() {
    paragraph("Title", run(brief.title()));
    paragraph("Subtitle", run(brief.scope()));
    for (Brief.Section section : brief.sections()) {
      paragraph("Heading1", run(section.heading()));
      section.blocks().forEach(this::block);
    }
    paragraph("Heading1", run("Sources"));
    for (Source source : brief.sources()) {
      body.append("<w:p><w:pPr>").append(list(2)).append("</w:pPr>").append(run(source(source))).append("</w:p>");
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph(var statements) -> paragraph("Normal", runs(statements, " "));
      case Block.Points(var statements) ->
          statements.forEach(each -> body.append("<w:p><w:pPr>").append(list(1)).append("</w:pPr>").append(statement(each)).append("</w:p>"));
      case Block.Table table -> table(table);
    }
  }

  private void table(Block.Table table) {
    paragraph("Caption", run(table.caption()));
    int[] widths = widths(table);
    body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Ruled\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      body.append("<w:gridCol w:w=\"%d\"/>".formatted(width));
    }
    body.append("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      cell(widths[i], "<w:r><w:rPr><w:b/></w:rPr>%s</w:r>".formatted(text(table.heads().get(i))));
    }
    body.append("</w:tr>");
    for (List<List<Statement>> row : table.rows()) {
      body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (int i = 0; i < widths.length; i++) {
        cell(widths[i], runs(row.get(i), "; "));
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    paragraph("Normal", "");
  }

  /// The more stands in a column, the wider it is; less than in proportion, so that a date keeps its line beside a quotation.
  private static int[] widths(Block.Table table) {
    double[] weights = new double[table.heads().size()];
    for (int i = 0; i < weights.length; i++) {
      int column = i;
      int longest = table.rows().stream().mapToInt(row -> row.get(column).stream().mapToInt(each -> each.text().length()).sum()).max().orElse(0);
      weights[i] = Math.pow(Math.clamp(Math.max(longest, table.heads().get(i).length()), SHORTEST, LONGEST), 0.7);
    }
    double all = Arrays.stream(weights).sum();
    return Arrays.stream(weights).mapToInt(weight -> (int) (WIDTH * weight / all)).toArray();
  }

  private void cell(int width, String runs) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(width));
    paragraph("Cell", runs);
    body.append("</w:tc>");
  }

  private void paragraph(String style, String runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(style)).append(runs).append("</w:p>");
  }

  private String runs(List<Statement> statements, String between) {
    return statements.stream().map(this::statement).collect(Collectors.joining(run(between)));
  }

  private String statement(Statement statement) {
    var runs = new StringBuilder(run(statement.text()));
    for (int i = 0; i < statement.notes().size(); i++) {
      runs.append(i == 0 ? "" : raised(text(" "))).append(reference(statement.notes().get(i)));
    }
    return runs.toString();
  }

  /// The first time the footnote itself, under a bookmark; later its number, which Word keeps up to date.
  private String reference(int note) {
    if (called.add(note)) {
      return "<w:bookmarkStart w:id=\"%1$d\" w:name=\"_Note%1$d\"/>%2$s<w:bookmarkEnd w:id=\"%1$d\"/>"
          .formatted(note, raised("<w:footnoteReference w:id=\"%d\"/>".formatted(note)));
    }
    return raised("<w:fldChar w:fldCharType=\"begin\"/>")
        + raised("<w:instrText xml:space=\"preserve\"> NOTEREF _Note%d \\f \\h </w:instrText>".formatted(note))
        + raised("<w:fldChar w:fldCharType=\"separate\"/>")
        + raised(text(String.valueOf(note)))
        + raised("<w:fldChar w:fldCharType=\"end\"/>");
  }

  private static String raised(String content) {
    return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>" + content + "</w:r>";
  }

  private static String footnote(Note note) {
    String cited = note.citations().stream().map(BriefDocx::citation).collect(Collectors.joining("; "));
    return "<w:footnote w:id=\"%d\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>%s%s</w:p></w:footnote>"
        .formatted(note.number(), raised("<w:footnoteRef/>"), run(" " + cited + BriefMarkdown.ending(note)));
  }

  private static String citation(Citation citation) {
    return "%s, %s, source %d: “%s”".formatted(citation.who(), citation.when(), citation.source(), citation.quote());
  }

  private static String source(Source source) {
    return "%s, “%s”, %s%s.".formatted(source.who(), source.title(), source.when(), source.address().isEmpty() ? "" : ", " + source.address());
  }

  private static String list(int number) {
    return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(number);
  }

  private static String run(String text) {
    return "<w:r>" + text(text) + "</w:r>";
  }

  private static String text(String text) {
    return "<w:t xml:space=\"preserve\">" + Docx.escaped(text.replaceAll("\\s+", " ")) + "</w:t>";
  }
}
