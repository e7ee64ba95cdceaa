package entente.app;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Value;
import entente.publish.EntryJson;
import entente.reconcile.Earlier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Whether a promise is new, as data.
public final class NoveltyData {
  /// The terms of a promise that are set side by side with those of an earlier one.
  public static final List<Field> TERMS =
      List.of(
          Field.FROM,
          Field.TO,
          Field.AMOUNT,
          Field.BOUND,
          Field.COUNT,
          Field.YEARS,
          Field.BY,
          Field.SECTORS,
          Field.KIND,
          Field.STATUS,
          Field.DATE);

  private NoveltyData() {}

  /// What the sources say of its being new: the guide's words for it.
  public static Set<String> said(Entry promise) {
    var said = new TreeSet<String>();
    promise
        .reports()
        .forEach(report -> {
          Value novelty = report.claim().further().get(Field.NOVELTY);
          if (novelty != null) {
            said.add(novelty.toString());
          }
        });
    return said;
  }

  /// A promise beside the earlier ones, as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Entry promise, List<Earlier> earlier) {
    return tree(promise, earlier, (_, _) -> {});
  }

  /// The same.
  ///
  /// @param more puts more into the tree of an entry
  public static Map<String, @Nullable Object> tree(
      Entry promise, List<Earlier> earlier, BiConsumer<Map<String, @Nullable Object>, Entry> more) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("promise", promise(promise, more));
    tree.put("novelty", said(promise));
    tree.put("earlier", earlier.stream().map(each -> tree(each, more)).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> promise(
      Entry entry, BiConsumer<Map<String, @Nullable Object>, Entry> more) {
    var tree = EntryJson.tree(entry);
    more.accept(tree, entry);
    return tree;
  }

  private static Map<String, @Nullable Object> tree(
      Earlier each, BiConsumer<Map<String, @Nullable Object>, Entry> more) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("how", each.how().word());
    tree.put("linked", each.linked());
    tree.put("reason", each.reason());
    tree.put("promise", promise(each.entry(), more));
    return tree;
  }
}
