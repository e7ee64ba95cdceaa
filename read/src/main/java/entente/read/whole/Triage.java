package entente.read.whole;

import entente.model.Party;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.table.Table;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A cheap look before syntax: whether a document is about states and their bodies at all, and
/// whether a sentence has a word that a meeting or an accord goes by.
final class Triage {
  private static final Set<String> HINTS = hints();

  private Triage() {}

  private static Set<String> hints() {
    var hints = new HashSet<String>();
    for (Table.Row row : Table.read("frames/meetings.tsv")) {
      if (row.cell(1).equals("-")) {
        continue;
      }
      row.alternatives(2)
          .forEach(phrase -> hints.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    }
    for (Table.Row row : Table.read("frames/accords.tsv")) {
      row.alternatives(1)
          .forEach(phrase -> hints.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    }
    return hints;
  }

  /// Whether a document is about states and their bodies: at least two that the gazetteer knows are
  /// named, in at least two sentences (in one, where there are hardly more) and in one of twenty.
  /// In a stream of news most documents are not; of these only sentences that name one are worth
  /// syntax.
  static boolean topical(List<List<Mention>> named, Gazetteer gazetteer) {
    var parties = new HashSet<Party>();
    int sentences = 0;
    for (List<Mention> mentions : named) {
      List<Party> known = known(mentions, gazetteer);
      parties.addAll(known);
      sentences += known.isEmpty() ? 0 : 1;
    }
    return parties.size() >= 2
        && sentences >= Math.max(named.size() <= 4 ? 1 : 2, named.size() / 20);
  }

  /// Parties that the gazetteer knows, not those that are made of a capitalised word.
  static List<Party> known(List<Mention> mentions, Gazetteer gazetteer) {
    var known = new ArrayList<Party>();
    for (Mention mention : mentions) {
      switch (mention) {
        case Mention.OfParty party ->
            party.parties().stream()
                .filter(each ->
                    party.how() != Mention.How.REFERENCE && !gazetteer.kind(each).equals("other"))
                .forEach(known::add);
        case Mention.OfPerson person when person.party() != null -> known.add(person.party());
        default -> {}
      }
    }
    return known;
  }

  static boolean hints(List<Token> tokens) {
    return tokens.stream()
        .map(token -> token.word().toLowerCase(Locale.ROOT))
        .anyMatch(word ->
            HINTS.contains(word)
                || word.endsWith("s") && HINTS.contains(word.substring(0, word.length() - 1)));
  }
}
