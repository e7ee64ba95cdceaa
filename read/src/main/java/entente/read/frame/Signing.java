package entente.read.frame;

import entente.read.syntax.Binding;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a signed instrument binds a promise: "signed an agreement to lend", "under the contract
/// it will build".
final class Signing {
  private static final Words LISTS = Words.of(Signing.class);
  private static final Set<String> VERBS = LISTS.set("verbs");
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Pattern UNDER =
      Pattern.compile(
          "\\b(?:under|by virtue of|pursuant to|in accordance with|by the terms of|by)"
              + " (?:the|an?|this|that|its|their|another)(?: [\\w-]+){0,4}"
              + " (?:agreement|contract|deal|pact|treaty|accord|arrangement|concession|memorandum|memoranda|mou|protocol|convention)\\b|\\b(?:agreement|contract|deal|pact|treaty|accord|arrangement|memorandum)"
              + " under which\\b|\\b(?:agreement|contract|deal|pact) (?:calls for|provides"
              + " for|commits|obliges|requires)\\b");

  private static final Set<String> LENT = LISTS.set("lent");

  private Signing() {}

  /// Whether the word is the text of an accord.
  static boolean of(Node noun) {
    return TEXTS.contains(noun.lemma()) && noun.mention() == null;
  }

  /// Whether the clause is a duty under an instrument that was signed.
  static boolean over(Scene scene, Clause clause) {
    Scene lead = scene.lead();
    boolean shall = clause.verb().children("aux").anyMatch(aux -> aux.lemma().equals("shall"));
    return UNDER.matcher(scene.lower()).find()
        || shall && lead != null && UNDER.matcher(lead.lower()).find() // "Under the pact Peru: …"
        || over(clause.verb());
  }

  /// Whether the word hangs from what somebody signed.
  static boolean over(Node word) {
    Node node = word;
    for (int steps = 0; node != null && steps < 8; steps++) {
      Node head = node.head();
      boolean signed =
          node.isVerb()
              && VERBS.contains(node.lemma())
              && node.children("obj", "nsubj:pass", "obl").anyMatch(Signing::text);
      if (signed || Binding.duty(node)) {
        return true;
      }
      boolean beside =
          node.relation().equals("conj")
              || node.relation().equals("advcl") && node.child("nsubj", "nsubj:pass") != null;
      Node subject = node.child("nsubj", "nsubj:pass");
      boolean aside =
          node.relation().equals("acl:relcl")
              && head != null
              && head.mention() != null
              && subject != null
              && (subject.tag().startsWith("W") || subject.tag().equals("PRP"));
      if (head != null && (beside || aside) && node.isVerb()) {
        return false; // "signed a treaty and pledged 5 million": the second is not what was signed
      }
      node = head;
    }
    return false;
  }

  private static boolean text(Node node) {
    return of(node)
        || LENT.contains(node.lemma())
        || node.joined().stream().anyMatch(Signing::of)
        || node.children("compound", "nmod").anyMatch(Signing::of);
  }
}
