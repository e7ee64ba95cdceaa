package entente.model;

/// A passage that carries a claim: where it stands in the document's text, and its words.
///
/// The length of the quote is that of the span; [#standsIn] tells whether a text really has it
/// there.
public record Evidence(Span span, String quote) {
  public Evidence {
    Wanted.that(
        quote.length() == span.length(),
        "evidence",
        quote,
        "a quote of %d characters, as long as its span".formatted(span.length()));
  }

  public static Evidence in(String text, Span span) {
    return new Evidence(span, span.of(text));
  }

  public boolean standsIn(String text) {
    return span.end() <= text.length() && text.startsWith(quote, span.start());
  }
}
