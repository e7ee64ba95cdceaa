package entente.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// The columns of a list of entries, each an order in which it can be read.
enum Order {
  TYPE("Type", "c-type", Comparator.comparing(Row::type)),
  NAME("Entry", "c-name", Comparator.comparing(Row::plainName, String.CASE_INSENSITIVE_ORDER)),
  AMOUNT("Amount", "c-amount n", Order::byAmount, Order::byAmountFalling),
  WHEN(
      "When",
      "c-when",
      Comparator.<Row, LocalDate>comparing(row -> row.time().first())
          .thenComparing(row -> row.time().last())),
  STATUS(
      "Status",
      "c-status",
      Comparator.<Row, Boolean>comparing(row -> row.sign() == null)
          .thenComparing(row -> row.sign() == null ? Sign.OVER : row.sign())
          .thenComparing(Row::status)),
  SOURCES("Sources", "c-sources n", Comparator.comparingInt(Row::sources)),
  DIFFER("Differ", "c-differ n", Comparator.comparingInt(Row::differs)),
  KNOWN("Last known", "c-known", Comparator.comparing(Row::lastKnown));

  private final String title;
  private final String style;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Ranking rising;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Ranking falling;

  Order(String title, String style, Comparator<Row> rising) {
    this(title, style, rising, rising.reversed());
  }

  Order(String title, String style, Comparator<Row> rising, Comparator<Row> falling) {
    this.title = title;
    this.style = style;
    this.rising = new Ranking(_ -> true, rising);
    this.falling = new Ranking(_ -> true, falling);
  }

  String title() {
    return title;
  }

  String style() {
    return style;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a first click shows the greatest first.
  boolean fallsFirst() {
    return this == AMOUNT || this == WHEN || this == SOURCES || this == KNOWN || this == DIFFER;
  }

  /// Rows that are alike in this keep the ledger's own order.
  Comparator<Row> comparator(boolean falls) {
    return ranking(falls).order();
  }

  /// All rows in it.
  Ranking ranking(boolean falls) {
    return falls ? falling : rising;
  }

  static Order of(String word) {
    return Arrays.stream(values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new MisaskedException(
                "sort",
                word,
                "type, name, amount, when, status, sources, known or differ, with - before it to"
                    + " fall"));
  }

  /// Sums of different units are never compared: the units stand together, in the alphabet's order;
  /// rows without come last.
  private static int byAmount(Row one, Row other) {
    int byUnit = unit(one).compareTo(unit(other));
    return byUnit != 0 ? byUnit : value(one).compareTo(value(other));
  }

  private static int byAmountFalling(Row one, Row other) {
    int byUnit = unit(one).compareTo(unit(other));
    return byUnit != 0 ? byUnit : value(other).compareTo(value(one));
  }

  private static String unit(Row row) {
    return row.quantity() == null ? "\uffff" : row.quantity().unit();
  }

  private static BigDecimal value(Row row) {
    return row.quantity() == null ? BigDecimal.ZERO : row.quantity().value();
  }
}
