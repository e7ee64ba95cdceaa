package entente.app;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Value;
import entente.publish.EntryJson;
import entente.publish.Json;
import entente.reconcile.Earlier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whether a promise is new, as data.
public final class NoveltyData {
  private NoveltyData() {}

  /// What the sources say of its being new: the guide's words for it.
  public static Set<String> said(Entry promise) {
    var said = new TreeSet<String>();
    promise.reports().forEach(report -> {
      Value novelty = report.claim().further().get(Field.NOVELTY);
      if (novelty != null) {
        said.add(novelty.toString());
      }
    });
    return said;
  }

  /// A promise beside the earlier ones, as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Entry promise, List<Earlier> earlier) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("promise", EntryJson.tree(promise));
    tree.put("novelty", said(promise));
    tree.put("earlier", earlier.stream().map(NoveltyData::tree).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> tree(Earlier each) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("how", each.how().word());
    tree.put("linked", each.linked());
    tree.put("reason", each.reason());
    tree.put("promise", EntryJson.tree(each.entry()));
    return tree;
  }
}
