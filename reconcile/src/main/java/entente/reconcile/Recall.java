package entente.reconcile;

import entente.model.When;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// When a statement's words say that something was promised before: "the assistance promised in
/// March 2024", "announced last year".
final class Recall {
  private static final Map<String, Month> MONTHS =
      Arrays.stream(Month.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  each ->
                      each.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT),
                  Function.identity()));
  private static final List<String> VERBS =
      List.of(
          "announced",
          "pledged",
          "promised",
          "agreed",
          "unveiled",
          "launched",
          "committed",
          "presented",
          "outlined",
          "signed",
          "approved");
  private static final Pattern PROMISED =
      Pattern.compile(
          "\\b(?:"
              + String.join("|", VERBS)
              + ")(?: (?:by|to|with) [^.;,]{1,30}?)? "
              + "(?:in (?:early |late |mid-)?(?:(?<month>"
              + String.join("|", MONTHS.keySet().stream().sorted().toList())
              + ")(?: (?<of>20[0-9]{2}))?|(?<year>20[0-9]{2}))"
              + "|(?<last>last year)|(?<this>(?:earlier )?this year))\\b");

  private Recall() {}

  /// The first such time in a text in lower case; null where it tells none.
  ///
  /// @param known when the text became known: a month without a year is the last one before
  static @Nullable When in(String text, LocalDate known) {
    if (!Cue.has(text, VERBS)) {
      return null;
    }
    Matcher promised = PROMISED.matcher(text);
    if (!promised.find()) {
      return null;
    }
    Month month = promised.group("month") == null ? null : MONTHS.get(promised.group("month"));
    if (month != null) {
      String year = promised.group("of");
      YearMonth last = YearMonth.of(known.getYear(), month);
      YearMonth meant =
          year != null
              ? YearMonth.of(Integer.parseInt(year), month)
              : last.isAfter(YearMonth.from(known)) ? last.minusYears(1) : last;
      return When.parse(meant.toString());
    }
    if (promised.group("year") != null) {
      return When.parse(promised.group("year"));
    }
    return When.parse(
        String.valueOf(promised.group("last") != null ? known.getYear() - 1 : known.getYear()));
  }
}
