package entente.app.brief;

import entente.app.web.BriefHtml;
import entente.model.Word;
import entente.publish.Json;
import entente.publish.brief.Brief;
import entente.publish.brief.BriefDocx;
import entente.publish.brief.BriefJson;
import entente.publish.brief.BriefMarkdown;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// The forms in which a brief goes out.
public enum BriefFormat implements Word {
  MD("text/markdown;charset=UTF-8", "Markdown with footnotes"),
  HTML("text/html;charset=UTF-8", "a page that stands alone, for print"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "for Word and LibreOffice, with footnotes of their own"),
  JSON("application/json", "the same statements, notes and sources as data");

  private final String mediaType;
  private final String meaning;

  BriefFormat(String mediaType, String meaning) {
    this.mediaType = mediaType;
    this.meaning = meaning;
  }

  /// By RFC 6838.
  public String mediaType() {
    return mediaType;
  }

  /// What it is, in a few words.
  public String meaning() {
    return meaning;
  }

  /// Writes the brief; flushes the stream and leaves it open.
  public void write(Brief brief, OutputStream out) throws IOException {
    if (this == DOCX) {
      BriefDocx.write(brief, out);
    } else {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text(brief, text);
      text.flush();
    }
    out.flush();
  }

  private void text(Brief brief, Writer out) throws IOException {
    switch (this) {
      case MD -> BriefMarkdown.write(brief, out);
      case HTML -> BriefHtml.write(brief, out);
      case JSON -> out.write(Json.write(BriefJson.tree(brief)) + "\n");
      case DOCX -> throw new IllegalStateException("docx is no text");
    }
  }
}
