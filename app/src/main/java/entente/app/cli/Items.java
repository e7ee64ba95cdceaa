package entente.app.cli;

import entente.publish.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list on standard output: as one JSON array, or an object a line.
final class Items {
  private Items() {}

  /// @param tree of an item, as [Json#write] takes it
  static <T> void array(List<T> items, Function<T, ? extends @Nullable Object> tree, Writer data)
      throws IOException {
    data.write(Json.write(items.stream().map(tree).toList()) + "\n");
  }

  static <T> void lines(List<T> items, Function<T, ? extends @Nullable Object> tree, Writer data)
      throws IOException {
    for (T item : items) {
      data.write(Json.write(tree.apply(item)) + "\n");
    }
  }
}
