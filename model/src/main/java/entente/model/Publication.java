package entente.model;

import org.jspecify.annotations.Nullable;

/// That a document was published. Five papers with the same text are five publications of one
/// document.
///
/// @param document the document's hash
/// @param doc the id under which people know it: for a file, its name without the extension
/// @param published the day, or what is known of it; null where nobody knows: then it counts as
///   known once recorded
/// @param publisher null where unknown
/// @param title null where it has none
/// @param address where it was published; null for a bare file
public record Publication(
    String document,
    String doc,
    @Nullable When published,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable String address) {
  public Publication {
    Wanted.that(
        document.matches("[0-9a-f]{64}"),
        "publication.document",
        document,
        "a hash of 64 hexadecimal digits");
    Wanted.that(
        !doc.isBlank() && doc.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0),
        "publication.doc",
        doc,
        "a document's id without slashes");
  }
}
