package entente.model;

/// A half-open stretch of one document's text: `start` is the first character, `end` the one after
/// the last.
///
/// Offsets count UTF-16 code units from 0, so `text.substring(start, end)` is the quoted passage.
/// Exports that count Unicode code points (W3C Web Annotation) convert at their own border.
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span: found [%d, %d), wanted a start at 0 or later and at least one character"
              .formatted(start, end));
    }
  }

  /// The passage itself.
  public String of(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The shortest span that holds both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// By start, then the shorter first.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
