package entente.app.cli;

import entente.model.Count;
import entente.model.Money;
import entente.model.Party;
import entente.publish.Json;
import entente.read.Note;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of an explanation as JSON.
final class Explained {
  private Explained() {}

  static String line(String doc, Note note) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("doc", doc);
    line.put("kind", note.kind().name().toLowerCase(Locale.ROOT));
    line.put("type", note.type());
    line.put("start", note.span().start());
    line.put("end", note.span().end());
    line.put("text", note.text());
    line.put("value", tree(note.value()));
    line.put("reason", note.reason());
    return Json.write(line);
  }

  private static @Nullable Object tree(@Nullable Object value) {
    return switch (value) {
      case Party party -> party.id();
      case Money money -> pair("value", money.value(), "currency", money.currency());
      case Count count -> pair("value", count.value(), "unit", count.unit());
      case Map<?, ?> map -> {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, each) -> tree.put(String.valueOf(key), tree(each)));
        yield tree;
      }
      case null -> null;
      default -> value;
    };
  }

  private static Map<String, Object> pair(String key, Object value, String other, Object beside) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put(key, value);
    tree.put(other, beside);
    return tree;
  }
}
