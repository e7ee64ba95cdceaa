package entente.app.web;

import entente.model.Document;
import entente.model.Evidence;
import entente.model.Report;
import entente.model.Span;
import entente.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A stored text as it is read in place: its passages marked, and beside it what was read there.
///
/// A long text comes in parts, cut at line ends; a passage is found in the part that holds it.
///
/// @param publications where it was published; at least one
/// @param runs the shown part of the text; empty where the text is not stored
/// @param notes what was read, in the order of the text, over all parts
/// @param part the shown part, from 1
record DocumentPage(
    List<Source> publications,
    List<Run> runs,
    List<Note> notes,
    int part,
    List<Span> parts,
    boolean stored) {
  private static final int PART = 60_000;

  /// Something that was read, with the entry that it belongs to.
  ///
  /// @param at where its first passage begins
  /// @param verified whether the text has its words where it says
  record Note(int number, Row row, Report report, int at, boolean verified) {
    String quote() {
      return report.claim().evidence().getFirst().quote().strip();
    }
  }

  /// @param at a place in the text that the reader wants to see
  static DocumentPage of(
      Optional<Document> document, List<Source> publications, List<Known.Told> told, int at) {
    String text = document.map(Document::text).orElse("");
    var notes =
        IntStream.range(0, told.size())
            .mapToObj(index -> {
              var report = told.get(index).report();
              boolean stands =
                  report.claim().evidence().stream().allMatch(each -> each.standsIn(text));
              return new Note(
                  index + 1, told.get(index).row(), report, report.claim().span().start(), stands);
            })
            .toList();
    if (text.isEmpty()) {
      return new DocumentPage(publications, List.of(), notes, 1, List.of(), document.isPresent());
    }
    var parts = parts(text);
    int part = part(parts, at);
    var marks =
        notes.stream()
            .filter(Note::verified)
            .flatMap(note ->
                note.report().claim().evidence().stream()
                    .map(Evidence::span)
                    .map(span -> new Mark(span, note.report().claim().type(), note.number())))
            .toList();
    return new DocumentPage(
        publications, Marked.runs(text, parts.get(part), marks), notes, part + 1, parts, true);
  }

  private static List<Span> parts(String text) {
    var parts = new ArrayList<Span>();
    int start = 0;
    while (text.length() - start > PART) {
      int line = text.lastIndexOf('\n', start + PART);
      int end = line > start ? line + 1 : start + PART;
      if (Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      parts.add(new Span(start, end));
      start = end;
    }
    if (start < text.length()) {
      parts.add(new Span(start, text.length()));
    }
    return parts;
  }

  private static int part(List<Span> parts, int at) {
    return IntStream.range(0, parts.size())
        .filter(index -> at < parts.get(index).end())
        .findFirst()
        .orElse(parts.size() - 1);
  }

  List<Type> types() {
    return notes.stream().map(note -> note.row().type()).distinct().sorted().toList();
  }
}
