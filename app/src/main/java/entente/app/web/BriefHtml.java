package entente.app.web;

import entente.publish.brief.Brief;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/// A brief as a page that stands alone: its style within it, and nothing to fetch.
public final class BriefHtml {
  private BriefHtml() {}

  public static void write(Brief brief, Writer out) throws IOException {
    Html.engine()
        .render(
            "alone.jte",
            Map.of("brief", brief, "style", Assets.text("entente.css")),
            new WriterOutput(out));
    out.flush();
  }
}
