package entente.app.web;

import entente.model.Relation;
import entente.model.Type;
import entente.model.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ties, meetings, accords and promises of two parties drawn along time: planned hollow, done
/// solid. Lengths are in pixels of a drawing that is as wide as its form. What lies long before the
/// rest stands at the left edge with its year.
///
/// @param today where the day of the clock lies
record Figure(Form form, List<Tick> ticks, List<Lane> lanes, int height, int today) {
  /// The lines of a long label, one below the other.
  static final int LINE = 14;

  private static final int STEP = 13;
  private static final int ROOM = 12;
  private static final int YEARS = 15;

  /// For which window it is drawn.
  enum Form {
    /// Each label stands to the left of its lane.
    BROAD(960, 300, 940, 12, 36, 60),
    /// Each label stands above its lane.
    NARROW(358, 44, 340, 5, 48, 24);

    private final int width;
    private final int left;
    private final int right;
    private final int ticks;
    private final int letters;
    private final int most;

    /// @param left where the first day lies
    /// @param right where the last day lies
    /// @param ticks how many years are named at the most
    /// @param letters how many letters of a label stand in a line
    /// @param most how many marks of a type are drawn, the last ones
    Form(int width, int left, int right, int ticks, int letters, int most) {
      this.width = width;
      this.left = left;
      this.right = right;
      this.ticks = ticks;
      this.letters = letters;
      this.most = most;
    }

    int width() {
      return width;
    }

    /// The style of its drawing.
    String word() {
      return this == BROAD ? "broad" : "narrow";
    }

    /// How much higher a lane is for its label.
    private int above(List<String> label) {
      return this == BROAD ? 0 : label.size() * LINE;
    }

    private int beside(List<String> label) {
      return this == BROAD ? (label.size() - 1) * LINE / 2 : 0;
    }
  }

  /// The beginning of a year.
  record Tick(int x, String label) {}

  /// One row of the drawing: a tier, or a type.
  ///
  /// @param label in lines
  /// @param base of the label's first line
  /// @param y of its lowest marks
  record Lane(List<String> label, int base, Type type, int y, List<Bar> bars, List<Mark> marks) {}

  /// The time through which a tier is shown.
  record Bar(int x, int width) {}

  /// One thing at its day.
  ///
  /// @param before whether it lies before the drawing begins
  record Mark(int x, int y, Sign sign, Row row, String title, boolean before) {}

  private record Dot(LocalDate day, Sign sign, Row row, String title) {}

  /// Whether something lies before the drawing begins.
  boolean hasEarlier() {
    return lanes.stream().flatMap(lane -> lane.marks().stream()).anyMatch(Mark::before);
  }

  /// Whether of some type as many are drawn as may be.
  boolean isFull() {
    return lanes.stream()
        .anyMatch(lane -> lane.type() != Type.RELATION && lane.marks().size() >= form.most);
  }

  /// The same for each kind of window; empty where nothing has a date.
  static List<Figure> all(List<Row> rows, LocalDate today) {
    return Arrays.stream(Form.values())
        .flatMap(form -> Stream.ofNullable(of(rows, today, form)))
        .toList();
  }

