package entente.publish;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON as plain Java: objects are maps in the order written, arrays lists, numbers exact and
/// without exponent.
///
/// Works on the stream of tokens alone, which spares a command line the half second in which a
/// mapper of objects warms up.
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /// Beyond this many digits before or after the point a number is nobody's figure, and writing it
  /// plainly could fill the memory.
  private static final int DIGITS = 100;

  private Json() {}

  /// One line of JSON. The tree holds maps with text keys, collections, text, numbers, booleans and
  /// nulls; other things stand by their text.
  public static String write(@Nullable Object tree) {
    var text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(tree, out);
    }
    return text.toString();
  }

  private static void write(@Nullable Object tree, JsonGenerator out) {
    switch (tree) {
      case null -> out.writeNull();
      case Map<?, ?> object -> {
        out.writeStartObject();
        object.forEach((key, value) -> {
          out.writeName(String.valueOf(key));
          write(value, out);
        });
        out.writeEndObject();
      }
      case Iterable<?> array -> {
        out.writeStartArray();
        array.forEach(each -> write(each, out));
        out.writeEndArray();
      }
      case BigDecimal number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case Boolean flag -> out.writeBoolean(flag);
      default -> out.writeString(tree.toString());
    }
  }

  /// What one text holds; refuses anything but exactly one JSON value, saying where it goes wrong.
  public static @Nullable Object read(String text) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      Object tree = tree(in);
      if (in.nextToken() != null) {
        throw new IllegalArgumentException(
            "json: found more after the first value, wanted one value");
      }
      return tree;
    } catch (JacksonException wrong) {
      var where = wrong.getLocation();
      throw new IllegalArgumentException(
          "json: found something else at character %d, wanted JSON (%s)"
              .formatted(
                  where == null ? 1 : where.getColumnNr(),
                  wrong.getOriginalMessage().lines().findFirst().orElse("")),
          wrong);
    }
  }

  private static @Nullable Object tree(JsonParser in) {
    return switch (in.currentToken()) {
      case START_OBJECT -> object(in);
      case START_ARRAY -> array(in);
      case VALUE_STRING -> whole(in.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default ->
          throw new IllegalArgumentException("json: found nothing, wanted a value");
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser in) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String key = in.currentName();
      in.nextToken();
      object.put(key, tree(in));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser in) {
    var array = new ArrayList<@Nullable Object>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      array.add(tree(in));
    }
    return array;
  }

  /// Half a character would be lost as soon as the text is written anywhere.
  private static String whole(String text) {
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException(
          "json: found half a character (a surrogate alone), wanted Unicode");
    }
    return text;
  }

  private static BigDecimal number(JsonParser in) {
    BigDecimal number = in.getDecimalValue();
    if (number.precision() > DIGITS || Math.abs((long) number.scale()) > DIGITS) {
      throw new IllegalArgumentException(
          "json: found a number of more than %d digits, wanted a shorter one".formatted(DIGITS));
    }
    return number;
  }
}
