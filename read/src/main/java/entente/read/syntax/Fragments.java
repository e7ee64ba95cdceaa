package entente.read.syntax;

import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Sentences that leave out "was": "Trade with Chad: 40 million euros", "Exports to Peru? Some 3
/// billion".
final class Fragments {
  private static final Words LISTS = Words.of(Fragments.class);

  /// What is measured, or given in figures.
  private static final Set<String> MEASURED = LISTS.set("measured");

  private static final int LABEL = 16;

  private Fragments() {}

  /// The same words with the verb in the place of the mark, where the sentence has none of its own.
  static List<Folded> mended(List<Folded> folded) {
    int mark = -1;
    for (int i = 1; i < Math.min(folded.size() - 1, LABEL) && mark < 0; i++) {
      mark = Set.of(":", "?", "|").contains(folded.get(i).word()) ? i : -1;
    }
    if (mark < 0) {
      return folded;
    }
    List<Folded> label = folded.subList(0, mark);
    List<Folded> rest = folded.subList(mark + 1, folded.size());
    if (!measures(label) || !begins(rest) || !verbless(label) || !verbless(rest)) {
      return folded;
    }
    var mended = new ArrayList<>(folded);
    mended.set(mark, new Folded(folded.get(mark).span(), "was", "VBD", null));
    return mended;
  }

  private static boolean verbless(List<Folded> words) {
    return words.stream().noneMatch(each -> Tags.FINITE.contains(each.tag()) && !measured(each));
  }

  private static boolean measures(List<Folded> words) {
    return words.stream().anyMatch(Fragments::measured);
  }

  private static boolean measured(Folded word) {
    return word.mention() == null && MEASURED.contains(word.word().toLowerCase(Locale.ROOT));
  }

  /// Whether a figure stands at or near the beginning: "close on 750,000".
  private static boolean begins(List<Folded> words) {
    return words.stream()
        .limit(5)
        .anyMatch(each -> sum(each) || each.mention() instanceof Mention.OfCount);
  }

  private static boolean sum(Folded word) {
    return word.mention() instanceof Mention.OfMoney;
  }
}
