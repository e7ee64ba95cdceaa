package entente.read.frame;

import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a sum that was promised has reached whom it is for: "40 million of it has been paid
/// out", "disbursements stand at 9 million", "the islands have received 30 million", "more than
/// half is out of the door".
public final class Paid {
  private static final Words LISTS = Words.of(Paid.class);
  private static final Set<String> PAYING = LISTS.set("paying");
  private static final Set<String> REACHING = LISTS.set("reaching");

  /// "Disbursements amount to", "payouts so far:".
  private static final Pattern PAYMENTS =
      Pattern.compile(
          "\\b(?:disbursements?|pay-?outs?|payments)(?: (?:so far|to date|until now))?"
              + " ?(?:amount|stand|stood|came|come|total|reach|run|:|have|had|were|are)\\b?[^.;,]{0,30}$");

  private static final Set<String> GIVING = LISTS.set("giving");
  private static final Pattern OUT = LISTS.inAnyCase("out");

  private Paid() {}

  /// Whether a verb says that a sum leaves those who give it.
  public static boolean pays(String lemma) {
    return PAYING.contains(lemma);
  }

  /// @param clause in which the sum stands; null where it stands in none
  public static boolean is(Scene scene, Mention.OfMoney sum, @Nullable Clause clause) {
    if (PAYMENTS
        .matcher(scene.between(scene.span().start(), sum.span().start()).toLowerCase(Locale.ROOT))
        .find()) {
      return true;
    }
    if (clause == null) {
      return false;
    }
    Mode mode = clause.mode();
    if (!mode.real() || mode.denied()) {
      return false;
    }
    boolean out =
        OUT.matcher(scene.clauseSpan(clause.verb()).of(scene.text()).toLowerCase(Locale.ROOT))
            .find();
    boolean past = mode.time() == Mode.Time.PAST;
    boolean moves = pays(clause.lemma()) || REACHING.contains(clause.lemma());
    return out || past && moves && concerns(scene, sum, clause) || past && given(clause);
  }

  /// "have been given credits of 12 billion": who got it is the subject.
  private static boolean given(Clause clause) {
    return clause.passive()
        && GIVING.contains(clause.lemma())
        && clause.verb().child("obj") != null
        && clause.verb().children("aux").anyMatch(aux -> aux.lemma().equals("have"));
  }

  /// Whether the sum, or the noun whose sum it is, is what is paid.
  private static boolean concerns(Scene scene, Mention.OfMoney sum, Clause clause) {
    Node node = scene.tree().covering(sum.span()).orElse(null);
    for (int steps = 0; node != null && steps < 4; steps++) {
      if (node == clause.verb()) {
        return true;
      }
      boolean whole = Set.of("of", "from").contains(node.preposition()); // "of the credit, 12 were"
      node = node.isVerb() || whole && node.relation().equals("obl") ? null : node.head();
    }
    return false;
  }
}
