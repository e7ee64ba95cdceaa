package entente.reconcile;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Party;
import entente.model.Position;
import entente.model.Relation;
import entente.model.When;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Which claims are worth comparing: those that share a key, and in a large block only neighbours in time.
///
/// Every claim has a handful of keys, whatever the size of the ledger, and meets at most [#WINDOW] later ones for each of them;
/// so the work grows with the number of claims (times the logarithm that sorting takes), not with its square. A block within the
/// window is compared whole.
final class Blocks {
  static final int WINDOW = 40;
  private static final int INDEX_BITS = 26;
  private static final long INDEX = (1L << INDEX_BITS) - 1;

  private final long[][] keys;
  /// Key and position of a subject in one number each, sorted: a block is a run of one key, in order of time.
  private final long[] sorted;

  /// @param subjects in order of time ([Subject#anchor])
  Blocks(List<Subject> subjects) {
    if (subjects.size() > INDEX) {
      throw new IllegalArgumentException(
          "%d claims are more than one reconciliation takes (%d); divide them by type".formatted(subjects.size(), INDEX));
    }
    keys = subjects.parallelStream().map(Blocks::keys).toArray(long[][]::new);
    sorted = new long[Arrays.stream(keys).mapToInt(each -> each.length).sum()];
    int filled = 0;
    for (int i = 0; i < keys.length; i++) {
      for (long key : keys[i]) {
        sorted[filled++] = key << INDEX_BITS | i;
      }
    }
    Arrays.parallelSort(sorted);
  }

  /// Calls back with every later subject worth comparing with this one, each once, in order.
  void candidates(int subject, IntConsumer candidate) {
    int[] found = new int[keys[subject].length * WINDOW];
    int size = 0;
    for (long key : keys[subject]) {
      int at = Arrays.binarySearch(sorted, key << INDEX_BITS | subject);
      for (int next = at + 1; next <= at + WINDOW && next < sorted.length && sorted[next] >>> INDEX_BITS == key; next++) {
        found[size++] = (int) (sorted[next] & INDEX);
      }
    }
    Arrays.sort(found, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        candidate.accept(found[i]);
      }
    }
  }

  private static long[] keys(Subject subject) {
    return spell(subject).stream().mapToLong(key -> hash(subject.type().name() + " " + key)).distinct().toArray();
  }

  static List<String> spell(Subject subject) {
    return switch (subject.assertion()) {
      case Relation relation -> List.of(join(relation.parties()));
      case Membership membership -> List.of(membership.party() + " " + membership.body() + " " + membership.role());
      case Position position -> stands(position);
      case Indicator indicator -> List.of(join(indicator.parties()) + " " + indicator.measure());
      case Meeting meeting -> meetings(meeting);
      case Accord accord -> accords(accord);
      case Commitment commitment -> promises(subject, commitment);
    };
  }

  private static List<String> stands(Position position) {
    String who = Kin.name(position.holder()) + " " + position.act();
    return position.targets().isEmpty()
        ? List.of(who + " of nobody", who)
        : position.targets().stream().map(target -> who + " of " + Kin.name(target)).toList();
  }

  private static List<String> meetings(Meeting meeting) {
    var keys = new ArrayList<String>();
    keys.add(join(meeting.parties()) + " " + meeting.kind());
    for (Party party : few(meeting.parties())) {
      String who = Kin.name(party);
      if (meeting.start() != null) {
        keys.add(who + " in " + meeting.start().first().getYear() + " " + meeting.kind());
      }
      if (meeting.place() != null) {
        keys.add(who + " at " + MeetingLikeness.fold(meeting.place()));
      }
    }
    return keys;
  }

  private static List<String> accords(Accord accord) {
    var keys = new ArrayList<String>();
    keys.add(join(accord.parties()));
    for (Party party : few(accord.parties())) {
      keys.add(Kin.name(party) + " " + accord.kind() + year(accord.date()));
    }
    return keys;
  }

  private static List<String> promises(Subject subject, Commitment commitment) {
    var keys = new ArrayList<String>();
    var terms = commitment.terms();
    for (Party giver : few(commitment.from())) {
      String who = Kin.name(giver);
      for (Party receiver : few(commitment.to())) {
        keys.add(who + " to " + Kin.name(receiver) + " " + commitment.kind());
      }
      if (terms.amount() != null) {
        int year = subject.when() == null ? subject.known().getYear() : subject.when().first().getYear();
        // sums within a tenth of each other share one of two neighbouring steps
        Rates.bundled()
            .dollars(terms.amount(), year)
            .ifPresent(
                dollars -> {
                  long step = Math.round(Math.log(Math.max(1, dollars)) / Math.log(1.2));
                  keys.add(who + " sum " + step);
                  keys.add(who + " sum " + (step + 1));
                });
        keys.add(who + " figure " + terms.amount().value().toPlainString());
      }
      if (terms.count() != null) {
        keys.add(who + " number " + terms.count().value().toPlainString());
      }
      commitment.sectors().forEach(sector -> keys.add(who + " for " + sector));
      keys.add(who + " " + commitment.kind() + year(subject.when()));
    }
    return keys;
  }

  private static String year(@Nullable When when) {
    return when == null ? " undated" : " " + when.first().getYear();
  }

  /// A roll of dozens of parties would make dozens of keys; the first few by name do.
  private static List<Party> few(Collection<Party> parties) {
    return parties.stream().sorted().limit(4).toList();
  }

  private static String join(Collection<Party> parties) {
    return String.join(" ", parties.stream().map(Kin::name).sorted().toList());
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ each) * 0x100000001b3L;
    }
    return (hash ^ hash >>> 32) & (1L << 37) - 1;
  }
}
