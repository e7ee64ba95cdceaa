package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bodies by the last word of their name, as a text goes on to call them: "the Assembly" after "the
/// UN General Assembly", "the Bank" after "the World Bank".
final class Organs {
  private static final Words LISTS = Words.of(Organs.class);
  private static final Set<String> SHORT = LISTS.set("short");

  private final Map<String, Party> named = new HashMap<>();

  /// Takes up a mention that ends before a token.
  void add(List<Token> tokens, int after, Mention mention) {
    String last = tokens.get(after - 1).word();
    if (SHORT.contains(last)
        && mention instanceof Mention.OfParty party
        && party.how() == Mention.How.NAME
        && party.parties().size() == 1) {
      named.put(last, party.parties().getFirst());
    }
  }

  /// The body called by the one word at a token; null where it is none that was named before.
  @Nullable Party at(List<Token> tokens, int i) {
    boolean alone =
        i < tokens.size()
            && (i + 1 == tokens.size()
                || !tokens.get(i + 1).capitalised() && !tokens.get(i + 1).is("of"));
    return alone ? named.get(tokens.get(i).word()) : null;
  }
}
