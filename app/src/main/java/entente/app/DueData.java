package entente.app;

import entente.publish.EntryName;
import entente.reconcile.Due;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is due without a word, as data.
public final class DueData {
  /// What the cells of a row are.
  public static final List<String> COLUMNS =
      List.of("due", "entry", "type", "name", "reason", "last_word", "last_doc");

  private DueData() {}

  /// One cell for each column.
  public static List<String> cells(Due each) {
    Map<String, @Nullable Object> tree = tree(each);
    return COLUMNS.stream().map(column -> String.valueOf(tree.get(column))).toList();
  }

  /// As a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Due each) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("due", each.due().toString());
    tree.put("entry", each.entry().id());
    tree.put("type", each.entry().type().word());
    tree.put("name", EntryName.of(each.entry()));
    tree.put("reason", each.reason());
    tree.put("last_word", each.lastWord().known().toString());
    tree.put("last_doc", each.lastWord().publication().doc());
    tree.put("claims", each.entry().reports().stream().map(report -> report.claim().id()).toList());
    return tree;
  }
}
