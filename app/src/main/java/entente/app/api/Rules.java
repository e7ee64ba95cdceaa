package entente.app.api;

import entente.app.Decided;
import entente.model.LinkKind;
import entente.model.Word;
import entente.model.plan.Progress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The forms of decisions as JSON Schema: each kind with what it must name.
final class Rules {
  private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);

  /// By the word for each kind, the keys without which it rules nothing.
  private static final Map<String, List<String>> KINDS = kinds();

  private Rules() {}

  private static Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("same", List.of("claim", "other"));
    kinds.put("not-same", List.of("claim", "other"));
    kinds.put("split", List.of("parts"));
    kinds.put("this-value", List.of("claim", "field", "value"));
    kinds.put("reject", List.of("claim"));
    kinds.put("accept", List.of("claim"));
    kinds.put("add", List.of("claim", "source"));
    kinds.put("same-party", List.of("name", "means"));
    kinds.put("linked", List.of("claim", "link", "other"));
    kinds.put("not-linked", List.of("claim", "other"));
    kinds.put("paid-by", List.of("claim", "activity"));
    kinds.put("not-paid-by", List.of("claim", "activity"));
    kinds.put("evidences", List.of("plan", "line", "claim", "progress"));
    kinds.put("no-evidence", List.of("plan", "line", "claim"));
    kinds.put("undo", List.of("decision"));
    return kinds;
  }

  /// One that was made.
  static Map<String, Object> decision() {
    var keys = ruling();
    keys.put("id", TEXT);
    keys.put("made", Map.of("type", "string", "format", "date-time"));
    keys.put(
        "state",
        Map.of("enum", Arrays.stream(Decided.State.values()).map(Decided.State::word).toList()));
    keys.put("undone_by", TEXT);
    keys.put("missing", Map.of("type", "array", "items", TEXT));
    return schema(keys, List.of("id", "kind", "author", "made", "reason"));
  }

  /// One that is sent: its id and its moment are the ledger's.
  static Map<String, Object> fresh() {
    return schema(ruling(), List.of("kind", "author", "reason"));
  }

  private static Map<String, Object> schema(Map<String, Object> keys, List<String> always) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", keys);
    schema.put("required", always);
    schema.put("additionalProperties", false);
    schema.put(
        "oneOf",
        KINDS.entrySet().stream()
            .map(each ->
                Map.of(
                    "properties",
                    Map.of("kind", Map.of("const", each.getKey())),
                    "required",
                    each.getValue()))
            .toList());
    return schema;
  }

  private static Map<String, Object> ruling() {
    var keys = new LinkedHashMap<String, Object>();
    keys.put("kind", Map.of("enum", List.copyOf(KINDS.keySet())));
    keys.put("author", TEXT);
    keys.put("reason", TEXT);
    keys.put("claim", Map.of("anyOf", List.of(TEXT, Schemas.ref("Claim"))));
    keys.put("other", TEXT);
    keys.put(
        "parts",
        Map.of(
            "type",
            "array",
            "minItems",
            2,
            "items",
            Map.of("type", "array", "minItems", 1, "items", TEXT)));
    keys.put("field", TEXT);
    keys.put("value", Map.of());
    keys.put("source", source());
    keys.put("name", TEXT);
    keys.put("means", TEXT);
    keys.put("link", Map.of("enum", Arrays.stream(LinkKind.values()).map(Word::word).toList()));
    keys.put("activity", TEXT);
    keys.put("plan", TEXT);
    keys.put("line", TEXT);
    keys.put("progress", Map.of("enum", Arrays.stream(Progress.values()).map(Word::word).toList()));
    keys.put("decision", TEXT);
    return keys;
  }

  private static Map<String, Object> source() {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "document",
            TEXT,
            "doc",
            TEXT,
            "published",
            Schemas.date(),
            "publisher",
            TEXT,
            "title",
            TEXT,
            "address",
            TEXT),
        "required",
        List.of("document", "doc"),
        "additionalProperties",
        false);
  }
}
