package entente.read.syntax;

import entente.read.table.Words;
import java.util.Set;

/// "the treaty obliges Peru to train", "a pact committing both to consult": verbs that tell what a
/// text lays on a party.
public final class Binding {
  private static final Words LISTS = Words.of(Binding.class);
  private static final Set<String> VERBS = LISTS.set("verbs");
  private static final Set<String> TEXTS = LISTS.set("texts");

  private Binding() {}

  /// Whether the verb is one, and its subject a text.
  public static boolean lays(Node verb) {
    if (!verb.isVerb() || !VERBS.contains(verb.lemma())) {
      return false;
    }
    Node head = verb.head();
    boolean of = verb.relation().startsWith("acl") && head != null && text(head);
    boolean signed =
        verb.relation().equals("advcl")
            && verb.tag().equals("VBG")
            && head != null
            && head.children("obj").anyMatch(Binding::text);
    return of || signed || verb.children("nsubj").anyMatch(Binding::text);
  }

  private static boolean text(Node node) {
    return node.tag().startsWith("NN") && TEXTS.contains(node.lemma());
  }
}
