package entente.app;

import entente.model.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// That a document was published, as data.
public final class PublicationData {
  /// The keys of a tree, in their order.
  public static final List<String> COLUMNS =
      List.of("doc", "document", "published", "publisher", "title", "address");

  private PublicationData() {}

  /// As a tree for [Json#write]; what the publication does not say is null.
  public static Map<String, @Nullable Object> tree(Publication publication) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("doc", publication.doc());
    tree.put("document", publication.document());
    tree.put("published", publication.published());
    tree.put("publisher", publication.publisher());
    tree.put("title", publication.title());
    tree.put("address", publication.address());
    return tree;
  }
}
