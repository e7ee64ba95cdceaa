package entente.app.cli;

import entente.model.Descent;
import entente.model.Entry;
import entente.model.Report;
import entente.reconcile.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who speaks in the reports of an entry, for people and for programs.
final class Voices {
  private Voices() {}

  /// A line a voice: the documents in which it speaks, with how each was made.
  static List<String> lines(Entry entry, Lineage lineage) {
    var lines = new ArrayList<String>();
    for (List<Report> voice : lineage.voices(entry.reports())) {
      var documents = new LinkedHashSet<String>();
      voice.forEach(report -> documents.add(Shown.source(report) + made(report, lineage)));
      lines.add(documents.stream().collect(Collectors.joining("; ")));
    }
    return lines;
  }

  private static String made(Report report, Lineage lineage) {
    Optional<Descent> descent = lineage.descent(report.publication().document());
    return descent
        .map(each -> " (%s of %s)".formatted(each.kind().word(), name(each.from(), lineage)))
        .orElse("");
  }

  static String name(String document, Lineage lineage) {
    return lineage.edition(document).map(each -> each.publication().doc()).orElse(document);
  }

  /// On what it rests, in a sentence; empty where several voices speak.
  static String single(Entry entry, Lineage lineage) {
    if (lineage.voices(entry.reports()).size() > 1) {
      return "";
    }
    long documents =
        entry.reports().stream().map(report -> report.publication().document()).distinct().count();
    return documents == 1
        ? "Rests on a single source."
        : "Rests on a single voice, in %d documents.".formatted(documents);
  }

  /// For [entente.publish.Json#write].
  static List<Object> tree(Entry entry, Lineage lineage) {
    var tree = new ArrayList<Object>();
    for (List<Report> voice : lineage.voices(entry.reports())) {
      var documents = new LinkedHashMap<String, Object>();
      for (Report report : voice) {
        documents.computeIfAbsent(
            report.publication().doc(), doc -> document(doc, report, lineage));
      }
      tree.add(Map.of("documents", List.copyOf(documents.values())));
    }
    return tree;
  }

  private static Map<String, Object> document(String doc, Report report, Lineage lineage) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("doc", doc);
    lineage
        .descent(report.publication().document())
        .ifPresent(descent -> {
          tree.put("made", descent.kind().word());
          tree.put("from", name(descent.from(), lineage));
        });
    return tree;
  }
}
