package entente.app.api;

import java.util.Map;
import java.util.function.Function;

/// Something that a call can say: how it is written, what it means, and how it becomes a value.
///
/// @param many whether it may be given several times
/// @param schema of one value, as JSON Schema
/// @param wanted what it takes, as an error says it: "a day such as 2023-12-20"
/// @param example a value that is understood
/// @param parse throws an [IllegalArgumentException] or a [java.time.DateTimeException] for what it
///   cannot be
record Parameter<T>(
    String name,
    Place place,
    boolean many,
    Map<String, Object> schema,
    String meaning,
    String wanted,
    String example,
    Function<String, T> parse) {

  /// Where in a request it stands.
  enum Place {
    PATH,
    QUERY
  }

  /// The same, several times at will.
  Parameter<T> repeated() {
    return new Parameter<>(name, place, true, schema, meaning, wanted, example, parse);
  }

  /// The same, meaning something more particular.
  Parameter<T> meaning(String other) {
    return new Parameter<>(name, place, many, schema, other, wanted, example, parse);
  }
}
