package entente.read.syntax;

import edu.stanford.nlp.process.Morphology;
import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a second clause with a subject of its own begins: "Peru lent Ghana 3 million | and Sweden
/// will train its pilots", "After Peru signed with Ghana | Sweden offered 2 million". Parsers take
/// the second subject for one more object of the first verb.
final class Coordinates {
  private static final Words LISTS = Words.of(Coordinates.class);
  private static final Set<String> JOINING = LISTS.set("joining");
  private static final Set<String> OPENERS = LISTS.set("openers");
  private static final Set<String> FRONTING = LISTS.set("fronting");
  private static final Set<String> BEFORE_OPENERS =
      Set.of("DT", "CD", "NN", "NNS", "JJ", "RB", "RBR");
  private static final Set<String> INNER = Set.of("of", "between", "in", "with");
  private static final Set<String> PAIRING = Set.of("between", "both");
  private static final Set<String> NOMINAL = Set.of("DT", "JJ", "POS", "PRP$", "CD");

  /// So many words may the second subject have.
  private static final int LONGEST = 8;

  /// So many words may stand before the one that opens a clause at the front: "A few days after".
  private static final int BEFORE = 4;

  private final List<Folded> folded;

  Coordinates(List<Folded> folded) {
    this.folded = folded;
  }

  /// Whether the clause before this word is told to its end, and one with its own subject and
  /// finite verb begins behind it.
  ///
  /// @param words the indices of the words of a segment
  /// @param k the place of the joining word among them
  boolean part(List<Integer> words, int k) {
    if (k < 3 || k + 3 > words.size()) {
      return false;
    }
    if (word(words, k).equals(",")) {
      int verb = begins(words, k + 1);
      return verb >= 0
          && !says(words, verb)
          && words.subList(0, k).stream().noneMatch(index -> opens(folded.get(index)))
          && told(words, k, false);
    }
    return JOINING.contains(word(words, k))
        && begins(words, k + 1) >= 0
        && (word(words, k - 1).equals(",") ? told(words, k - 1, false) : told(words, k, true));
  }

  /// The place of the word that opens a clause before the main one; -1 where none does.
  int opener(List<Integer> words) {
    for (int k = 0; k < words.size() && k < BEFORE; k++) {
      if (FRONTING.contains(word(words, k))) {
        return k;
      }
      if (!BEFORE_OPENERS.contains(tag(words, k))) {
        break;
      }
    }
    return -1;
  }

  /// The place of the comma after a clause at the front, behind which a party has the main verb; -1
  /// where there is none.
  int front(List<Integer> words, int opener) {
    boolean told = false;
    for (int k = opener + 2; opener >= 0 && k + 2 < words.size(); k++) {
      if (word(words, k).equals(",") && told && begins(words, k + 1) >= 0) {
        return k;
      }
      told |= Tags.FINITE.contains(tag(words, k)) && folded.get(words.get(k)).mention() == null;
    }
    return -1;
  }

  /// The finite verb of the clause that begins here with a party, alone or in a noun phrase; -1
  /// where none does.
  private int begins(List<Integer> words, int from) {
    boolean party = false;
    for (int k = from; k < words.size() && k <= from + LONGEST; k++) {
      Folded each = folded.get(words.get(k));
      if (Tags.FINITE.contains(each.tag()) && each.mention() == null) {
        return party ? k : -1;
      }
      boolean named = named(words, k);
      boolean adverb = party && each.tag().equals("RB");
      boolean inner = k > from && INNER.contains(word(words, k));
      boolean pair = word(words, k).equals("and") && k > from && named(words, k - 1);
      if (!named
          && !adverb
          && !inner
          && !pair
          && !each.tag().startsWith("NN")
          && !NOMINAL.contains(each.tag())) {
        return -1;
      }
      party |= named;
    }
    return -1;
  }

  private boolean named(List<Integer> words, int k) {
    Mention mention = folded.get(words.get(k)).mention();
    return mention instanceof Mention.OfParty || mention instanceof Mention.OfPerson;
  }

