package entente.publish;

import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Entries as JSON: `id`, `type`, the type's fields with their settled values, `claims`, and
/// `conflicts` with field, kind and claims.
public final class EntryJson {
  private EntryJson() {}

  /// An array with one entry a line.
  public static void array(Iterable<Entry> entries, Appendable out) throws IOException {
    String before = "[\n  ";
    boolean any = false;
    for (Entry entry : entries) {
      out.append(any ? ",\n  " : before).append(Json.write(tree(entry)));
      any = true;
    }
    out.append(any ? "\n]\n" : "[]\n");
  }

  /// JSON Lines.
  public static void lines(Iterable<Entry> entries, Appendable out) throws IOException {
    for (Entry entry : entries) {
      out.append(Json.write(tree(entry))).append('\n');
    }
  }

  /// One entry with everything known of it: names, settled values with their reasons, every claim
  /// with its publication and evidence, the history in order of being known, and each disagreement
  /// with its stands.
  public static void full(Entry entry, Appendable out) throws IOException {
    full(entry, List.of(), out);
  }

  /// The same, with the links of its promise to others.
  public static void full(Entry entry, List<PromiseLink> links, Appendable out) throws IOException {
    out.append(Json.write(fullTree(entry, links))).append('\n');
  }

  /// The long form, with the links of its promise to others, as a tree for [Json#write].
  public static Map<String, @Nullable Object> fullTree(Entry entry, List<PromiseLink> links) {
    var tree = fullTree(entry);
    tree.put("links", links.stream().map(LinkLines::tree).toList());
    return tree;
  }

  /// The short form as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Entry entry) {
    var tree = settled(entry);
    tree.put("claims", ids(entry.reports()));
    tree.put("conflicts", entry.disagreements().stream().map(EntryJson::brief).toList());
    return tree;
  }

  /// The long form as a tree for [Json#write].
  public static Map<String, @Nullable Object> fullTree(Entry entry) {
    var tree = settled(entry);
    var reasons = new LinkedHashMap<String, String>();
    for (Field field : Field.values()) {
      String reason = entry.reasons().get(field);
      if (reason != null) {
        reasons.put(field.key(), reason);
      }
    }
    tree.put("name", EntryName.of(entry));
    tree.put("single_source", entry.singleSource());
    tree.put("reasons", reasons);
    tree.put("claims", entry.reports().stream().map(EntryJson::report).toList());
    tree.put("history", entry.reports().stream().map(EntryJson::step).toList());
    tree.put("conflicts", entry.disagreements().stream().map(each -> tree(entry, each)).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> settled(Entry entry) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", entry.id());
    tree.put("type", entry.type().word());
    entry
        .settled()
        .fields()
        .forEach((field, value) -> tree.put(field.key(), ValueJson.tree(value)));
    return tree;
  }

  private static Map<String, Object> brief(Disagreement disagreement) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("field", disagreement.field().key());
    tree.put("kind", disagreement.kind().word());
    tree.put("claims", disagreement.claims());
    return tree;
  }

  /// A disagreement of an entry with its stands: each value with the day since when it is said, and
  /// whether it is the one settled on.
  public static Map<String, Object> tree(Entry entry, Disagreement disagreement) {
    var tree = brief(disagreement);
    Value settled = entry.settled().fields().get(disagreement.field());
    tree.put("reason", disagreement.reason());
    tree.put(
        "stands",
        disagreement.stands().stream()
            .map(stand -> {
              var each = new LinkedHashMap<String, Object>();
              each.put("value", ValueJson.tree(stand.value()));
              each.put("settled", stand.value().equals(settled));
              each.put(
                  "known",
                  stand.reports().stream().map(Report::known).sorted().findFirst().orElseThrow());
              each.put("claims", ids(stand.reports()));
              return each;
            })
            .toList());
    return tree;
  }

  private static Map<String, Object> report(Report report) {
    Map<String, Object> tree = ClaimJson.tree(report.claim());
    tree.put("verified", report.verified());
    tree.put("publication", publication(report.publication()));
    return tree;
  }

  private static Map<String, @Nullable Object> publication(Publication publication) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("doc", publication.doc());
    tree.put("publisher", publication.publisher());
    tree.put("published", publication.published());
    tree.put("title", publication.title());
    tree.put("address", publication.address());
    return tree;
  }

  private static Map<String, Object> step(Report report) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("known", report.known());
    tree.put("claim", report.claim().id());
    for (Map.Entry<Field, Value> each : report.claim().assertion().fields().entrySet()) {
      tree.put(each.getKey().key(), ValueJson.tree(each.getValue()));
    }
    return tree;
  }

  private static List<String> ids(List<Report> reports) {
    return reports.stream().map(report -> report.claim().id()).toList();
  }
}
