package entente.publish.plan;

import entente.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A sum of money as people write it into a plan: "USD 2.5 million", "¥40bn", "1,200,000" under
/// "Budget (EUR)".
final class Sums {
  private static final java.util.Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /// The longer signs before those they begin with.
  private static final List<Map.Entry<String, String>> SIGNS =
      List.of(
          Map.entry("us$", "USD"),
          Map.entry("a$", "AUD"),
          Map.entry("au$", "AUD"),
          Map.entry("c$", "CAD"),
          Map.entry("ca$", "CAD"),
          Map.entry("nz$", "NZD"),
          Map.entry("s$", "SGD"),
          Map.entry("hk$", "HKD"),
          Map.entry("nt$", "TWD"),
          Map.entry("r$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("rmb", "CNY"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("₫", "VND"),
          Map.entry("฿", "THB"),
          Map.entry("$", "USD"));

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("dollars", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("euros", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("yen", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("pounds", "GBP"),
          Map.entry("won", "KRW"),
          Map.entry("rupees", "INR"),
          Map.entry("baht", "THB"),
          Map.entry("ringgit", "MYR"),
          Map.entry("australian dollars", "AUD"));
  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("thousand", 3),
          Map.entry("thousands", 3),
          Map.entry("k", 3),
          Map.entry("000", 3),
          Map.entry("million", 6),
          Map.entry("millions", 6),
          Map.entry("mn", 6),
          Map.entry("mil", 6),
          Map.entry("mio", 6),
          Map.entry("m", 6),
          Map.entry("billion", 9),
          Map.entry("billions", 9),
          Map.entry("bn", 9),
          Map.entry("b", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12),
          Map.entry("crore", 7),
          Map.entry("lakh", 5));
  private static final Pattern FORM =
      Pattern.compile("([^0-9]{0,30}?) *([0-9][0-9.,' ]{0,30}[0-9]|[0-9]) *([^0-9]{0,40})");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}$€£¥₹₩₫฿']+|000");

  private Sums() {}

  /// What a heading says of the sums under it.
  ///
  /// @param currency null where it names none
  /// @param scale by how many zeros they are shortened
  record Hint(@Nullable String currency, int scale) {
    static final Hint NONE = new Hint(null, 0);

    static Hint of(String heading, @Nullable String otherwise) {
      String text = heading.toLowerCase(Locale.ROOT).replace("'000", " 000 ");
      String currency = Sums.currency(text);
      int scale = 0;
      for (Matcher word = LETTERS.matcher(text); word.find(); ) {
        scale =
            Math.max(scale, word.group().length() < 2 ? 0 : SCALES.getOrDefault(word.group(), 0));
      }
      return new Hint(currency == null ? otherwise : currency, scale);
    }
  }

  /// The sum; nothing where it is none, or has no currency.
  static Optional<Money> of(String cell, Hint hint) {
    Matcher form = FORM.matcher(cell.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' '));
    if (!form.matches()) {
      return Optional.empty();
    }
    String around = form.group(1) + " " + form.group(3);
    String own = currency(around);
    String currency = own == null ? hint.currency() : own;
    Optional<BigDecimal> number = number(form.group(2));
    int scale = scale(form.group(3));
    if (currency == null || number.isEmpty() || !understood(around)) {
      return Optional.empty();
    }
    return Optional.of(
        new Money(
            number
                .get()
                .scaleByPowerOfTen(scale > 0 ? scale : shortened(number.get()) ? hint.scale() : 0),
            currency));
  }

  /// A sum written out under a heading of millions is one already.
  private static boolean shortened(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(100_000)) < 0;
  }

  private static int scale(String after) {
    for (Matcher word = LETTERS.matcher(after); word.find(); ) {
      Integer scale = SCALES.get(word.group());
      if (scale != null) {
        return scale;
      }
    }
    return 0;
  }

  /// Whether every word beside the number is a currency or a scale: "about 3 million" is not the
  /// sum that it says.
  private static boolean understood(String around) {
    String left = around;
    for (Map.Entry<String, String> sign : SIGNS) {
      left = left.replace(sign.getKey(), " ");
    }
    for (Matcher word = Pattern.compile("[\\p{L}%]+").matcher(left); word.find(); ) {
      String each = word.group();
      boolean known =
          SCALES.containsKey(each)
              || WORDS.containsKey(each)
              || CODES.contains(each.toUpperCase(Locale.ROOT))
              || each.equals("us")
              || each.equals("australian");
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String currency(String text) {
    for (Matcher word = Pattern.compile("[a-z]{3}").matcher(text); word.find(); ) {
      boolean alone =
          (word.start() == 0 || !Character.isLetter(text.charAt(word.start() - 1)))
              && (word.end() == text.length() || !Character.isLetter(text.charAt(word.end())));
      if (alone && CODES.contains(word.group().toUpperCase(Locale.ROOT))) {
        return word.group().toUpperCase(Locale.ROOT);
      }
    }
    for (Map.Entry<String, String> sign : SIGNS) {
      if (text.contains(sign.getKey())) {
        return sign.getValue();
      }
    }
    return WORDS.entrySet().stream()
        .filter(each -> Pattern.compile("\\b" + each.getKey() + "\\b").matcher(text).find())
        .max(java.util.Comparator.comparingInt(each -> each.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  /// The last of two kinds of signs parts the decimals; one kind alone parts thousands where three
  /// digits follow each.
  private static Optional<BigDecimal> number(String digits) {
    String text = digits.replace(" ", "").replace("'", "");
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    } else if (comma >= 0) {
      text =
          text.matches("[0-9]{1,3}(,[0-9]{3})+")
              ? text.replace(",", "")
              : text.matches("[0-9]+(,[0-9]{2,3})+,[0-9]{3}")
                  ? text.replace(",", "")
                  : text.replace(',', '.');
    } else if (text.matches("[0-9]{1,3}(\\.[0-9]{3}){2,}")) {
      text = text.replace(".", "");
    }
    return text.matches("[0-9]+(\\.[0-9]+)?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
