package entente.publish.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a spreadsheet shows a number: as itself, with so many decimals, or as a date as precise as
/// what is shown of it.
enum NumberFormat {
  PLAIN,
  ONE_DECIMAL,
  TWO_DECIMALS,
  THREE_DECIMALS,
  PERCENT,
  DAY,
  MONTH,
  YEAR;

  private static final Map<String, NumberFormat> BUILT_IN =
      Map.ofEntries(
          Map.entry("2", TWO_DECIMALS),
          Map.entry("9", PERCENT),
          Map.entry("10", PERCENT),
          Map.entry("14", DAY),
          Map.entry("15", DAY),
          Map.entry("16", DAY),
          Map.entry("17", MONTH),
          Map.entry("22", DAY));
  private static final Pattern FIXED = Pattern.compile("[0#]\\.(0{1,3})");
  private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  /// @param id the format's number
  /// @param code what the workbook says of it; empty of one that is built in
  static NumberFormat of(String id, String code) {
    if (code.isEmpty()) {
      return BUILT_IN.getOrDefault(id, PLAIN);
    }
    String shown = NOT_SHOWN.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    int end = shown.indexOf(';');
    String first = end < 0 ? shown : shown.substring(0, end);
    if (first.contains("y") || first.contains("d")) {
      return first.contains("d") ? DAY : first.contains("m") ? MONTH : YEAR;
    }
    if (first.contains("%")) {
      return PERCENT;
    }
    Matcher fixed = FIXED.matcher(first);
    return switch (fixed.find() && !first.contains(",") ? fixed.group(1).length() : 0) {
      case 1 -> ONE_DECIMAL;
      case 2 -> TWO_DECIMALS;
      case 3 -> THREE_DECIMALS;
      default -> PLAIN;
    };
  }

  /// The number as it is shown.
  ///
  /// @param from1904 whether days are counted from 1904 rather than 1900
  String show(BigDecimal number, boolean from1904) {
    return switch (this) {
      case PLAIN -> plain(number);
      case ONE_DECIMAL ->
          number.setScale(Math.max(1, scale(number)), RoundingMode.HALF_UP).toPlainString();
      case TWO_DECIMALS ->
          number.setScale(Math.max(2, scale(number)), RoundingMode.HALF_UP).toPlainString();
      case THREE_DECIMALS ->
          number.setScale(Math.max(3, scale(number)), RoundingMode.HALF_UP).toPlainString();
      case PERCENT -> plain(number.movePointRight(2)) + "%";
      case DAY -> day(number, from1904).toString();
      case MONTH -> day(number, from1904).toString().substring(0, 7);
      case YEAR -> day(number, from1904).toString().substring(0, 4);
    };
  }

  private static int scale(BigDecimal number) {
    return number.stripTrailingZeros().scale();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static LocalDate day(BigDecimal number, boolean from1904) {
    long days = Math.clamp(number.setScale(0, RoundingMode.DOWN).longValue(), 0, 2_900_000);
    return (from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30)).plusDays(days);
  }
}
