package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import org.junit.jupiter.api.Test;

/// The tests' own checker of schemas sees what is planted.
class SchemaTest {
  private static final Schema SCHEMA =
      new Schema(
          Json.read(
              """
              {"type": "object", "required": ["doc"], "unevaluatedProperties": false,
               "properties": {"doc": {"type": "string", "pattern": "^[a-z]+$"}, "kind": {"enum": ["a", "b"]}},
               "oneOf": [{"properties": {"kind": {"const": "a"}, "parties": {"$ref": "#/$defs/parties", "minItems": 2}}, "required": ["parties"]},
                         {"properties": {"kind": {"const": "b"}, "years": {"type": "number"}}}],
               "$defs": {"parties": {"type": "array", "uniqueItems": true, "items": {"type": "string"}}}}
              """));

  @Test
  void what_satisfies_it_has_no_problems() {
    assertThat(
            SCHEMA.problems(
                Json.read("{\"doc\": \"x\", \"kind\": \"a\", \"parties\": [\"J\", \"L\"]}")))
        .isEmpty();
    assertThat(SCHEMA.problems(Json.read("{\"doc\": \"x\", \"kind\": \"b\", \"years\": 5}")))
        .isEmpty();
  }

  @Test
  void every_planted_error_is_seen() {
    for (String wrong :
        new String[] {
          "{\"kind\": \"b\"}",
          "{\"doc\": \"X\", \"kind\": \"b\"}",
          "{\"doc\": 1, \"kind\": \"b\"}",
          "{\"doc\": \"x\", \"kind\": \"c\"}",
          "{\"doc\": \"x\", \"kind\": \"a\"}",
          "{\"doc\": \"x\", \"kind\": \"a\", \"parties\": [\"J\"]}",
          "{\"doc\": \"x\", \"kind\": \"a\", \"parties\": [\"J\", \"J\"]}",
          "{\"doc\": \"x\", \"kind\": \"b\", \"years\": \"5\"}",
          "{\"doc\": \"x\", \"kind\": \"b\", \"colour\": 5}",
        }) {
      assertThat(SCHEMA.problems(Json.read(wrong))).as(wrong).isNotEmpty();
    }
  }
}
