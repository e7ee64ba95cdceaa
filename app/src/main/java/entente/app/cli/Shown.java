package entente.app.cli;

import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Value;
import entente.publish.EntryName;
import entente.publish.LinkName;
import entente.reconcile.Lineage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One entry as text for a person.
final class Shown {
  private final Entry entry;
  private final Lineage lineage;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  private Shown(Entry entry, Lineage lineage, int width) {
    this.entry = entry;
    this.lineage = lineage;
    this.width = width;
  }

  /// @param lineage which documents are one voice
  /// @param decisions what people ruled on it, a line each
  static String text(
      Entry entry,
      Lineage lineage,
      List<PromiseLink> links,
      List<String> decisions,
      Prefixes prefixes,
      int width) {
    var shown = new Shown(entry, lineage, width);
    shown.line(0, EntryName.of(entry));
    shown.line(0, "%s %s".formatted(entry.type().word(), entry.id()));
    String single = Voices.single(entry, lineage);
    if (!single.isEmpty()) {
      shown.line(0, single);
    }
    shown.values();
    shown.conflicts();
    shown.links(links, prefixes);
    if (!decisions.isEmpty()) {
      shown.heading("Decisions");
      decisions.forEach(each -> shown.line(2, each));
    }
    shown.voices();
    shown.history();
    shown.evidence();
    return shown.text.toString();
  }

  private void values() {
    int column =
        entry.settled().fields().keySet().stream()
            .mapToInt(field -> field.key().length())
            .max()
            .orElse(0);
    heading("Values");
    entry
        .settled()
        .fields()
        .forEach((field, value) -> {
          String reason = entry.reasons().getOrDefault(field, "");
          line(
              2,
              "%s  %s%s"
                  .formatted(
                      padded(field.key(), column),
                      value,
                      reason.isEmpty() ? "" : "  (" + reason + ")"));
        });
  }

  private void conflicts() {
    if (entry.disagreements().isEmpty()) {
      return;
    }
    heading("Where sources differ");
    for (Disagreement disagreement : entry.disagreements()) {
      lines(disagreement, lineage).forEach(each -> line(2, each));
    }
  }

  private void links(List<PromiseLink> links, Prefixes prefixes) {
    if (links.isEmpty()) {
      return;
    }
    heading("Other promises");
    for (PromiseLink link : links) {
      boolean away = link.from().equals(entry.id());
      Entry other = prefixes.find(away ? link.to() : link.from());
      String words = away ? LinkName.away(link.kind()) : LinkName.towards(link.kind());
      line(
          2,
          "%s %s  %s (%s)"
              .formatted(
                  words, prefixes.shortened(other.id()), EntryName.of(other), link.reason()));
    }
  }

  private void voices() {
    heading("Sources, by voice");
    Voices.lines(entry, lineage).forEach(each -> line(2, each));
  }

  /// A disagreement: its field, kind and reason, then each value with those who say so, since when,
  /// and how many voices they are.
  static List<String> lines(Disagreement disagreement, Lineage lineage) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s: %s (%s)"
            .formatted(
                disagreement.field().key(), disagreement.kind().word(), disagreement.reason()));
    for (Disagreement.Stand stand : disagreement.stands()) {
      String who =
          stand.reports().stream().map(Shown::source).distinct().collect(Collectors.joining("; "));
      int voices = lineage.voices(stand.reports()).size();
      lines.add(
          "  %s: %s (since %s, %s)"
              .formatted(
                  stand.value(),
                  who,
                  stand.reports().getFirst().known(),
                  Counted.of(voices, "voice")));
    }
    return lines;
  }

  /// What each report added to what was known before.
  private void history() {
    heading("History, by the day it could be known");
    var seen = new HashSet<Map.Entry<Field, Value>>();
    for (Report report : entry.reports()) {
      String news =
          report.claim().assertion().fields().entrySet().stream()
              .filter(each -> seen.add(Map.entry(each.getKey(), each.getValue())))
              .map(each -> each.getKey().key() + " " + each.getValue())
              .collect(Collectors.joining(", "));
      line(
          2,
          "%s  %s: %s"
              .formatted(
                  report.known(), report.publication().doc(), news.isEmpty() ? "the same" : news));
    }
  }

  private void evidence() {
    heading("Evidence");
    for (Report report : entry.reports()) {
      line(2, source(report));
      report
          .claim()
          .evidence()
          .forEach(each ->
              line(
                  4,
                  "“%s” [%d, %d)"
                      .formatted(plain(each.quote()), each.span().start(), each.span().end())));
      line(4, provenance(report));
    }
  }

  private static String provenance(Report report) {
    var claim = report.claim();
    return Stream.of(
            "claim " + claim.id(),
            claim.frame() == null ? "" : "frame " + claim.frame(),
            claim.confidence() == null ? "" : "confidence %.2f".formatted(claim.confidence()),
            claim.attribution() == null ? "" : "according to " + claim.attribution(),
            report.verified()
                ? ""
                : "unverified: its document is not in the ledger, or does not have these words"
                    + " there")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static String source(Report report) {
    Publication publication = report.publication();
    return Stream.of(
            publication.doc(),
            publication.published() == null ? "undated" : publication.published().toString(),
            publication.publisher(),
            publication.title() == null ? null : "“" + publication.title() + "”")
        .filter(each -> each != null && !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private void heading(String words) {
    text.append('\n').append(words).append('\n');
  }

  /// Wraps at spaces; what follows is set in a little more.
  private void line(int indent, String words) {
    String rest = words;
    int margin = indent;
    while (margin + rest.length() > width && rest.lastIndexOf(' ', width - margin) > 0) {
      int end = rest.lastIndexOf(' ', width - margin);
      text.repeat(' ', margin).append(rest, 0, end).append('\n');
      rest = rest.substring(end + 1);
      margin = indent + 2;
    }
    text.repeat(' ', margin).append(rest).append('\n');
  }

  private static String plain(String quote) {
    return quote.replaceAll("\\s+", " ").strip();
  }

  private static String padded(String words, int column) {
    return words + " ".repeat(Math.max(0, column - words.length()));
  }
}
