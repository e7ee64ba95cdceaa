package entente.read;

import entente.model.ClaimIds;
import entente.model.Document;
import java.nio.charset.StandardCharsets;

/// Makes documents of bytes: text and HTML.
public final class Extractor {
  private Extractor() {}

  /// The text of the bytes, and what the page says of itself.
  ///
  /// @param name the file's name or the address's last part: its extension is a hint, the bytes decide
  /// @throws UnreadableException where the bytes are empty, no text, or too many
  public static Extraction extract(byte[] bytes, String name) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("empty: found no bytes, wanted text or HTML");
    }
    var document =
        new Document(ClaimIds.hash(bytes), "text/plain", "text/1", new String(bytes, StandardCharsets.UTF_8));
    return new Extraction(document, null, null, null, null);
  }
}
