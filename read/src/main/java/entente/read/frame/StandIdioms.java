package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stands that a turn of phrase takes: "full of praise for Ankara", "came to Tokyo's defence", "a
/// swipe at Paris". The turns are in `frames/position-idioms.tsv`.
final class StandIdioms {
  /// One word of a turn and its alternatives; `@` and `#` stand for parties.
  private record Turn(Act act, List<Set<String>> words) {}

  /// What a turn matched: its words, and who stands in the place of `@` or `#`.
  private record Found(List<Node> words, List<Node> about, List<Node> holders) {}

  private static final Set<String> ABOUT = Set.of("@");
  private static final Set<String> HOLDER = Set.of("#");
  private static final Set<String> BETWEEN =
      Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "RB", "CD", "POS");
  private static final Set<String> WITHIN =
      Set.of("compound", "amod", "det", "nmod:poss", "nummod", "case", "advmod");
  private static final int CLIMB = 6;
  private static final Map<String, List<Turn>> TURNS = turns();

  private final Scene scene;
  private final Stands stands;
  private final List<Node> nodes;

  StandIdioms(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
    this.nodes = scene.tree().nodes();
  }

  /// By each word with which a turn may begin.
  private static Map<String, List<Turn>> turns() {
    var turns = new HashMap<String, List<Turn>>();
    for (Table.Row row : Table.read("frames/position-idioms.tsv")) {
      for (String phrase : row.alternatives(1)) {
        var words = new ArrayList<Set<String>>();
        for (String word : phrase.strip().split(" ", -1)) {
          words.add(word.startsWith("~") ? nouns(word.substring(1)) : Set.of(word.split("/", -1)));
        }
        var turn = new Turn(Stands.act(row), List.copyOf(words));
        turn.words
            .getFirst()
            .forEach(first -> turns.computeIfAbsent(first, _ -> new ArrayList<>()).add(turn));
      }
    }
    return turns;
  }

  /// All nouns of an act: of "~concern", "unease", "alarm" …
  private static Set<String> nouns(String act) {
    return Table.read("frames/positions.tsv").stream()
        .filter(row -> row.cell(0).equals(act) && row.cell(1).equals("noun"))
        .flatMap(row -> row.alternatives(2).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  void write() {
    for (Node node : nodes) {
      for (Turn turn :
          node.mention() == null ? TURNS.getOrDefault(node.lemma(), List.of()) : List.<Turn>of()) {
        Found found = match(turn, node.index());
        if (found != null && write(turn, found)) {
          break;
        }
      }
    }
  }

  private boolean write(Turn turn, Found found) {
    Node first = found.words.getFirst();
    Clause clause =
        found.words.stream()
            .map(scene::clause)
            .flatMap(java.util.Optional::stream)
            .findFirst()
            .or(() -> scene.around(first))
            .orElse(null);
    boolean told =
        clause == null
            || clause.mode().force() != Mode.Force.IMAGINED
                && clause.mode().force() != Mode.Force.ASKED
                && clause.mode().force() != Mode.Force.CONSIDERED;
    boolean warned =
        clause != null
            && clause.verb().tag().equals("VBG")
            && Set.of("against", "without", "of", "for").contains(clause.verb().preposition());
    boolean none =
        found.words.stream()
            .flatMap(word -> word.children("det"))
            .anyMatch(det -> det.lemma().equals("no") && !found.words.contains(det));
    boolean negated =
        warned
            || none
            || first.index() > 0
                && nodes.subList(Math.max(0, first.index() - 3), first.index()).stream()
                    .anyMatch(
                        node -> Set.of("not", "n't", "never", "without").contains(node.lemma()));
    if (!told || negated) {
      return false;
    }
    List<Party> holders =
        found.holders.isEmpty() ? holders(found.words) : Who.acting(found.holders);
    if (holders.isEmpty()) {
      return false;
    }
    Node at = clause == null ? root(first) : clause.verb();
    if (stands.taken(turn.act, first.span())) {
      return true;
    }
    if (!found.holders.isEmpty()) {
      Node subject =
          found.words.stream()
              .map(word -> word.child("nsubj"))
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElse(null);
      List<Party> about =
          clause == null || subject != null || !found.about.isEmpty()
              ? Concerned.about(
                  !found.about.isEmpty()
                      ? found.about
                      : subject == null ? List.of() : subject.joined())
              : scene.acting(clause).stream().filter(party -> !holders.contains(party)).toList();
      stands.write(at, turn.act, holders, about, List.of(), scene.clauseSpan(at));
    } else {
      boolean addressed = turn.act == Act.URGE || turn.act == Act.THANK;
      stands.by(
          at, turn.act, holders, found.about, addressed ? "whom" : "about", scene.clauseSpan(at));
    }
    return true;
  }

  /// The word of which the whole sentence is: "matter" in "was to Peru a matter of concern".
  private static Node root(Node node) {
    Node at = node;
    for (Node head = at.head(); head != null; head = head.head()) {
      at = head;
    }
    return at;
  }

  /// Whose stand it is: who acts in the clause of a word of the turn, else the subject of what
  /// stands above it, else who says it.
  private List<Party> holders(List<Node> words) {
    for (Node word : words) {
      List<Party> acting =
          scene.clause(word).map(clause -> Holders.of(scene, clause)).orElse(List.of());
      if (!acting.isEmpty()) {
        return acting;
      }
    }
    List<Party> outer = beside(words.getFirst());
    if (!outer.isEmpty()) {
      return outer;
    }
    Node at = words.getFirst();
    for (int steps = 0; at != null && steps < CLIMB; steps++) {
      Node subject = at.child("nsubj", "nsubj:pass");
      List<Party> parties =
          subject == null || words.contains(subject) ? List.of() : Who.acting(subject.joined());
      if (parties.isEmpty()) {
        parties = scene.clause(at).map(clause -> Holders.of(scene, clause)).orElse(List.of());
      }
      if (!parties.isEmpty()) {
        return parties;
      }
      at = at.head();
    }
    return scene.sayer() == null ? List.of() : List.of(scene.sayer());
  }

  /// "…, a swipe at Paris", "…, in criticism of Rome": what is added after a comma is the stand of
  /// whoever the whole sentence is of.
  private List<Party> beside(Node first) {
    int k = first.index() - 1;
    while (k > 0
        && first.index() - k < 4
        && (BETWEEN.contains(nodes.get(k).tag()) || nodes.get(k).tag().equals("IN"))) {
      k--;
    }
    if (first.isVerb() || k <= 0 || !nodes.get(k).word().equals(",")) {
      return List.of();
    }
    if (scene.sayer() != null) {
      return List.of(scene.sayer());
    }
    return scene.clauses().stream()
        .filter(clause -> clause.verb().head() == null && clause.verb().index() < first.index())
        .findFirst()
        .map(clause -> Holders.of(scene, clause))
        .orElse(List.of());
  }

  private @Nullable Found match(Turn turn, int start) {
    var words = new ArrayList<Node>();
    var about = new ArrayList<Node>();
    var holders = new ArrayList<Node>();
    int at = start;
    for (int k = 0; k < turn.words.size(); k++) {
      Set<String> wanted = turn.words.get(k);
      if (wanted.equals(ABOUT) || wanted.equals(HOLDER)) {
        Node named = k + 1 < turn.words.size() ? party(at) : phrase(at);
        if (named == null) {
          return null;
        }
        (wanted.equals(ABOUT) ? about : holders).addAll(named.joined());
        at = named.index() + 1;
        continue;
      }
      int found = next(wanted, at, k == 0 ? 0 : 3);
      if (found < 0) {
        return null;
      }
      words.add(nodes.get(found));
      at = found + 1;
    }
    return new Found(words, about, holders);
  }

  /// Where the next word of a turn stands, at most so many small words on; -1 where it does not.
  private int next(Set<String> wanted, int from, int most) {
    for (int k = from; k < Math.min(nodes.size(), from + most + 1); k++) {
      Node node = nodes.get(k);
      if ((node.mention() == null || itself(node))
          && (wanted.contains(node.lemma()) || wanted.contains(node.word()))) {
        return k;
      }
      if (!BETWEEN.contains(node.tag()) || node.mention() instanceof Mention.OfPerson) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean itself(Node node) {
    return node.tag().equals("PRP")
        && (node.word().endsWith("self") || node.word().endsWith("selves"));
  }

  /// A name, or a thing of three words at most, in the middle of a turn.
  private @Nullable Node party(int from) {
    for (int k = from; k < Math.min(nodes.size(), from + 4); k++) {
      Node node = nodes.get(k);
      if (node.mention() instanceof Mention.OfParty
          || node.mention() instanceof Mention.OfPerson
          || node.tag().startsWith("NN")
              && (k + 1 == nodes.size() || !nodes.get(k + 1).tag().startsWith("NN"))) {
        return node;
      }
      if (!BETWEEN.contains(node.tag()) && !node.tag().startsWith("NN")) {
        return null;
      }
    }
    return null;
  }

  /// The head of the phrase that begins here; null where no noun does.
  private @Nullable Node phrase(int from) {
    if (from >= nodes.size()) {
      return null;
    }
    Node node = nodes.get(from);
    if (node.tag().equals("WP")) {
      return nodes.stream()
          .filter(each ->
              each.index() > from
                  && each.index() <= from + CLIMB + 2
                  && each.tag().startsWith("NN")
                  && !each.relation().equals("nsubj")
                  && !each.relation().equals("compound"))
          .findFirst()
          .orElse(null); // "what it called Danish abuses"
    }
    for (int steps = 0; steps < CLIMB; steps++) {
      Node head = node.head();
      if (head == null
          || head.index() <= node.index()
          || head.index() - from > CLIMB
          || !WITHIN.contains(node.relation())) {
        break;
      }
      node = head;
    }
    return node.mention() != null || node.isNoun() ? node : null;
  }
}
