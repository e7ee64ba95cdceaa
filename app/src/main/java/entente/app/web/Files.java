package entente.app.web;

import entente.app.ChangedException;
import entente.app.DueData;
import entente.app.PublicationData;
import entente.app.TotalData;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Type;
import entente.publish.EntryCsv;
import entente.publish.EntryJson;
import entente.publish.Json;
import entente.publish.SheetCsv;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Lists and entries as CSV and JSON, written out as they go, so that a long list needs no memory
/// of its own.
final class Files {
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
  private static final MediaType JSON = MediaType.valueOf("application/json;charset=UTF-8");
  private static final MediaType PROBLEM =
      MediaType.valueOf("application/problem+json;charset=UTF-8");

  private Files() {}

  /// Writes a body.
  interface Body {
    void to(Writer out) throws IOException;
  }

  private static ServerResponse written(int status, MediaType type, Body body) {
    return body(ServerResponse.status(status).contentType(type), body);
  }

  private static ServerResponse body(ServerResponse.BodyBuilder builder, Body body) {
    return builder.build((_, response) -> {
      response.setCharacterEncoding("UTF-8");
      Writer out = response.getWriter();
      try {
        body.to(out);
      } catch (ChangedException changed) {
        if (response.isCommitted()) {
          throw changed; // the answer breaks off, which the reader sees, rather than ending as if
          // it were whole
        }
        response.resetBuffer();
        response.setStatus(409);
        response.setContentType(PROBLEM.toString());
        response.setHeader("Content-Disposition", "inline");
        out.append(
                Json.write(
                    tree(409, "This has just changed", String.valueOf(changed.getMessage()))))
            .append('\n');
      }
      out.flush();
      return null;
    });
  }

  private static ServerResponse sheet(String name, Body body) {
    String disposition = "inline; filename=\"" + name + ".csv\"";
    return body(
        ServerResponse.ok().contentType(CSV).header("Content-Disposition", disposition), body);
  }

  /// RFC 9457.
  static ServerResponse problem(int status, String title, String detail) {
    return written(
        status, PROBLEM, out -> out.append(Json.write(tree(status, title, detail))).append('\n'));
  }

  private static Map<String, @Nullable Object> tree(int status, String title, String detail) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("title", title);
    tree.put("status", status);
    tree.put("detail", detail);
    return tree;
  }

  /// Data of a page as one object.
  static ServerResponse treeJson(Object tree) {
    return written(200, JSON, out -> out.append(Json.write(tree)).append('\n'));
  }

  static ServerResponse entriesJson(List<Entry> entries) {
    return written(200, JSON, out -> EntryJson.array(entries, out));
  }

  static ServerResponse entriesCsv(@Nullable Type type, List<Entry> entries) {
    return sheet(
        type == null ? "entries" : type.word(),
        out -> {
          if (type == null) {
            EntryCsv.all(entries, out);
          } else {
            EntryCsv.of(type, entries, out);
          }
        });
  }

  static ServerResponse entryJson(Entry entry, List<PromiseLink> links) {
    return written(200, JSON, out -> EntryJson.full(entry, links, out));
  }

  static ServerResponse totalJson(Total total, SumsAsked asked) {
    return written(200, JSON, out -> TotalData.json(total, asked, out));
  }

  static ServerResponse totalCsv(Total total) {
    return sheet("commitments", out -> TotalData.csv(total, out));
  }

  static ServerResponse documentsJson(List<Publication> publications) {
    return trees(publications.stream().map(PublicationData::tree));
  }

  static ServerResponse documentsCsv(List<Publication> publications) {
    return table(
        "documents", PublicationData.COLUMNS, publications.stream().map(PublicationData::tree));
  }

  static ServerResponse conflictsJson(List<ConflictList.Item> items) {
    return trees(items.stream().map(Files::tree));
  }

  private static Map<String, @Nullable Object> tree(ConflictList.Item item) {
    Disagreement disagreement = item.disagreement();
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("entry", item.row().id());
    tree.put("name", item.row().plainName());
    tree.put("field", disagreement.field().key());
    tree.put("kind", disagreement.kind().word());
    tree.put("reason", disagreement.reason());
    tree.put("claims", disagreement.claims());
    return tree;
  }

  /// One line for each who says something.
  static ServerResponse conflictsCsv(List<ConflictList.Item> items) {
    return sheet(
        "conflicts",
        out ->
            SheetCsv.write(
                List.of(
                    "entry",
                    "type",
                    "name",
                    "field",
                    "value",
                    "claim",
                    "publisher",
                    "published",
                    "doc"),
                items.stream()
                    .flatMap(item ->
                        item.disagreement().stands().stream()
                            .flatMap(stand ->
                                stand.reports().stream()
                                    .map(report ->
                                        List.of(
                                            item.row().id(),
                                            item.row().type().word(),
                                            item.row().plainName(),
                                            item.disagreement().field().key(),
                                            stand.value().toString(),
                                            report.claim().id(),
                                            Source.who(report.publication()),
                                            String.valueOf(report.known()),
                                            report.publication().doc())))),
                out));
  }

  static ServerResponse dueJson(List<DueList.Item> items) {
    return trees(items.stream().map(item -> DueData.tree(item.due())));
  }

  static ServerResponse dueCsv(List<DueList.Item> items) {
    return sheet(
        "due",
        out ->
            SheetCsv.write(
                DueData.COLUMNS, items.stream().map(item -> DueData.cells(item.due())), out));
  }

  static ServerResponse changesJson(List<Change> changes) {
    return trees(changes.stream().map(Files::tree));
  }

  static ServerResponse changesCsv(List<Change> changes) {
    return table(
        "changes",
        List.of("change", "known", "entry", "type", "name", "what"),
        changes.stream().map(Files::tree));
  }

  private static Map<String, @Nullable Object> tree(Change change) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("change", change.kind().word());
    tree.put("known", change.day().toString());
    tree.put("entry", change.row().id());
    tree.put("type", change.row().type().word());
    tree.put("name", change.row().plainName());
    tree.put("what", change.what());
    return tree;
  }

  static ServerResponse paidJson(Body body) {
    return written(200, JSON, body);
  }

  static ServerResponse paidCsv(Body body) {
    return sheet("paid", body);
  }

  /// An array of what has trees already.
  static ServerResponse trees(Stream<? extends Map<String, ? extends @Nullable Object>> trees) {
    return written(200, JSON, out -> array(trees, out));
  }

  /// The same as a table, a line for each; what is null is blank.
  static ServerResponse table(
      String name, List<String> columns, Stream<Map<String, @Nullable Object>> trees) {
    return sheet(
        name,
        out ->
            SheetCsv.write(
                columns,
                trees.map(tree ->
                    columns.stream()
                        .map(column ->
                            tree.get(column) == null ? "" : String.valueOf(tree.get(column)))
                        .toList()),
                out));
  }

  private static void array(
      Stream<? extends Map<String, ? extends @Nullable Object>> trees, Writer out)
      throws IOException {
    String before = "[\n  ";
    var each = trees.iterator();
    if (!each.hasNext()) {
      out.append("[]\n");
      return;
    }
    while (each.hasNext()) {
      out.append(before).append(Json.write(each.next()));
      before = ",\n  ";
    }
    out.append("\n]\n");
  }
}
