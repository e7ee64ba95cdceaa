package entente.reconcile;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Count;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Sector;
import entente.model.Slot;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Annotated claims as reports, with the entry that each belongs to and the disagreements that
/// annotators saw.
///
/// @param entries the annotated entry of each claim's id
/// @param folds the fold of each claim's id
/// @param kinds the kind of disagreement by `entry field`
record Corpus(
    List<Report> reports,
    Map<String, String> entries,
    Map<String, String> folds,
    Map<String, String> kinds) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Corpus read(Path folder) throws IOException {
    var manifest = new HashMap<String, JsonNode>();
    for (JsonNode line : lines(folder.resolve("documents.jsonl"))) {
      manifest.put(line.get("doc").asString(), line);
    }
    var reports = new ArrayList<Report>();
    var entries = new LinkedHashMap<String, String>();
    var folds = new HashMap<String, String>();
    for (JsonNode line : lines(folder.resolve("gold.jsonl"))) {
      if (!line.get("type").asString().equals("none")) {
        String doc = line.get("doc").asString();
        JsonNode about =
            Objects.requireNonNull(
                manifest.get(doc), () -> "no line of the manifest is about " + doc);
        var publication =
            new Publication(
                ClaimIds.hash(doc.getBytes(StandardCharsets.UTF_8)),
                doc,
                When.parse(about.get("published").asString()),
                about.path("publisher").asString(null),
                null,
                null);
        reports.add(new Report(claim(line, doc), publication, Instant.EPOCH, true));
        entries.put(line.get("id").asString(), line.get("entry").asString());
        folds.put(line.get("id").asString(), about.get("fold").asString());
      }
    }
    var kinds = new LinkedHashMap<String, String>();
    for (JsonNode line : lines(folder.resolve("conflicts.jsonl"))) {
      kinds.put(
          line.get("entry").asString() + " " + line.get("field").asString(),
          line.get("kind").asString());
    }
    return new Corpus(reports, entries, folds, kinds);
  }

  /// Writes the grouping and the disagreements as the scorer reads them.
  static void write(List<Entry> entries, Path folder) throws IOException {
    var groups = new ArrayList<String>();
    var conflicts = new ArrayList<String>();
    for (Entry entry : entries) {
      entry
          .reports()
          .forEach(
              report -> groups.add(line(Map.of("id", report.claim().id(), "entry", entry.id()))));
      entry
          .disagreements()
          .forEach(each ->
              conflicts.add(
                  line(
                      Map.of(
                          "claims",
                          each.claims(),
                          "entry",
                          entry.id(),
                          "field",
                          each.field().key(),
                          "kind",
                          each.kind().word()))));
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("groups.jsonl"), groups);
    Files.write(folder.resolve("conflicts.jsonl"), conflicts);
  }

  private static String line(Map<String, ?> of) {
    return JSON.writeValueAsString(of);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }

  private static Claim claim(JsonNode line, String doc) {
    Type type = Type.of(line.get("type").asString());
    var fields = new LinkedHashMap<Field, Value>();
    for (Slot slot : type.slots()) {
      JsonNode value = line.get(slot.field().key());
      if (value != null && !value.isNull() && !(value.isArray() && value.isEmpty())) {
        fields.put(slot.field(), value(slot.field(), value));
      }
    }
    var evidence = new ArrayList<Evidence>();
    for (JsonNode each : line.get("evidence")) {
      evidence.add(
          new Evidence(
              new Span(each.get("start").asInt(), each.get("end").asInt()),
              each.get("quote").asString()));
    }
    return new Claim(
        line.get("id").asString(),
        doc,
        Assertion.of(type, fields),
        evidence,
        Map.of(),
        null,
        null,
        null);
  }

  private static Value value(Field field, JsonNode json) {
    return switch (field.shape()) {
      case PARTY -> new Value.One(new Party(json.asString()));
      case PARTIES ->
          new Value.Parties(
              json.valueStream().map(JsonNode::asString).distinct().map(Party::new).toList());
      case TERM -> new Value.Term(json.asString());
      case TEXT -> new Value.Text(json.asString());
      case DATE -> new Value.Date(When.parse(json.asString()));
      case MONEY ->
          new Value.Amount(
              new Money(json.get("value").decimalValue(), json.get("currency").asString()));
      case COUNT ->
          new Value.Tally(new Count(json.get("value").decimalValue(), json.get("unit").asString()));
      case NUMBER -> new Value.Figure(json.decimalValue());
      case FLAG -> new Value.Flag(json.asBoolean());
      case SECTORS ->
          new Value.Sectors(
              json.valueStream()
                  .map(JsonNode::asString)
                  .map(Corpus::sector)
                  .collect(Collectors.toCollection(TreeSet::new)));
    };
  }

  private static Sector sector(String word) {
    return Arrays.stream(Sector.values())
        .filter(sector -> sector.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
