package entente.read.frame;

import entente.model.Party;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands that a noun names by itself, without a verb to go with it: "Moscow's protest over the
/// decision", "amid criticism by Germany".
final class LoneStandNouns {
  private static final Words LISTS = Words.of(LoneStandNouns.class);
  private static final Lexicon DEEDS =
      new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("deed"));
  private static final Set<String> VOCAL = LISTS.set("vocal");

  private final Scene scene;
  private final Stands stands;

  LoneStandNouns(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  /// "Expressing concern over the coup, Togo closed the border": whoever acts after the comma.
  void opening() {
    List<Node> nodes = scene.tree().nodes();
    if (nodes.size() < 6
        || !nodes.getFirst().tag().equals("VBG")
        || !nodes.getFirst().relation().equals("amod")
        || !StandNouns.LIGHT.getOrDefault("voices", Set.of()).contains(nodes.getFirst().lemma())) {
      return;
    }
    Node noun = nodes.getFirst().head();
    Table.Row row =
        noun == null || noun.mention() != null ? null : StandNouns.NOUNS.of(noun.lemma());
    Node comma =
        nodes.stream()
            .filter(node -> node.word().equals(",") && noun != null && node.index() > noun.index())
            .findFirst()
            .orElse(null);
    Node holder =
        comma == null
            ? null
            : nodes.stream()
                .filter(node ->
                    node.index() > comma.index()
                        && node.index() < comma.index() + 6
                        && node.mention() != null)
                .findFirst()
                .orElse(null);
    if (row != null && noun != null && holder != null) {
      stands.by(
          noun,
          Stands.act(row),
          Who.acting(holder.joined()),
          StandNouns.complementOf(noun),
          row.cell(3),
          scene.clauseSpan(noun));
    }
  }

  /// "Moscow's protest over the decision", "amid criticism by Germany": the noun alone, whose it is
  /// stands beside it.
  void write(Node noun) {
    Table.Row row =
        noun.mention() == null && noun.tag().startsWith("NN") ? DEEDS.of(noun.lemma()) : null;
    if (row == null || governed(noun)) {
      return;
    }
    var holders = new LinkedHashSet<Party>();
    noun.children("nmod:poss").forEach(child -> holders.addAll(Who.acting(child.joined())));
    noun.children("nmod", "obl")
        .filter(child -> Set.of("by", "from").contains(child.preposition()))
        .forEach(child -> holders.addAll(Who.acting(child.joined())));
    if (holders.isEmpty()
        || holders.stream().allMatch(holder -> stands.taken(Stands.act(row), holder))) {
      return;
    }
    List<Node> complement =
        StandNouns.complementOf(noun).stream()
            .filter(node -> !Set.of("by", "from").contains(node.preposition()))
            .toList();
    List<Party> about = new ArrayList<>(Concerned.about(complement));
    about.removeAll(holders);
    Clause around = scene.around(noun).orElse(null);
    if (about.isEmpty() && around != null) {
      about.addAll(
          around.passive() ? Concerned.about(around.patients()) : Who.acting(around.agents()));
      about.removeAll(holders);
    }
    boolean plain =
        around == null
            || around.mode().force() != entente.read.syntax.Mode.Force.IMAGINED
                && !around.mode().denied();
    if (!about.isEmpty() || plain) {
      stands.write(
          noun,
          Stands.act(row),
          List.copyOf(holders),
          List.copyOf(about),
          complement,
          span(noun, around));
    }
  }

  /// "vocal in its support for": a stand that an adjective measures.
  void vocal(Node noun) {
    Node head = noun.head();
    boolean vocal =
        noun.mention() == null
            && noun.preposition().equals("in")
            && head != null
            && VOCAL.contains(head.lemma())
            && StandNouns.NOUNS.of(noun.lemma()) != null;
    Table.Row row = vocal ? StandNouns.NOUNS.of(noun.lemma()) : null;
    if (row != null && head != null) {
      Node subject = head.child("nsubj");
      List<Party> holders = new ArrayList<>();
      noun.children("nmod:poss").forEach(child -> holders.addAll(Who.acting(child.joined())));
      if (holders.isEmpty() && subject != null) {
        holders.addAll(Who.acting(subject.joined()));
      }
      stands.by(
          noun,
          Stands.act(row),
          List.copyOf(holders),
          StandNouns.complementOf(noun),
          row.cell(3),
          scene.clauseSpan(head));
    }
  }

  private entente.model.Span span(Node noun, @Nullable Clause around) {
    List<Node> own = noun.subtree();
    return around == null
        ? own.getFirst().span().cover(own.getLast().span())
        : scene.clauseSpan(around.verb());
  }

  /// Whether a verb already turns the noun into a stand.
  private boolean governed(Node noun) {
    Clause around = scene.around(noun).orElse(null);
    return around != null
        && (StandNouns.LIGHT.values().stream().anyMatch(verbs -> verbs.contains(around.lemma()))
            || Set.of("reject", "dismiss", "deny", "ignore", "support", "back", "welcome", "join")
                .contains(around.lemma()));
  }
}
