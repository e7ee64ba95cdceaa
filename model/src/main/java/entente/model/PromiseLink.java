package entente.model;

import java.util.Objects;
import java.util.function.Supplier;

/// How one promise bears on the money or the number of another: what keeps a total from counting it
/// twice.
public final class PromiseLink implements Comparable<PromiseLink> {
  private final String from;
  private final String to;
  private final LinkKind kind;
  private final String reason;
  private final Supplier<Report> shown;

  /// @param from the id of the entry that stands in the relation
  /// @param to the id of the entry to which it stands in it
  /// @param kind what `from` is to `to`
  /// @param reason what in the claims shows it, in a few words; for a ruling, who ruled and why
  /// @param shown the report whose passages show it; of a link across documents, the one known last
  public PromiseLink(String from, String to, LinkKind kind, String reason, Report shown) {
    this(from, to, kind, reason, () -> shown);
  }

  /// The same with a report that is fetched whenever it is asked for: many links are followed, and
  /// few are shown.
  public PromiseLink(String from, String to, LinkKind kind, String reason, Supplier<Report> shown) {
    Wanted.that(!from.equals(to), "link", from, "two entries");
    Wanted.that(!reason.isBlank(), "link.reason", reason, "what shows it");
    this.from = from;
    this.to = to;
    this.kind = kind;
    this.reason = reason;
    this.shown = shown;
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  public LinkKind kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }

  public Report shown() {
    return shown.get();
  }

  @Override
  public int compareTo(PromiseLink other) {
    int order = from.compareTo(other.from);
    order = order != 0 ? order : to.compareTo(other.to);
    return order != 0 ? order : kind.compareTo(other.kind);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PromiseLink that
        && from.equals(that.from)
        && to.equals(that.to)
        && kind == that.kind
        && reason.equals(that.reason)
        && shown().equals(that.shown());
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to, kind);
  }

  @Override
  public String toString() {
    return "%s %s %s: %s".formatted(from, kind.word(), to, reason);
  }
}
