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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A brief as DOCX. Notes are the document's own footnotes; where a statement calls on one again,
/// it refers to the first by its number.
public final class BriefDocx {
  private static final int WIDTH = 9_400;

  /// So many letters of a cell count at most.
  private static final int LONGEST = 90;

  /// A letter's width on average in a wide font, with room for the mark of a note after the word,
  /// and the space beside a cell; in twentieths of a point, as all widths.
  private static final int LETTER = 112;

  private static final int MARGIN = 150;

  /// A longer word, such as an address, may break.
  private static final int LONGEST_WORD = 18;

  private static final Pattern BLANK = Pattern.compile("\\s+");

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
    Docx.write(
        brief.title(),
        docx.body.toString(),
        docx.brief.notes().stream().map(BriefDocx::footnote).collect(Collectors.joining()),
        out);
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
      body.append("<w:p><w:pPr>")
          .append(list(2))
          .append("</w:pPr>")
          .append(run(source(source)))
          .append("</w:p>");
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph(var statements) -> paragraph("Normal", runs(statements, " "));
      case Block.Points(var statements) ->
          statements.forEach(each ->
              body.append("<w:p><w:pPr>")
                  .append(list(1))
                  .append("</w:pPr>")
                  .append(statement(each))
                  .append("</w:p>"));
      case Block.Table table -> table(table);
    }
  }

  private void table(Block.Table table) {
    paragraph("Caption", run(table.caption()));
    int[] widths = widths(table);
    body.append(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Ruled\"/><w:tblW w:w=\"5000\""
            + " w:type=\"pct\"/></w:tblPr><w:tblGrid>");
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

  /// Each column has room for its longest word; what is left is shared among those whose cells are
  /// longer, by how much longer they are.
  private static int[] widths(Block.Table table) {
    int[] widths = new int[table.heads().size()];
    double[] longer = new double[widths.length];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      List<String> cells =
          Stream.concat(
                  Stream.of(table.heads().get(i)),
                  table.rows().stream()
                      .map(row ->
                          row.get(column).stream()
                              .map(Statement::text)
                              .collect(Collectors.joining("; "))))
              .toList();
      int word = cells.stream().mapToInt(BriefDocx::longestWord).max().orElse(0);
      widths[i] = MARGIN + LETTER * word;
      longer[i] =
          1
              + Math.max(
                  0,
                  Math.min(cells.stream().mapToInt(String::length).max().orElse(0), LONGEST)
                      - word);
    }
    double all = Arrays.stream(longer).sum();
    int left = Math.max(0, WIDTH - Arrays.stream(widths).sum());
    return IntStream.range(0, widths.length)
        .map(i -> widths[i] + (int) (left * longer[i] / all))
        .toArray();
  }

  private static int longestWord(String text) {
    return BLANK
        .splitAsStream(text)
        .mapToInt(String::length)
        .map(length -> Math.min(length, LONGEST_WORD))
        .max()
        .orElse(0);
  }

  private void cell(int width, String runs) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(width));
    paragraph("Cell", runs);
    body.append("</w:tc>");
  }

  private void paragraph(String style, String runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(style))
        .append(runs)
        .append("</w:p>");
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

  /// The first time the footnote itself, under a bookmark; later its number, which Word keeps up to
  /// date.
  private String reference(int note) {
    if (called.add(note)) {
      return "<w:bookmarkStart w:id=\"%1$d\" w:name=\"_Note%1$d\"/>%2$s<w:bookmarkEnd w:id=\"%1$d\"/>"
          .formatted(note, raised("<w:footnoteReference w:id=\"%d\"/>".formatted(note)));
    }
    return raised("<w:fldChar w:fldCharType=\"begin\"/>")
        + raised(
            "<w:instrText xml:space=\"preserve\"> NOTEREF _Note%d \\f \\h </w:instrText>"
                .formatted(note))
        + raised("<w:fldChar w:fldCharType=\"separate\"/>")
        + raised(text(String.valueOf(note)))
        + raised("<w:fldChar w:fldCharType=\"end\"/>");
  }

  private static String raised(String content) {
    return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>" + content + "</w:r>";
  }

  private static String footnote(Note note) {
    String cited =
        note.citations().stream().map(BriefDocx::citation).collect(Collectors.joining("; "));
    return "<w:footnote w:id=\"%d\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>%s%s</w:p></w:footnote>"
        .formatted(
            note.number(),
            raised("<w:footnoteRef/>"),
            run(" " + cited + BriefMarkdown.ending(note)));
  }

  private static String citation(Citation citation) {
    return "%s, %s, source %d: “%s”"
        .formatted(citation.who(), citation.when(), citation.source(), citation.quote());
  }

  private static String source(Source source) {
    return "%s, “%s”, %s%s."
        .formatted(
            source.who(),
            source.title(),
            source.when(),
            source.address().isEmpty() ? "" : ", " + source.address());
  }

  private static String list(int number) {
    return "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(number);
  }

  private static String run(String text) {
    return "<w:r>" + text(text) + "</w:r>";
  }

  private static String text(String text) {
    return "<w:t xml:space=\"preserve\">"
        + Docx.escaped(BLANK.matcher(text).replaceAll(" "))
        + "</w:t>";
  }
}