  /// Null where nothing has a date.
  static @Nullable Figure of(List<Row> rows, LocalDate today, Form form) {
    Map<String, List<Dot>> tiers = new TreeMap<>();
    rows.stream()
        .filter(row -> row.type() == Type.RELATION)
        .forEach(row -> tiers.merge(tier(row), tierDots(row), Figure::joined));
    tiers.values().removeIf(List::isEmpty);
    Map<Type, List<Dot>> others = new TreeMap<>();
    for (Type type : List.of(Type.MEETING, Type.ACCORD, Type.COMMITMENT)) {
      var dots =
          rows.stream()
              .filter(row -> row.type() == type)
              .flatMap(Figure::dot)
              .sorted(Comparator.comparing(Dot::day))
              .toList();
      dots = dots.subList(Math.max(0, dots.size() - form.most), dots.size());
      if (!dots.isEmpty()) {
        others.put(type, dots);
      }
    }
    var all =
        Stream.concat(tiers.values().stream(), others.values().stream())
            .flatMap(List::stream)
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    var recent = others.isEmpty() ? all : others.values().stream().flatMap(List::stream).toList();
    LocalDate newest = all.stream().map(Dot::day).max(LocalDate::compareTo).orElseThrow();
    LocalDate first =
        recent.stream()
            .map(Dot::day)
            .filter(day -> day.isAfter(newest.minusYears(YEARS)))
            .min(LocalDate::compareTo)
            .orElse(newest)
            .withDayOfYear(1);
    LocalDate last =
        all.stream().map(Dot::day).max(LocalDate::compareTo).filter(today::isBefore).orElse(today);
    return drawn(tiers, others, new Scale(first, last.plusMonths(2), form), today);
  }

  private static Figure drawn(
      Map<String, List<Dot>> tiers, Map<Type, List<Dot>> others, Scale scale, LocalDate today) {
    Form form = scale.form();
    var lanes = new ArrayList<Lane>();
    var byFirst =
        tiers.entrySet().stream()
            .sorted(Comparator.comparing(each -> reached(each.getValue())))
            .toList();
    int y = 18;
    for (int i = 0; i < byFirst.size(); i++) {
      var dots = byFirst.get(i).getValue();
      LocalDate until = i + 1 < byFirst.size() ? reached(byFirst.get(i + 1).getValue()) : today;
      List<String> label = lines(byFirst.get(i).getKey(), form.letters);
      int more = form.beside(label);
      int base = y + 24 + (form == Form.BROAD ? 4 : 0);
      y += 24 + more + form.above(label);
      lanes.add(
          lane(
              label,
              base,
              Type.RELATION,
              y,
              drawable(dots, scale),
              scale,
              bars(dots, until, today, scale)));
      y += more;
    }
    for (var each : others.entrySet()) {
      List<Dot> dots = drawable(each.getValue(), scale);
      int stacked = stack(dots, scale).stream().mapToInt(Integer::intValue).max().orElse(0);
      List<String> label = List.of(Say.types(each.getKey()));
      int top = y + 26;
      y = top + form.above(label) + stacked * STEP;
      int base = form == Form.BROAD ? y + 4 : top;
      lanes.add(lane(label, base, each.getKey(), y, dots, scale, List.of()));
    }
    return new Figure(form, scale.ticks(), lanes, y + 34, scale.x(today));
  }

