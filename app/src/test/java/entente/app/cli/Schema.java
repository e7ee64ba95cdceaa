package entente.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A JSON Schema, as far as that of the claims goes: types, enumerations, patterns, bounds,
/// references, one of several.
///
/// A keyword that it does not know is an error, so that nothing passes unchecked.
final class Schema {
  private final @Nullable Object root;

  Schema(@Nullable Object root) {
    this.root = root;
  }

  /// What is wrong with a value; nothing where it satisfies the schema.
  List<String> problems(@Nullable Object value) {
    var problems = new ArrayList<String>();
    check(object(root), value, "$", problems);
    return problems;
  }

  private void check(
      Map<?, ?> schema, @Nullable Object value, String where, List<String> problems) {
    schema.forEach((keyword, wanted) -> {
      boolean holds =
          switch (String.valueOf(keyword)) {
            case "$schema", "$id", "title", "description", "$defs" -> true;
            case "$ref" -> {
              check(definition(String.valueOf(wanted)), value, where, problems);
              yield true;
            }
            case "type" -> is(String.valueOf(wanted), value);
            case "enum" -> list(wanted).contains(value);
            case "const" -> Objects.equals(wanted, value);
            case "pattern" ->
                !(value instanceof String text)
                    || java.util.regex.Pattern.compile(String.valueOf(wanted)).matcher(text).find();
            case "minLength" -> !(value instanceof String text) || text.length() >= number(wanted);
            case "minItems" -> !(value instanceof List<?> items) || items.size() >= number(wanted);
            case "maxItems" -> !(value instanceof List<?> items) || items.size() <= number(wanted);
            case "uniqueItems" ->
                !(value instanceof List<?> items) || new HashSet<>(items).size() == items.size();
            case "minimum" ->
                !(value instanceof BigDecimal figure) || figure.compareTo(decimal(wanted)) >= 0;
            case "exclusiveMinimum" ->
                !(value instanceof BigDecimal figure) || figure.compareTo(decimal(wanted)) > 0;
            case "maximum" ->
                !(value instanceof BigDecimal figure) || figure.compareTo(decimal(wanted)) <= 0;
            case "required" ->
                !(value instanceof Map<?, ?> map)
                    || list(wanted).stream().allMatch(map::containsKey);
            case "properties" -> {
              object(wanted)
                  .forEach((name, each) -> {
                    if (value instanceof Map<?, ?> map && map.containsKey(name)) {
                      check(object(each), map.get(name), where + "." + name, problems);
                    }
                  });
              yield true;
            }
            case "items" -> {
              if (value instanceof List<?> items) {
                items.forEach(each -> check(object(wanted), each, where + "[]", problems));
              }
              yield true;
            }
            case "unevaluatedProperties" ->
                !(value instanceof Map<?, ?> map)
                    || Boolean.TRUE.equals(wanted)
                    || named(schema, value).containsAll(map.keySet());
            case "oneOf" ->
                list(wanted).stream().filter(each -> passes(object(each), value)).count() == 1;
            default ->
                throw new IllegalStateException(
                    "a keyword that the test does not know: " + keyword);
          };
      if (!holds) {
        problems.add("%s: %s %s, found %s".formatted(where, keyword, wanted, value));
      }
    });
  }

  /// The properties that the schema names, by itself and by those of its alternatives that the
  /// value satisfies.
  private Set<Object> named(Map<?, ?> schema, @Nullable Object value) {
    var named = new HashSet<Object>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      named.addAll(properties.keySet());
    }
    if (schema.get("oneOf") instanceof List<?> alternatives) {
      alternatives.stream()
          .map(Schema::object)
          .filter(each -> passes(each, value))
          .forEach(each -> named.addAll(named(each, value)));
    }
    return named;
  }

  private boolean passes(Map<?, ?> schema, @Nullable Object value) {
    var problems = new ArrayList<String>();
    check(schema, value, "$", problems);
    return problems.isEmpty();
  }

  private Map<?, ?> definition(String reference) {
    return object(
        object(object(root).get("$defs")).get(reference.substring(reference.lastIndexOf('/') + 1)));
  }

  private static boolean is(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "number" -> value instanceof BigDecimal;
      case "integer" ->
          value instanceof BigDecimal figure && figure.stripTrailingZeros().scale() <= 0;
      default -> throw new IllegalStateException("a type that the test does not know: " + type);
    };
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static BigDecimal decimal(@Nullable Object value) {
    return (BigDecimal) Objects.requireNonNull(value);
  }

  private static int number(@Nullable Object value) {
    return decimal(value).intValueExact();
  }
}
