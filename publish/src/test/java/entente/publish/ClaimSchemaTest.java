package entente.publish;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import entente.model.AnyClaim;
import entente.model.Field;
import entente.model.Sector;
import entente.model.Slot;
import entente.model.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds what is written against the claims schema.
class ClaimSchemaTest {
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text());
  }

  private static String text() {
    try {
      return Files.readString(Path.of("..", "evaluation", "claims.schema.json"));
    } catch (IOException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Test
  void a_claim_of_any_type_is_written_as_the_schema_has_it() {
    var format = new ClaimJson();
    forAll(
        AnyClaim::claim,
        claim -> assertThat(SCHEMA.validate(format.write(claim), InputFormat.JSON)).isEmpty());
  }

  @Test
  void the_schema_bites() {
    assertThat(
            SCHEMA.validate(
                "{\"doc\":\"d\",\"type\":\"relation\",\"evidence\":[]}", InputFormat.JSON))
        .isNotEmpty();
  }

  static Stream<Arguments> types() {
    var variants =
        Shape.array(
            "oneOf",
            Shape.object("schema", Json.read(text()), "an object").get("oneOf"),
            "an array");
    return Stream.of(Type.values())
        .map(type ->
            Arguments.of(
                type,
                Shape.object(
                    "oneOf", variants.get(List.of(Type.values()).indexOf(type)), "an object")));
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_has_exactly_the_fields_and_words_of_the_schema(
      Type type, Map<String, Object> variant) {
    var properties = Shape.object("properties", variant.get("properties"), "an object");
    assertThat(Shape.object("type", properties.remove("type"), "an object"))
        .containsEntry("const", type.word());
    properties.forEach((key, property) -> {
      Slot slot = type.slot(Field.of(key)).orElseThrow();
      if (property instanceof Map<?, ?> rule && rule.get("enum") instanceof List<?> words) {
        assertThat(slot.words())
            .as(type.word() + "." + key)
            .containsExactlyInAnyOrderElementsOf(words.stream().map(String::valueOf).toList());
      }
    });
    assertThat(type.slots().stream().filter(Slot::scored).map(slot -> slot.field().key()))
        .isSubsetOf(properties.keySet());
    assertThat(type.slots().stream().filter(Slot::required).map(slot -> slot.field().key()))
        .containsExactlyInAnyOrderElementsOf(
            Shape.texts("required", variant.get("required"), "an array"));
  }

  @Test
  void the_words_of_the_further_fields_and_of_sectors_are_those_of_the_schema() {
    var schema = Shape.object("schema", Json.read(text()), "an object");
    var properties = Shape.object("properties", schema.get("properties"), "an object");
    properties.forEach((key, property) -> {
      if (property instanceof Map<?, ?> rule
          && rule.get("enum") instanceof List<?> words
          && !key.equals("type")) {
        assertThat(
                Stream.of(Type.values())
                    .flatMap(type -> type.slot(Field.of(key)).stream())
                    .flatMap(slot -> slot.words().stream())
                    .distinct())
            .as(key)
            .containsExactlyInAnyOrderElementsOf(words.stream().map(String::valueOf).toList());
      }
    });
    var definitions = Shape.object("$defs", schema.get("$defs"), "an object");
    var items =
        Shape.object(
            "items",
            Shape.object("sectors", definitions.get("sectors"), "an object").get("items"),
            "an object");
    assertThat(Stream.of(Sector.values()).map(Sector::word))
        .containsExactlyElementsOf(Shape.texts("enum", items.get("enum"), "an array"));
  }
}
