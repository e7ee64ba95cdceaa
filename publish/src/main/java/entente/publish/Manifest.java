package entente.publish;

import entente.model.Publication;
import entente.model.When;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a bare file cannot say of itself: when, where and by whom it was published. JSON Lines with
/// `doc`, `published`, `title`, `publisher` and `url`; other keys are passed over.
///
/// @param lines by document, in the file's order
/// @param problems lines that could not be used
public record Manifest(Map<String, Line> lines, List<Problem> problems) {
  public static final Manifest NONE = new Manifest(Map.of(), List.of());

  public Manifest {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    problems = List.copyOf(problems);
  }

  /// What the manifest knows of one document; null where it does not say.
  public record Line(
      String doc,
      @Nullable When published,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url) {

    /// The document's publication, once its hash is known.
    public Publication publication(String document) {
      return new Publication(document, doc, published, publisher, title, url);
    }
  }

  /// What it says of a document, if anything.
  public Optional<Line> of(String doc) {
    return Optional.ofNullable(lines.get(doc));
  }

  /// What is known of a document's publication before anybody has opened it; where no line speaks
  /// of it, its name alone.
  public Publication publication(String doc, String document) {
    return of(doc)
        .map(line -> line.publication(document))
        .orElseGet(() -> new Publication(document, doc, null, null, null, null));
  }

  /// Reads to the end; the caller closes the reader.
  public static Manifest read(Reader reader) throws IOException {
    var lines = new LinkedHashMap<String, Line>();
    var problems =
        Lines.read(
            reader,
            object -> {
              Line line = line(object);
              if (lines.containsKey(line.doc())) {
                throw Shape.wrong(
                    "manifest.doc", line.doc(), "each document once; the first line of it is used");
              }
              lines.put(line.doc(), line);
            });
    return new Manifest(lines, problems);
  }

  private static Line line(Map<String, @Nullable Object> object) {
    String doc =
        Shape.text(
            "manifest.doc",
            object.get("doc"),
            "a document's id: a file's name without its extension");
    if (doc.isBlank() || doc.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
      throw Shape.wrong(
          "manifest.doc",
          doc,
          "a document's id without slashes: a file's name without its extension");
    }
    String published = text(object, "published");
    return new Line(
        doc,
        published == null ? null : when(published),
        text(object, "title"),
        text(object, "publisher"),
        text(object, "url"));
  }

  private static When when(String published) {
    try {
      return When.parse(published);
    } catch (IllegalArgumentException wrong) {
      throw Shape.under("manifest.published", wrong);
    }
  }

  private static @Nullable String text(Map<String, @Nullable Object> object, String key) {
    Object value = object.get(key);
    if (value == null) {
      return null;
    }
    String text = Shape.text("manifest." + key, value, "text");
    return text.isBlank() ? null : text;
  }
}
