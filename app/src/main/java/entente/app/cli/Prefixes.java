package entente.app.cli;

import entente.model.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ids of all claims of some entries: the shortest prefixes that tell them apart, and the entry that a prefix names.
final class Prefixes {
  private static final int SHORTEST = 6;

  private final TreeMap<String, Entry> entries = new TreeMap<>();

  Prefixes(Collection<Entry> entries) {
    entries.forEach(entry -> entry.reports().forEach(report -> this.entries.put(report.claim().id(), entry)));
  }

  /// The shortest prefix of an id that no other id has, of six characters at least.
  String shortened(String id) {
    int length = Math.max(common(id, entries.lowerKey(id)), common(id, entries.higherKey(id))) + 1;
    return id.substring(0, Math.min(id.length(), Math.max(SHORTEST, length)));
  }

  /// The entry of the claim with this id, or of all claims whose ids start so.
  Entry find(String prefix) {
    Entry exact = entries.get(prefix);
    if (exact != null) {
      return exact;
    }
    Map<String, Entry> from = entries.tailMap(prefix, true);
    List<Entry> named =
        from.entrySet().stream().takeWhile(each -> each.getKey().startsWith(prefix)).map(Map.Entry::getValue).distinct().toList();
    return switch (named.size()) {
      case 1 -> named.getFirst();
      case 0 ->
          throw new Stop(
              Status.USAGE,
              "entry: found no claim whose id starts with \"%s\"; list the entries with: entente list all".formatted(prefix));
      default ->
          throw new Stop(
              Status.USAGE,
              "entry: found %d entries with claims whose ids start with \"%s\", wanted one; give more of the id: %s"
                  .formatted(named.size(), prefix, named.stream().limit(5).map(Entry::id).toList()));
    };
  }

  private static int common(String id, @org.jspecify.annotations.Nullable String other) {
    if (other == null) {
      return 0;
    }
    int length = 0;
    while (length < Math.min(id.length(), other.length()) && id.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
