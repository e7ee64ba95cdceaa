package entente.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line of the ledger: one real-world thing, every claim about it, the values settled on and
/// where the claims differ.
///
/// A ledger has many and a reader looks at few, so an entry may be its [Head] alone, with the rest
/// fetched whenever it is asked for: `settled`, `head`, `id` and `type` cost nothing, everything
/// else may cost a look into the ledger.
public final class Entry implements Comparable<Entry> {
  private final Head head;
  private final @Nullable Rest rest;
  private final @Nullable Supplier<Entry> fetched;
  private final @Nullable String rank;

  /// What lists show of an entry.
  ///
  /// @param settled the value of each field that any claim fills, scored fields first
  /// @param id that of its first claim
  /// @param known the day on which it was first known
  /// @param lastKnown the day of its newest report
  /// @param sources how many documents speak of it
  /// @param differences in which ways its claims differ
  public record Head(
      Assertion settled,
      String id,
      LocalDate known,
      LocalDate lastKnown,
      int sources,
      Set<Disagreement.Kind> differences) {
    public Head {
      differences = differences.isEmpty() ? Set.of() : Set.copyOf(differences);
    }
  }

  private record Rest(
      Map<Field, String> reasons, List<Report> reports, List<Disagreement> disagreements) {}

  /// @param settled the value of each field that any claim fills, scored fields first
  /// @param reasons why each settled value was chosen, in a few words
  /// @param reports every claim about it; the first to be known gives the entry its id
  /// @param disagreements one a field at the most, in the guide's order of fields
  public Entry(
      Assertion settled,
      Map<Field, String> reasons,
      List<Report> reports,
      List<Disagreement> disagreements) {
    List<Report> ordered = reports.stream().sorted().toList();
    Wanted.that(!ordered.isEmpty(), "entry.reports", ordered, "at least one claim");
    rest = new Rest(Map.copyOf(reasons), ordered, List.copyOf(disagreements));
    fetched = null;
    rank = null;
    head =
        new Head(
            settled,
            ordered.getFirst().claim().id(),
            ordered.getFirst().known(),
            ordered.getLast().known(),
            (int)
                ordered.stream().map(report -> report.publication().document()).distinct().count(),
            disagreements.stream()
                .map(Disagreement::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Disagreement.Kind.class))));
  }

  /// An entry of which the rest stays where it is until it is asked for.
  ///
  /// @param rank as [#rank] has it
  /// @param whole fetches it; asked anew each time, so whoever gives it keeps what is asked for
  ///   often
  public Entry(Head head, String rank, Supplier<Entry> whole) {
    this.head = head;
    this.rank = rank;
    rest = null;
    fetched = whole;
  }

  private Rest rest() {
    return rest != null ? rest : Objects.requireNonNull(fetched).get().rest();
  }

  public Head head() {
    return head;
  }

  /// The value of each field that any claim fills, scored fields first.
  public Assertion settled() {
    return head.settled();
  }

  /// Why each settled value was chosen, in a few words.
  public Map<Field, String> reasons() {
    return rest().reasons();
  }

  /// Every claim about it in order of being known; the first one's id is the entry's.
  public List<Report> reports() {
    return rest().reports();
  }

  /// One a field at the most, in the guide's order of fields.
  public List<Disagreement> disagreements() {
    return rest().disagreements();
  }

  public String id() {
    return head.id();
  }

  public Type type() {
    return head.settled().type();
  }

  /// Whether everything known of it comes from one document.
  public boolean singleSource() {
    return head.sources() == 1;
  }

  public boolean inConflict() {
    return head.differences().contains(Disagreement.Kind.CONFLICT);
  }

  /// That of the claim that the reader is least sure of, from 0 to 1; 1 where it says so of none.
  public double confidence() {
    return reports().stream()
        .map(report -> report.claim().confidence())
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .min()
        .orElse(1);
  }

  /// Puts entries that became known on one day in the ledger's order: that of their documents, and
  /// within one that of its text.
  public String rank() {
    if (rank != null) {
      return rank;
    }
    Report first = reports().getFirst();
    String document = first.publication().document();
    Span span = first.claim().span();
    return document.substring(0, Math.min(16, document.length()))
        + HexFormat.of().toHexDigits(span.start())
        + HexFormat.of().toHexDigits(span.end())
        + first.claim().id();
  }

  @Override
  public int compareTo(Entry other) {
    if (rest != null && other.rest != null) {
      return rest.reports().getFirst().compareTo(other.rest.reports().getFirst());
    }
    int order = head.known().compareTo(other.head.known());
    return order != 0 ? order : rank().compareTo(other.rank());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry that
        && head.equals(that.head)
        && reasons().equals(that.reasons())
        && reports().equals(that.reports())
        && disagreements().equals(that.disagreements());
  }

  @Override
  public int hashCode() {
    return Objects.hash(head.id(), head.settled());
  }

  @Override
  public String toString() {
    return "Entry["
        + head.settled()
        + ", "
        + reasons()
        + ", "
        + reports()
        + ", "
        + disagreements()
        + "]";
  }
}
