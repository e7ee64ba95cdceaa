package entente.publish;

import entente.model.Evidence;
import entente.model.PromiseLink;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Links between promises: a line `{"from", "to", "link", "doc", "quotes", "reason"}` for each.
public final class LinkLines {
  private LinkLines() {}

  public static void write(Iterable<PromiseLink> links, Appendable out) throws IOException {
    for (PromiseLink link : links) {
      out.append(Json.write(tree(link))).append('\n');
    }
  }

  /// One link as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(PromiseLink link) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("from", link.from());
    tree.put("to", link.to());
    tree.put("link", link.kind().word());
    tree.put("doc", link.shown().claim().doc());
    tree.put("quotes", link.shown().claim().evidence().stream().map(Evidence::quote).toList());
    tree.put("reason", link.reason());
    return tree;
  }
}
