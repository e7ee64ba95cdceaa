package entente.app.cli;

import entente.app.Entries;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ids of all claims of a ledger: the shortest prefixes that tell them apart, and the entry
/// that a prefix names.
final class Prefixes {
  private static final int SHORTEST = 6;
  private static final int NAMED = 6;

  private final Ledger ledger;
  private final Clocks clocks;

  Prefixes(Ledger ledger, Clocks clocks) {
    this.ledger = ledger;
    this.clocks = clocks;
  }

  /// The shortest prefix of an id that no other id has, of six characters at least.
  String shortened(String id) {
    int length =
        1 + ledger.beside(id).stream().mapToInt(other -> common(id, other)).max().orElse(0);
    return id.substring(0, Math.min(id.length(), Math.max(SHORTEST, length)));
  }

  /// The entry of the claim with this id, or of all claims whose ids start so.
  Entry find(String prefix) {
    return Entries.find(ledger, prefix, clocks).orElseGet(() -> starting(prefix));
  }

  private Entry starting(String prefix) {
    List<String> named = Entries.starting(ledger, prefix, clocks, NAMED);
    return switch (named.size()) {
      case 1 -> Entries.find(ledger, named.getFirst(), clocks).orElseThrow();
      case 0 ->
          throw new Stop(
              Status.USAGE,
              "entry: found no claim whose id starts with \"%s\"; list the entries with: entente list all"
                  .formatted(prefix));
      default ->
          throw new Stop(
              Status.USAGE,
              "entry: found %s entries with claims whose ids start with \"%s\", wanted one; give more of the id: %s"
                  .formatted(
                      named.size() < NAMED ? String.valueOf(named.size()) : "many",
                      prefix,
                      named.stream().limit(NAMED - 1).toList()));
    };
  }

  /// The claim with this id, or the only one whose id starts so.
  String claim(String prefix) {
    List<String> named = claims(prefix);
    return switch (named.size()) {
      case 1 -> named.getFirst();
      case 0 ->
          throw new Stop(
              Status.USAGE,
              "claim: found none whose id starts with \"%s\"; entente show ENTRY names the claims of an entry"
                  .formatted(prefix));
      default ->
          throw new Stop(
              Status.USAGE,
              "claim: found several whose ids start with \"%s\", wanted one; give more of the id: %s"
                  .formatted(prefix, named));
    };
  }

  /// A claim of the entry that a prefix names: the claim itself where the prefix is that of one
  /// alone, else the entry's first.
  String claimOf(String prefix) {
    Entry entry = find(prefix);
    List<String> named = claims(prefix);
    return named.size() == 1 ? named.getFirst() : entry.id();
  }

  /// The ids of the claims that are named so; of many the first few.
  private List<String> claims(String prefix) {
    List<String> named = Entries.claims(ledger, prefix, NAMED);
    return named.contains(prefix) ? List.of(prefix) : named;
  }

  private static int common(String id, @Nullable String other) {
    if (other == null) {
      return 0;
    }
    int length = 0;
    while (length < Math.min(id.length(), other.length())
        && id.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
