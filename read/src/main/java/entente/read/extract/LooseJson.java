package entente.read.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON as pages hold it: objects as maps, arrays as lists, everything else as a string.
/// Where it is broken, what was read until there is the result.
final class LooseJson {
  /// Deeper nesting is taken as broken.
  private static final int DEPTH = 64;

  private final String text;
  private int at;
  private boolean broken;

  private LooseJson(String text) {
    this.text = text;
  }

  static Object read(String text) {
    return new LooseJson(text).value(0);
  }

  private Object value(int depth) {
    space();
    if (at >= text.length() || depth > DEPTH) {
      broken = true;
      return "";
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> bare();
    };
  }

  private Map<String, Object> object(int depth) {
    var members = new LinkedHashMap<String, Object>();
    at++;
    while (next('}')) {
      String name = text.charAt(at) == '"' ? string() : bare();
      space();
      if (at >= text.length() || text.charAt(at) != ':') {
        broken = true;
        return members;
      }
      at++;
      members.put(name, value(depth + 1));
    }
    return members;
  }

  private List<Object> array(int depth) {
    var items = new ArrayList<Object>();
    at++;
    while (next(']')) {
      items.add(value(depth + 1));
    }
    return items;
  }

  /// Goes to the next member or item, over commas; false after the end.
  private boolean next(char end) {
    space();
    while (!broken && at < text.length() && text.charAt(at) == ',') {
      at++;
      space();
    }
    if (broken || at >= text.length()) {
      broken = true;
      return false;
    }
    if (text.charAt(at) == end) {
      at++;
      return false;
    }
    return true;
  }

  private String string() {
    var string = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escaped(string, text.charAt(at++));
      } else {
        string.append(c);
      }
    }
    at++;
    return string.toString();
  }

  private void escaped(StringBuilder string, char c) {
    switch (c) {
      case 'n', 'r', 't', 'b', 'f' -> string.append(' ');
      case 'u' -> {
        Character unit = unit();
        if (unit != null) {
          string.append(unit.charValue());
        }
      }
      default -> string.append(c);
    }
  }

  private @Nullable Character unit() {
    if (at + 4 > text.length()) {
      return null;
    }
    try {
      int unit = Integer.parseInt(text, at, at + 4, 16);
      at += 4;
      return unit < 0 ? null : (char) unit;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /// A number, `true`, `null`, or what else stands between marks.
  private String bare() {
    int start = at;
    while (at < text.length() && "{}[],:\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    broken |= at == start;
    return text.substring(start, at).strip();
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
