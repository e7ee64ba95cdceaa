package entente.publish.brief;

import entente.publish.Unclosed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The package of a WordprocessingML document (ECMA-376): a zip of fixed parts around a body and
/// its footnotes. The same body gives the same bytes.
final class Docx {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SPACE =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final long DAY_ONE = 315_532_800_000L;

  private Docx() {}

  /// @param body the paragraphs and tables, without the section's properties
  /// @param footnotes the elements `w:footnote` with the ids from 1
  static void write(String title, String body, String footnotes, OutputStream out)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        "<w:document" + SPACE + "><w:body>" + body + page() + "</w:body></w:document>");
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            "styles",
            "styles.xml",
            "footnotes",
            "footnotes.xml",
            "settings",
            "settings.xml",
            "numbering",
            "numbering.xml",
            "footer",
            "footer.xml"));
    parts.put("word/styles.xml", styles());
    parts.put("word/numbering.xml", numbering());
    parts.put("word/settings.xml", settings());
    parts.put("word/footer.xml", footer(title));
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes" + SPACE + ">" + separators() + footnotes + "</w:footnotes>");
    parts.put("docProps/core.xml", core(title));
    try (var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTime(DAY_ONE);
        zip.putNextEntry(entry);
        zip.write((HEAD + part.getValue()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  /// Text as XML 1.0 holds it; what it cannot hold becomes U+FFFD.
  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(holds(c) ? c : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  private static boolean holds(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static String types() {
    var types =
        new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                + " PartName=\"/docProps/core.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override"
                + " PartName=\"/word/document.xml\" ContentType=\""
                + WORD
                + "document.main+xml\"/>");
    for (String part : new String[] {"styles", "numbering", "settings", "footnotes", "footer"}) {
      types.append(
          "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
              .formatted(part, WORD, part));
    }
    return types.append("</Types>").toString();
  }

  private static String relations(String... typesAndTargets) {
    var relations =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      relations.append(
          "<Relationship Id=\"r%d\" Type=\"%s%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    if (typesAndTargets[0].equals("officeDocument")) {
      relations.append(
          "<Relationship Id=\"r9\""
              + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
              + " Target=\"docProps/core.xml\"/>");
    }
    return relations.append("</Relationships>").toString();
  }

  /// The title, and which page of how many.
  private static String footer(String title) {
    return "<w:ftr"
        + SPACE
        + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + escaped(title)
        + "</w:t></w:r><w:r><w:tab/></w:r>"
        + field("PAGE")
        + "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>"
        + field("NUMPAGES")
        + "</w:p></w:ftr>";
  }

  private static String field(String name) {
    return "<w:fldSimple w:instr=\"%s\"><w:r><w:t>1</w:t></w:r></w:fldSimple>".formatted(name);
  }

  /// A4 with margins of 2.2 cm.
  private static String page() {
    return "<w:sectPr"
               + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:footerReference"
               + " w:type=\"default\" r:id=\"r5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar"
               + " w:top=\"1250\" w:right=\"1250\" w:bottom=\"1250\" w:left=\"1250\""
               + " w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/></w:sectPr>";
  }

  private static String separators() {
    return "<w:footnote w:type=\"separator\""
        + " w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote"
        + " w:type=\"continuationSeparator\""
        + " w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";
  }

  private static String settings() {
    return "<w:settings"
        + SPACE
        + "><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote"
        + " w:id=\"0\"/></w:footnotePr></w:settings>";
  }

  private static String numbering() {
    return "<w:numbering"
        + SPACE
        + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start"
        + " w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:pPr><w:ind"
        + " w:left=\"360\" w:hanging=\"260\"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum"
        + " w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
        + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:pPr><w:ind w:left=\"460\""
        + " w:hanging=\"460\"/></w:pPr></w:lvl></w:abstractNum><w:num"
        + " w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num"
        + " w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
  }

  private static String styles() {
    return "<w:styles"
        + SPACE
        + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\""
        + " w:cs=\"Calibri\"/><w:sz w:val=\"21\"/><w:lang"
        + " w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"110\""
        + " w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style"
        + " w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name"
        + " w:val=\"Normal\"/></w:style>"
        + paragraph("Title", "Title", "<w:spacing w:after=\"60\"/>", "<w:b/><w:sz w:val=\"40\"/>")
        + paragraph(
            "Subtitle", "Subtitle", "<w:spacing w:after=\"240\"/>", "<w:color w:val=\"595959\"/>")
        + paragraph(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"300\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:sz w:val=\"27\"/>")
        + paragraph(
            "Caption",
            "caption",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
            "<w:i/><w:sz w:val=\"19\"/>")
        + paragraph(
            "Cell",
            "Cell",
            "<w:spacing w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"17\"/>")
        + paragraph(
            "Footer",
            "footer",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"9400\"/></w:tabs><w:spacing w:after=\"0\"/>",
            "<w:color w:val=\"595959\"/><w:sz w:val=\"17\"/>")
        + paragraph(
            "FootnoteText",
            "footnote text",
            "<w:spacing w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"17\"/>")
        + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote"
        + " reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style><w:style"
        + " w:type=\"table\" w:styleId=\"Ruled\"><w:name"
        + " w:val=\"Ruled\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\""
        + " w:color=\"000000\"/><w:bottom w:val=\"single\" w:sz=\"8\""
        + " w:color=\"000000\"/><w:insideH w:val=\"single\" w:sz=\"4\""
        + " w:color=\"BFBFBF\"/></w:tblBorders><w:tblCellMar><w:top w:w=\"40\""
        + " w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"20\""
        + " w:type=\"dxa\"/><w:right w:w=\"110\""
        + " w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
  }

  private static String paragraph(String id, String name, String spacing, String letters) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"
        .formatted(id, name, spacing, letters);
  }

  private static String core(String title) {
    return "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + escaped(title)
        + "</dc:title><dc:creator>Entente</dc:creator></cp:coreProperties>";
  }
}
