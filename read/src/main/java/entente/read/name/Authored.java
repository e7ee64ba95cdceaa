package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whose text a sentence tells of: "The statement was signed by Peru and Chile", so that "It
/// condemns" is said by them.
final class Authored {
  private static final Words LISTS = Words.of(Authored.class);
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Set<String> MADE = LISTS.set("made");

  private static final Set<String> ISSUED = LISTS.set("issued");

  private Authored() {}

  static boolean isText(Token token) {
    return ISSUED.contains(token.word().toLowerCase(Locale.ROOT));
  }

  /// Those who signed, drafted or tabled the text with which the sentence begins, else those who
  /// gathered before it; empty where it begins otherwise.
  ///
  /// @param gathered those whose leaders or ministers met
  static List<Party> by(List<Token> tokens, List<Mention> all, List<Party> gathered) {
    boolean text =
        tokens.size() > 5
            && Set.of("The", "A", "Their", "This").contains(tokens.getFirst().word())
            && tokens.subList(1, 4).stream()
                .anyMatch(token -> TEXTS.contains(token.word().toLowerCase(Locale.ROOT)));
    int by = -1;
    for (int k = 3; text && k < tokens.size() && by < 0; k++) {
      by = tokens.get(k).is("by") && MADE.contains(tokens.get(k - 1).word()) ? k : -1;
    }
    if (by < 0 || all.isEmpty() || by + 2 >= tokens.size()) {
      boolean theirs = text && isText(tokens.get(1));
      return theirs && by < 0 ? gathered : List.of(); // "Their communique condemns …"
    }
    Token next = tokens.get(by + (tokens.get(by + 1).is("the") ? 2 : 1));
    boolean first = all.getFirst().span().contains(next.span());
    List<Party> row = NameRows.longest(tokens, all);
    List<Party> named = Foregoing.parties(all.getFirst());
    return !first ? List.of() : row.containsAll(named) ? row : named;
  }
}