  /// Whether a finite verb and what it acts on stand between the last opening of a clause and this
  /// place: not so in "said Ghana |", "the pact which Ghana |", "ties between Ghana |", "the pact
  /// Ghana |".
  ///
  /// @param close whether no comma stands before the joining word
  private boolean told(List<Integer> words, int end, boolean close) {
    int from = 0;
    boolean main = false;
    for (int k = 0; k < end; k++) {
      boolean opens = opens(folded.get(words.get(k)));
      if (opens && !main) {
        return false; // "The memorandum that Peru signed with Ghana |"
      }
      main |= finite(words, k);
      if (opens || close && word(words, k).equals(",")) {
        from = k + 1; // "When it met, Ghana |"
      }
    }
    if (named(words, end - 1)
        && (PAIRING.contains(word(words, end - 2))
            || end - 2 > from
                && common(words, end - 2)
                && !Tags.FINITE.contains(tag(words, end - 2)))) {
      return false;
    }
    for (int k = end - 2; k > from; k--) {
      if (finite(words, k)) {
        int verb = content(words, k, end);
        boolean reduced = k > 1 && named(words, k - 1) && common(words, k - 2);
        return verb < end - 1
            && !reduced // "The agreement Peru signed with Ghana |"
            && !(taking(words, verb) && bare(words, verb + 1, end));
      }
    }
    return false;
  }

  /// The last verb of a group: "lend" of "has agreed to lend".
  private int content(List<Integer> words, int finite, int end) {
    int last = finite;
    for (int k = finite + 1; k < end; k++) {
      String tag = tag(words, k);
      if (tag.startsWith("VB") && folded.get(words.get(k)).mention() == null) {
        last = k;
      } else if (!tag.equals("RB") && !tag.equals("TO")) {
        break;
      }
    }
    return last;
  }

  /// "will build a port, Ghana said": whose words they are.
  private boolean says(List<Integer> words, int verb) {
    return effect(words, content(words, verb, words.size())) == Moods.Effect.SAYS;
  }

  private static boolean opens(Folded word) {
    return OPENERS.contains(word.word().toLowerCase(Locale.ROOT)) && !word.tag().equals("DT");
  }

  /// Whether what follows the verb may be a clause of its own: "hopes Ghana will".
  private boolean taking(List<Integer> words, int verb) {
    Moods.Effect effect = effect(words, verb);
    return effect != null && effect != Moods.Effect.BEGINS && effect != Moods.Effect.CAUSES;
  }

  private Moods.@Nullable Effect effect(List<Integer> words, int verb) {
    Folded each = folded.get(words.get(verb));
    String lemma = Morphology.lemmaStatic(each.word(), each.tag(), true);
    return Moods.of(lemma.toLowerCase(Locale.ROOT));
  }

  /// Whether nothing but a noun phrase without a figure stands here, which may be a subject.
  private boolean bare(List<Integer> words, int from, int end) {
    return words.subList(from, end).stream()
        .map(folded::get)
        .allMatch(each -> {
          Mention mention = each.mention();
          boolean figure = mention instanceof Mention.OfMoney || mention instanceof Mention.OfCount;
          boolean nominal =
              each.tag().startsWith("NN")
                  || NOMINAL.contains(each.tag())
                  || INNER.contains(each.word().toLowerCase(Locale.ROOT))
                  || mention instanceof Mention.OfParty
                  || mention instanceof Mention.OfPerson;
          return nominal && !figure;
        });
  }

  private boolean finite(List<Integer> words, int k) {
    return Tags.FINITE.contains(tag(words, k)) && folded.get(words.get(k)).mention() == null;
  }

  private boolean common(List<Integer> words, int k) {
    return Set.of("NN", "NNS").contains(tag(words, k))
        && folded.get(words.get(k)).mention() == null;
  }

  private String word(List<Integer> words, int k) {
    return folded.get(words.get(k)).word().toLowerCase(Locale.ROOT);
  }

  private String tag(List<Integer> words, int k) {
    return folded.get(words.get(k)).tag();
  }
}
