package entente.model;

import java.util.List;

/// That a document is made from an earlier one, so that the two are one voice.
///
/// @param document the later document's hash
/// @param from the hash of the one that it is made from
/// @param alike from 0 to 1, how much of their wording is common to both
/// @param because why it is thought so, in words
public record Descent(String document, String from, Kind kind, double alike, List<String> because) {
  /// How the later was made.
  public enum Kind implements Word {
    /// Another publisher printed the text, or most of it.
    COPY,
    /// The same publisher brought the story up to date: it supersedes the earlier version.
    UPDATE,
    /// The same facts in the same order, in other words.
    REWRITE
  }

  public Descent {
    Wanted.that(!document.equals(from), "descent.from", from, "another document");
    because = List.copyOf(because);
  }
}
