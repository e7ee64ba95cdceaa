package entente.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Templates filled in. They were compiled with the program and escape all that they are given by
/// where it stands.
final class Html {
  private static final MediaType UTF_8 = MediaType.valueOf("text/html;charset=UTF-8");

  private final TemplateEngine engine = engine();

  /// Fills in the templates of the program.
  static TemplateEngine engine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, Html.class.getClassLoader(), "entente.app.web");
  }

  ServerResponse page(String template, Map<String, Object> content) {
    return page(200, template, content);
  }

  /// Rendered whole before the first byte is sent, so that a failure can still become a page of its
  /// own.
  ServerResponse page(int status, String template, Map<String, Object> content) {
    var out = new Utf8ByteOutput();
    engine.render(template + ".jte", content, out);
    return ServerResponse.status(status)
        .contentType(UTF_8)
        .contentLength(out.getContentLength())
        .build((_, response) -> {
          out.writeTo(response.getOutputStream());
          return null;
        });
  }
}
