package entente.read.syntax;

import entente.read.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A verb with its arguments as they are meant, not as they stand: a passive's subject is what is
/// acted on, and a verb without a subject of its own has that of the verb it hangs from.
public final class Clause {
  /// "pulled its last soldiers out of": the particle after the object.
  private static final Set<String> LEAVING = Set.of("pull", "opt", "back", "drop", "walk", "bail");

  /// "got together": the adverb that makes another verb of it.
  private static final Set<String> GATHERING = Set.of("get", "come", "sit", "band");

  private final Node verb;
  private final String lemma;
  private final boolean passive;
  private final Mode mode;

  Clause(Node verb) {
    this.verb = verb;
    Node particle = particle(verb);
    boolean out =
        particle == null
            && LEAVING.contains(verb.lemma())
            && verb.children("obl")
                .flatMap(child -> child.children("case"))
                .anyMatch(word -> word.lemma().equals("out"));
    boolean together =
        GATHERING.contains(verb.lemma())
            && verb.children("advmod")
                .anyMatch(
                    word -> word.lemma().equals("together") && word.index() == verb.index() + 1);
    this.lemma =
        out || together
            ? verb.lemma() + (out ? " out" : " together")
            : particle == null ? verb.lemma() : verb.lemma() + " " + particle.lemma();
    this.passive = passive(verb);
    this.mode = Modality.of(verb);
  }

  private Clause(Clause clause, Mode mode) {
    this.verb = clause.verb;
    this.lemma = clause.lemma;
    this.passive = clause.passive;
    this.mode = mode;
  }

  public static List<Clause> of(Tree tree) {
    return tree.nodes().stream().filter(Clause::heads).map(Clause::new).toList();
  }

  /// The clauses of a chronology's entry: its present is that of the entry's own day ("1998: Oslo
  /// recognises Lima").
  public static List<Clause> bygone(Tree tree) {
    return of(tree).stream()
        .map(clause ->
            clause.mode.time() == Mode.Time.PRESENT && clause.mode.real()
                ? new Clause(clause, clause.mode.at(Mode.Time.PAST))
                : clause)
        .toList();
  }

  private static boolean heads(Node node) {
    return node.isVerb()
        && !node.relation().startsWith("aux")
        && !node.relation().equals("cop")
        && !node.relation().equals("amod")
        && !node.relation().equals("case")
        && !node.relation().equals("compound");
  }

  public Node verb() {
    return verb;
  }

  /// The particle of a verb; null where it has none, as in "gave Chad and Mali up to 40 tonnes".
  private static @Nullable Node particle(Node verb) {
    Node particle = verb.child("compound:prt");
    boolean bound =
        particle != null
            && particle.lemma().equals("up")
            && verb.children("obl")
                .filter(amount -> amount.child("nummod") != null)
                .flatMap(amount -> amount.children("case"))
                .anyMatch(to -> to.lemma().equals("to") && to.index() == particle.index() + 1);
    return bound ? null : particle;
  }

  /// The verb's dictionary form, with its particle: "set up".
  public String lemma() {
    return lemma;
  }

  public boolean passive() {
    return passive;
  }

  public Mode mode() {
    return mode;
  }

  /// Whether a word says how sure the clause below it is ("agreed to", "plans to").
  public static boolean governs(Node word) {
    return Binding.lays(word)
        || Moods.of(word.lemma()) != null && Moods.of(word.lemma()) != Moods.Effect.CAUSES;
  }

  /// Whether a verb says what stands below it: "said", "announced".
  public static boolean says(Node word) {
    return word.isVerb()
        && (Moods.of(word.lemma()) == Moods.Effect.SAYS
            || word.lemma().equals("promise")
            || word.lemma().equals("pledge")
            || word.lemma().equals("vow"));
  }

  /// Whether the verb itself wants, seeks, expects or plans its object.
  public boolean wants() {
    Moods.Effect effect = Moods.of(lemma);
    return effect == Moods.Effect.CONSIDERS
        || effect == Moods.Effect.EXPECTS
        || effect == Moods.Effect.ASKS
        || effect == Moods.Effect.PLEDGES && !lemma.equals("agree");
  }

  static boolean passive(Node verb) {
    if (verb.child("nsubj:pass", "aux:pass", "csubj:pass") != null) {
      return true;
    }
    if (verb.relation().equals("conj")
        && verb.head() != null
        && verb.tag().equals("VBN")
        && verb.child("nsubj", "aux") == null
        && verb.head().isVerb()) {
      return passive(verb.head());
    }
    boolean have = verb.children("aux").anyMatch(aux -> aux.lemma().equals("have"));
    boolean be = verb.children("aux", "cop").anyMatch(aux -> aux.lemma().equals("be"));
    if (verb.tag().equals("VBN") && be) {
      return true;
    }
    boolean by =
        verb.children("obl", "nmod")
            .anyMatch(node ->
                node.preposition().equals("by") && node.mention() instanceof Mention.OfParty);
    if (verb.tag().equals("VBN") && !have && by && verb.child("obj") == null) {
      return true;
    }
    return verb.tag().equals("VBN")
        && !have
        && Set.of("acl", "advcl", "dep").contains(verb.relation())
        && verb.child("obj") == null;
  }

