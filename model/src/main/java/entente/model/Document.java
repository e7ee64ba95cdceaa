package entente.model;

/// Bytes as they came, named by their hash, and the text that an extractor made of them.
///
/// @param hash SHA-256 of the bytes, 64 hexadecimal digits
/// @param mediaType such as `text/plain` or `text/html`
/// @param extractor name and version of what made the text, such as `html/1`
/// @param text what spans count in; of a `.txt` its UTF-8 without the byte order mark, line ends
///   untouched
public record Document(String hash, String mediaType, String extractor, String text) {
  public Document {
    Wanted.that(hash.matches("[0-9a-f]{64}"), "document.hash", hash, "64 hexadecimal digits");
    Wanted.that(
        mediaType.contains("/"),
        "document.mediaType",
        mediaType,
        "a media type such as text/plain");
    Wanted.that(
        !extractor.isBlank(), "document.extractor", extractor, "a name and version such as html/1");
  }
}