  private static Lane lane(
      List<String> label, int base, Type type, int y, List<Dot> dots, Scale scale, List<Bar> bars) {
    List<Integer> stack =
        type == Type.RELATION ? dots.stream().map(_ -> 0).toList() : stack(dots, scale);
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      marks.add(
          new Mark(
              scale.x(dot.day()),
              y - stack.get(i) * STEP,
              dot.sign(),
              dot.row(),
              dot.title(),
              scale.before(dot.day())));
    }
    return new Lane(label, base, type, y, bars, marks);
  }

  /// Of several that lie before the drawing the last stands for all: the lists below the drawing
  /// have them.
  private static List<Dot> drawable(List<Dot> dots, Scale scale) {
    var before =
        dots.stream()
            .filter(dot -> scale.before(dot.day()))
            .sorted(Comparator.comparing(Dot::day))
            .toList();
    if (before.size() < 2) {
      return dots;
    }
    Dot last = before.getLast();
    var drawn = new ArrayList<Dot>();
    drawn.add(
        new Dot(
            last.day(),
            last.sign(),
            last.row(),
            last.title() + ", and " + (before.size() - 1) + " before it"));
    dots.stream().filter(dot -> !scale.before(dot.day())).forEach(drawn::add);
    return drawn;
  }

  private static List<String> lines(String label, int letters) {
    var lines = new ArrayList<String>();
    String rest = label;
    while (rest.length() > letters && rest.lastIndexOf(' ', letters) > 0) {
      int space = rest.lastIndexOf(' ', letters);
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }

  /// How high above the lane each mark stands, so that none hides another.
  private static List<Integer> stack(List<Dot> dots, Scale scale) {
    var ends = new ArrayList<Integer>();
    var levels = new ArrayList<Integer>();
    for (Dot dot : dots) {
      int x = scale.x(dot.day());
      int level = 0;
      while (level < ends.size() && ends.get(level) + ROOM > x) {
        level++;
      }
      if (level == ends.size()) {
        ends.add(x);
      } else {
        ends.set(level, x);
      }
      levels.add(level);
    }
    return levels;
  }

  private static LocalDate reached(List<Dot> dots) {
    return dots.stream()
        .filter(dot -> dot.sign() == Sign.DONE)
        .map(Dot::day)
        .min(LocalDate::compareTo)
        .orElseGet(() -> dots.getFirst().day());
  }

  private static List<Bar> bars(List<Dot> dots, LocalDate until, LocalDate today, Scale scale) {
    var done =
        dots.stream()
            .filter(dot -> dot.sign() == Sign.DONE && !dot.day().isAfter(today))
            .map(Dot::day)
            .min(LocalDate::compareTo);
    var over =
        dots.stream()
            .filter(dot -> dot.sign() == Sign.OVER)
            .map(Dot::day)
            .max(LocalDate::compareTo);
    LocalDate end = over.orElse(until.isAfter(today) ? today : until);
    return done.filter(from -> from.isBefore(end))
        .map(from -> List.of(new Bar(scale.x(from), scale.x(end) - scale.x(from))))
        .orElse(List.of());
  }

  private static String tier(Row row) {
    return row.entry().settled() instanceof Relation relation ? Say.slug(relation.kind()) : "";
  }

  /// What was announced on the way, and what came.
  private static List<Dot> tierDots(Row row) {
    var dots = new ArrayList<Dot>();
    row.entry().reports().stream()
        .filter(report ->
            report.claim().assertion() instanceof Relation said
                && said.status() == Relation.Status.PLANNED
                && said.date() != null)
        .forEach(report -> {
          var when = Objects.requireNonNull(((Relation) report.claim().assertion()).date());
          dots.add(
              new Dot(
                  when.last(),
                  Sign.AHEAD,
                  row,
                  "Announced on " + Say.day(report.known()) + " for " + Say.when(when)));
        });
    if (row.sign() != Sign.AHEAD) {
      dot(row).forEach(dots::add);
    }
    return dots;
  }

  private static List<Dot> joined(List<Dot> some, List<Dot> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(Comparator.comparing(Dot::day))
        .toList();
  }

  private static Stream<Dot> dot(Row row) {
    var when =
        row.entry().type() == Type.COMMITMENT
            ? row.entry().settled().fields().get(entente.model.Field.DATE)
                    instanceof Value.Date(var date)
                ? date
                : null
            : row.when();
    Sign sign = row.sign();
    return when == null || sign == null
        ? Stream.empty()
        : Stream.of(new Dot(when.first(), sign, row, row.name() + ", " + row.status()));
  }

  /// Where days lie: what is before the first lies at the left edge.
  private record Scale(LocalDate first, LocalDate last, Form form) {
    int x(LocalDate day) {
      double share =
          (double) ChronoUnit.DAYS.between(first, day)
              / Math.max(1, ChronoUnit.DAYS.between(first, last));
      return (int) Math.round(form.left + Math.clamp(share, 0, 1) * (form.right - form.left));
    }

    boolean before(LocalDate day) {
      return day.isBefore(first);
    }

    List<Tick> ticks() {
      int years = last.getYear() - first.getYear() + 1;
      int every = Math.max(1, (years + form.ticks - 1) / form.ticks);
      var ticks = new ArrayList<Tick>();
      for (int year = first.getYear(); year <= last.getYear(); year += every) {
        ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
      }
      return ticks;
    }
  }
}
