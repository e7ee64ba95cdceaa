package entente.read;

import entente.model.Document;
import entente.model.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an extractor made of bytes: the document, and what the page itself says of its publication
/// (null where it does not).
///
/// @param notes what a person should know of how the text was made, each led by a word to search
///   for; mostly none
public record Extraction(
    Document document,
    @Nullable String title,
    @Nullable When published,
    @Nullable String publisher,
    @Nullable String address,
    List<String> notes) {
  public Extraction {
    notes = List.copyOf(notes);
  }
}
