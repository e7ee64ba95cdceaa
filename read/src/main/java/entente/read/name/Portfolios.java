package entente.read.name;

import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Set;

/// Bodies and regions that only say what an office is for: "the Minister of Development and La
/// Francophonie", "the Minister for Africa", "a special envoy for the Sahel".
final class Portfolios {
  private static final Words LISTS = Words.of(Portfolios.class);
  private static final Set<String> HOLDERS = LISTS.set("holders");
  private static final Set<String> LINKS = LISTS.set("links");
  private static final Set<String> JOINTS = LISTS.set("joints");
  private static final int LONGEST = 9;

  private Portfolios() {}

  /// Whether a mention stands in the name of an office as what the office is for.
  static boolean names(List<Token> tokens, Mention mention, Gazetteer gazetteer) {
    if (!(mention instanceof Mention.OfParty party)
        || party.how() != Mention.How.NAME
        || party.parties().size() != 1
        || gazetteer.kind(party.parties().getFirst()).equals("state")) {
      return false;
    }
    int last = at(tokens, mention) - 1;
    last -= last >= 0 && tokens.get(last).is("the") ? 1 : 0;
    if (last < 0 || !JOINTS.contains(tokens.get(last).word())) {
      return false; // "the Secretary-General of ASEAN" is ASEAN's
    }
    boolean linked = false;
    for (int i = last; i >= Math.max(0, last - LONGEST); i--) {
      String word = tokens.get(i).word();
      if (HOLDERS.contains(word)) {
        return linked;
      }
      linked |= word.equals("for") || word.equals("of");
      if (!tokens.get(i).capitalised() && !LINKS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static int at(List<Token> tokens, Mention mention) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).span().start() < mention.span().start()) {
      i++;
    }
    return i;
  }
}
