package entente.read.syntax;

import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Verbs of clauses that "while", "after" … open, which taggers take for participles: "while Norway
/// called on Kenya".
final class Finites {
  private static final Set<String> OPENERS = Words.of(Finites.class).set("openers");

  private Finites() {}

  /// The words with such verbs tagged as finite.
  static List<Folded> mended(List<Folded> folded) {
    var mended = new ArrayList<>(folded);
    for (int k = 2; k < folded.size(); k++) {
      Folded verb = folded.get(k);
      boolean participle = verb.tag().equals("VBN") && verb.mention() == null;
      if (participle && named(folded.get(k - 1)) && opened(folded, k - 2)) {
        mended.set(k, new Folded(verb.span(), verb.word(), "VBD", null));
      }
    }
    return mended;
  }

  private static boolean named(Folded word) {
    return word.mention() instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE
        || word.mention() instanceof Mention.OfPerson;
  }

  private static boolean opened(List<Folded> folded, int k) {
    int at = k > 0 && folded.get(k).tag().equals("DT") ? k - 1 : k;
    return OPENERS.contains(folded.get(at).word().toLowerCase(Locale.ROOT));
  }
}
