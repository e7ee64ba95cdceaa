package entente.app.web;

import entente.model.Descent;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Report;
import entente.reconcile.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Who speaks in an entry: each voice with the documents in which it does, what was copied from
/// what, and where a value that others contradict entered.
///
/// @param words "3 documents, 2 voices"
/// @param voices the first of them
/// @param more how many others
record VoiceList(String words, List<Voice> voices, int more) {
  private static final int MOST = 20;

  /// One voice.
  record Voice(List<Document> documents) {}

  /// A document in which it speaks.
  ///
  /// @param numbers of its reports
  /// @param how from which other document it was made, in words; empty where it stands for itself
  /// @param doubts what it says against the settled value
  record Document(Source source, List<Integer> numbers, String how, List<String> doubts) {}

  /// @param lineage of its documents
  static VoiceList of(Entry entry, Lineage lineage) {
    var voices = lineage.voices(entry.reports());
    long documents =
        entry.reports().stream().map(each -> each.publication().document()).distinct().count();
    return new VoiceList(
        Say.count(documents, "document") + ", " + Say.count(voices.size(), "voice"),
        voices.stream()
            .limit(MOST)
            .map(voice -> new Voice(documents(entry, voice, lineage)))
            .toList(),
        Math.max(0, voices.size() - MOST));
  }

  private static List<Document> documents(Entry entry, List<Report> voice, Lineage lineage) {
    var numbers = new LinkedHashMap<String, List<Integer>>();
    var first = new LinkedHashMap<String, Report>();
    for (Report report : voice) {
      String document = report.publication().document();
      first.putIfAbsent(document, report);
      numbers
          .computeIfAbsent(document, _ -> new ArrayList<>())
          .add(entry.reports().indexOf(report) + 1);
    }
    return first.entrySet().stream()
        .map(each ->
            new Document(
                Source.of(each.getValue()),
                numbers.getOrDefault(each.getKey(), List.of()),
                how(each.getKey(), lineage),
                doubts(entry, each.getKey(), lineage)))
        .toList();
  }

  private static String how(String document, Lineage lineage) {
    return lineage
        .descent(document)
        .map(each ->
            "%s of %s (%d in 100 alike)"
                .formatted(
                    each.kind().word(),
                    lineage
                        .edition(each.from())
                        .map(from -> Source.of(from.publication()).who())
                        .orElse(each.from()),
                    Math.round(each.alike() * 100)))
        .orElse("");
  }

  private static List<String> doubts(Entry entry, String document, Lineage lineage) {
    String from = lineage.descent(document).map(Descent::from).orElse("");
    var doubts = new ArrayList<String>();
    for (Disagreement each : entry.disagreements()) {
      var settled = entry.settled().fields().get(each.field());
      for (var stand : each.stands()) {
        var sayers =
            stand.reports().stream()
                .map(report -> report.publication().document())
                .collect(Collectors.toSet());
        if (each.kind() == Disagreement.Kind.CONFLICT
            && sayers.contains(document)
            && !stand.value().equals(settled)) {
          doubts.add(
              "%s %s: %s"
                  .formatted(
                      Say.label(entry.type(), each.field()).toLowerCase(Locale.ENGLISH),
                      Say.value(stand.value()),
                      sayers.contains(from) ? "taken over" : "enters here"));
        }
      }
    }
    return doubts;
  }
}
