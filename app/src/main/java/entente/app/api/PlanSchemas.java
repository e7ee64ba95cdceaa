package entente.app.api;

import entente.model.Word;
import entente.model.plan.Level;
import entente.model.plan.LineField;
import entente.model.plan.Progress;
import entente.reconcile.plan.Finding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The forms of plans as JSON Schema.
final class PlanSchemas {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> NUMBER = Map.of("type", "number");
  private static final Map<String, Object> WHOLE = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> MAYBE_TEXT = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, Object> NOTHING = Map.of("type", "null");
  private static final Map<String, Object> STATUS = words(Progress.values());

  private PlanSchemas() {}

  static void into(Map<String, Object> all) {
    var brief = new LinkedHashMap<String, Object>();
    brief.put("name", TEXT);
    brief.put("title", TEXT);
    brief.put("parties", Schemas.array(TEXT));
    brief.put("before", MAYBE_TEXT);
    brief.put("lines", WHOLE);
    brief.put("counted", WHOLE);
    brief.put("editions", WHOLE);
    brief.put("known", DAY);
    brief.put("last_known", DAY);
    all.put("Plan", object(brief));
    var whole = new LinkedHashMap<>(brief);
    whole.put("as_of", DAY);
    whole.put("lines", Schemas.array(Schemas.ref("PlanLine")));
    whole.put("scorecard", Schemas.array(scorecard()));
    all.put("WholePlan", object(whole));
    all.put("PlanLine", line());
    var proposal = new LinkedHashMap<String, Object>();
    List.of("line", "title", "claim", "entry", "doc").forEach(key -> proposal.put(key, TEXT));
    proposal.put("known", DAY);
    proposal.put("status", STATUS);
    proposal.put("score", Map.of("type", "number", "minimum", 0, "maximum", 1));
    proposal.put("because", Schemas.array(TEXT));
    proposal.put("quotes", Schemas.array(TEXT));
    all.put("Proposal", object(proposal));
  }

  private static Map<String, Object> line() {
    var standing = object(ordered("status", STATUS, "on", MAYBE_TEXT, "by", TEXT));
    var maybe = Map.<String, Object>of("anyOf", List.of(standing, NOTHING));
    var line = new LinkedHashMap<String, Object>();
    line.put("code", TEXT);
    line.put("level", words(Level.values()));
    line.put("under", MAYBE_TEXT);
    line.put("said", said());
    line.put("reported", maybe);
    line.put("reports", Schemas.array(standing));
    line.put("evidenced", maybe);
    line.put(
        "evidence",
        Schemas.array(
            object(
                ordered(
                    "claim",
                    TEXT,
                    "doc",
                    TEXT,
                    "status",
                    STATUS,
                    "on",
                    TEXT,
                    "quotes",
                    Schemas.array(TEXT),
                    "decision",
                    TEXT))));
    line.put(
        "findings",
        Schemas.array(object(ordered("kind", words(Finding.Kind.values()), "what", TEXT))));
    return object(line);
  }

  /// Any of the fields; what the plan is silent about is not there.
  private static Map<String, Object> said() {
    var fields = new LinkedHashMap<String, Object>();
    for (LineField field : LineField.values()) {
      fields.put(
          field.key(),
          switch (field.shape()) {
            case TEXT, DATE -> TEXT;
            case NAMES, PARTIES, SECTORS -> Schemas.array(TEXT);
            case SUM -> sum();
            case MILESTONES -> Schemas.array(object(ordered("by", MAYBE_TEXT, "what", TEXT)));
            case PROGRESS -> STATUS;
            case LEVEL -> words(Level.values());
          });
    }
    return Map.of("type", "object", "properties", fields, "additionalProperties", false);
  }

  private static Map<String, Object> sum() {
    return object(ordered("value", NUMBER, "currency", TEXT));
  }

  private static Map<String, Object> scorecard() {
    var row = new LinkedHashMap<String, Object>();
    row.put("code", TEXT);
    row.put("title", TEXT);
    row.put("lines", WHOLE);
    row.put("reported", counts(Progress.values()));
    row.put("evidenced", counts(Progress.values()));
    row.put("findings", counts(Finding.Kind.values()));
    row.put("budgets", Schemas.array(sum()));
    return object(row);
  }

  private static Map<String, Object> counts(Word... words) {
    var counts = new LinkedHashMap<String, Object>();
    Arrays.stream(words).forEach(word -> counts.put(word.word(), WHOLE));
    return object(counts);
  }

  private static Map<String, Object> words(Word... words) {
    return Map.of("enum", Arrays.stream(words).map(Word::word).toList());
  }

  private static Map<String, Object> ordered(Object... keysAndSchemas) {
    var ordered = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndSchemas.length; i += 2) {
      ordered.put(String.valueOf(keysAndSchemas[i]), keysAndSchemas[i + 1]);
    }
    return ordered;
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", List.copyOf(properties.keySet()));
    schema.put("additionalProperties", false);
    return schema;
  }
}
