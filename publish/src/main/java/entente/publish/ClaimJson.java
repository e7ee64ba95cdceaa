package entente.publish;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.ClaimIds;
import entente.model.Decision;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Slot;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A claim as one JSON object on one line, as the claims schema has it.
///
/// The keys stand in one order: `id`, `doc`, `type`, the type's fields as the guide lists them, its
/// further fields, `attribution`, `confidence`, `frame`, `evidence`. What a claim does not have is
/// left out. In reading, `entry` is passed over, and a claim without an `id` gets one from its
/// document's name and what it says.
public final class ClaimJson implements ClaimFormat {
  private static final Set<String> COMMON =
      Set.of("id", "doc", "type", "attribution", "confidence", "frame", "evidence", "entry");

  private static final Map<String, Field> FIELDS =
      Arrays.stream(Field.values())
          .collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

  @Override
  public String write(Claim claim) {
    return Json.write(tree(claim));
  }

  /// The claim as a tree for [Json#write], to be put into a larger one.
  public static Map<String, Object> tree(Claim claim) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("id", claim.id());
    tree.put("doc", claim.doc());
    tree.put("type", claim.type().word());
    claim
        .assertion()
        .fields()
        .forEach((field, value) -> tree.put(field.key(), ValueJson.tree(value)));
    for (Slot slot : claim.type().slots()) {
      Value value = claim.further().get(slot.field());
      if (value != null) {
        tree.put(slot.field().key(), ValueJson.tree(value));
      }
    }
    put(tree, "attribution", claim.attribution());
    put(tree, "confidence", claim.confidence());
    put(tree, "frame", claim.frame());
    tree.put("evidence", claim.evidence().stream().map(ClaimJson::passage).toList());
    return tree;
  }

  private static Map<String, Object> passage(Evidence evidence) {
    var passage = new LinkedHashMap<String, Object>();
    passage.put("start", evidence.span().start());
    passage.put("end", evidence.span().end());
    passage.put("quote", evidence.quote());
    return passage;
  }

  private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
    if (value != null) {
      tree.put(key, value);
    }
  }

  @Override
  public Claim read(String text) {
    return claim(Shape.object("claim", Json.read(text), "a JSON object"));
  }

  static Claim claim(Map<String, @Nullable Object> tree) {
    String doc = Shape.text("claim.doc", tree.get("doc"), "the document's id");
    Type type = Type.of(Shape.text("claim.type", tree.get("type"), "a type of claim"));
    var filled = fields(type, tree);
    Assertion assertion = Assertion.of(type, filled);
    var further = new EnumMap<Field, Value>(filled);
    further.keySet().removeAll(assertion.fields().keySet());
    further.values().removeIf(ClaimJson::isEmpty);
    List<Evidence> evidence = evidence(tree.get("evidence"));
    Object id = tree.get("id");
    return new Claim(
        tree.containsKey("id")
            ? Shape.text("claim.id", id, "an id of at least one character")
            : ClaimIds.claim(ClaimIds.unstored(doc), assertion, evidence),
        doc,
        assertion,
        evidence,
        further,
        optional(tree, "attribution"),
        tree.containsKey("confidence")
            ? Double.valueOf(
                Shape.number("claim.confidence", tree.get("confidence"), "a share from 0 to 1")
                    .doubleValue())
            : null,
        optional(tree, "frame"));
  }

  private static Map<Field, Value> fields(Type type, Map<String, @Nullable Object> tree) {
    var fields = new EnumMap<Field, Value>(Field.class);
    tree.forEach((key, value) -> {
      if (!COMMON.contains(key)) {
        Field field = FIELDS.get(key);
        if (field == null || type.slot(field).isEmpty()) {
          throw Shape.wrong(
              "claim." + key, value, "no such field on a claim of type " + type.word());
        }
        fields.put(field, ValueJson.value(type.word() + "." + key, field, value));
      }
    });
    return fields;
  }

  private static boolean isEmpty(Value value) {
    return switch (value) {
      case Value.Parties(var parties) -> parties.isEmpty();
      case Value.Sectors(var sectors) -> sectors.isEmpty();
      default -> false;
    };
  }

  private static @Nullable String optional(Map<String, @Nullable Object> tree, String key) {
    return tree.containsKey(key)
        ? Shape.text("claim." + key, tree.get(key), "text; leave it out where there is none")
        : null;
  }

  private static List<Evidence> evidence(@Nullable Object tree) {
    String example = "passages such as {\"start\": 0, \"end\": 5, \"quote\": \"Japan\"}";
    var evidence = new ArrayList<Evidence>();
    for (Object each : Shape.array("claim.evidence", tree, "an array of " + example)) {
      var passage = Shape.object("claim.evidence", each, example);
      evidence.add(
          new Evidence(
              new Span(offset("start", passage.get("start")), offset("end", passage.get("end"))),
              Shape.text("evidence.quote", passage.get("quote"), "the passage's words")));
    }
    return evidence;
  }

  private static int offset(String key, @Nullable Object tree) {
    BigDecimal number = Shape.number("evidence." + key, tree, "a whole number of characters");
    try {
      return number.intValueExact();
    } catch (ArithmeticException fraction) {
      throw Shape.under(
          "evidence." + key, Shape.wrong("evidence." + key, tree, "a whole number of characters"));
    }
  }

  @Override
  public String write(Value value) {
    return Json.write(ValueJson.tree(value));
  }

  @Override
  public Value read(Field field, String text) {
    return ValueJson.value(field.key(), field, Json.read(text));
  }

  @Override
  public String write(Decision.Ruling ruling) {
    return Json.write(DecisionJson.tree(ruling));
  }

  @Override
  public Decision.Ruling ruling(String text) {
    return DecisionJson.ruling(Shape.object("decision", Json.read(text), "a JSON object"));
  }
}
