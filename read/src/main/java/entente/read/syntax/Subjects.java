package entente.read.syntax;

import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The subject of a verb that has none of its own: that of the verb it hangs from, of the noun that
/// names the plan, or of a verb beside it.
final class Subjects {
  private static final Words LISTS = Words.of(Subjects.class);
  private static final Set<String> OBJECT_CONTROL = LISTS.set("object-control");
  private static final Set<String> BESIDE = LISTS.set("beside");

  /// "made a point of thanking", "seized the chance of thanking".
  static final Set<String> POINTS = LISTS.set("points");

  private Subjects() {}

  static List<Node> subject(Node verb, int depth) {
    if (depth > 8) {
      return List.of();
    }
    Node own = verb.child("nsubj", "nsubj:pass");
    Node head = verb.head();
    if (own != null) {
      boolean relative =
          own.tag().startsWith("W")
              || own.lemma().equals("that") && verb.relation().startsWith("acl");
      if (relative && head != null && verb.relation().startsWith("acl")) {
        return head.joined();
      }
      return bare(verb) && own.mention() == null && pledges(own)
          ? nominalSubject(own, depth) // "a promise by Germany to lend was kept"
          : own.joined();
    }
    if (head == null) {
      return List.of();
    }
    if (Clause.reduced(verb, head)) {
      Node subject = head.child("nsubj", "nsubj:pass");
      return subject == null ? List.of() : subject.joined();
    }
    return switch (verb.relation()) {
      case "conj", "parataxis" -> {
        Node parallel = head.child("csubj") != null ? head.child("csubj") : parallel(verb, head);
        yield parallel != null
            ? subject(parallel, depth + 1)
            : head.isVerb() || verbal(head) ? subject(head, depth + 1) : List.of();
      }
      case "xcomp" -> {
        if (OBJECT_CONTROL.contains(head.lemma()) || Binding.lays(head)) {
          Node object = head.child("obj", "iobj");
          if (object == null) {
            object =
                head.children("obl")
                    .filter(node -> Set.of("on", "upon").contains(node.preposition()))
                    .findFirst()
                    .orElse(null);
          }
          if (object != null) {
            yield object.joined();
          }
        }
        if (Clause.passive(head)) {
          Node passiveSubject = head.child("nsubj:pass", "nsubj");
          yield passiveSubject == null ? List.of() : passiveSubject.joined();
        }
        yield subject(head, depth + 1);
      }
      case "ccomp" ->
          head.isVerb()
                  && (verb.tag().equals("VB")
                      || head.lemma().equals("have") && Set.of("VBN", "VBD").contains(verb.tag()))
              ? subject(head, depth + 1)
              : List.of();
      case "advcl" -> subject(head, depth + 1);
      case "acl" ->
          verb.tag().equals("VBG") && !doing(verb, head)
              ? head.joined()
              : nominalSubject(head, depth);
      case "acl:relcl" -> head.joined();
      case "dep" ->
          (head.isVerb() || ready(head)) && (verb.tag().equals("VB") || verb.tag().equals("VBG"))
              ? subject(head, depth + 1)
              : List.of();
      case "nmod", "obl" ->
          verb.tag().equals("VBG")
                  && (pledges(head) || head.isVerb() && BESIDE.contains(verb.preposition()))
              ? head.isVerb() ? subject(head, depth + 1) : nominalSubject(head, depth)
              : List.of();
      default -> List.of();
    };
  }

  /// "regretted that it had been slow and asked for more", "calls for calm and rejects the law":
  /// the finite verb before that the parser should have joined this one to; null where its own head
  /// will do.
  private static @Nullable Node parallel(Node verb, Node head) {
    boolean perfect =
        verb.tag().equals("VBN")
            && verb.child("aux:pass") == null
            && verb.children("aux").anyMatch(aux -> aux.lemma().equals("have"));
    boolean finite =
        (Set.of("VBD", "VBZ").contains(verb.tag()) || perfect) && verb.relation().equals("conj");
    if (finite && bare(head)) {
      return outer(head); // "calls on Peru to leave and deplores …"
    }
    boolean below =
        finite
            && head.relation().equals("ccomp")
            && head.children("aux", "cop", "aux:pass").findAny().isPresent();
    if (!finite || !below && (head.isVerb() || verbal(head))) {
      return null;
    }
    Node at = head.head();
    for (int steps = 0; at != null && steps < 6; steps++) {
      if (at.isVerb()) {
        return at.tag().equals(verb.tag()) ? at : null;
      }
      at = at.head();
    }
    return null;
  }

  /// "lost no time in denouncing", "took the lead in pressing", "made a point of thanking": who
  /// loses or takes it does it.
  private static boolean doing(Node gerund, Node noun) {
    boolean point = gerund.preposition().equals("of") && POINTS.contains(noun.lemma());
    return (gerund.preposition().equals("in") || point)
        && noun.relation().equals("obj")
        && noun.mention() == null;
  }

  /// "stands ready to": the adjective of another verb, of which the infinitive is the content.
  private static boolean ready(Node adjective) {
    return adjective.tag().startsWith("J")
        && adjective.relation().equals("xcomp")
        && Moods.of(adjective.lemma()) != null;
  }

  /// An infinitive: no finite verb is joined to it.
  private static boolean bare(Node verb) {
    return verb.tag().equals("VB")
        && verb.children("mark").anyMatch(mark -> mark.lemma().equals("to"));
  }

  /// The finite verb with a subject of its own under which an infinitive stands; null where there
  /// is none.
  private static @Nullable Node outer(Node infinitive) {
    Node at = infinitive.head();
    for (int steps = 0; at != null && steps < 6; steps++) {
      if (at.isVerb() && !bare(at) && at.child("nsubj") != null) {
        return at;
      }
      at = at.head();
    }
    return null;
  }

  /// Whether a word binds whom it speaks of to what hangs from it: "committed to", "an aim of".
  static boolean pledges(Node word) {
    Moods.Effect effect = Moods.of(word.lemma());
    return effect == Moods.Effect.PLEDGES || effect == Moods.Effect.CONSIDERS;
  }

  /// "a plan to lend": who has the plan.
  private static List<Node> nominalSubject(Node noun, int depth) {
    Node own = Firsts.is(noun) ? noun.child("nsubj") : null;
    if (own != null) {
      return own.joined(); // "Fiji was the first to sign"
    }
    Node owner = noun.child("nmod:poss");
    if (owner != null) {
      return owner.joined();
    }
    Node by =
        pledges(noun)
            ? noun.children("nmod")
                .filter(child ->
                    Set.of("by", "from", "of").contains(child.preposition())
                        && child.mention() != null)
                .findFirst()
                .orElse(null)
            : null;
    if (by != null) {
      return by.joined(); // "a promise by Germany to lend"
    }
    Node head = noun.head();
    return head != null && head.isVerb() && Set.of("obj", "nsubj", "obl").contains(noun.relation())
        ? subject(head, depth + 1)
        : List.of();
  }

  private static boolean verbal(Node node) {
    return node.child("nsubj", "cop") != null;
  }
}
