package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whom a pronoun cannot mean that acts: the party that its own verb is addressed to. Of "she
/// called on Canada", "she" is not Canada's.
final class Others {
  private static final Words LISTS = Words.of(Others.class);
  private static final Set<String> VERBS = LISTS.set("verbs");
  private static final Set<String> BETWEEN = LISTS.set("between");

  private static final Set<String> OPENING = LISTS.set("opening");

  private static final Set<String> ENDING = LISTS.set("ending");

  private Others() {}

  /// Whether a word is a verb by which one addresses another.
  static boolean addresses(String word) {
    return VERBS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// @param i the token of the pronoun
  /// @param ahead the mentions after it
  /// @return the parties addressed; empty where none is by name
  static List<Party> addressed(List<Token> tokens, int i, List<Mention> ahead) {
    if (i > 0 && !OPENING.contains(tokens.get(i - 1).word().toLowerCase(Locale.ROOT))) {
      return List.of(); // "will have none of it and has asked Peru"
    }
    boolean verb = false;
    for (int k = i + 1; k < tokens.size() && k < i + 7 && !ahead.isEmpty(); k++) {
      Token token = tokens.get(k);
      if (token.span().start() == ahead.getFirst().span().start()) {
        boolean owner = owns(tokens, k, ahead.getFirst());
        boolean name =
            ahead.getFirst() instanceof Mention.OfParty party
                && Set.of(Mention.How.NAME, Mention.How.CAPITAL).contains(party.how());
        return verb && name && !owner ? Foregoing.parties(ahead.getFirst()) : List.of();
      }
      String word = token.word().toLowerCase(Locale.ROOT);
      verb |= VERBS.contains(word);
      if (!VERBS.contains(word) && !BETWEEN.contains(word)) {
        return List.of();
      }
    }
    return List.of();
  }

  /// Whom nobody else names who acts in this clause: of "It sent 40 tractors to Peru", "it" is not
  /// Peru. The states that the clause goes on to name.
  ///
  /// @param i the token with which the clause begins
  /// @param ahead the mentions after it
  static List<Party> named(List<Token> tokens, int i, List<Mention> ahead) {
    if (i > 0 && !OPENING.contains(tokens.get(i - 1).word().toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    int end = i + 1;
    while (end < tokens.size()
        && !ENDING.contains(tokens.get(end).word().toLowerCase(Locale.ROOT))) {
      end++;
    }
    int last = tokens.get(end - 1).span().end();
    return ahead.stream()
        .filter(mention -> mention.span().end() <= last)
        .filter(mention -> !owns(tokens, i, mention))
        .filter(
            mention -> mention instanceof Mention.OfParty party && party.how() == Mention.How.NAME)
        .flatMap(mention -> Foregoing.parties(mention).stream())
        .toList();
  }

  private static boolean owns(List<Token> tokens, int i, Mention mention) {
    int after = Pointers.past(tokens, i, mention.span().end());
    return after < tokens.size() && Set.of("'s", "’s", "'", "’").contains(tokens.get(after).word());
  }
}
