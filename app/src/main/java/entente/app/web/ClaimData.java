package entente.app.web;

import entente.app.PublicationData;
import entente.model.Report;
import entente.publish.ClaimJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One claim as data: as one object, and as a table with a line for each field that it states.
final class ClaimData {
  /// The keys of a field, in their order.
  static final List<String> COLUMNS =
      List.of("claim", "entry", "type", "field", "value", "publisher", "published", "doc", "quote");

  private ClaimData() {}

  static Map<String, @Nullable Object> tree(Row row, Report report) {
    var tree = new LinkedHashMap<String, @Nullable Object>(ClaimJson.tree(report.claim()));
    tree.put("entry", row.id());
    tree.put("name", row.plainName());
    tree.put("known", report.known().toString());
    tree.put("publication", PublicationData.tree(report.publication()));
    return tree;
  }

  static Stream<Map<String, @Nullable Object>> fields(Row row, Report report) {
    var claim = report.claim();
    return Stream.of(claim.assertion().fields(), claim.further())
        .flatMap(fields -> fields.entrySet().stream())
        .map(each -> {
          var tree = new LinkedHashMap<String, @Nullable Object>();
          tree.put("claim", claim.id());
          tree.put("entry", row.id());
          tree.put("type", claim.type().word());
          tree.put("field", each.getKey().key());
          tree.put("value", Say.value(each.getValue()));
          tree.put("publisher", report.publication().publisher());
          tree.put("published", report.known().toString());
          tree.put("doc", report.publication().doc());
          tree.put("quote", claim.evidence().getFirst().quote().strip());
          return tree;
        });
  }
}
