package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The rows that the names of a sentence make, joined by commas and "and".
final class NameRows {
  private static final Words LISTS = Words.of(NameRows.class);
  private static final Set<String> JOINS = LISTS.set("joins");

  private NameRows() {}

  /// The longest row of names joined by commas and "and".
  static List<Party> longest(List<Token> tokens, List<Mention> named) {
    List<Party> best = List.of();
    var row = new LinkedHashSet<Party>();
    Mention before = null;
    for (Mention mention : named) {
      boolean adjective = mention instanceof Mention.OfParty party && party.how() == How.ADJECTIVE;
      List<Party> parties = Foregoing.parties(mention);
      if (adjective || parties.isEmpty()) {
        continue;
      }
      if (before != null && !onlyJoins(tokens, before.span().end(), mention.span().start())) {
        row.clear();
      }
      row.addAll(parties);
      if (row.size() > best.size()) {
        best = List.copyOf(row);
      }
      before = mention;
    }
    return best;
  }

  /// The parties with which a sentence begins, joined by commas and "and": those who act in it.
  static List<Party> opening(List<Token> tokens, List<Mention> all, Gazetteer gazetteer) {
    var row = new LinkedHashSet<Party>();
    Mention before = null;
    for (Mention mention : all) {
      boolean adjective = mention instanceof Mention.OfParty party && party.how() == How.ADJECTIVE;
      if (adjective || Foregoing.parties(mention).isEmpty()) {
        continue;
      }
      boolean begins =
          before == null
              && tokens.stream()
                      .filter(token -> token.span().end() <= mention.span().start())
                      .count()
                  <= 8;
      if (!begins
          && (before == null || !onlyJoins(tokens, before.span().end(), mention.span().start()))) {
        break;
      }
      Foregoing.parties(mention).stream()
          .filter(party -> !gazetteer.kind(party).equals("other"))
          .forEach(row::add);
      before = mention;
    }
    return List.copyOf(row);
  }

  private static boolean onlyJoins(List<Token> tokens, int after, int before) {
    return tokens.stream()
        .filter(token -> token.span().start() >= after && token.span().end() <= before)
        .allMatch(token -> JOINS.contains(token.word()));
  }
}
