package entente.read.syntax;

import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Headlines, whose commas join and whose verbs look like nouns.
final class Headlines {
  private static final Words LISTS = Words.of(Headlines.class);
  private static final Set<String> HEADLINED = LISTS.set("headlined");

  private Headlines() {}

  /// "1996 – President X visits Y": the date at the head of a chronology's entry is when, not a
  /// number of what follows.
  static List<Folded> dated(List<Folded> folded) {
    boolean entry =
        folded.size() > 3
            && folded.getFirst().mention() instanceof Mention.OfDate
            && Set.of("--", "-", ":", "|").contains(folded.get(1).word());
    if (!entry) {
      return folded;
    }
    var dated = new ArrayList<>(folded);
    dated.set(0, new Folded(folded.getFirst().span(), "today", "NN", folded.getFirst().mention()));
    dated.set(1, new Folded(folded.get(1).span(), ",", ",", null));
    return dated;
  }

  /// "Peru, Japan sign pact": the comma of a headline means "and", and what follows is its verb.
  static List<Folded> mended(List<Folded> folded) {
    int next = 1;
    while (next + 1 < folded.size()
        && folded.get(next).word().equals(",")
        && folded.get(next + 1).mention() instanceof Mention.OfParty) {
      next += 2;
    }
    boolean named =
        next >= 3
            && next + 1 < folded.size()
            && folded.getFirst().mention() instanceof Mention.OfParty;
    if (!named
        || !HEADLINED.contains(folded.get(next).word().toLowerCase(Locale.ROOT))
            && !folded.get(next).tag().equals("VBP")) {
      return folded;
    }
    var mended = new ArrayList<>(folded);
    Folded comma = folded.get(next - 2);
    mended.set(next - 2, new Folded(comma.span(), "and", "CC", null));
    Folded verb = folded.get(next);
    mended.set(next, new Folded(verb.span(), verb.word(), "VBP", null));
    return mended;
  }
}
