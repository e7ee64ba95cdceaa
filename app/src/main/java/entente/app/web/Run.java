package entente.app.web;

import java.util.List;

/// A stretch of text that is marked alike from end to end.
///
/// @param start where it begins in the document's text
/// @param marks those that cover it, the shortest first; empty for plain text
/// @param closed those whose passage ends with it
record Run(int start, String text, List<Mark> marks, List<Mark> closed) {
  Run {
    marks = List.copyOf(marks);
    closed = List.copyOf(closed);
  }

  boolean plain() {
    return marks.isEmpty();
  }

  /// The style classes: the hue of the shortest passage, and that of another type where passages
  /// overlap.
  String classes() {
    var first = marks.getFirst().type();
    return marks.stream()
        .map(Mark::type)
        .filter(type -> type != first)
        .findFirst()
        .map(second -> "t-" + first.word() + " u-" + second.word() + " two")
        .orElse("t-" + first.word());
  }

  /// What is said when pointing at it.
  String said() {
    return String.join(
        ", ",
        marks.stream().map(mark -> mark.type().word() + " " + mark.number()).distinct().toList());
  }
}
