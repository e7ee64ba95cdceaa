package entente.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Under which names a version is found: `JPN` whatever it is there, `from JPN`, `to JPN`, `ASEAN +
/// JPN` and `JPN > ASEAN`.
final class Named {
  private Named() {}

  static String giver(String party) {
    return "from " + party;
  }

  static String receiver(String party) {
    return "to " + party;
  }

  /// Both, whatever they are there; the lesser comes first.
  static String two(String one, String other) {
    return one + " + " + other;
  }

  static String gives(String giver, String receiver) {
    return giver + " > " + receiver;
  }

  /// @param words those of the version, the parties among them
  static Set<String> of(List<String> words) {
    List<String> parties = after("party:", words);
    List<String> givers = after("from:", words);
    List<String> receivers = after("to:", words);
    var named = new TreeSet<>(parties);
    for (String one : parties) {
      parties.stream()
          .filter(other -> one.compareTo(other) < 0)
          .forEach(other -> named.add(two(one, other)));
    }
    for (String giver : givers) {
      named.add(giver(giver));
      receivers.forEach(receiver -> named.add(gives(giver, receiver)));
    }
    receivers.forEach(receiver -> named.add(receiver(receiver)));
    return named;
  }

  private static List<String> after(String beginning, List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith(beginning))
        .map(word -> word.substring(beginning.length()))
        .toList();
  }

  static List<String> split(String words) {
    return Arrays.stream(words.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
