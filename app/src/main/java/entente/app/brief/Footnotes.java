package entente.app.brief;

import entente.model.Entry;
import entente.model.Publication;
import entente.model.Report;
import entente.publish.Words;
import entente.publish.brief.Brief.Citation;
import entente.publish.brief.Brief.Note;
import entente.publish.brief.Brief.Source;
import entente.publish.brief.Brief.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Numbers notes and sources as statements call on them: whoever composes a brief composes it in
/// the order in which it is read.
final class Footnotes {
  static final String UNNAMED = "publisher not stated";

  private static final int CITED = 4;
  private static final int QUOTED = 320;

  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /// A statement that these entries carry, each cited by its reports.
  Statement says(String text, Entry... entries) {
    return says(text, Arrays.asList(entries));
  }

  Statement says(String text, List<Entry> entries) {
    return new Statement(
        text, entries.stream().map(entry -> note(entry, entry.reports())).distinct().toList());
  }

  /// A statement that some of an entry's reports carry.
  Statement cites(String text, Entry entry, List<Report> reports) {
    return new Statement(text, List.of(note(entry, reports)));
  }

  /// What nobody says, or what the brief says of itself.
  static Statement plain(String text) {
    return new Statement(text, List.of());
  }

  List<Note> notes() {
    return List.copyOf(notes.values());
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  private int note(Entry entry, List<Report> reports) {
    String key =
        entry.id()
            + reports.stream()
                .map(report -> report.claim().id())
                .sorted()
                .collect(Collectors.joining(" ", " ", ""));
    Note known = notes.get(key);
    if (known == null) {
      known =
          new Note(
              notes.size() + 1, entry.id(), cited(reports), Math.max(0, reports.size() - CITED));
      notes.put(key, known);
    }
    return known.number();
  }

  /// Of many reports the first ones and the last.
  private List<Citation> cited(List<Report> reports) {
    var chosen = new ArrayList<>(reports.subList(0, Math.min(CITED, reports.size())));
    if (reports.size() > CITED) {
      chosen.set(CITED - 1, reports.getLast());
    }
    return chosen.stream().map(this::citation).toList();
  }

  private Citation citation(Report report) {
    Source source = source(report);
    String quote =
        report.claim().evidence().stream()
            .map(each -> each.quote().strip())
            .distinct()
            .collect(Collectors.joining(" … "));
    return new Citation(
        source.number(), source.who(), source.when(), source.title(), Words.cut(quote, QUOTED));
  }

  private Source source(Report report) {
    var publication = report.publication();
    return sources.computeIfAbsent(
        publication.document(),
        document ->
            new Source(
                sources.size() + 1,
                who(publication),
                publication.published() == null
                    ? "date not stated"
                    : Words.of(publication.published()),
                Optional.ofNullable(publication.title())
                    .orElse("untitled document " + publication.doc()),
                Optional.ofNullable(publication.address()).orElse(""),
                document));
  }

  /// The publisher, or that nobody says who it is.
  static String who(Publication publication) {
    return Optional.ofNullable(publication.publisher()).orElse(UNNAMED);
  }
}
