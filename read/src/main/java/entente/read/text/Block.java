package entente.read.text;

import entente.model.Span;
import org.jspecify.annotations.Nullable;

/// A stretch of the text that stands by itself: a paragraph, a list item, a heading.
///
/// @param span what there is to read, without the list mark, the dateline or the speaker's name
///   before it
/// @param lead the span of the sentence that introduces the list in which an item stands ("The
///   measures are as follows:")
/// @param speaker where the name of who speaks stands, in a transcript ("MODERATOR"); null
///   elsewhere
public record Block(Kind kind, Span span, @Nullable Span lead, @Nullable Span speaker) {
  /// What sort of block it is.
  public enum Kind {
    TITLE,
    HEADING,
    PROSE,
    ITEM,
    /// A line of a record: "Country: Kenya".
    RECORD,
    CAPTION,
    FURNITURE,
    DATELINE
  }

  public boolean read() {
    return kind == Kind.PROSE || kind == Kind.ITEM || kind == Kind.RECORD || kind == Kind.TITLE;
  }
}
