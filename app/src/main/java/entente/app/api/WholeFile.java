package entente.app.api;

import entente.publish.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// A file that was written whole before the first of it is sent.
public final class WholeFile {
  private WholeFile() {}

  /// The answer that sends a temporary file for saving, and deletes it.
  ///
  /// @param name without its ending; what a file's name may not have becomes `_`
  public static ServerResponse sent(Path whole, Format format, String name) {
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s.%s\""
                .formatted(name.replaceAll("[^A-Za-z0-9.-]", "_"), format.extension()))
        .build((_, response) -> {
          try {
            response.setContentLengthLong(Files.size(whole));
            Files.copy(whole, response.getOutputStream());
          } finally {
            Files.delete(whole);
          }
          return null;
        });
  }
}
