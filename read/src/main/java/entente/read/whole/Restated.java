package entente.read.whole;

import entente.model.Field;
import entente.model.Value;
import entente.read.frame.Draft;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a document says a stand twice: two sentences in which a party takes the same one towards
/// the same others. What is asked or thanked for may be several things, and so may what is judged
/// where nobody is named.
final class Restated {
  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

  private Restated() {}

  /// @param a a stand with the holder, the act and the targets of `b`
  static boolean stand(Draft a, Draft b) {
    boolean asks = Set.of("urge", "thank").contains(String.valueOf(a.term(Field.ACT)));
    boolean apart = a.scene().index() != b.scene().index();
    boolean told =
        !a.parties(Field.TARGETS).isEmpty()
            && !a.scene()
                .script()
                .official(); // who speaks for himself may praise several things of one other
    return apart && !asks && (told || words(a).stream().anyMatch(words(b)::contains));
  }

  private static Set<String> words(Draft draft) {
    var words = new HashSet<String>();
    if (draft.fields().get(Field.TOPIC) instanceof Value.Text topic) {
      WORD.matcher(topic.text().toLowerCase(Locale.ROOT))
          .results()
          .forEach(word -> words.add(word.group()));
    }
    return words;
  }
}
