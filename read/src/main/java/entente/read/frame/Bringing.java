package entente.read.frame;

import entente.model.Accord.Status;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far an accord has come, by the verb or noun that brings it there: "signed", "the
/// ratification of", "talks on".
///
/// @param noun the accord's own word
/// @param top the word for it that stands in the clause: "a set of principles", "the signing of a
///   pact"
/// @param clause around it; null where it stands in none
record Bringing(Scene scene, Node noun, Node top, @Nullable Clause clause) {
  private static final Words LISTS = Words.of(Bringing.class);
  static final Lexicon VERBS =
      new Lexicon("frames/accord-verbs.tsv", 1, row -> !row.cell(0).startsWith("the-"));

  static Bringing of(Scene scene, Node noun) {
    Node top = top(noun);
    return new Bringing(
        scene, noun, top, scene.around(top).or(() -> scene.around(noun)).orElse(null));
  }

  private static final Set<String> GROUPS = LISTS.set("groups");

  /// "the signing of a number": a group of accords of which the signing is told.
  private static boolean signing(Node group) {
    Node head = group.head();
    return head != null && group.relation().equals("nmod") && ByNoun.NOUNS.of(head.lemma()) != null;
  }

  /// Whether it is one of several that the sentence has named together before: "deals with Fiji and
  /// others, including a pact on fish with Samoa".
  boolean listed() {
    return top != noun && listing(noun);
  }

  /// Whether it is one of what is listed: "including a pact on fish".
  private static boolean listing(Node noun) {
    return Set.of("include", "including", "such", "like").contains(noun.preposition())
        || noun.children("case").anyMatch(mark -> mark.word().equalsIgnoreCase("including"));
  }

  private static Node top(Node noun) {
    Node head = noun.head();
    if (head == null) {
      return noun;
    }
    boolean under = noun.relation().equals("nmod");
    if (under
        && listing(noun)
        && (GROUPS.contains(head.lemma()) || Accords.WORDS.of(head.lemma()) != null)) {
      return head; // "signed deals with Fiji, including a police deal"
    }
    if (under && noun.preposition().equals("of") && GROUPS.contains(head.lemma())) {
      return signing(head) ? Objects.requireNonNull(head.head()) : head;
    }
    return under && (ByNoun.NOUNS.of(head.lemma()) != null || ByNoun.TALKS.contains(head.lemma()))
            || noun.relation().equals("compound")
                && (ByNoun.TALKS.contains(head.lemma()) || ByNoun.NOUNS.of(head.lemma()) != null)
        ? head
        : noun;
  }

  /// Whether it is what the clause's verb does something with.
  boolean object() {
    return clause != null
        && (clause.patients().contains(top)
            || clause.patients().contains(noun)
            || clause.patients().stream().anyMatch(node -> node.joined().contains(noun))
            || enumerated()
            || top.preposition().equals("with")
                && clause.verb().equals(top.head())
                && VERBS.of(clause.lemma() + " with") != null
            || top.preposition().equals("with")
                && clause.verb().equals(top.head())
                && row(clause) != null
                && before().matches("(?s).*\\b(?:together|along) with (?:[\\w-]+ ){0,4}$")
            || Set.of("on", "to", "over", "from", "of", "out", "into", "in")
                    .contains(top.preposition())
                && clause.verb().equals(top.head())
                && row(clause) != null
                && !(top.preposition().equals("in") && !NAMES.contains(clause.lemma())));
  }

  /// "signed a package of papers: a pact on trade, a memorandum on sport": one of what is listed
  /// after the object.
  private boolean enumerated() {
    Node at = top;
    for (int steps = 0; steps < 3 && at.head() != null && !at.head().isVerb(); steps++) {
      if (!Set.of("conj", "dep", "appos", "parataxis").contains(at.relation())) {
        return false;
      }
      at = at.head();
    }
    Node first = at;
    return first != top
        && clause != null
        && clause.patients().stream().anyMatch(node -> node == first);
  }

  private static final Set<String> COVERS = LISTS.set("covers");
  private static final Set<String> NAMES = Set.of("enter", "join", "participate");

  /// Whether it is talked of as talks: "bargaining over a trade agreement".
  boolean talks() {
    return new ByNoun(this).talks();
  }

  /// What stands right before it, in lower case.
  String before() {
    return scene
        .between(Math.max(scene.span().start(), noun.span().start() - 60), noun.span().start())
        .toLowerCase(Locale.ROOT);
  }

  boolean subject() {
    return clause != null && (clause.agents().contains(noun) || clause.agents().contains(top));
  }

  /// The verb that brings it somewhere: that of its clause, or of a participle after it; null where
  /// there is none.
  @Nullable Node verb() {
    Clause participle = participle();
    if (participle != null) {
      return participle.verb();
    }
    return clause != null && (object() || subject()) && row(clause) != null ? clause.verb() : null;
  }

