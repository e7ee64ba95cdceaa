package entente.read.syntax;

import entente.read.syntax.Folding.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Sentences turned round by "what" are put straight before parsing: "What Peru wants is for Chile
/// to pay" becomes "Peru wants Chile to pay", "30 million is what Peru has promised" becomes "30
/// million that Peru has promised".
final class Clefts {
  private static final Set<String> IS = Set.of("is", "was", "are", "were");
  private static final int FARTHEST = 14;

  private Clefts() {}

  static List<Folded> mended(List<Folded> words) {
    if (words.size() < 5 || words.getLast().word().equals("?")) {
      return words;
    }
    boolean what = words.getFirst().word().equals("What");
    boolean all = words.getFirst().word().equals("All") && !words.get(1).tag().startsWith("IN");
    return what || all ? opening(words) : behind(words);
  }

  /// "What Peru wants is for Chile to pay": a name acts before the verb, which stands before "is".
  private static List<Folded> opening(List<Folded> words) {
    boolean named = false;
    boolean verb = false;
    for (int k = 1; k < Math.min(words.size() - 1, FARTHEST); k++) {
      Folded word = words.get(k);
      if (named && verb && word.mention() == null && IS.contains(word.word())) {
        var straight = new ArrayList<Folded>(words.subList(1, k));
        boolean bare = words.get(k + 1).word().equals("for");
        straight.addAll(words.subList(bare ? k + 2 : k + 1, words.size()));
        return straight;
      }
      named |= word.mention() != null || word.tag().startsWith("NN");
      verb |= named && word.mention() == null && word.tag().startsWith("VB");
    }
    return words;
  }

  /// "30 million euros is what Peru has promised Chile": nothing but the thing stands before.
  private static List<Folded> behind(List<Folded> words) {
    for (int k = 1; k < Math.min(words.size() - 3, FARTHEST); k++) {
      Folded word = words.get(k);
      boolean is = word.mention() == null && IS.contains(word.word());
      if (is && words.get(k + 1).word().toLowerCase(Locale.ROOT).equals("what")) {
        var straight = new ArrayList<Folded>(words.subList(0, k));
        straight.add(new Folded(words.get(k + 1).span(), "that", "WDT", null));
        straight.addAll(words.subList(k + 2, words.size()));
        return straight;
      }
      if (word.mention() == null && (word.tag().startsWith("VB") || word.tag().equals("MD"))) {
        return words;
      }
    }
    return words;
  }
}
