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

  private static final Set<String> HANDINGS = Set.copyOf(Provisions.HANDING);
  private static final Table.Row RULE =
      java.util.Objects.requireNonNull(PromiseVerbs.VERBS.of("abolish"));
  private static final Table.Row FORGIVE =
      java.util.Objects.requireNonNull(PromiseVerbs.VERBS.of("forgive"));
  private static final Table.Row LEAVE =
      java.util.Objects.requireNonNull(PromiseVerbs.VERBS.of("pull out"));
  private static final Set<String> LEAVING = LISTS.set("leaving");
  private static final Pattern OWED = LISTS.inAnyCase("owed");
  private static final Table.Row CANCEL =
      java.util.Objects.requireNonNull(PromiseVerbs.VERBS.of("cancel"));
  private static final Set<String> ENDING = LISTS.set("ending");
  private static final Pattern SHARED = LISTS.inAnyCase("shared");
  private static final Set<String> INTRANSITIVE =
      Set.of("open", "reopen", "start", "begin", "launch");
  private static final Pattern FOUNDED = LISTS.pattern("founded");

  /// What a clause promises; null where it cannot promise anything.
  static @Nullable Act of(Scene scene, Clause clause) {
    Table.Row row = PromiseVerbs.row(scene, clause);
    boolean kept = row != null && kept(clause, row);
    if (row == null
        || Unpromised.never(scene, clause) && !kept
        || Unpromised.purpose(clause)
        || Unpromised.grows(clause)
        || Unpromised.keepsPledge(clause)
        || Unpromised.trades(clause)
        || Phases.only(scene, clause)
        || Unpromised.elsewhere(scene, clause)
        || Unpromised.opensWay(clause)) {
      return null;
    }
    Act act = new Act(scene, clause, row, reach(scene, clause), Givers.from(scene, clause));
    if (act.opens()) {
      return opened(act);
    }
    if (act.sort().equals("do")
        && !clause.passive()
        && !clause.agents().isEmpty()
        && scene.acting(clause).isEmpty()
        && Givers.commanding(clause).isEmpty()) {
      return null; // what a thing will do is an effect, not a promise
    }
    if (act.sort().equals("rule")
        && ENDING.contains(clause.lemma())
        && Promise.head(act.thing()) == Kind.FINANCE) {
      return new Act(
          scene, clause, CANCEL, act.span(), act.from()); // "stopped its aid": taken back
    }
    if (act.sort().equals("cancel") && OWED.matcher(act.thing()).find()) {
      return new Act(scene, clause, FORGIVE, act.span(), act.from()); // "cancelled its debt": given
    }
    if (act.sort().equals("cancel")
        && LEAVING.contains(clause.lemma())
        && (clause.mode().time() != Mode.Time.PRESENT
            || clause.mode().force() == Mode.Force.ONGOING)
        && Promise.head(act.thing()) == Kind.MILITARY) {
      return new Act(scene, clause, LEAVE, act.span(), act.from()); // "will withdraw its soldiers"
    }
    if (act.sort().equals("cancel") && Promise.head(act.thing()) == Kind.POLICY) {
      return new Act(
          scene, clause, RULE, act.span(), act.from()); // "scrap visas" takes nothing back
    }
    return act.sort().equals("pledge") && HANDINGS.stream().anyMatch(noun -> handed(clause, noun))
        ? null
        : act;
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
    return Set.of("for", "on").contains(word)
            && PromiseVerbs.VERBS.of(clause.lemma() + " " + word) != null
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
      if (node.isVerb()
          && scene.clause(node).isPresent()
          && PromiseVerbs.VERBS.of(node.lemma()) != null) {
        return false;
      }
      node = node.head();
    }
    return clause.patients().stream()
        .anyMatch(each ->
            each.span().overlaps(figure)
                || each.children("compound", "nummod", "amod", "nmod")
                    .filter(child ->
                        !child.relation().equals("nmod") || child.preposition().equals("of"))
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
    if (!has(count.number()) || !share && !Promise.counted(count) || whole(count)) {
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

  /// "delivered 30 of the 40 buses that it promised": of how many it delivers some.
  private boolean whole(Mention.OfCount count) {
    Node number = scene.tree().covering(count.number()).orElse(null);
    Node things = number == null ? null : number.head();
    Node part = things != null && things.preposition().equals("of") ? things.head() : null;
    return things != null
        && part != null
        && part.mention() instanceof Mention.OfCount
        && things.subtree().stream().noneMatch(node -> node == clause.verb());
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
