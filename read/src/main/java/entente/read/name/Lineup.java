package entente.read.name;

import entente.model.Party;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows in which the parties of one sentence stand: "Latvia, Lithuania and Estonia" is one, and
/// "they" after it are these three, whoever else is named.
final class Lineup {
  private static final Words LISTS = Words.of(Lineup.class);
  private static final Set<String> JOINTS = Set.of(",", "and", "&", "as", "well", "the", "both");
  private static final Set<String> SAYING = LISTS.set("saying");

  /// So many words before a token the relative clause may begin at whose head it stands.
  private static final int RELATIVE = 6;

  /// So many words may stand between whoever acts and the word behind his verb: "Peru has asked
  /// it".
  private static final int NEAR = 3;

  private final List<Set<Party>> rows = new ArrayList<>();
  private int last;

  /// Takes up a mention of parties.
  ///
  /// @param from the token with which it begins
  /// @param after the token behind it
  void add(List<Token> tokens, int from, int after, List<Party> parties) {
    boolean joined =
        !rows.isEmpty()
            && last <= from
            && tokens.subList(last, from).stream()
                .allMatch(token -> JOINTS.contains(token.word().toLowerCase(Locale.ROOT)));
    if (!joined) {
      rows.add(new LinkedHashSet<>());
    }
    rows.getLast().addAll(parties);
    last = after;
  }

  /// Whom "they" or "their" means at this token; empty where the sentence has no one row.
  List<Party> they(List<Token> tokens, int at) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int before = at > 0 && tokens.get(at - 1).is("that") ? at - 2 : at - 1;
    boolean said = before >= 0 && SAYING.contains(tokens.get(before).word());
    if (said && rows.size() > 1) {
      return List.copyOf(rows.getLast()); // "officials in Seoul said they …"
    }
    List<Set<Party>> several = rows.stream().filter(row -> row.size() > 1).toList();
    return several.size() == 1 ? List.copyOf(several.getFirst()) : List.of();
  }

  /// Of whom a relative clause tells at whose head a token stands: of "The four watch Peru, whose
  /// ships they fear" Peru, who is none of "they"; empty where it tells of none.
  Set<Party> antecedent(List<Token> tokens, int at) {
    for (int k = at - 1; k >= Math.max(0, at - RELATIVE); k--) {
      if (Set.of("whose", "whom", "which").contains(tokens.get(k).word())) {
        boolean beside = k == last || k == last + 1 && tokens.get(last).is(",");
        return beside && !rows.isEmpty() ? rows.getLast() : Set.of();
      }
    }
    return Set.of();
  }

  /// Whom "it" means behind a verb of asking or thanking: not the one who acts by that verb, but
  /// the one named last besides; null where nobody is.
  ///
  /// @param subject with whom the sentence begins
  /// @param before with whom the sentence before began; null where with nobody
  @Nullable Party asked(int at, Party subject, @Nullable Party before) {
    List<Party> firsts = rows.stream().flatMap(row -> row.stream().limit(1)).toList();
    boolean near = last >= at - NEAR && !rows.isEmpty() && !rows.getLast().isEmpty();
    Party actor = near ? firsts.getLast() : subject;
    return Stream.concat(firsts.reversed().stream(), Stream.ofNullable(before))
        .filter(party -> !party.equals(actor))
        .findFirst()
        .orElse(null);
  }
}
