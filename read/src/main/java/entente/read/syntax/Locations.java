package entente.read.syntax;

import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Places of two words: "in Visby, Sweden, on Monday" names one place, and its state acts in
/// nothing.
final class Locations {
  private static final Set<String> AFTER =
      Set.of(",", ".", ";", ")", "today", "on", "where", "from", "at", "during");

  private Locations() {}

  /// @param places of cities, and of the states that are named right after theirs
  static List<Folded> joined(List<Folded> folded, List<Span> places) {
    var kept = new ArrayList<Folded>();
    for (int i = 0; i < folded.size(); i++) {
      Folded each = folded.get(i);
      boolean state =
          i >= 2
              && each.mention() instanceof Mention.OfParty party
              && places.contains(party.span())
              && folded.get(i - 1).word().equals(",")
              && folded.get(i - 2).word().equals("there")
              && folded.get(i - 2).mention() == null;
      String next = i + 1 < folded.size() ? folded.get(i + 1).word() : ".";
      boolean row =
          next.equals(",")
              && i + 2 < folded.size()
              && folded.get(i + 2).mention() instanceof Mention.OfParty;
      if (state && !row && !kept.isEmpty() && AFTER.contains(next)) {
        Folded there = folded.get(i - 2);
        kept.removeLast();
        kept.set(
            kept.size() - 1,
            new Folded(there.span().cover(each.span()), there.word(), there.tag(), null));
        i += next.equals(",") ? 1 : 0;
      } else {
        kept.add(each);
      }
    }
    return kept;
  }
}
