package entente.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes from a tree of JSON what it should be, or refuses it: where, what was found, what was
/// wanted.
final class Shape {
  private static final int SHOWN = 120;

  private Shape() {}

  static String text(String where, @Nullable Object tree, String wanted) {
    if (tree instanceof String text) {
      return text;
    }
    throw wrong(where, tree, wanted);
  }

  static BigDecimal number(String where, @Nullable Object tree, String wanted) {
    if (tree instanceof BigDecimal number) {
      return number;
    }
    throw wrong(where, tree, wanted);
  }

  static boolean flag(String where, @Nullable Object tree) {
    if (tree instanceof Boolean flag) {
      return flag;
    }
    throw wrong(where, tree, "true or false");
  }

  static Map<String, @Nullable Object> object(String where, @Nullable Object tree, String wanted) {
    if (!(tree instanceof Map<?, ?> object)) {
      throw wrong(where, tree, wanted);
    }
    var typed = new LinkedHashMap<String, @Nullable Object>();
    object.forEach((key, value) -> typed.put(String.valueOf(key), value));
    return typed;
  }

  static List<?> array(String where, @Nullable Object tree, String wanted) {
    if (tree instanceof List<?> array) {
      return array;
    }
    throw wrong(where, tree, wanted);
  }

  static List<String> texts(String where, @Nullable Object tree, String wanted) {
    var texts = new ArrayList<String>();
    for (Object each : array(where, tree, wanted)) {
      texts.add(text(where, each, wanted));
    }
    return texts;
  }

  static IllegalArgumentException wrong(String where, @Nullable Object found, String wanted) {
    String shown = found instanceof String text ? text : Json.write(found);
    if (shown.length() > SHOWN) {
      shown = shown.substring(0, SHOWN) + "…";
    }
    return new IllegalArgumentException(
        "%s: found %s, wanted %s"
            .formatted(where, found == null ? "nothing" : "\"" + shown + "\"", wanted));
  }

  /// The same complaint, said of a place: "date: found …" becomes "commitment.date: found …".
  static IllegalArgumentException under(String where, IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage());
    int found = message.indexOf(": found ");
    if (message.startsWith(where) || found < 0) {
      return wrong;
    }
    return new IllegalArgumentException(where + message.substring(found), wrong);
  }
}
