package entente.read.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of its article in JSON-LD, by the words of schema.org.
final class LinkedData {
  /// Members that hold other pages than this one, and what others say of it.
  private static final Set<String> ASIDE =
      Set.of("itemListElement", "comment", "review", "citation", "mentions", "relatedLink");

  private final List<Map<?, ?>> nodes = new ArrayList<>();

  private LinkedData() {}

  static LinkedData of(Document page) {
    var data = new LinkedData();
    for (Element script : page.select("script[type*=ld+json]")) {
      data.gather(LooseJson.read(script.data()));
    }
    return data;
  }

  private void gather(Object root) {
    Deque<Object> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      Object next = open.removeFirst();
      if (next instanceof Map<?, ?> node) {
        nodes.add(node);
        node.forEach((member, value) -> {
          if (!ASIDE.contains(member)) {
            open.add(value);
          }
        });
      } else if (next instanceof Collection<?> several) {
        open.addAll(several);
      }
    }
  }

  Optional<String> published() {
    return articles().stream().flatMap(node -> string(node, "datePublished").stream()).findFirst();
  }

  Optional<String> publisher() {
    return articles().stream().flatMap(node -> name(node.get("publisher")).stream()).findFirst();
  }

  /// The nodes that are the page's article, then the page itself; what it merely lists comes after
  /// it and does not count.
  private List<Map<?, ?>> articles() {
    var articles = new ArrayList<Map<?, ?>>();
    nodes.stream()
        .filter(node -> isOf(node, "article", "posting", "report", "release"))
        .findFirst()
        .ifPresent(articles::add);
    nodes.stream().filter(node -> isOf(node, "webpage")).findFirst().ifPresent(articles::add);
    return articles;
  }

  private static boolean isOf(Map<?, ?> node, String... kinds) {
    String type = String.valueOf(node.get("@type")).toLowerCase(Locale.ROOT);
    for (String kind : kinds) {
      if (type.contains(kind)) {
        return true;
      }
    }
    return false;
  }

  /// A publisher is a name, something with a name, or a reference to that.
  private Optional<String> name(@Nullable Object publisher) {
    return switch (publisher) {
      case String name -> Optional.of(name);
      case Map<?, ?> node when node.containsKey("name") -> string(node, "name");
      case Map<?, ?> node when node.containsKey("@id") ->
          nodes.stream()
              .filter(each -> node.get("@id") instanceof String id && id.equals(each.get("@id")))
              .flatMap(each -> string(each, "name").stream())
              .findFirst();
      case Collection<?> several ->
          several.isEmpty() ? Optional.empty() : name(several.iterator().next());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<String> string(Map<?, ?> node, String member) {
    return node.get(member) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
