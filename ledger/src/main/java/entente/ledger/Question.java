package entente.ledger;

import entente.model.Clocks;
import entente.model.Disagreement;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for: those that fit everything that is said. Null and empty say nothing.
///
/// @param clocks the day on which they are known and the day on which they are true; what was
///   recorded by a moment is not looked up
/// @param parties all of them are named
/// @param from all of them are givers
/// @param to all of them are receivers
/// @param words each of them is one of the entry's ([Line#words])
/// @param since its time, as vague as it is, may reach that of this
/// @param until its time may begin by the end of this
/// @param disagreements its claims differ in one of these ways
public record Question(
    Clocks clocks,
    @Nullable Type type,
    List<Party> parties,
    List<Party> from,
    List<Party> to,
    List<String> words,
    @Nullable When since,
    @Nullable When until,
    Set<Disagreement.Kind> disagreements,
    Order order) {

  /// In which order.
  public enum Order {
    /// As they became known first, the ledger's own.
    FIRST_KNOWN,
    /// As they became known last, the latest first.
    LAST_KNOWN
  }

  public Question {
    parties = List.copyOf(parties);
    from = List.copyOf(from);
    to = List.copyOf(to);
    words = List.copyOf(words);
    disagreements =
        disagreements.isEmpty()
            ? EnumSet.noneOf(Disagreement.Kind.class)
            : EnumSet.copyOf(disagreements);
  }

  /// Everything known by the clocks.
  public static Question all(Clocks clocks) {
    return new Question(
        clocks,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Set.of(),
        Order.FIRST_KNOWN);
  }

  public Question ofType(@Nullable Type type) {
    return new Question(clocks, type, parties, from, to, words, since, until, disagreements, order);
  }

  public Question between(Collection<Party> givers, Collection<Party> receivers) {
    return new Question(
        clocks,
        type,
        parties,
        List.copyOf(givers),
        List.copyOf(receivers),
        words,
        since,
        until,
        disagreements,
        order);
  }

  public Question naming(Collection<Party> named) {
    return new Question(
        clocks, type, List.copyOf(named), from, to, words, since, until, disagreements, order);
  }

  public Question saying(List<String> said) {
    return new Question(clocks, type, parties, from, to, said, since, until, disagreements, order);
  }

  public Question within(@Nullable When first, @Nullable When last) {
    return new Question(clocks, type, parties, from, to, words, first, last, disagreements, order);
  }

  public Question differing(Set<Disagreement.Kind> kinds) {
    return new Question(clocks, type, parties, from, to, words, since, until, kinds, order);
  }

  public Question in(Order other) {
    return new Question(clocks, type, parties, from, to, words, since, until, disagreements, other);
  }

  /// Whether a version is asked for, as far as it goes without the day on which it is known.
  public boolean fits(Line line) {
    LocalDate day = clocks.validOn();
    return (type == null || type == line.type())
        && line.parties().containsAll(parties)
        && line.givers().containsAll(from)
        && line.receivers().containsAll(to)
        && line.words().containsAll(words)
        && (since == null || !line.ends().isBefore(since.first()))
        && (until == null || !line.begins().isAfter(until.last()))
        && (disagreements.isEmpty() || !Collections.disjoint(disagreements, line.disagreements()))
        && (day == null || isValid(line, day));
  }

  private static boolean isValid(Line line, LocalDate day) {
    return (line.validFrom() == null || !day.isBefore(line.validFrom()))
        && (line.validUntil() == null || !day.isAfter(line.validUntil()));
  }
}
