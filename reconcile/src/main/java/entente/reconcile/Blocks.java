package entente.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/// Which claims are worth comparing: those that share a key ([Keys]), and of a large block only the
/// latest known before.
///
/// A claim meets at most [#WINDOW] earlier ones for each of its keys, so the work grows with the
/// number of claims (times the logarithm that sorting takes), not with its square; a block within
/// the window is compared whole. Whether two claims are compared depends only on claims known no
/// later than they: what becomes known afterwards changes nothing.
final class Blocks {
  static final int WINDOW = 40;

  /// The order in which blocks are read: as claims became known, and on one day in an order that
  /// has no meaning but is one.
  static final Comparator<Subject> ORDER =
      Comparator.comparingLong(Blocks::place).thenComparing(Subject::id);

  private final long[][] keys;

  /// The subjects by key, those of one key in order: `starts` has where each key's run begins.
  private final long[] distinct;

  private final int[] starts;
  private final int[] members;

  private final int window;

  /// @param subjects in [#ORDER]
  Blocks(List<Subject> subjects) {
    this(subjects, WINDOW);
  }

  Blocks(List<Subject> subjects, int window) {
    this.window = window;
    keys = subjects.parallelStream().map(Keys::of).toArray(long[][]::new);
    distinct = Arrays.stream(keys).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    starts = new int[distinct.length + 1];
    for (long[] each : keys) {
      for (long key : each) {
        starts[Arrays.binarySearch(distinct, key) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    members = new int[starts[distinct.length]];
    int[] filled = Arrays.copyOf(starts, distinct.length);
    for (int i = 0; i < keys.length; i++) {
      for (long key : keys[i]) {
        members[filled[Arrays.binarySearch(distinct, key)]++] = i;
      }
    }
  }

  /// The day on which a claim became known, and behind it a number that is the same for the same
  /// id, whatever else there is.
  static long place(Subject subject) {
    long hash = 0xcbf29ce484222325L;
    String id = subject.id();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    return (subject.known().toEpochDay() << 32) | (hash >>> 32);
  }

  /// Takes in a key and one of its subjects.
  interface Member {
    void of(long key, int subject);
  }

  /// Calls back with every subject of every key, in order.
  void each(Member member) {
    for (int block = 0; block < distinct.length; block++) {
      for (int at = starts[block]; at < starts[block + 1]; at++) {
        member.of(distinct[block], members[at]);
      }
    }
  }

  /// Calls back with every earlier subject worth comparing with this one, each once, in order.
  void candidates(int subject, IntConsumer candidate) {
    int[] found = new int[keys[subject].length * window];
    int size = 0;
    for (long key : keys[subject]) {
      int block = Arrays.binarySearch(distinct, key);
      int at = Arrays.binarySearch(members, starts[block], starts[block + 1], subject);
      for (int before = Math.max(starts[block], at - window); before < at; before++) {
        found[size++] = members[before];
      }
    }
    Arrays.sort(found, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        candidate.accept(found[i]);
      }
    }
  }
}
