package entente.publish;

import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Shared;
import entente.model.Value;
import entente.model.When;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The value of a field as the claims schema writes it, and back.
final class ValueJson {
  private ValueJson() {}

  static Object tree(Value value) {
    return switch (value) {
      case Value.One(Party party) -> party.id();
      case Value.Parties(var parties) -> parties.stream().map(Party::id).toList();
      case Value.Term(String word) -> word;
      case Value.Text(String text) -> text;
      case Value.Date(When when) -> when.toString();
      case Value.Amount(Money money) -> pair(money.value(), "currency", money.currency());
      case Value.Tally(Count count) -> pair(count.value(), "unit", count.unit());
      case Value.Figure(BigDecimal number) -> number;
      case Value.Flag(boolean holds) -> holds;
      case Value.Sectors(Set<Sector> sectors) -> sectors.stream().map(Sector::word).toList();
    };
  }

  private static Map<String, Object> pair(BigDecimal value, String key, String unit) {
    var pair = new LinkedHashMap<String, Object>();
    pair.put("value", value);
    pair.put(key, unit);
    return pair;
  }

  /// @param where the field as messages name it, such as `commitment.amount`
  static Value value(String where, Field field, @Nullable Object tree) {
    try {
      return switch (field.shape()) {
        case PARTY -> new Value.One(Shared.party(Shape.text(where, tree, "a party's id")));
        case PARTIES ->
            new Value.Parties(
                Shape.texts(where, tree, "an array of parties' ids").stream()
                    .map(Shared::party)
                    .toList());
        case TERM -> new Value.Term(Shape.text(where, tree, "a word"));
        case TEXT -> new Value.Text(Shape.text(where, tree, "text"));
        case DATE ->
            new Value.Date(
                Shared.when(Shape.text(where, tree, "a date such as 2023, 2023-12 or 2023-12-17")));
        case MONEY -> {
          var money =
              parts(where, tree, "currency", "{\"value\": 35000000000, \"currency\": \"USD\"}");
          yield new Value.Amount(
              new Money(
                  Shape.number(where + ".value", money.get("value"), "a number"),
                  Shape.text(
                      where + ".currency",
                      money.get("currency"),
                      "a code of ISO 4217 such as USD")));
        }
        case COUNT -> {
          var count = parts(where, tree, "unit", "{\"value\": 10000000, \"unit\": \"people\"}");
          yield new Value.Tally(
              new Count(
                  Shape.number(where + ".value", count.get("value"), "a number"),
                  Shape.text(where + ".unit", count.get("unit"), "a word for what is counted")));
        }
        case NUMBER -> new Value.Figure(Shape.number(where, tree, "a number"));
        case FLAG -> new Value.Flag(Shape.flag(where, tree));
        case SECTORS ->
            new Value.Sectors(sectors(where, Shape.texts(where, tree, "an array of sectors")));
      };
    } catch (IllegalArgumentException wrong) {
      throw Shape.under(where, wrong);
    }
  }

  private static Map<String, @Nullable Object> parts(
      String where, @Nullable Object tree, String unit, String example) {
    var parts = Shape.object(where, tree, "an object such as " + example);
    for (String key : parts.keySet()) {
      if (!key.equals("value") && !key.equals(unit)) {
        throw Shape.wrong(
            where + "." + key, parts.get(key), "no such key; an object such as " + example);
      }
    }
    return parts;
  }

  private static Set<Sector> sectors(String where, List<String> words) {
    var sectors = EnumSet.noneOf(Sector.class);
    for (String word : words) {
      Sector sector =
          Arrays.stream(Sector.values())
              .filter(each -> each.word().equals(word))
              .findFirst()
              .orElseThrow(() ->
                  Shape.wrong(
                      where,
                      word,
                      "one of "
                          + String.join(
                              ", ", Stream.of(Sector.values()).map(Sector::word).toList())));
      if (!sectors.add(sector)) {
        throw Shape.wrong(where, word, "each sector once");
      }
    }
    return sectors;
  }
}
