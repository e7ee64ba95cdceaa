package entente.app;

import entente.model.Evidence;
import entente.model.Publication;
import entente.model.Report;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who says so, and in which words: what stands behind an answer, as data.
public final class Cited {
  private Cited() {}

  /// A tree for [Json#write] for each report, in their order.
  public static List<Map<String, @Nullable Object>> trees(Collection<Report> reports) {
    return reports.stream().map(Cited::tree).toList();
  }

  private static Map<String, @Nullable Object> tree(Report report) {
    Publication publication = report.publication();
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", report.claim().id());
    tree.put("doc", publication.doc());
    tree.put("known", report.known().toString());
    tree.put("publisher", publication.publisher());
    tree.put("title", publication.title());
    tree.put("address", publication.address());
    tree.put("quotes", report.claim().evidence().stream().map(Evidence::quote).toList());
    return tree;
  }
}
