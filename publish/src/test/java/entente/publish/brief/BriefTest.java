package entente.publish.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Citation;
import entente.publish.brief.Brief.Note;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Source;
import entente.publish.brief.Brief.Statement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The renderings of one brief, read back.
class BriefTest {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final Brief BRIEF =
      new Brief(
          "Norway and Kenya: brief, 2023",
          "As publicly known on 31 December 2023.",
          List.of(
              new Section(
                  "bottom-line",
                  "Bottom line",
                  List.of(
                      new Block.Points(
                          List.of(
                              new Statement("They became partners.", List.of(1)),
                              new Statement("Norway <gives> a | b_c & *more*.", List.of(2)))),
                      new Block.Table(
                          "Texts",
                          List.of("Text", "Date"),
                          List.of(
                              List.of(
                                  List.of(new Statement("Plan", List.of(1, 2))),
                                  List.of(new Statement("not stated", List.of())))))))),
          List.of(
              new Note(
                  1,
                  "tie",
                  List.of(
                      new Citation(1, "Oslo Post", "5 March 2023", "Ties", "are to be partners")),
                  0),
              new Note(
                  2,
                  "sum",
                  List.of(
                      new Citation(
                          2, "Ledger\u0001Daily", "6 March 2023", "Sums", "200 million dollars.")),
                  3)),
          List.of(
              new Source(1, "Oslo Post", "5 March 2023", "Ties", "https://example.org/ties", "a"),
              new Source(2, "Ledger Daily", "6 March 2023", "Sums", "", "b")));

