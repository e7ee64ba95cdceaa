package entente.read.syntax;

import java.util.Set;

/// "the first to sign", "the only country to object": words under which an infinitive tells what
/// was done.
final class Firsts {
  private static final Set<String> FIRST =
      Set.of("first", "last", "only", "latest", "second", "third", "fourth", "fifth", "earliest");

  private Firsts() {}

  /// Whether a word is such an ordinal, a noun with one, or stands in its phrase ("the first state
  /// of the region to sign").
  static boolean is(Node head) {
    Node above = head.head();
    boolean within =
        head.relation().equals("nmod")
            && Set.of("in", "of", "from", "outside").contains(head.preposition());
    boolean becomes =
        head.lemma().equals("become") && head.children("xcomp", "obj").anyMatch(Firsts::first);
    return first(head) || above != null && within && first(above) || becomes;
  }

  private static boolean first(Node head) {
    return FIRST.contains(head.lemma())
        || head.tag().startsWith("NN")
            && head.children("amod", "nummod", "compound", "advmod")
                .anyMatch(child -> FIRST.contains(child.lemma()));
  }
}
