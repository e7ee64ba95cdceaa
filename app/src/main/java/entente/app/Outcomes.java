package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Accord;
import entente.model.Clocks;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Meeting;
import entente.model.Party;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Value;
import entente.model.When;
import entente.reconcile.Kin;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What came out of a meeting: accords, promises, ties and stands of those who met, and of the
/// members of a bloc that did.
///
/// No document lists them all: an entry is taken for an outcome by what is said of it, and the
/// ground stands beside it.
public final class Outcomes {
  private static final int MOST = 2_000;
  private static final int DAYS_OF_TALK = 3;

  private Outcomes() {}

  /// Something that came out of it, and on what ground it is taken to.
  public record Outcome(Entry entry, Ground ground) {}

  /// From the surest to the least sure.
  public enum Ground {
    SAID_THERE("said to have come of it"),
    DATED("dated to its days"),
    REPORTED("dated by month or year alone, and reported with it");

    private final String words;

    Ground(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// In the order of their grounds, and then of becoming known. Empty for a meeting of which no day
  /// is known.
  public static List<Outcome> of(Ledger ledger, Clocks clocks, Entry entry) {
    if (!(entry.settled() instanceof Meeting meeting) || meeting.start() == null) {
      return List.of();
    }
    LocalDate last = Objects.requireNonNullElse(meeting.end(), meeting.start()).last();
    var days = new Days(meeting.start().first(), last);
    Set<String> present = present(meeting);
    Set<String> documents = documents(List.of(entry));
    Map<String, Outcome> found = new HashMap<>();
    for (Party party : meeting.parties()) {
      for (Party name : Kin.names(party)) {
        var question =
            Question.all(clocks)
                .naming(List.of(name))
                .within(When.of(days.first()), When.of(days.last().plusDays(DAYS_OF_TALK)));
        Entries.of(ledger, question, 0, MOST)
            .forEach(each -> {
              if (isOf(each, present)) {
                ground(each, meeting, days, documents)
                    .ifPresent(ground -> found.put(each.id(), new Outcome(each, ground)));
              }
            });
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Outcome::ground).thenComparing(Outcome::entry))
        .toList();
  }

  private record Days(LocalDate first, LocalDate last) {
    boolean hold(When when) {
      return !when.first().isBefore(first) && !when.last().isAfter(last);
    }
  }

  /// Who was there, the members of a bloc among them.
  private static Set<String> present(Meeting meeting) {
    var present = new HashSet<String>();
    for (Party party : meeting.parties()) {
      Kin.names(party).forEach(each -> present.add(each.id()));
      present.addAll(Kin.members(party));
    }
    return present;
  }

  /// Whether those who were there made it among themselves; a stand may be about others.
  private static boolean isOf(Entry entry, Set<String> present) {
    return switch (entry.settled()) {
      case Accord accord -> all(accord.parties(), present);
      case Relation relation -> all(relation.parties(), present);
      case Commitment commitment ->
          all(commitment.from(), present) && all(commitment.to(), present);
      case Position position -> present.contains(position.holder().id());
      default -> false;
    };
  }

  private static boolean all(Collection<Party> parties, Set<String> present) {
    return parties.stream().allMatch(party -> present.contains(party.id()));
  }

  private static Optional<Ground> ground(
      Entry entry, Meeting meeting, Days days, Set<String> documents) {
    boolean together = documents(List.of(entry)).stream().anyMatch(documents::contains);
    When date = date(entry);
    if (together && isSaidThere(entry, meeting)) {
      return Optional.of(Ground.SAID_THERE);
    }
    if (entry.settled() instanceof Position) {
      LocalDate known = entry.reports().getFirst().known();
      return together
              && !known.isBefore(days.first())
              && !known.isAfter(days.last().plusDays(DAYS_OF_TALK))
          ? Optional.of(Ground.REPORTED)
          : Optional.empty();
    }
    if (date != null && days.hold(date)) {
      return Optional.of(Ground.DATED);
    }
    boolean vague =
        date == null
            || (!(date instanceof When.OnDay)
                && !date.first().isAfter(days.last())
                && !date.last().isBefore(days.first()));
    return together && vague ? Optional.of(Ground.REPORTED) : Optional.empty();
  }

  /// Whether a claim names such a meeting as the place where it was made.
  private static boolean isSaidThere(Entry entry, Meeting meeting) {
    String kind =
        switch (meeting.kind()) {
          case SUMMIT -> "summit";
          case VISIT -> "visit";
          case DIALOGUE -> "forum";
          case LEADERS, MINISTERS, OFFICIALS -> "talks";
        };
    return entry.reports().stream()
        .map(report -> report.claim().further().get(Field.AT))
        .filter(Objects::nonNull)
        .map(value -> value.toString().toLowerCase(Locale.ENGLISH))
        .anyMatch(at -> at.contains(kind) || at.contains("meeting"));
  }

  private static @Nullable When date(Entry entry) {
    return entry.settled().fields().get(Field.DATE) instanceof Value.Date(var when) ? when : null;
  }

  private static Set<String> documents(Collection<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.reports().stream())
        .map(report -> report.publication().document())
        .collect(Collectors.toSet());
  }
}