  /// Who does it; empty where the sentence does not say.
  public List<Node> agents() {
    if (passive) {
      var by = new ArrayList<Node>();
      verb.children("obl", "obl:agent", "nmod")
          .filter(node -> node.preposition().equals("by"))
          .forEach(node -> by.addAll(node.joined()));
      return by.isEmpty() ? farther() : by;
    }
    return Subjects.subject(verb, 0);
  }

  /// "asked for passage by Peru", "urged to stop by Peru": who does it, where the parser hangs it
  /// from the words between.
  private List<Node> farther() {
    return verb.children("obl", "nmod", "xcomp")
        .filter(between -> between.mention() == null && !between.preposition().equals("by"))
        .flatMap(between -> between.children("nmod", "obl"))
        .filter(node ->
            node.preposition().equals("by")
                && (node.mention() instanceof Mention.OfParty
                    || node.mention() instanceof Mention.OfPerson))
        .flatMap(node -> node.joined().stream())
        .toList();
  }

  /// What it is done to; empty where there is nothing.
  public List<Node> patients() {
    var nodes = new ArrayList<Node>();
    if (passive) {
      Node subject = verb.child("nsubj:pass", "nsubj", "csubj:pass");
      if (subject != null) {
        nodes.addAll(subject.joined());
      } else {
        nodes.addAll(inheritedPatient());
      }
    }
    verb.children("obj")
        .filter(node -> !relative(node))
        .forEach(node -> nodes.addAll(node.joined()));
    if (verb.children("obj").anyMatch(this::relative) && verb.head() != null) {
      nodes.addAll(0, verb.head().joined());
    } else if (nodes.isEmpty()
        && verb.relation().equals("acl:relcl")
        && verb.head() != null
        && !passive
        && relativeObject()) {
      nodes.addAll(verb.head().joined());
    }
    return nodes;
  }

  /// "the pact which A and B adopted": the pronoun that stands for the noun before.
  private boolean relative(Node object) {
    return verb.relation().equals("acl:relcl")
        && object.mention() == null
        && (object.tag().startsWith("W") || object.tag().equals("IN"));
  }

  private List<Node> inheritedPatient() {
    Node head = verb.head();
    if (head == null) {
      return List.of();
    }
    if (verb.relation().startsWith("acl")) {
      return head.joined();
    }
    if (reduced(verb, head)) {
      Node subject = head.child("nsubj", "nsubj:pass");
      return subject == null ? List.of() : subject.joined();
    }
    if (verb.relation().equals("conj") && head.isVerb()) {
      return new Clause(head).patients();
    }
    if (verb.relation().equals("xcomp")) {
      return Subjects.subject(head, 1);
    }
    return List.of();
  }

  /// "the law adopted by A was condemned": where the parser takes the participle for the sentence's
  /// verb.
  static boolean reduced(Node verb, Node head) {
    return Set.of("dep", "ccomp", "parataxis").contains(verb.relation())
        && head.head() == null
        && head.tag().equals("VBN")
        && head.child("aux", "aux:pass", "cop") == null
        && head.child("nsubj", "nsubj:pass") != null
        && head.children("obl").anyMatch(by -> by.preposition().equals("by"))
        && verb.index() > head.index()
        && verb.child("nsubj", "nsubj:pass", "mark") == null;
  }

  /// "the sum that X pledged": the relative pronoun, or its absence, stands for the noun before.
  private boolean relativeObject() {
    boolean own = verb.child("nsubj") != null;
    boolean relativeSubject =
        verb.children("nsubj")
            .anyMatch(node -> node.tag().startsWith("W") || node.lemma().equals("that"));
    return own && !relativeSubject;
  }

  /// To whom, without a preposition: "pledged Africa 60 billion".
  public List<Node> receivers() {
    var nodes = new ArrayList<Node>();
    verb.children("iobj").forEach(node -> nodes.addAll(node.joined()));
    return nodes;
  }

  /// What stands after a preposition, attached to the verb or to its object.
  public List<Node> after(String... prepositions) {
    Set<String> wanted = Set.of(prepositions);
    var nodes = new ArrayList<Node>();
    verb.children("obl", "nmod", "obl:agent", "advmod")
        .filter(node -> wanted.contains(node.preposition()))
        .forEach(node -> nodes.addAll(node.joined()));
    for (Node patient : patients()) {
      patient
          .children("nmod", "obl")
          .filter(node -> wanted.contains(node.preposition()))
          .forEach(node -> nodes.addAll(node.joined()));
    }
    return nodes;
  }

  /// The verb of the clause that this one says, wants or plans.
  public @Nullable Node complement() {
    return verb.child("ccomp", "xcomp");
  }

  /// The verb that governs this clause as its complement ("said", "agreed"); null where there is
  /// none.
  public @Nullable Node governor() {
    Node head = verb.head();
    return head != null && Set.of("ccomp", "xcomp", "csubj", "parataxis").contains(verb.relation())
        ? head
        : null;
  }
}
