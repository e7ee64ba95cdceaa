package entente.read;

import entente.model.ClaimIds;
import entente.model.Document;
import entente.read.extract.Decoded;
import entente.read.extract.Formats;
import entente.read.extract.Page;
import entente.read.extract.PlainText;

/// Makes documents of bytes: text and HTML.
///
/// The same bytes and name always make the same text; offsets of spans count in that text. Nothing
/// is fetched.
public final class Extractor {
  /// No document may have more bytes than this.
  public static final int LIMIT = 50 << 20;

  /// Name and version of what makes text of text. Raised with every change that may make another
  /// text of some bytes.
  static final String TEXT = "text/1";

  /// Name and version of what makes text of HTML. Raised with every change that may make another
  /// text of some page.
  static final String HTML = "html/1";

  private Extractor() {}

  /// The text of the bytes, and what the page says of itself.
  ///
  /// @param name the file's name or the address's last part: its extension is a hint, the bytes
  ///   decide
  /// @throws UnreadableException where the bytes are empty, no text, or too many
  public static Extraction extract(byte[] bytes, String name) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException(
          "empty: found no bytes, wanted text or HTML; check that the file was saved");
    }
    if (bytes.length > LIMIT) {
      throw new UnreadableException(
          "too large: found %,d bytes, wanted a document of at most %,d; divide it"
              .formatted(bytes.length, LIMIT));
    }
    Formats.refuse(bytes);
    Decoded decoded = Decoded.of(bytes);
    boolean html = Formats.isHtml(decoded.text(), name);
    Formats.refuseBinary(decoded.text(), html);
    return html ? page(bytes, decoded) : text(bytes, decoded);
  }

  private static Extraction text(byte[] bytes, Decoded decoded) throws UnreadableException {
    if (PlainText.isBlank(decoded.text())) {
      throw new UnreadableException(
          "empty: found nothing but white space, wanted text or HTML; check that the file was"
              + " saved");
    }
    var text = new PlainText(decoded.text());
    var document = new Document(ClaimIds.hash(bytes), "text/plain", TEXT, decoded.text());
    return new Extraction(document, text.title(), text.published(), null, null, decoded.notes());
  }

  private static Extraction page(byte[] bytes, Decoded decoded) throws UnreadableException {
    Page page = Page.of(decoded.text());
    if (page.text().isEmpty()) {
      throw new UnreadableException(
          "empty: found HTML without any text, wanted an article; if a script writes it, save the"
              + " page from a browser or copy its text into a .txt file");
    }
    var document = new Document(ClaimIds.hash(bytes), "text/html", HTML, page.text());
    return new Extraction(
        document,
        page.title(),
        page.published(),
        page.publisher(),
        page.address(),
        decoded.notes());
  }
}
