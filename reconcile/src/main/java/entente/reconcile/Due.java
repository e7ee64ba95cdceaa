package entente.reconcile;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.LinkKind;
import entente.model.Meeting;
import entente.model.PromiseLink;
import entente.model.Relation;
import entente.model.Report;
import entente.model.When;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A promise or a planned step whose day has passed without a document that says what came of it.
///
/// @param entry what was due
/// @param due the last day on which it could have come as it was announced; a vague date ends with its last day
/// @param lastWord the report known last, from before that day or silent on what came
/// @param reason what was due, in a few words
public record Due(Entry entry, LocalDate due, Report lastWord, String reason) {
  private static final Comparator<Due> LONGEST_FIRST = Comparator.comparing(Due::due).thenComparing(Due::entry);

  /// What is due without a word by the end of this day, the longest overdue first.
  ///
  /// @param entries those known on that day
  /// @param links between them: what a delivery fulfils is not without a word
  public static List<Due> on(LocalDate day, Collection<Entry> entries, Collection<PromiseLink> links) {
    Set<String> answered =
        links.stream()
            .filter(link -> link.kind() == LinkKind.FULFILS || link.kind() == LinkKind.SUPERSEDES)
            .map(PromiseLink::to)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> !answered.contains(entry.id()))
        .flatMap(entry -> of(entry).stream())
        .filter(each -> each.due().isBefore(day) && !each.lastWord().known().isAfter(each.due()))
        .sorted(LONGEST_FIRST)
        .toList();
  }

  /// When the entry falls due; empty where nothing of it is still to come, or no day is known.
  static Optional<Due> of(Entry entry) {
    Report last = entry.reports().getLast();
    return switch (entry.settled()) {
      case Meeting meeting when meeting.status() == Meeting.Status.PLANNED || meeting.status() == Meeting.Status.POSTPONED ->
          step(entry, meeting.end() == null ? meeting.start() : meeting.end(), last, "a meeting that was to be held");
      case Relation relation when relation.status() == Relation.Status.PLANNED ->
          step(entry, relation.date(), last, "a tie that was to be established");
      case Accord accord when accord.status() == Accord.Status.PLANNED -> step(entry, accord.date(), last, "a text that was to be agreed");
      case Commitment commitment when isOpen(commitment) ->
          Pledge.of(entry)
              .flatMap(pledge -> Optional.ofNullable(pledge.until()))
              .map(until -> new Due(entry, until, last, commitment.terms().by() == null ? "its period is over" : "its day has passed"));
      default -> Optional.empty();
    };
  }

  private static boolean isOpen(Commitment commitment) {
    return switch (commitment.status()) {
      case PLEDGED, SIGNED, UNDERWAY -> true;
      case CONSIDERED, DELIVERED, CANCELLED -> false;
    };
  }

  private static Optional<Due> step(Entry entry, @org.jspecify.annotations.Nullable When when, Report last, String reason) {
    return when == null ? Optional.empty() : Optional.of(new Due(entry, when.last(), last, reason));
  }
}
