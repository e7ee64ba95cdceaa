package entente.model.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a plan may say of a line besides its code, in the order of a matrix's columns.
public enum LineField {
  PARENT(Shape.TEXT, "Under"),
  LEVEL(Shape.LEVEL, "Level"),
  TITLE(Shape.TEXT, "Title"),
  LEADS(Shape.NAMES, "Lead"),
  PARTNERS(Shape.NAMES, "Partners"),
  PARTIES(Shape.PARTIES, "Parties"),
  SECTORS(Shape.SECTORS, "Sectors"),
  FUND(Shape.TEXT, "Fund"),
  SCHEME(Shape.TEXT, "Scheme"),
  BUDGET(Shape.SUM, "Budget"),
  START(Shape.DATE, "Start"),
  END(Shape.DATE, "End"),
  MILESTONES(Shape.MILESTONES, "Milestones"),
  INDICATORS(Shape.NAMES, "Indicators"),
  PREDECESSOR(Shape.TEXT, "Line in the plan before"),
  SUCCESSOR(Shape.TEXT, "Line in the plan after"),
  REPORTED(Shape.PROGRESS, "Reported status"),
  REPORTED_ON(Shape.DATE, "Reported on"),
  REPORTED_BY(Shape.TEXT, "Reported by"),
  EVIDENCED(Shape.PROGRESS, "Evidenced status"),
  EVIDENCED_ON(Shape.DATE, "Evidenced on"),
  EVIDENCED_BY(Shape.TEXT, "Evidence"),
  REMARKS(Shape.TEXT, "Remarks");

  /// The form of what is said.
  public enum Shape {
    TEXT,
    NAMES,
    PARTIES,
    SECTORS,
    SUM,
    DATE,
    MILESTONES,
    PROGRESS,
    LEVEL
  }

  private final Shape shape;
  private final String title;

  LineField(Shape shape, String title) {
    this.shape = shape;
    this.title = title;
  }

  public Shape shape() {
    return shape;
  }

  /// What stands over its column.
  public String title() {
    return title;
  }

  /// Its name in files: `reported_on`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field of a name, if there is one.
  public static Optional<LineField> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
