package entente.app.mcp;

import entente.publish.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers cut to what an assistant can read: long lists and texts lose their ends, and say how
/// much they lost.
final class Shortened {
  /// Characters of JSON; about ten thousand of an assistant's tokens.
  static final int MOST = 40_000;

  /// How long things may be, from the first that is tried to the last: whatever the tree, one of
  /// them fits, for what is left is a handful.
  private static final List<Lengths> TRIED =
      List.of(
          new Lengths(500, 200, 20_000),
          new Lengths(500, 30, 4_000),
          new Lengths(200, 10, 2_000),
          new Lengths(100, 5, 1_000),
          new Lengths(100, 3, 500),
          new Lengths(50, 2, 300),
          new Lengths(20, 2, 300),
          new Lengths(8, 1, 200),
          new Lengths(3, 1, 100),
          new Lengths(1, 1, 50));

  private Shortened() {}

  /// @param outer items of a list of the answer itself
  /// @param inner items of a list inside those
  /// @param text characters of one text
  private record Lengths(int outer, int inner, int text) {}

  /// The tree as JSON. Of a list `items` that lost 12, `items_left_out` beside it says so; of a
  /// text, its own end does.
  static String json(@Nullable Object tree) {
    String json = "";
    for (Lengths lengths : TRIED) {
      json = Json.write(cut(tree, lengths, 0));
      if (json.length() <= MOST) {
        break;
      }
    }
    return json;
  }

  private static @Nullable Object cut(@Nullable Object tree, Lengths lengths, int depth) {
    return switch (tree) {
      case Map<?, ?> object -> {
        var shorter = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, value) -> {
          shorter.put(String.valueOf(key), cut(value, lengths, depth + 1));
          long lost = value instanceof List<?> list ? list.size() - kept(lengths, depth + 1) : 0;
          if (lost > 0) {
            shorter.put(key + "_left_out", lost);
          }
        });
        yield shorter;
      }
      case Iterable<?> list -> {
        var shorter = new ArrayList<@Nullable Object>();
        for (Object each : list) {
          if (shorter.size() == kept(lengths, depth)) {
            break;
          }
          shorter.add(cut(each, lengths, depth + 1));
        }
        yield shorter;
      }
      case String text when text.length() > lengths.text() -> {
        int end =
            Character.isHighSurrogate(text.charAt(lengths.text() - 1))
                ? lengths.text() - 1
                : lengths.text();
        yield text.substring(0, end) + "… [%,d characters left out]".formatted(text.length() - end);
      }
      case null, default -> tree;
    };
  }

  private static int kept(Lengths lengths, int depth) {
    return depth <= 1 ? lengths.outer() : lengths.inner();
  }
}