  private static Map<String, String> parts() throws Exception {
    var bytes = new ByteArrayOutputStream();
    BriefDocx.write(BRIEF, bytes);
    var parts = new HashMap<String, String>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    var found = document.getElementsByTagNameNS(WORD, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void every_part_of_the_docx_is_well_formed_and_named_by_its_package() throws Exception {
    var parts = parts();
    assertThat(parts)
        .containsKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/footnotes.xml",
            "word/styles.xml");
    for (var part : parts.entrySet()) {
      xml(part.getValue());
      if (part.getKey().startsWith("word/") && !part.getKey().endsWith(".rels")) {
        assertThat(parts.get("[Content_Types].xml")).contains("/" + part.getKey());
      }
    }
    for (Element relation :
        relations(xml(Objects.requireNonNull(parts.get("word/_rels/document.xml.rels"))))) {
      assertThat(parts).containsKey("word/" + relation.getAttribute("Target"));
    }
  }

  private static List<Element> relations(Document document) {
    var found = document.getElementsByTagName("Relationship");
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void a_note_is_a_footnote_of_the_document_and_called_again_by_its_number() throws Exception {
    var parts = parts();
    Document document = xml(Objects.requireNonNull(parts.get("word/document.xml")));
    var called =
        elements(document, "footnoteReference").stream()
            .map(each -> each.getAttributeNS(WORD, "id"))
            .toList();
    assertThat(called).containsExactly("1", "2");
    var again = elements(document, "instrText").stream().map(Element::getTextContent).toList();
    assertThat(again).containsExactly(" NOTEREF _Note1 \\f \\h ", " NOTEREF _Note2 \\f \\h ");
    var footnotes =
        elements(xml(Objects.requireNonNull(parts.get("word/footnotes.xml"))), "footnote");
    assertThat(footnotes.stream().map(each -> each.getAttributeNS(WORD, "id")))
        .containsExactly("-1", "0", "1", "2");
    assertThat(footnotes.get(2).getTextContent().strip())
        .isEqualTo("Oslo Post, 5 March 2023, source 1: “are to be partners”.");
    assertThat(footnotes.get(3).getTextContent()).contains("Ledger\uFFFDDaily", "; and 3 more.");
  }

  @Test
  void another_library_reads_the_text_and_its_footnotes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    BriefDocx.write(BRIEF, bytes);
    try (var read = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(read.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .contains("Title", "Heading1", "Caption");
      assertThat(read.getTables())
          .singleElement()
          .satisfies(
              table -> assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("not stated"));
      assertThat(
              read.getFootnotes().stream()
                  .flatMap(note -> note.getParagraphs().stream())
                  .map(XWPFParagraph::getText))
          .anyMatch(text -> text.contains("are to be partners"));
      assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo(BRIEF.title());
    }
  }

  @Test
  void the_docx_says_everything_that_the_brief_says() throws Exception {
    String text =
        xml(Objects.requireNonNull(parts().get("word/document.xml")))
            .getDocumentElement()
            .getTextContent();
    assertThat(text)
        .contains(
            "Norway and Kenya: brief, 2023",
            "Norway <gives> a | b_c & *more*.",
            "Texts",
            "not stated",
            "https://example.org/ties");
  }

  @Test
  void a_page_of_the_docx_says_which_it_is() throws Exception {
    var parts = parts();
    String relation =
        elements(xml(Objects.requireNonNull(parts.get("word/document.xml"))), "footerReference")
            .getFirst()
            .getAttribute("r:id");
    assertThat(relations(xml(Objects.requireNonNull(parts.get("word/_rels/document.xml.rels")))))
        .filteredOn(each -> each.getAttribute("Id").equals(relation))
        .singleElement()
        .satisfies(each -> assertThat(each.getAttribute("Target")).isEqualTo("footer.xml"));
    assertThat(
            xml(Objects.requireNonNull(parts.get("word/footer.xml")))
                .getDocumentElement()
                .getTextContent())
        .isEqualTo("Norway and Kenya: brief, 20231 of 1");
    assertThat(elements(xml(Objects.requireNonNull(parts.get("word/footer.xml"))), "fldSimple"))
        .extracting(each -> each.getAttribute("w:instr"))
        .containsExactly("PAGE", "NUMPAGES");
  }

  @Test
  void no_column_of_the_docx_is_narrower_than_its_longest_word() throws Exception {
    var quoted = new Statement("a programme " + "of many words ".repeat(20), List.of());
    var days = new Statement("17\u00a0December\u00a02023", List.of());
    var table =
        new Block.Table(
            "Texts",
            List.of("What", "When", "Instrument"),
            List.of(List.of(List.of(quoted), List.of(days), List.of())));
    var bytes = new ByteArrayOutputStream();
    BriefDocx.write(
        new Brief("b", "s", List.of(new Section("a", "A", List.of(table))), List.of(), List.of()),
        bytes);
    try (var read = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
      int[] widths =
          read.getTables().getFirst().getRow(1).getTableCells().stream()
              .mapToInt(XWPFTableCell::getWidth)
              .toArray();
      int letter = 100;
      assertThat(widths[1]).isGreaterThan(16 * letter);
      assertThat(widths[2]).isGreaterThan(10 * letter);
      assertThat(widths[0]).isGreaterThan(widths[1]);
      assertThat(IntStream.of(widths).sum()).isLessThanOrEqualTo(9_400);
    }
  }

  @Test
  void the_same_brief_gives_the_same_bytes() throws IOException {
    var one = new ByteArrayOutputStream();
    var other = new ByteArrayOutputStream();
    BriefDocx.write(BRIEF, one);
    BriefDocx.write(BRIEF, other);
    assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
  }

  @Test
  void markdown_has_footnotes_and_takes_no_word_of_a_source_for_a_mark() throws IOException {
    var out = new StringWriter();
    BriefMarkdown.write(BRIEF, out);
    assertThat(out.toString())
        .contains(
            "- They became partners.[^1]\n",
            "- Norway \\<gives\\> a \\| b\\_c &amp; \\*more\\*.[^2]\n",
            "| Plan[^1][^2] | not stated |\n")
        .contains(
            "[^1]: Oslo Post, 5 March 2023, source 1: “are to be partners”.\n",
            "1. Oslo Post, “Ties”, 5 March 2023, https://example.org/ties.\n");
  }

  @Test
  void json_keeps_statements_with_the_numbers_of_their_notes() {
    var tree = BriefJson.tree(BRIEF);
    assertThat(tree.get("sections")).asString().contains("text=They became partners., notes=[1]");
    assertThat(tree.get("notes")).asString().contains("entry=sum", "more=3");
  }
}
