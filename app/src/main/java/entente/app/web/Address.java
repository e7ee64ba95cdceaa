package entente.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An address within the pages: a path, what is asked of it, and a place on the page. Never
/// changed; `with` gives another.
///
/// @param query in the order in which it is written; nothing blank
/// @param place the id of an element; null for the page's head
record Address(String path, Map<String, String> query, @Nullable String place) {
  Address {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  static Address of(String path) {
    return new Address(path, Map.of(), null);
  }

  /// An id of an entry or a document as one step of a path.
  static String step(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Asks this too, instead of what was asked under the name; a blank value asks nothing.
  Address with(String name, Object value) {
    var asked = new LinkedHashMap<>(query);
    String text = value.toString();
    if (text.isBlank()) {
      asked.remove(name);
    } else {
      asked.put(name, text);
    }
    return new Address(path, asked, place);
  }

  Address without(String name) {
    return with(name, "");
  }

  Address at(String element) {
    return new Address(path, query, element);
  }

  /// The same question, answered in another form: `csv` or `json`.
  Address as(String ending) {
    return new Address(path + "." + ending, query, null);
  }

  @Override
  public String toString() {
    String asked =
        query.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return path + (asked.isEmpty() ? "" : "?" + asked) + (place == null ? "" : "#" + place);
  }
}
