package entente.read.syntax;

import entente.read.table.Words;
import java.util.Locale;
import java.util.Set;

/// "the treaty obliges Peru to train", "a pact committing both to consult": verbs that tell what a
/// text lays on a party; "Peru engages itself to train": and what a party lays on itself.
public final class Binding {
  private static final Words LISTS = Words.of(Binding.class);
  private static final Set<String> VERBS = LISTS.set("verbs");
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Set<String> SELVES = LISTS.set("selves");
  private static final Set<String> GIVING_WORD = LISTS.set("giving-word");
  private static final Set<String> DUTIES = Set.of("oblige", "obligate", "bind");

  private Binding() {}

  /// Whether the verb is one, and its subject a text or its object whoever binds itself.
  public static boolean lays(Node verb) {
    return byText(verb) || itself(verb);
  }

  /// Whether what the verb lays on a party is a duty by law: a text does, or "Peru obliges itself",
  /// but not "Peru engages itself".
  public static boolean duty(Node verb) {
    return byText(verb) || itself(verb) && DUTIES.contains(verb.lemma());
  }

  private static boolean itself(Node verb) {
    return verb.isVerb()
        && (VERBS.contains(verb.lemma()) || GIVING_WORD.contains(verb.lemma()))
        && verb.children("obj")
            .anyMatch(node -> SELVES.contains(node.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean byText(Node verb) {
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
