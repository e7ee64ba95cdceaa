package entente.app.web;

import entente.app.intake.Slip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was handed over, and who published what the ledger rests on, as data.
final class SourceData {
  /// The keys of a publisher, in their order.
  static final List<String> COLUMNS =
      List.of(
          "publisher",
          "official",
          "documents",
          "things",
          "only_there",
          "in_conflicts",
          "settled_on");

  private SourceData() {}

  static Map<String, @Nullable Object> tree(Publishers.Publisher publisher) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("publisher", publisher.name());
    tree.put("official", publisher.official());
    tree.put("documents", publisher.documents());
    tree.put("things", publisher.things());
    tree.put("only_there", publisher.alone());
    tree.put("in_conflicts", publisher.disputed());
    tree.put("settled_on", publisher.upheld());
    return tree;
  }

  static Map<String, @Nullable Object> tree(Slip slip) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("name", slip.name());
    tree.put("given", slip.given().toString());
    tree.put("published", slip.published());
    tree.put("publisher", slip.publisher());
    tree.put("title", slip.title());
    tree.put("address", slip.url());
    switch (slip.fate()) {
      case null -> tree.put("state", "waiting");
      case Slip.Fate.Added(var document, var things, var notes) -> {
        tree.put("state", "read");
        tree.put("document", document);
        tree.put("things", things);
        tree.put("notes", notes);
      }
      case Slip.Fate.There(var document) -> {
        tree.put("state", "there already");
        tree.put("document", document);
      }
      case Slip.Fate.Refused(var reason) -> {
        tree.put("state", "not usable");
        tree.put("reason", reason);
      }
    }
    return tree;
  }
}
