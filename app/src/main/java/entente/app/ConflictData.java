package entente.app;

import entente.model.Disagreement;
import entente.model.Entry;
import entente.publish.EntryJson;
import entente.publish.EntryName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the sources of an entry differ, as data.
public final class ConflictData {
  private ConflictData() {}

  /// A tree for [Json#write] for each disagreement of one of these kinds, in their order.
  public static Map<Disagreement, Map<String, @Nullable Object>> trees(
      Entry entry, Set<Disagreement.Kind> kinds) {
    var trees = new LinkedHashMap<Disagreement, Map<String, @Nullable Object>>();
    if (EntryJson.fullTree(entry).get("conflicts") instanceof List<?> conflicts) {
      for (int i = 0; i < conflicts.size(); i++) {
        if (kinds.contains(entry.disagreements().get(i).kind())
            && conflicts.get(i) instanceof Map<?, ?> conflict) {
          var tree = new LinkedHashMap<String, @Nullable Object>();
          tree.put("entry", entry.id());
          tree.put("type", entry.type().word());
          tree.put("name", EntryName.of(entry));
          conflict.forEach((key, value) -> tree.put(String.valueOf(key), value));
          trees.put(entry.disagreements().get(i), tree);
        }
      }
    }
    return trees;
  }
}
