package entente.model;

import java.util.List;

/// One run of one version of the reader over one document, and the claims that it found.
///
/// @param document the document's hash
/// @param reader name and version of the reader; a later reading of the same document supersedes an
///   earlier one
/// @param claims in order of their first span
public record Reading(String document, String reader, List<Claim> claims) {
  public Reading {
    Wanted.that(
        document.matches("[0-9a-f]{64}"),
        "reading.document",
        document,
        "a hash of 64 hexadecimal digits");
    Wanted.that(!reader.isBlank(), "reading.reader", reader, "a name and version");
    claims = List.copyOf(claims);
  }
}
