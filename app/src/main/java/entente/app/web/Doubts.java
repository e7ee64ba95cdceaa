package entente.app.web;

import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Report;
import entente.reconcile.Gravity;
import entente.reconcile.Lineage;
import entente.reconcile.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person could settle, in queues, each with what matters most first. What somebody ruled on
/// is in none of them. A queue is laid out when it is first asked for; any number of threads may
/// ask.
final class Doubts {
  /// A queue's length at most; nobody gets to the end of a longer one.
  static final int MOST = 500;

  private static final double SURE = 0.9;

  /// By how much what is kept of a row may be rounded.
  private static final double ROUNDED = 0.01;

  private final List<Row> rows;
  private final Ruled ruled;
  private final Comparisons comparisons;
  private final Supplier<Proposed> proposing;
  private @Nullable List<Pair> pairs;
  private @Nullable List<Unsure> claims;
  private @Nullable List<Dispute> conflicts;
  private @Nullable Proposed proposed;

  /// Two reports that may be about one thing.
  ///
  /// @param joined whether they are in one entry now
  record Pair(Row row, Report one, Row otherRow, Report other, Link link, boolean joined) {
    double matters() {
      double near = 1 - Math.abs(link.score() - 0.5);
      return near + row.stake();
    }
  }

  /// A claim that the reader is not sure of.
  record Unsure(Row row, Report report, double confidence) {
    double matters() {
      return 1 - confidence + row.stake();
    }
  }

  /// A field in which sources cannot all be right.
  record Dispute(Row row, Disagreement disagreement, Gravity gravity) {
    double matters() {
      return gravity.points();
    }
  }

  /// @param comparisons those made for the doubts before these
  /// @param proposing finds what may move plans, and pay promises; asked once
  Doubts(List<Row> rows, Ruled ruled, Comparisons comparisons, Supplier<Proposed> proposing) {
    this.rows = rows;
    this.ruled = ruled;
    this.comparisons = comparisons;
    this.proposing = proposing;
  }

  /// How many wait in a queue.
  int many(Queue queue) {
    return switch (queue) {
      case PAIRS -> pairs().size();
      case CLAIMS -> claims().size();
      case CONFLICTS -> conflicts().size();
      case PLANS -> proposed().plans().size();
      case PAID -> proposed().paid().size();
    };
  }

  synchronized List<Pair> pairs() {
    List<Pair> laid = pairs;
    if (laid == null) {
      laid = LikePairs.of(rows, ruled, comparisons, MOST);
      pairs = laid;
    }
    return laid;
  }

  /// Those of which the reader is not sure, and that nobody accepted.
  synchronized List<Unsure> claims() {
    List<Unsure> laid = claims;
    if (laid == null) {
      laid =
          new Foremost<Unsure>(
                  row -> 1 - row.confidence() + row.stake() + ROUNDED,
                  this::unsure,
                  Unsure::matters,
                  each -> each.report().claim().id())
              .of(rows.stream().filter(row -> row.confidence() < SURE), MOST);
      claims = laid;
    }
    return laid;
  }

  private Stream<Unsure> unsure(Row row) {
    return row.notes().of(Guesses.class, () -> Guesses.of(row.reports())).reports().stream()
        .filter(report -> !ruled.judged().contains(report.claim().id()))
        .map(
            report -> new Unsure(row, report, Objects.requireNonNull(report.claim().confidence())));
  }

  /// Those of an entry's reports of which the reader is not sure.
  private record Guesses(List<Report> reports) {
    static Guesses of(List<Report> reports) {
      return new Guesses(
          reports.stream()
              .filter(each -> {
                Double confidence = each.claim().confidence();
                return confidence != null && confidence < SURE;
              })
              .toList());
    }
  }

  synchronized List<Dispute> conflicts() {
    List<Dispute> laid = conflicts;
    if (laid == null) {
      LocalDate newest =
          rows.stream().map(Row::lastKnown).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
      laid =
          new Foremost<Dispute>(
                  row -> row.gravity(newest) + ROUNDED,
                  row -> disputes(row, newest),
                  Dispute::matters,
                  each -> each.row().id() + each.disagreement().field())
              .of(rows.stream().filter(row -> row.conflicts() > 0), MOST);
      conflicts = laid;
    }
    return laid;
  }

  private static Stream<Dispute> disputes(Row row, LocalDate newest) {
    Entry entry = row.entry();
    return entry.disagreements().stream()
        .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
        .filter(each -> !entry.reasons().getOrDefault(each.field(), "").startsWith("decided by "))
        .map(each -> new Dispute(row, each, Gravity.of(entry, each, Lineage.NONE, newest)));
  }

  /// What may move plans, and pay promises.
  synchronized Proposed proposed() {
    Proposed laid = proposed;
    if (laid == null) {
      laid = proposing.get();
      proposed = laid;
    }
    return laid;
  }
}
