package entente.reconcile;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.LinkKind;
import entente.model.Meeting;
import entente.model.PromiseLink;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Type;
import entente.model.When;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A promise or a planned step whose day has passed without a document that says what came of it.
///
/// @param entry what was due
/// @param due the last day on which it could have come as it was announced; a vague date ends with
///   its last day
/// @param reason what was due, in a few words
public record Due(Entry entry, LocalDate due, String reason) {
  private static final Comparator<Due> LONGEST_FIRST =
      Comparator.comparing(Due::due).thenComparing(Due::entry);

  /// What is due without a word by the end of this day, the longest overdue first.
  ///
  /// @param entries those known on that day
  /// @param links between them: what a delivery fulfils is not without a word
  public static List<Due> on(
      LocalDate day, Collection<Entry> entries, Collection<PromiseLink> links) {
    return unanswered(
        entries.stream()
            .flatMap(entry -> of(entry).stream())
            .filter(each -> each.due().isBefore(day))
            .toList(),
        LinksOnDay.Given.of(links));
  }

  /// Of what has fallen due without a later report, that which no delivery answers; the longest
  /// overdue first.
  public static List<Due> unanswered(Collection<Due> due, LinksOnDay links) {
    return due.stream()
        .filter(each -> !isAnswered(each.entry(), links))
        .sorted(LONGEST_FIRST)
        .toList();
  }

  private static boolean isAnswered(Entry entry, LinksOnDay links) {
    return entry.type() == Type.COMMITMENT
        && links.of(entry.id()).stream()
            .anyMatch(link ->
                link.to().equals(entry.id())
                    && (link.kind() == LinkKind.FULFILS || link.kind() == LinkKind.SUPERSEDES));
  }

  /// When the entry falls due without a word; empty where nothing of it is still to come, no day is
  /// known, or it was spoken of since.
  public static Optional<Due> of(Entry entry) {
    Optional<LocalDate> day =
        switch (entry.settled()) {
          case Meeting meeting when isAhead(meeting) ->
              last(meeting.end() == null ? meeting.start() : meeting.end());
          case Relation relation when relation.status() == Relation.Status.PLANNED ->
              last(relation.date());
          case Accord accord when accord.status() == Accord.Status.PLANNED -> last(accord.date());
          case Commitment commitment when isOpen(commitment) && hasPeriod(entry) ->
              Pledge.of(entry).flatMap(pledge -> Optional.ofNullable(pledge.end()));
          default -> Optional.empty();
        };
    return day.filter(due -> !entry.head().lastKnown().isAfter(due)).map(due -> of(entry, due));
  }

  /// An entry of which is known when it fell due.
  public static Due of(Entry entry, LocalDate due) {
    String reason =
        switch (entry.settled()) {
          case Meeting _ -> "a meeting that was to be held";
          case Relation _ -> "a tie that was to be established";
          case Accord _ -> "a text that was to be agreed";
          case Commitment commitment when commitment.terms().by() == null -> "its period is over";
          default -> "its day has passed";
        };
    return new Due(entry, due, reason);
  }

  /// The report known last, from before that day.
  public Report lastWord() {
    return entry.reports().getLast();
  }

  private static boolean isAhead(Meeting meeting) {
    return meeting.status() == Meeting.Status.PLANNED
        || meeting.status() == Meeting.Status.POSTPONED;
  }

  private static boolean isOpen(Commitment commitment) {
    return switch (commitment.status()) {
      case PLEDGED, SIGNED, UNDERWAY -> true;
      case CONSIDERED, DELIVERED, CANCELLED -> false;
    };
  }

  /// Whether any source says by when or for how long: few do, and of the others nothing needs to be
  /// taken apart.
  private static boolean hasPeriod(Entry entry) {
    return entry.reports().stream()
        .anyMatch(report ->
            report.claim().assertion() instanceof Commitment said
                && (said.terms().by() != null || said.terms().years() != null));
  }

  private static Optional<LocalDate> last(@Nullable When when) {
    return Optional.ofNullable(when).map(When::last);
  }
}
