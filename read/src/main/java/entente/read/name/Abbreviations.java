package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the abbreviations of one document stand for: that of a party which it introduced in
/// brackets is that party, that of an initiative or agreement is nobody, that of a news agency in
/// the line of its place is nobody; any other is a party of that name.
final class Abbreviations {
  private static final Words LISTS = Words.of(Abbreviations.class);
  private static final Set<String> THINGS = LISTS.set("things");

  private final Map<String, List<Party>> meanings = new HashMap<>();

  /// Whom the abbreviation at a token means; empty for nobody.
  ///
  /// @param mentions those before it in the sentence
  List<Party> of(List<Token> tokens, int i, List<Mention> mentions) {
    String word = tokens.get(i).word();
    boolean bracketed =
        i > 1 && i + 1 < tokens.size() && tokens.get(i - 1).is("(") && tokens.get(i + 1).is(")");
    if (bracketed
        && i + 2 < tokens.size()
        && Set.of("-", "–", "—", "--").contains(tokens.get(i + 2).word())
        && i < 12) {
      return List.of(); // "LIMA (ANDINA) - …"
    }
    if (bracketed && !meanings.containsKey(word)) {
      meanings.put(word, introduced(tokens, i, mentions));
    }
    return meanings.getOrDefault(word, List.of(new Party(word.replace("&", ""))));
  }

  private static List<Party> introduced(List<Token> tokens, int i, List<Mention> mentions) {
    Token before = tokens.get(i - 2);
    if (!mentions.isEmpty()
        && mentions.getLast() instanceof Mention.OfParty party
        && party.span().end() == before.span().end()
        && party.how() != Mention.How.ADJECTIVE
        && initials(tokens, i)) {
      return party.parties();
    }
    for (int k = i - 2;
        k >= Math.max(0, i - 8)
            && (tokens.get(k).capitalised()
                || Set.of("of", "for", "and", "the", "on", "with", "in", "-")
                    .contains(tokens.get(k).word()));
        k--) {
      if (THINGS.contains(tokens.get(k).word())) {
        return List.of();
      }
    }
    return List.of(new Party(tokens.get(i).word().replace("&", "")));
  }

  /// Whether the words before a bracket begin as the abbreviation in it does.
  private static boolean initials(List<Token> tokens, int i) {
    String word = tokens.get(i).word();
    int matched = word.length() - 1;
    for (int k = i - 2; k >= Math.max(0, i - 9) && matched >= 0; k--) {
      String part = tokens.get(k).word();
      if (Character.toUpperCase(part.charAt(0)) == word.charAt(matched)) {
        matched--;
      } else if (tokens.get(k).capitalised()) {
        break;
      }
    }
    return matched < 0;
  }
}
