package entente.read;

import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Document;
import entente.model.Publication;
import entente.model.When;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document written for a test, and that it was published.
///
/// In tables a line break is written as ¶, so that a whole document fits into a cell.
public record Paper(Document document, Publication publication) {
  private static final Reader READER = new Reader();

  /// @param published a day, month or year by ISO 8601; `-` where nobody knows
  public static Paper of(String cell, String published) {
    return titled(
        null, cell.replace("¶", "\n"), published.equals("-") ? null : When.parse(published));
  }

  public static Paper titled(@Nullable String title, String text, @Nullable When published) {
    String hash = ClaimIds.hash(text.getBytes(StandardCharsets.UTF_8));
    return new Paper(
        new Document(hash, "text/plain", "text/1", text),
        new Publication(hash, "paper", published, "The Tester", title, null));
  }

  public String text() {
    return document.text();
  }

  public List<Claim> claims() {
    return READER.read(document, publication).claims();
  }

  public List<Note> notes() {
    return READER.explain(document, publication);
  }

  /// Long texts are cut, so that a failed property stays readable.
  @Override
  public String toString() {
    String text = text();
    return text.length() <= 2_000
        ? "\"" + text + "\""
        : "\"" + text.substring(0, 2_000) + "…\" (" + text.length() + " characters)";
  }
}
