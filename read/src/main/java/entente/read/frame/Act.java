package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A clause that may make a promise: its verb is one of giving, making, doing or promising, and
/// nothing says that it is only asked, wished or denied.
///
/// @param row of `frames/commitments.tsv`: the frame, the class of the verb, and the kind that it
///   promises by itself
/// @param span the words of the clause, with the sum before it in "the 30 billion dollars that
///   Japan promised"
/// @param from who promises; empty where the sentence does not say
record Act(Scene scene, Clause clause, Table.Row row, Span span, List<Party> from) {
  private static final Words LISTS = Words.of(Act.class);
  private static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);

  /// Verbs whose future is no promise: meeting, becoming, being, saying.
  private static final Lexicon OTHERS = new Lexicon("frames/no-promise.tsv", 0);

  private static final Lexicon MEETINGS =
      new Lexicon(
          "frames/meetings.tsv", 2, row -> !row.cell(1).equals("-") && !row.cell(1).equals("verb"));
  private static final Lexicon ACCORDS =
      new Lexicon("frames/accords.tsv", 1, row -> !row.cell(2).equals("weak"));

  private static final Set<String> NOT_GIVEN = LISTS.set("not-given");
  private static final Set<String> EFFORTS = LISTS.set("efforts");
  private static final Set<String> HANDINGS = Set.copyOf(Provisions.HANDING);
  private static final Table.Row RULE = java.util.Objects.requireNonNull(VERBS.of("abolish"));
  private static final Pattern SHARED = LISTS.inAnyCase("shared");
  private static final Set<String> INTRANSITIVE =
      Set.of("open", "reopen", "start", "begin", "launch");
  private static final Pattern FOUNDED = LISTS.pattern("founded");
  private static final Set<String> FOUNDS = LISTS.set("founds");
  private static final Set<String> STANDING = LISTS.set("standing");
  private static final Set<String> LETTING = LISTS.set("letting");
  private static final Set<String> PAID = LISTS.set("paid");
  private static final Set<String> PLEDGING = LISTS.set("pledging");
  private static final Set<String> WISHES = LISTS.set("wishes");

  /// What a clause promises; null where it cannot promise anything.
  static @Nullable Act of(Scene scene, Clause clause) {
    Table.Row row = row(scene, clause);
    boolean kept = row != null && kept(clause, row);
    if (row == null
        || never(scene, clause) && !kept
        || purpose(clause)
        || elsewhere(scene, clause)
        || opensWay(clause)) {
      return null;
    }
    Act act = new Act(scene, clause, row, reach(scene, clause), Givers.from(scene, clause));
    if (act.opens()) {
      return opened(act);
    }
    if (act.sort().equals("do")
        && !clause.passive()
        && !clause.agents().isEmpty()
        && scene.acting(clause).isEmpty()) {
      return null; // what a thing will do is an effect, not a promise
    }
    if (act.sort().equals("cancel") && Promise.head(act.thing()) == Kind.POLICY) {
      return new Act(
          scene, clause, RULE, act.span(), act.from()); // "scrap visas" takes nothing back
    }
    return act.sort().equals("pledge") && HANDINGS.stream().anyMatch(noun -> handed(clause, noun))
        ? null
        : act;
  }

  /// "allows a disbursement of 40 million": the sum is the promise, not the leave.
  static boolean opensWay(Clause clause) {
    return LETTING.contains(clause.lemma())
        && (clause.patients().stream().anyMatch(node -> PAID.contains(node.lemma()))
            || clause.after("for").stream().anyMatch(node -> PAID.contains(node.lemma())));
  }

  private static @Nullable Act opened(Act act) {
    var owners = new LinkedHashSet<Party>();
    String things = act.thing();
    for (Node thing : act.clause().agents()) {
      thing
          .children("nmod:poss", "compound", "amod")
          .forEach(child ->
              owners.addAll(
                  Who.acting(
                      child.mention() != null
                          ? child.joined()
                          : child
                              .children(
                                  "nmod:poss",
                                  "compound",
                                  "amod",
                                  "dep",
                                  "advmod",
                                  "obl:npmod",
                                  "nmod:npmod",
                                  "nsubj")
                              .filter(inner -> inner.mention() instanceof Mention.OfParty)
                              .toList())));
    }
    boolean founded =
        Promise.head(things) == Kind.PROGRAMME
            && FOUNDED.matcher(things.toLowerCase(Locale.ROOT)).find();
    return owners.isEmpty() || !founded
        ? null
        : new Act(act.scene(), act.clause(), act.row(), act.span(), List.copyOf(owners));
  }

  /// The row of the verb, with its particle where it has one; an unknown verb in the future is one
  /// of doing.
  private static Table.@Nullable Row row(Scene scene, Clause clause) {
    List<Node> nodes = scene.tree().nodes();
    int next =
        clause.verb().index()
            + 1
            + (int) clause.lemma().chars().filter(letter -> letter == ' ').count();
    Table.Row phrasal =
        next < nodes.size() ? VERBS.of(clause.lemma() + " " + nodes.get(next).lemma()) : null;
    Table.Row row = phrasal != null ? phrasal : VERBS.of(clause.lemma());
    boolean other = OTHERS.of(clause.lemma()) != null || OTHERS.of(clause.verb().lemma()) != null;
    return row == null
            && clause.mode().future()
            && !other
            && !clause.verb().relation().equals("acl:relcl")
        ? VERBS.of("do")
        : row;
  }

  /// "promised not to raise its tariffs", "will not allow bases": what a party binds itself to
  /// leave undone.
  private static boolean kept(Clause clause, Table.Row row) {
    Mode mode = clause.mode();
    boolean not =
        clause
            .verb()
            .children("advmod", "neg")
            .anyMatch(node -> Set.of("not", "never", "n't").contains(node.lemma()));
    boolean bound =
        mode.future() && (mode.force() == Mode.Force.FACT || mode.force() == Mode.Force.PLEDGED);
    return not
        && mode.denied()
        && bound
        && row.cell(1).equals("rule")
        && !clause.patients().isEmpty();
  }

  /// Whether what the clause says is only asked, wished, imagined or denied.
  static boolean never(Scene scene, Clause clause) {
    return unreal(clause) || wished(scene, clause);
  }

  /// Whether the clause is about taking, not giving: "secured a loan from Kuwait".
  static boolean takes(Clause clause) {
    Table.Row row = clause.passive() ? null : VERBS.of(clause.lemma());
    return row != null && row.cell(1).equals("take");
  }

  /// Whether a word is a verb of promising or giving, by its dictionary form.
  static boolean promises(String lemma) {
    Table.Row row = VERBS.of(lemma);
    return row != null && (row.cell(1).equals("pledge") || row.cell(1).equals("give"));
  }

  private static boolean handed(Clause clause, String noun) {
    return clause.patients().stream().anyMatch(node -> node.lemma().equals(noun))
        || clause.after("on", "to").stream().anyMatch(node -> node.lemma().equals(noun));
  }

  /// The class of the verb: `pledge`, `give`, `make` …
  String sort() {
    return row.cell(1);
  }

  Mode mode() {
    return clause.mode();
  }

  /// Whether it is still to come.
  boolean promised() {
    return !mode().real();
  }

  /// Whether it is an item of a list that begins with the verb: "provide 30 buses", "Training 400
  /// nurses".
  boolean item() {
    boolean bare =
        Set.of("VB", "VBG", "VBP").contains(clause.verb().tag()) && clause.agents().isEmpty();
    return scene.listed() && clause.verb().head() == null && bare;
  }

  /// The words from the verb on; of a passive the whole clause.
  String words() {
    int from = clause.passive() || opens() ? span.start() : clause.verb().span().start();
    return scene.between(Math.min(from, span.end() - 1), span.end());
  }

  /// Whether a thing opens or starts: "the American embassy in Tonga opened".
  boolean opens() {
    return !clause.passive()
        && clause.patients().isEmpty()
        && INTRANSITIVE.contains(clause.lemma())
        && !clause.agents().isEmpty()
        && scene.acting(clause).isEmpty();
  }

  /// The noun phrases that it acts on, without what they are for.
  String thing() {
    var words = new StringBuilder();
    List<Node> things =
        opens()
            ? clause.agents()
            : clause.patients().isEmpty() && phrasal() != null
                ? clause.after(java.util.Objects.requireNonNull(phrasal()))
                : (clause.patients().isEmpty() || reflexive(clause)) && sort().equals("pledge")
                    ? clause.after("on", "to")
                    : clause.patients();
    for (Node node : things) {
      words.append(' ').append(Promise.thing(scene, node));
    }
    return words.toString().strip();
  }

  /// "committed itself to".
  static boolean reflexive(Clause clause) {
    return !clause.patients().isEmpty()
        && clause.patients().stream()
            .allMatch(node ->
                Set.of("itself", "themselves", "himself", "herself", "ourselves", "myself")
                    .contains(node.word().toLowerCase(Locale.ROOT)));
  }

  /// "provides for", "counts on": the preposition whose noun the verb acts on; null where it has
  /// none of its own.
  @Nullable String phrasal() {
    List<Node> nodes = scene.tree().nodes();
    int next = clause.verb().index() + 1;
    String word = next < nodes.size() ? nodes.get(next).lemma() : "";
    return Set.of("for", "on").contains(word) && VERBS.of(clause.lemma() + " " + word) != null
        ? word
        : null;
  }

  /// Whether no other promising verb stands between this one and the figure.
  boolean has(Span figure) {
    boolean before =
        figure.end() <= clause.verb().span().start()
            && !clause.passive()
            && !clause.verb().relation().startsWith("acl")
            && !clause.agents().isEmpty()
            && !framing(figure);
    if (!span.contains(figure)
        || before
            && clause.patients().stream()
                .anyMatch(node -> node.span().start() > clause.verb().span().end())) {
      return false;
    }
    Node node = scene.tree().covering(figure).orElse(null);
    for (int steps = 0; node != null && steps < 30; steps++) {
      if (node == clause.verb()) {
        return true;
      }
      if (node.isVerb() && scene.clause(node).isPresent() && VERBS.of(node.lemma()) != null) {
        return false;
      }
      node = node.head();
    }
    return clause.patients().stream()
        .anyMatch(each ->
            each.span().overlaps(figure)
                || each.children("compound", "nummod", "amod")
                    .anyMatch(child -> child.span().overlaps(figure)));
  }

  /// "Under a 30 million dollar programme Norway will train 500 nurses": the sum of what is
  /// promised stands before it.
  private boolean framing(Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    Node head = node == null ? null : node.head();
    return node != null
        && head != null
        && head.head() == clause.verb()
        && Set.of("under", "through", "via", "with").contains(head.preposition())
        && Set.of("compound", "amod", "nummod").contains(node.relation());
  }

  /// Whether a number counts what is promised, and not who promises it or where it was said.
  boolean counts(Mention.OfCount count) {
    boolean share =
        count.count().unit().equals("percent")
            && (promised() || sort().equals("rule"))
            && SHARED.matcher(words()).find();
    if (!has(count.number()) || !share && !Promise.counted(count)) {
      return false;
    }
    Node node = scene.tree().covering(count.number()).orElse(null);
    for (int steps = 0; node != null && node != clause.verb() && steps < 30; steps++) {
      if (Set.of(
                  "by", "among", "between", "at", "after", "before", "since", "during", "under",
                  "of the")
              .contains(node.preposition())
          || node.relation().equals("nsubj") && !clause.passive()) {
        return false;
      }
      node = node.head();
    }
    return true;
  }

  private static boolean unreal(Clause clause) {
    Mode mode = clause.mode();
    boolean beside =
        clause.verb().tag().equals("VBG")
            && clause
                .verb()
                .children("mark", "case")
                .anyMatch(mark ->
                    Set.of("in", "for", "by", "from", "after", "despite", "without", "before")
                        .contains(mark.lemma()));
    return beside
        || mode.force() == Mode.Force.IMAGINED
        || mode.force() == Mode.Force.ASKED && !domestic(clause)
        || mode.denied();
  }

  /// "asked Congress to approve 2 billion": what a government wants of its own parliament it offers
  /// to others.
  static boolean domestic(Clause clause) {
    Node above = Givers.governor(clause);
    return above != null
        && clause.mode().force() == Mode.Force.ASKED
        && above
            .children("obj", "iobj", "obl", "nsubj:pass")
            .anyMatch(node -> PARLIAMENTS.contains(node.lemma()));
  }

  static final Set<String> PARLIAMENTS = LISTS.set("parliaments");

  /// "a fund to finance clean power": the second verb says what for, it is no promise of its own.
  private static boolean purpose(Clause clause) {
    Node verb = clause.verb();
    Node head = verb.head();
    boolean together =
        head != null
            && verb.relation().equals("advcl")
            && verb.children("mark").anyMatch(mark -> mark.lemma().equals("with"))
            && Set.of("work", "cooperate", "collaborate", "partner", "join force", "team up")
                .contains(head.lemma());
    if (together
        && verb.children("obj").anyMatch(node -> node.mention() instanceof Mention.OfMoney)) {
      return false; // "will work with its parliament to provide 30 million"
    }
    if (caused(verb)
        || verb.relation().equals("conj")
            && head != null
            && head.isVerb()
            && verb.child("nsubj") == null
            && caused(head)) {
      return true;
    }
    boolean bound =
        head != null
            && head.isVerb()
            && head.children("obj")
                .anyMatch(node -> node.mention() == null && PLEDGING.contains(node.lemma()));
    return verb.tag().equals("VB")
        && head != null
        && !bound
        && Set.of("xcomp", "advcl", "acl").contains(verb.relation())
        && verb.children("mark", "aux").anyMatch(node -> node.lemma().equals("to"))
        && !Clause.governs(head)
        && !Signing.of(head);
  }

  /// "helped Vietnam burn less coal": what one party makes another do.
  private static boolean caused(Node verb) {
    Node head = verb.head();
    return head != null
        && Set.of("ccomp", "xcomp", "advcl").contains(verb.relation())
        && Set.of(
                "help",
                "allow",
                "let",
                "enable",
                "make",
                "see",
                "assist",
                "encourage",
                "empower",
                "permit")
            .contains(head.lemma());
  }

  /// Meetings, accords and relations have scribes of their own.
  private static boolean elsewhere(Scene scene, Clause clause) {
    boolean objectless = clause.patients().isEmpty();
    return clause.patients().stream().anyMatch(node -> other(scene, clause, node))
        || objectless
            && clause.after("on", "to").stream().anyMatch(node -> ACCORDS.at(scene, node) != null);
  }

  private static boolean other(Scene scene, Clause clause, Node node) {
    if (node.lemma().equals("partnership")
            && clause.verb().children("obl").anyMatch(child -> child.preposition().equals("for"))
        || node.lemma().equals("partnership")
            && node.children("nmod").anyMatch(child -> child.preposition().equals("for"))) {
      return false; // "a partnership for infrastructure" is a programme
    }
    if (FOUNDS.contains(clause.lemma()) && STANDING.contains(node.lemma())) {
      return false; // a joint commission that is set up is no meeting of it
    }
    return MEETINGS.at(scene, node) != null
        || ACCORDS.at(scene, node) != null
        || NOT_GIVEN.contains(node.lemma())
            && !(node.lemma().equals("effort")
                && clause.mode().future()
                && EFFORTS.contains(clause.lemma()))
            && !(node.lemma().equals("place") && node.child("nummod", "compound") != null)
            && !(node.lemma().equals("group")
                && node.children("compound", "amod")
                    .anyMatch(child ->
                        Set.of("working", "work", "contact", "expert", "study")
                            .contains(child.word())));
  }

  /// "Moldova hopes that Norway will lend": what one party wishes of another is no promise of the
  /// other.
  private static boolean wished(Scene scene, Clause clause) {
    Node above = Givers.governor(clause);
    if (above == null || !WISHES.contains(above.lemma())) {
      return false;
    }
    List<Party> wishing = scene.clause(above).map(scene::acting).orElse(List.of());
    List<Party> acting = scene.acting(clause);
    return !acting.isEmpty() && !wishing.containsAll(acting);
  }

  private static Span reach(Scene scene, Clause clause) {
    Span span = scene.clauseSpan(clause.verb());
    Node head = clause.verb().head();
    boolean relative =
        clause.verb().relation().startsWith("acl")
            && head != null
            && (head.mention() instanceof Mention.OfMoney
                || head.children("nummod", "compound", "nmod")
                    .anyMatch(node -> node.mention() instanceof Mention.OfMoney)
                || head.tag().startsWith("NN")
                    && head.mention() == null
                    && clause.patients().contains(head));
    if (relative && head != null) {
      span = span.cover(head.span());
      for (Node node : head.children("nummod", "compound", "amod").toList()) {
        span = span.cover(node.span());
      }
    }
    return span;
  }

  /// The words of the clause in lower case.
  String lower() {
    return span.of(scene.text()).toLowerCase(Locale.ROOT);
  }
}
