package entente.publish;

import entente.model.Money;
import entente.model.Sector;
import entente.model.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Dates, numbers and sums as an English sentence has them.
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final Pattern SUM = Pattern.compile("\\b([0-9]{4,}(?:[.][0-9]+)?) ([A-Z]{3})\\b");

  /// A number that is no year and no part of a date or a name.
  private static final Pattern LARGE =
      Pattern.compile(
          "(?<![\\p{L}0-9.,/-])(?:[0-9]{5,15}|(?!1[89]|20)[0-9]{4})(?![\\p{L}0-9/-]|[.,][0-9])");

  private static final Pattern ISO = Pattern.compile("\\b[0-9]{4}-[0-9]{2}(-[0-9]{2})?\\b");

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩", "AUD", "A$",
          "CAD", "C$", "NZD", "NZ$", "SGD", "S$");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("USD", "dollars"),
          Map.entry("EUR", "euros"),
          Map.entry("GBP", "pounds"),
          Map.entry("JPY", "yen"),
          Map.entry("CNY", "yuan"),
          Map.entry("INR", "rupees"),
          Map.entry("KRW", "won"),
          Map.entry("CHF", "Swiss francs"),
          Map.entry("RUB", "roubles"),
          Map.entry("BRL", "reais"),
          Map.entry("ZAR", "rand"));

  private enum Scale {
    TRILLION(12, "tn"),
    BILLION(9, "bn"),
    MILLION(6, "m");

    final BigDecimal one;
    final String brief;

    Scale(int digits, String brief) {
      this.one = BigDecimal.TEN.pow(digits);
      this.brief = brief;
    }
  }

  private Words() {}

  /// "17 December 2023", "December 2023", "2023".
  public static String of(When when) {
    return switch (when) {
      case When.OnDay(var day) -> DAY.format(day);
      case When.InMonth(var month) -> MONTH.format(month);
      case When.InYear(var year) -> year.toString();
    };
  }

  /// "35 billion dollars"; an uncommon currency by its code, "200 million XAF".
  public static String of(Money money) {
    return number(money.value()) + " " + NAMES.getOrDefault(money.currency(), money.currency());
  }

  /// "$35 bn", "¥40 bn", "NOK 1.2 m": for tables.
  public static String brief(Money money) {
    String symbol = SYMBOLS.get(money.currency());
    return (symbol == null ? money.currency() + " " : symbol) + scaled(money.value(), true);
  }

  /// "ten million" is "10 million", 12,500 "12,500"; from a million on with its scale word where
  /// that loses nothing.
  public static String number(BigDecimal value) {
    return scaled(value, false);
  }

  /// "science and technology", "maritime security".
  public static String of(Sector sector) {
    return switch (sector) {
      case TERRORISM_CRIME -> "terrorism and crime";
      case SCIENCE_TECHNOLOGY -> "science and technology";
      case INVESTMENT_FINANCE -> "investment and finance";
      case AGRICULTURE_FOOD -> "agriculture and food";
      case PEOPLE_TO_PEOPLE -> "people-to-people ties";
      default -> sector.word().replace('-', ' ');
    };
  }

  /// "Japan", "Japan and ASEAN", "Japan, ASEAN and Vietnam".
  public static String and(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /// Reasons write days and sums for machines, `2023-12-17` and `35000000000 USD`; readers get them
  /// as the given way of writing has them.
  public static String prose(String reason, Function<When, String> dated) {
    String summed =
        SUM.matcher(reason)
            .replaceAll(found -> of(new Money(new BigDecimal(found.group(1)), found.group(2))));
    String counted =
        LARGE.matcher(summed).replaceAll(found -> number(new BigDecimal(found.group())));
    return ISO.matcher(counted)
        .replaceAll(found -> {
          try {
            return dated.apply(When.parse(found.group()));
          } catch (IllegalArgumentException notDate) {
            return found.group();
          }
        });
  }

  /// A text on one line, and not much longer than so many characters: cut after a word, with an
  /// ellipsis.
  public static String cut(String text, int longest) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= longest) {
      return line;
    }
    int space = line.lastIndexOf(' ', longest);
    int end =
        space > longest / 2
            ? space
            : longest - (Character.isHighSurrogate(line.charAt(longest - 1)) ? 1 : 0);
    return line.substring(0, end).replaceFirst("[,;:]$", "") + "…";
  }

  private static String scaled(BigDecimal value, boolean brief) {
    for (Scale scale : Scale.values()) {
      if (value.abs().compareTo(scale.one) >= 0) {
        BigDecimal share = value.divide(scale.one).stripTrailingZeros();
        if (brief) {
          share =
              share
                  .setScale(Math.min(2, Math.max(0, share.scale())), RoundingMode.HALF_UP)
                  .stripTrailingZeros();
        }
        if (share.scale() <= 3) {
          return grouped(share)
              + " "
              + (brief ? scale.brief : scale.name().toLowerCase(Locale.ROOT));
        }
      }
    }
    return grouped(value);
  }

  private static String grouped(BigDecimal value) {
    return String.format(Locale.ENGLISH, "%,." + Math.max(0, value.scale()) + "f", value);
  }

  /// "US dollar", "Norwegian Krone": the currency's own name, its code where nobody knows one.
  public static String currency(String code) {
    try {
      return Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
    } catch (IllegalArgumentException unknown) {
      return code;
    }
  }
}