  /// "which was signed in May", "concluded last year": what is told of it after it.
  @Nullable Clause participle() {
    Node head = noun.head();
    boolean among =
        head != null
            && noun.relation().startsWith("nsubj")
            && Set.of("among", "amongst", "one").contains(head.preposition());
    if (superseded()) {
      return null;
    }
    return Stream.concat(
            noun.children("acl", "acl:relcl"),
            among && head != null ? head.children("acl", "acl:relcl") : Stream.<Node>empty())
        .map(scene::clause)
        .flatMap(Optional::stream)
        .filter(each -> row(each) != null && !COVERS.contains(each.lemma()))
        .findFirst()
        .orElseGet(this::fronted);
  }

  /// "Signed in 1960 by India and Pakistan, the treaty has survived": the participle that begins
  /// the sentence of which it is the subject.
  private @Nullable Clause fronted() {
    Node first = scene.tree().nodes().getFirst();
    Clause begins =
        first.tag().equals("VBN") && noun.relation().startsWith("nsubj")
            ? scene.clause(first).orElse(null)
            : null;
    return begins != null
            && noun.head() != first
            && row(begins) != null
            && !COVERS.contains(begins.lemma())
            && FRONTED.matcher(scene.between(first.span().end(), noun.span().start())).matches()
        ? begins
        : null;
  }

  private static final Pattern FRONTED =
      Pattern.compile("[^,;]{4,80}, (?:the|its|their|this) [^,;]{0,50}");

  /// "the treaty, signed in 2016, was scrapped": what the sentence tells of it, not what had been
  /// done before.
  private boolean superseded() {
    if (clause != null
        && ByNoun.TALKS.contains(top.lemma())
        && ByNoun.FINISHED.contains(clause.lemma())
        && clause.mode().real()
        && !clause.mode().denied()
        && (clause.patients().contains(top) || subject())) {
      return true; // "negotiations, launched in 2022, were concluded"
    }
    Clause clause = this.clause;
    Table.Row row =
        clause != null && (object() || subject()) && clause.mode().real() && !clause.mode().denied()
            ? row(clause)
            : null;
    Mention.OfDate date =
        row == null || clause == null ? null : scene.dateOf(clause.verb(), Mention.Role.AT);
    boolean ahead =
        date != null && scene.script().ahead(date.when()); // "expires next year": still there
    return row != null
        && !ahead
        && (row.cell(0).equals("ended")
            || row.cell(0).equals("in-force")
                && clause != null
                && !COVERS.contains(clause.lemma()));
  }

  /// The row of the table for a verb with what belongs to it: "take effect", "enter into force".
  static Table.@Nullable Row row(Clause clause) {
    for (Node child : clause.verb().children("obj", "obl", "nmod").toList()) {
      String words =
          child.preposition().isEmpty()
              ? clause.lemma() + " " + child.lemma()
              : clause.lemma() + " " + child.preposition() + " " + child.lemma();
      Table.Row row = VERBS.of(words);
      if (row == null && !child.preposition().isEmpty()) {
        row = VERBS.of(clause.lemma() + " " + child.preposition());
      }
      if (row == null) {
        Node out = child.child("case");
        row = out == null ? null : VERBS.of(clause.lemma() + " " + out.lemma());
      }
      if (row != null) {
        return row;
      }
    }
    return VERBS.of(clause.lemma());
  }

  static Status of(Table.Row row) {
    return Status.valueOf(
        row.cell(0).replace("the-", "").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// "has been in force since": the copula's noun.
  static boolean forceOf(Node noun) {
    Node head = noun.head();
    return head != null
        && noun.relation().startsWith("nsubj")
        && Set.of("force", "effect", "operation").contains(head.lemma())
        && Set.of("in", "into").contains(head.preposition());
  }

  /// The stage by the word itself: `adopted`, `signed`, `ratified` …; null where the word does not
  /// tell.
  @Nullable String stage(Status status) {
    if (status == Status.NEGOTIATING || status == Status.IN_FORCE) {
      return status.word();
    }
    if (status == Status.PLANNED || status == Status.ENDED) {
      return status == Status.PLANNED ? "proposed" : null;
    }
    Clause participle = participle();
    Clause bringing = participle != null ? participle : clause;
    for (String word :
        bringing == null ? List.of(top.lemma()) : List.of(top.lemma(), bringing.lemma())) {
      String stage =
          switch (word) {
            case "sign", "signing", "signature", "ink", "seal" -> "signed";
            case "ratify", "ratification" -> "ratified";
            case "adopt", "adoption", "issue", "endorse", "approve", "release", "publish" ->
                "adopted";
            case "initial", "agree", "reach", "agree on", "strike", "clinch", "conclude" ->
                scene.lower().contains("in principle") ? "agreed-in-principle" : null;
            default -> null;
          };
      if (stage != null) {
        return stage;
      }
    }
    return null;
  }
}
