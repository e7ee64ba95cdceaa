package entente.read.syntax;

import java.util.Set;
import java.util.stream.IntStream;

/// The words that hang from a word in a tree in the making.
final class Dependents {
  private Dependents() {}

  /// The first that hangs from a head by a relation; -1 where none does.
  static int first(int[] heads, String[] relations, int head, String relation) {
    return first(heads, relations, head, Set.of(relation));
  }

  /// The first that hangs from a head by one of some relations; -1 where none does.
  static int first(int[] heads, String[] relations, int head, Set<String> related) {
    return first(heads, relations, head, related, 0, heads.length);
  }

  /// The first of those from one place up to, not including, another; -1 where there is none.
  static int first(
      int[] heads, String[] relations, int head, Set<String> related, int from, int to) {
    return IntStream.range(from, to)
        .filter(k -> heads[k] == head && related.contains(relations[k]))
        .findFirst()
        .orElse(-1);
  }
}
