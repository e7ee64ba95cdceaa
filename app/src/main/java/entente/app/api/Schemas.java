package entente.app.api;

import entente.model.Disagreement;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Sector;
import entente.model.Type;
import entente.model.Word;
import entente.reconcile.Earlier;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The forms of answers as JSON Schema, draft 2020-12, which OpenAPI 3.1 takes as it is. Objects
/// are closed: what is not named here is not answered. Fields and vocabularies are the model's own.
final class Schemas {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> NUMBER = Map.of("type", "number");
  private static final Map<String, Object> WHOLE = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> FLAG = Map.of("type", "boolean");
  private static final Map<String, Object> MAYBE_TEXT = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");
  private static final Map<String, Object> TEXTS = array(TEXT);

  private Schemas() {}

  /// A key of an object.
  private record Key(String name, boolean always, Map<String, Object> schema) {}

  private static Key key(String name, Map<String, Object> schema) {
    return new Key(name, true, schema);
  }

  private static Key maybe(String name, Map<String, Object> schema) {
    return new Key(name, false, schema);
  }

  private static Map<String, Object> object(List<Key> keys) {
    var properties = new LinkedHashMap<String, Object>();
    keys.forEach(each -> properties.put(each.name(), each.schema()));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", keys.stream().filter(Key::always).map(Key::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> object(Key... keys) {
    return object(List.of(keys));
  }

