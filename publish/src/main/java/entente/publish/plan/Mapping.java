package entente.publish.plan;

import entente.publish.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a table is understood: which heading stands over what. Columns go by their headings, so that
/// it fits the next file too, in whichever order that has them.
///
/// @param sheet the sheet's name; empty for the one that fits best
/// @param columns each heading as the table has it
/// @param currency of sums that name none; null where there is none such
/// @param dates how 05/06/2024 is read; null where that is not to be guessed
public record Mapping(
    String sheet,
    Map<Target, String> columns,
    @Nullable String currency,
    @Nullable DayOrder dates) {
  /// Which of two numbers is the day.
  public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DayOrder> of(String word) {
      return Arrays.stream(values())
          .filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }

  public Mapping {
    var kept = new EnumMap<Target, String>(Target.class);
    kept.putAll(columns);
    columns = Collections.unmodifiableMap(kept);
    if (currency != null && !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "mapping.currency: found \"%s\", wanted a code of ISO 4217 such as USD"
              .formatted(currency));
    }
  }

  /// The same, with another heading over something; an empty one takes it away. What stood under
  /// that heading gives it up.
  public Mapping with(Target target, String heading) {
    var all = new EnumMap<Target, String>(Target.class);
    columns.forEach((each, name) -> {
      if (each != target && !name.equals(heading)) {
        all.put(each, name);
      }
    });
    if (!heading.isEmpty()) {
      all.put(target, heading);
    }
    return new Mapping(sheet, all, currency, dates);
  }

  public Mapping withCurrency(@Nullable String code) {
    return new Mapping(sheet, columns, code, dates);
  }

  public Mapping withDates(@Nullable DayOrder order) {
    return new Mapping(sheet, columns, currency, order);
  }

  public Mapping onSheet(String name) {
    return new Mapping(name, columns, currency, dates);
  }

  /// As a tree for [Json#write].
  public Map<String, @Nullable Object> tree() {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    if (!sheet.isEmpty()) {
      tree.put("sheet", sheet);
    }
    var names = new LinkedHashMap<String, String>();
    columns.forEach((target, heading) -> names.put(target.key(), heading));
    tree.put("columns", names);
    if (currency != null) {
      tree.put("currency", currency);
    }
    if (dates != null) {
      tree.put("dates", dates.word());
    }
    return tree;
  }

  public String json() {
    return Json.write(tree());
  }

  /// Reads what [#json] writes; refuses anything else, saying what was found and wanted.
  public static Mapping read(String json) {
    if (!(Json.read(json) instanceof Map<?, ?> tree)
        || !(tree.get("columns") instanceof Map<?, ?> named)) {
      throw new IllegalArgumentException(
          "mapping: found something else, wanted {\"columns\": {\"code\": \"No.\", \"title\":"
              + " \"Project\"}}");
    }
    var columns = new EnumMap<Target, String>(Target.class);
    named.forEach((key, heading) -> {
      Target target =
          Target.of(String.valueOf(key))
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "mapping.columns: found \"%s\", wanted one of %s".formatted(key, targets())));
      columns.put(target, String.valueOf(heading));
    });
    Object order = tree.get("dates");
    return new Mapping(
        tree.get("sheet") instanceof String sheet ? sheet : "",
        columns,
        tree.get("currency") instanceof String currency ? currency : null,
        order == null
            ? null
            : DayOrder.of(String.valueOf(order))
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "mapping.dates: found \"%s\", wanted day-first or month-first"
                            .formatted(order))));
  }

  /// Everything that a column may hold, for a message.
  public static String targets() {
    return Arrays.stream(Target.values()).map(Target::key).collect(Collectors.joining(", "));
  }
}
