package entente.app;

import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Value;
import entente.model.When;
import entente.publish.ClaimJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The value of a field as a person writes it: `35 billion USD`, `10 vessels`, `JPN, ASEAN`,
/// `2023-12`; or as JSON. What cannot be one is refused by an [IllegalArgumentException] that says
/// what was found and wanted.
public final class Written {
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L));
  private static final Pattern NUMBER =
      Pattern.compile(
          "([0-9][0-9,]{0,40}(?:\\.[0-9]{1,40})?)(?: (thousand|million|billion|trillion))?(?:"
              + " (.+))?");
  private static final Pattern CODE_FIRST = Pattern.compile("([A-Z]{3}) (.+)");

  private Written() {}

  /// A field by its name.
  public static Field field(String word) {
    try {
      return Field.of(word.toLowerCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "field: found \"%s\", wanted one of %s"
              .formatted(
                  word,
                  Arrays.stream(Field.values())
                      .map(Field::key)
                      .sorted()
                      .collect(Collectors.joining(", "))),
          unknown);
    }
  }

  /// The value that the words mean for a field.
  public static Value value(Field field, String words) {
    String text = words.strip();
    try {
      if (text.startsWith("{") || text.startsWith("[")) {
        return new ClaimJson().read(field, text);
      }
      return switch (field.shape()) {
        case PARTY -> new Value.One(Asking.party(text));
        case PARTIES -> new Value.Parties(parties(text));
        case TERM -> new Value.Term(text.toLowerCase(Locale.ROOT));
        case TEXT -> new Value.Text(text);
        case DATE -> new Value.Date(When.parse(text));
        case MONEY -> new Value.Amount(money(text));
        case COUNT -> new Value.Tally(count(text));
        case NUMBER -> new Value.Figure(quantity(text).number());
        case FLAG -> new Value.Flag(flag(text));
        case SECTORS -> new Value.Sectors(sectors(text));
      };
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          field.key()
              + ": "
              + String.valueOf(wrong.getMessage()).replaceFirst("^[a-z_.]+: (?=found )", ""),
          wrong);
    }
  }

  /// A value as a person would write it, so that [#value] reads it back.
  public static String words(Value value) {
    return switch (value) {
      case Value.One(var party) -> party.id();
      case Value.Parties(var parties) ->
          parties.stream().map(Party::id).collect(Collectors.joining(", "));
      case Value.Term(var word) -> word;
      case Value.Text(var text) -> text;
      case Value.Date(var when) -> when.toString();
      case Value.Amount(var money) -> round(money.value()) + " " + money.currency();
      case Value.Tally(var count) -> round(count.value()) + " " + count.unit();
      case Value.Figure(var number) -> round(number);
      case Value.Flag(var holds) -> holds ? "yes" : "no";
      case Value.Sectors(var sectors) ->
          sectors.stream().map(Sector::word).sorted().collect(Collectors.joining(", "));
    };
  }

  /// `35 billion` rather than eleven digits.
  private static String round(BigDecimal number) {
    for (String scale : List.of("trillion", "billion", "million")) {
      BigDecimal unit = SCALES.getOrDefault(scale, BigDecimal.ONE);
      if (number.abs().compareTo(unit) >= 0) {
        return number.divide(unit).stripTrailingZeros().toPlainString() + " " + scale;
      }
    }
    return number.stripTrailingZeros().toPlainString();
  }

  private record Quantity(BigDecimal number, String unit) {}

  private static Quantity quantity(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw new IllegalArgumentException(
          "found \"%s\", wanted a number such as 5 or 35 billion".formatted(text));
    }
    BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
    String scale = number.group(2);
    String unit = number.group(3);
    return new Quantity(
        scale == null
            ? value
            : value.multiply(SCALES.getOrDefault(scale, BigDecimal.ONE)).stripTrailingZeros(),
        unit == null ? "" : unit);
  }

  private static Money money(String text) {
    Matcher first = CODE_FIRST.matcher(text);
    Quantity sum = quantity(first.matches() ? first.group(2) + " " + first.group(1) : text);
    if (!sum.unit().matches("[A-Za-z]{3}")) {
      throw new IllegalArgumentException(
          "found \"%s\", wanted a sum with its currency's code, such as 35 billion USD"
              .formatted(text));
    }
    return new Money(sum.number(), sum.unit().toUpperCase(Locale.ROOT));
  }

  private static Count count(String text) {
    Quantity tally = quantity(text);
    if (tally.unit().isBlank()) {
      throw new IllegalArgumentException(
          "found \"%s\", wanted a number and what is counted, such as 10 vessels".formatted(text));
    }
    return new Count(tally.number(), tally.unit());
  }

  private static List<Party> parties(String text) {
    String[] names =
        text.contains(",") || Asking.isState(text) ? text.split(",", -1) : text.split(" +", -1);
    return Arrays.stream(names)
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(Asking::party)
        .toList();
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default ->
          throw new IllegalArgumentException("found \"%s\", wanted yes or no".formatted(text));
    };
  }

  private static EnumSet<Sector> sectors(String text) {
    var sectors = EnumSet.noneOf(Sector.class);
    for (String word : text.toLowerCase(Locale.ROOT).split("[, ]+", -1)) {
      sectors.add(
          Arrays.stream(Sector.values())
              .filter(each -> each.word().equals(word))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "found \"%s\", wanted sectors such as %s"
                          .formatted(
                              word,
                              Arrays.stream(Sector.values())
                                  .map(Sector::word)
                                  .collect(Collectors.joining(", "))))));
    }
    return sectors;
  }
}