  static Map<String, Object> array(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  /// The schema of this name among the [#components].
  static Map<String, Object> ref(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> words(Word... words) {
    return Map.of("enum", Arrays.stream(words).map(Word::word).toList());
  }

  /// A page of a list.
  static Map<String, Object> page(Map<String, Object> item) {
    return object(key("items", array(item)), key("total", WHOLE), maybe("next", TEXT));
  }

  /// A date as precise as its source.
  static Map<String, Object> date() {
    return Map.of("type", "string", "pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
  }

  /// The value of a field.
  private static Map<String, Object> value(Field field) {
    return switch (field.shape()) {
      case PARTY, TERM, TEXT -> TEXT;
      case PARTIES -> TEXTS;
      case DATE -> date();
      case MONEY ->
          object(
              key("value", NUMBER),
              key("currency", Map.of("type", "string", "pattern", "^[A-Z]{3}$")));
      case COUNT -> object(key("value", NUMBER), key("unit", TEXT));
      case NUMBER -> NUMBER;
      case FLAG -> FLAG;
      case SECTORS -> array(words(Sector.values()));
    };
  }

  private static List<Key> fields() {
    return Stream.of(Field.values()).map(each -> maybe(each.key(), value(each))).toList();
  }

  private static Map<String, Object> withFields(Key... others) {
    var keys = new ArrayList<>(List.of(others));
    keys.addAll(fields());
    return object(keys);
  }

  /// Every named schema.
  static Map<String, Object> components() {
    var all = new LinkedHashMap<String, Object>();
    brief(all);
    Key type = key("type", words(Type.values()));
    all.put(
        "Entry",
        withFields(
            key("id", TEXT),
            type,
            maybe("name", TEXT),
            key("claims", TEXTS),
            maybe("evidence", array(ref("Evidence"))),
            key(
                "conflicts",
                array(
                    object(
                        key("field", TEXT),
                        key("kind", words(Disagreement.Kind.values())),
                        key("claims", TEXTS))))));
    all.put(
        "WholeEntry",
        withFields(
            key("id", TEXT),
            type,
            key("name", TEXT),
            key("single_source", FLAG),
            key("reasons", Map.of("type", "object", "additionalProperties", TEXT)),
            key("claims", array(ref("ReportedClaim"))),
            key("history", array(withFields(key("known", DAY), key("claim", TEXT)))),
            key("conflicts", array(ref("Disagreement"))),
            key("links", array(ref("Link"))),
            key("decisions", array(ref("Decision")))));
    all.put(
        "Evidence",
        object(
            key("id", TEXT),
            key("doc", TEXT),
            key("known", DAY),
            key("publisher", MAYBE_TEXT),
            key("title", MAYBE_TEXT),
            key("address", MAYBE_TEXT),
            key("quotes", TEXTS)));
    all.put("Passage", object(key("start", WHOLE), key("end", WHOLE), key("quote", TEXT)));
    all.put("Claim", withFields(claim(type)));
    all.put(
        "ReportedClaim",
        withFields(
            Stream.concat(
                    Stream.of(claim(type)),
                    Stream.of(key("verified", FLAG), key("publication", publication())))
                .toArray(Key[]::new)));
    all.put("Disagreement", object(disagreement()));
    var conflict =
        new ArrayList<>(
            List.of(
                key("entry", TEXT),
                type,
                key("name", TEXT),
                maybe("evidence", array(ref("Evidence")))));
    conflict.addAll(disagreement());
    all.put("Conflict", object(conflict));
    all.put(
        "Link",
        object(
            key("from", TEXT),
            key("to", TEXT),
            key("link", words(LinkKind.values())),
            key("doc", TEXT),
            key("quotes", TEXTS),
            key("reason", TEXT)));
    all.put(
        "Due",
        object(
            key("due", DAY),
            key("entry", TEXT),
            type,
            key("name", TEXT),
            key("reason", TEXT),
            key("last_word", DAY),
            key("last_doc", TEXT),
            key("claims", TEXTS),
            maybe("evidence", array(ref("Evidence")))));
    all.put("Total", total());
    all.put(
        "Novelty",
        object(
            key("promise", ref("Entry")),
            key("novelty", TEXTS),
            key(
                "earlier",
                array(
                    object(
                        key("how", words(Earlier.How.values())),
                        key("linked", FLAG),
                        key("reason", TEXT),
                        key("promise", ref("Entry")))))));
    all.put("Document", object(document()));
    var stored = new ArrayList<>(document());
    stored.addAll(
        List.of(
            key("media_type", TEXT),
            key("extractor", TEXT),
            key("reader", MAYBE_TEXT),
            key("recorded", MOMENT),
            key("publications", array(ref("Document"))),
            key("characters", WHOLE),
            key("start", WHOLE),
            key("text", TEXT)));
    all.put("StoredDocument", object(stored));
    all.put(
        "Found",
        object(
            key("document", ref("Document")),
            key("passage", array(object(key("text", TEXT), key("hit", FLAG))))));
    PlanSchemas.into(all);
    all.put(
        "Snapshot",
        object(
            key("sha256", Map.of("type", "string", "pattern", "^[0-9a-f]{64}$")),
            key("address", TEXT),
            key("bytes", WHOLE),
            key("frozen", MOMENT),
            key("title", TEXT),
            key("asked", TEXT),
            key("entries", WHOLE),
            key(
                "files",
                array(object(key("name", TEXT), key("size", WHOLE), key("sha256", TEXT))))));
    all.put("Decision", Rules.decision());
    all.put("NewDecision", Rules.fresh());
    all.put(
        "About",
        object(
            key("program", TEXT),
            key("version", WHOLE),
            key("openapi", TEXT),
            key("documents", WHOLE),
            key("publications", WHOLE),
            key("claims", WHOLE),
            key("unstored", WHOLE),
            key("decisions", WHOLE)));
    all.put(
        "Problem",
        object(
            key("type", TEXT),
            key("title", TEXT),
            key("status", WHOLE),
            key("code", TEXT),
            key("detail", TEXT),
            key("next", TEXT)));
    return all;
  }

  private static Key[] claim(Key type) {
    return new Key[] {
      key("id", TEXT),
      key("doc", TEXT),
      type,
      maybe("attribution", TEXT),
      maybe("confidence", Map.of("type", "number", "minimum", 0, "maximum", 1)),
      maybe("frame", TEXT),
      key("evidence", array(ref("Passage")))
    };
  }

  private static List<Key> disagreement() {
    var stand =
        object(
            key("value", Map.of()),
            maybe("settled", FLAG),
            key("known", DAY),
            key("claims", TEXTS));
    return List.of(
        key("field", TEXT),
        key("kind", words(Disagreement.Kind.values())),
        key("claims", TEXTS),
        key("reason", TEXT),
        key("stands", array(stand)));
  }

  private static Map<String, Object> publication() {
    return object(
        key("doc", TEXT),
        key("publisher", MAYBE_TEXT),
        key("published", MAYBE_TEXT),
        key("title", MAYBE_TEXT),
        key("address", MAYBE_TEXT));
  }

  private static List<Key> document() {
    return List.of(
        key("doc", TEXT),
        key("document", TEXT),
        key("published", MAYBE_TEXT),
        key("publisher", MAYBE_TEXT),
        key("title", MAYBE_TEXT),
        key("address", MAYBE_TEXT));
  }

  private static Map<String, Object> total() {
    var money =
        Map.<String, Object>of(
            "anyOf",
            List.of(object(key("value", NUMBER), key("currency", TEXT)), Map.of("type", "null")));
    var claims = array(ref("Evidence"));
    return object(
        key("measure", words(SumsAsked.Measure.values())),
        key("currency", MAYBE_TEXT),
        key(
            "sums",
            array(
                object(
                    key("currency", TEXT),
                    key("low", NUMBER),
                    key("high", NUMBER),
                    key("by_funding", Map.of("type", "object", "additionalProperties", NUMBER))))),
        key(
            "in_all",
            Map.of(
                "anyOf",
                List.of(
                    object(
                        key("currency", TEXT),
                        key("low", NUMBER),
                        key("high", NUMBER),
                        key("unconverted", TEXTS)),
                    Map.of("type", "null")))),
        key(
            "counted",
            array(
                object(
                    key("entry", TEXT),
                    key("name", TEXT),
                    key("amount", money),
                    key("low", NUMBER),
                    key("why", MAYBE_TEXT),
                    key("within", MAYBE_TEXT),
                    key("funding", TEXT),
                    key("said_by", TEXT),
                    key("claims", claims)))),
        key(
            "left_out",
            array(
                object(
                    key("entry", TEXT),
                    key("name", TEXT),
                    key("amount", money),
                    key("reason", words(Total.Reason.values())),
                    key("why", TEXT),
                    key("because", MAYBE_TEXT),
                    key("claims", claims)))));
  }

  private static void brief(Map<String, Object> all) {
    Map<String, Object> statements = array(ref("BriefStatement"));
    all.put("BriefStatement", object(key("text", TEXT), key("notes", array(WHOLE))));
    all.put(
        "BriefBlock",
        object(
            maybe("paragraph", statements),
            maybe("points", statements),
            maybe("table", TEXT),
            maybe("heads", TEXTS),
            maybe("rows", array(array(statements)))));
    all.put(
        "BriefSection",
        object(key("id", TEXT), key("heading", TEXT), key("blocks", array(ref("BriefBlock")))));
    all.put(
        "BriefNote",
        object(
            key("number", WHOLE),
            key("entry", TEXT),
            key("more", WHOLE),
            key(
                "citations",
                array(
                    object(
                        key("source", WHOLE),
                        key("publisher", TEXT),
                        key("published", TEXT),
                        key("title", TEXT),
                        key("quote", TEXT))))));
    all.put(
        "BriefSource",
        object(
            key("number", WHOLE),
            key("publisher", TEXT),
            key("published", TEXT),
            key("title", TEXT),
            key("address", TEXT),
            key("document", TEXT)));
    all.put(
        "Brief",
        object(
            key("title", TEXT),
            key("scope", TEXT),
            key("sections", array(ref("BriefSection"))),
            key("notes", array(ref("BriefNote"))),
            key("sources", array(ref("BriefSource")))));
  }
}
