package entente.app.web;

import entente.model.Disagreement;
import entente.model.Document;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Report;
import entente.model.Slot;
import entente.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry with everything known of it: what is settled and why, where the sources differ, their
/// words, and how it came to be known.
///
/// @param lines the type's own fields, blanks included, then what else the sources give
/// @param history what it lists of how it came to be known
/// @param silent how many steps it leaves out: those that made nothing new known, and the older
///   ones of many
record EntryPage(
    Row row,
    List<Line> lines,
    List<Difference> differences,
    List<Proof> proofs,
    ProofPages pages,
    List<History.Step> history,
    int silent,
    Bearing bearing) {
  /// So many of those who say the same of what is in dispute are named.
  private static final int VOICES = 5;

  /// Those that cannot all be right; the others, in which the world moved or a source is more
  /// precise.
  List<Difference> differences(boolean conflict) {
    return differences.stream()
        .filter(each -> (each.kind() == Disagreement.Kind.CONFLICT) == conflict)
        .toList();
  }

  /// In which fields the differences are no conflicts: "status (progress), date (refinement)".
  String settledDifferences() {
    return differences(false).stream()
        .map(each -> each.label().toLowerCase(Locale.ENGLISH) + " (" + each.kind().word() + ")")
        .collect(Collectors.joining(", "));
  }

  /// A field: its settled value with the reason, or a blank.
  ///
  /// @param value null where no document states it
  /// @param said the reports that say so
  record Line(
      String label,
      @Nullable String value,
      String why,
      List<Note> said,
      @Nullable String differs) {}

  /// A number that leads to a report's evidence; pointing at it shows the words.
  record Note(int number, String hover) {}

  /// A field in which the sources do not say the same.
  record Difference(
      String field,
      String label,
      Disagreement.Kind kind,
      String words,
      String reason,
      List<Stand> stands) {}

  /// One of the values, and those who have it.
  ///
  /// @param voices the first of them
  /// @param more how many others
  record Stand(String value, boolean settled, List<Voice> voices, int more) {}

  /// One who says so, when, in which words.
  record Voice(Note note, Source source, String quote) {}

  /// A report with its passages in their context.
  ///
  /// @param passages empty where the document is not stored
  /// @param quotes its words without context, for that case
  record Proof(
      int number, Report report, Source source, List<Passage> passages, List<String> quotes) {}

  /// @param documents the stored text of a document, by its hash
  static EntryPage of(
      Asked asked, Row row, Known known, Function<String, Optional<Document>> documents) {
    Entry entry = row.entry();
    var reports = entry.reports();
    var pages = ProofPages.of(asked, row);
    var steps = History.of(entry);
    var told = History.telling(steps);
    return new EntryPage(
        row,
        lines(entry),
        entry.disagreements().stream().map(each -> difference(entry, each)).toList(),
        IntStream.range(pages.from(), pages.to())
            .mapToObj(at ->
                proof(
                    at + 1,
                    reports.get(at),
                    documents.apply(reports.get(at).publication().document())))
            .toList(),
        pages,
        told,
        steps.size() - told.size(),
        Bearing.of(row, known));
  }

  private static List<Line> lines(Entry entry) {
    Map<Field, Value> settled = entry.settled().fields();
    var lines = new ArrayList<Line>();
    for (Slot slot : entry.type().slots()) {
      Field field = slot.field();
      String label = Say.label(entry.type(), field);
      Value value = settled.get(field);
      if (value != null) {
        lines.add(
            new Line(
                label,
                Say.value(value),
                Say.prose(entry.reasons().getOrDefault(field, "")),
                says(entry, field, value),
                differs(entry, field)));
      } else if (slot.scored()) {
        lines.add(new Line(label, null, "", List.of(), null));
      }
    }
    lines.addAll(further(entry));
    return lines;
  }

  /// What the sources give beside the settled fields, each value with those who have it.
  private static List<Line> further(Entry entry) {
    return entry.type().slots().stream()
        .map(Slot::field)
        .filter(field -> !entry.settled().fields().containsKey(field))
        .flatMap(field ->
            entry.reports().stream()
                .flatMap(report -> Stream.ofNullable(report.claim().further().get(field)))
                .distinct()
                .map(value ->
                    new Line(
                        Say.label(entry.type(), field),
                        Say.value(value),
                        "",
                        says(entry, field, value),
                        differs(entry, field))))
        .toList();
  }

  private static List<Note> says(Entry entry, Field field, Value value) {
    return IntStream.range(0, entry.reports().size())
        .filter(at -> value.equals(said(entry.reports().get(at), field)))
        .limit(8)
        .mapToObj(at -> note(at + 1, entry.reports().get(at)))
        .toList();
  }

  private static @Nullable Value said(Report report, Field field) {
    Value value = report.claim().assertion().fields().get(field);
    return value == null ? report.claim().further().get(field) : value;
  }

  private static @Nullable String differs(Entry entry, Field field) {
    return entry.disagreements().stream()
        .filter(each -> each.field() == field && each.kind() == Disagreement.Kind.CONFLICT)
        .findFirst()
        .map(Differing::words)
        .orElse(null);
  }

  private static Note note(int number, Report report) {
    var source = Source.of(report);
    String quote = report.claim().evidence().getFirst().quote().strip();
    return new Note(number, source.who() + ", " + source.when() + ": “" + quote + "”");
  }

  private static Difference difference(Entry entry, Disagreement disagreement) {
    Value settled = entry.settled().fields().get(disagreement.field());
    return new Difference(
        disagreement.field().key(),
        Say.label(entry.type(), disagreement.field()),
        disagreement.kind(),
        Differing.words(disagreement),
        Say.prose(disagreement.reason()),
        disagreement.stands().stream()
            .map(stand ->
                new Stand(
                    Say.value(stand.value()),
                    stand.value().equals(settled),
                    stand.reports().stream()
                        .limit(VOICES)
                        .map(report -> voice(entry, report))
                        .toList(),
                    Math.max(0, stand.reports().size() - VOICES)))
            .toList());
  }

  private static Voice voice(Entry entry, Report report) {
    int number = entry.reports().indexOf(report) + 1;
    return new Voice(
        note(number, report),
        Source.of(report),
        report.claim().evidence().getFirst().quote().strip());
  }

  private static Proof proof(int number, Report report, Optional<Document> document) {
    var quotes =
        report.claim().evidence().stream().map(evidence -> evidence.quote().strip()).toList();
    var marks =
        report.claim().evidence().stream()
            .map(each -> new Mark(each.span(), report.claim().type(), number))
            .toList();
    var passages =
        document
            .map(Document::text)
            .filter(text ->
                report.claim().evidence().stream().allMatch(evidence -> evidence.standsIn(text)))
            .map(text -> Passage.around(text, marks))
            .orElse(List.of());
    return new Proof(number, report, Source.of(report), passages, quotes);
  }
}
