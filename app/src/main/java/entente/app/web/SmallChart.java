package entente.app.web;

import entente.model.Indicator;
import entente.model.Money;
import entente.publish.PartyName;
import entente.publish.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One measure of the same parties in one unit through time, drawn small: from nothing upwards,
/// each figure at its own time, the last one labelled. Lengths are in pixels of a drawing of
/// [#WIDTH] by [#HEIGHT].
///
/// @param line through the points, as SVG has it; empty where two figures are of one time, which no
///   line should join
/// @param zero where nothing lies
record SmallChart(String title, List<Point> points, String line, int zero) {
  static final int WIDTH = 300;
  static final int HEIGHT = 120;
  private static final int LEFT = 12;
  private static final int RIGHT = 210;
  private static final int TOP = 14;
  private static final int BOTTOM = 96;

  /// A figure with its time.
  record Point(int x, int y, Row row, String when, String value) {}

  /// Those of a few rows that say for when they are, by measure, unit and parties; what is a rank
  /// or has no time is in none.
  static List<SmallChart> of(List<Row> rows) {
    Map<String, List<Row>> series = new TreeMap<>();
    for (Row row : rows) {
      if (row.entry().settled() instanceof Indicator figure
          && figure.period() != null
          && !figure.unit().equals("rank")) {
        series.computeIfAbsent(title(figure), _ -> new ArrayList<>()).add(row);
      }
    }
    return series.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static SmallChart of(String title, List<Row> rows) {
    var sorted =
        rows.stream()
            .sorted(Comparator.comparing(SmallChart::day).thenComparing(Row::entry))
            .toList();
    double most = Math.max(0, sorted.stream().mapToDouble(SmallChart::value).max().orElse(0));
    double least = Math.min(0, sorted.stream().mapToDouble(SmallChart::value).min().orElse(0));
    LocalDate first = day(sorted.getFirst());
    long span = Math.max(1, ChronoUnit.DAYS.between(first, day(sorted.getLast())));
    var points =
        sorted.stream()
            .map(row ->
                new Point(
                    sorted.size() == 1
                        ? RIGHT
                        : (int)
                            (LEFT
                                + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day(row)) / span),
                    height(value(row), least, most),
                    row,
                    Say.when(Objects.requireNonNull(figure(row).period())),
                    words(figure(row))))
            .toList();
    boolean once = points.stream().map(Point::x).distinct().count() == points.size();
    String line =
        once && points.size() > 1
            ? points.stream()
                .map(point -> String.format(Locale.ROOT, "%d,%d", point.x(), point.y()))
                .collect(Collectors.joining(" "))
            : "";
    return new SmallChart(title, points, line, height(0, least, most));
  }

  /// When the first and the last figure are for: what the drawing tells of its time.
  String from() {
    return points.getFirst().when();
  }

  String to() {
    return points.getLast().when();
  }

  private static int height(double value, double least, double most) {
    return most <= least
        ? BOTTOM
        : (int) Math.round(BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least));
  }

  private static Indicator figure(Row row) {
    return (Indicator) row.entry().settled();
  }

  private static LocalDate day(Row row) {
    return Objects.requireNonNull(figure(row).period()).first();
  }

  private static double value(Row row) {
    return figure(row).value().doubleValue();
  }

  private static String title(Indicator figure) {
    String measure =
        figure.measure() == Indicator.Measure.GDP
            ? "GDP"
            : Say.capital(Say.slug(figure.measure().word()));
    String unit = figure.unit().matches("[A-Z]{3}") ? Words.currency(figure.unit()) : figure.unit();
    return measure
        + ", "
        + figure.parties().stream().map(PartyName::of).sorted().collect(Collectors.joining(" – "))
        + ", "
        + unit;
  }

  private static String words(Indicator figure) {
    BigDecimal value = figure.value();
    return figure.unit().matches("[A-Z]{3}") && value.signum() >= 0
        ? Words.brief(new Money(value, figure.unit()))
        : Words.number(value) + " " + figure.unit();
  }
}
