package entente.read.name;

import entente.model.Party;
import entente.read.table.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the bank", "the fund" and "the lender" mean: the one of that form that was named last, as
/// in "The Bank of the South has praised Fiji. The lender will pay 30 million dollars".
final class Banks {
  private static final Words LISTS = Words.of(Banks.class);
  private static final Set<String> KINDS = LISTS.set("kinds");
  private static final String EITHER = "lender";

  private final Map<String, Party> last = new HashMap<>();

  /// Takes note of one that is named.
  ///
  /// @param kind what it is: "bank" or "fund"
  void add(String kind, Party party) {
    last.put(kind, party);
    last.put(EITHER, party);
  }

  /// The one that words after "the" mean, by the last of them where nothing but its kind or seat
  /// stands before; null where none does.
  @Nullable Party meant(String words) {
    int cut = words.lastIndexOf(' ');
    boolean own = cut < 0 || KINDS.contains(words.substring(0, cut)) || words.contains("based");
    return own ? last.get(words.substring(cut + 1)) : null;
  }
}
