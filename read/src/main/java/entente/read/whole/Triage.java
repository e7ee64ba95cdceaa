package entente.read.whole;

import entente.read.name.Table;
import entente.read.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A cheap look at a sentence before syntax: whether it has a word that a meeting or an accord goes by.
final class Triage {
  private static final Set<String> HINTS = hints();

  private Triage() {}

  private static Set<String> hints() {
    var hints = new HashSet<String>();
    for (Table.Row row : Table.read("frames/meetings.tsv")) {
      row.alternatives(2).forEach(phrase -> hints.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    }
    for (Table.Row row : Table.read("frames/accords.tsv")) {
      row.alternatives(1).forEach(phrase -> hints.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    }
    return hints;
  }

  static boolean hints(List<Token> tokens) {
    return tokens.stream().map(token -> token.word().toLowerCase(Locale.ROOT)).anyMatch(word -> HINTS.contains(word) || word.endsWith("s") && HINTS.contains(word.substring(0, word.length() - 1)));
  }
}
