package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Stands without a verb of their own: "is concerned about", "is against the deal", "the raid was
/// unacceptable, Cairo said". What a verb calls a thing is read in [Epithets].
final class Judgements {
  private static final Words LISTS = Words.of(Judgements.class);
  private static final Lexicon ADJECTIVES =
      new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("adj"));

  private final Scene scene;
  private final Stands stands;

  Judgements(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  /// "is concerned about", "remains grateful to".
  void feels(Node node) {
    Table.Row row =
        node.mention() == null
                && (node.tag().startsWith("JJ")
                    || node.tag().equals("VBN")
                    || node.tag().equals("VBD"))
            ? ADJECTIVES.of(node.word().toLowerCase(Locale.ROOT))
            : null;
    if (row == null || node.relation().equals("amod")) {
      return;
    }
    Clause own = scene.clause(node).orElse(null);
    Node copula =
        node.relation().equals("xcomp")
                && node.head() != null
                && STAYS.contains(node.head().lemma())
            ? node.head()
            : null;
    if (node.tag().startsWith("VB") && copula == null && (own == null || !own.passive())) {
      return;
    }
    Node subject = node.child("nsubj", "nsubj:pass");
    List<Party> holders =
        subject != null && !subject.tag().startsWith("W")
            ? Who.acting(subject.joined())
            : copula != null
                ? scene.clause(copula).map(scene::acting).orElse(List.of())
                : aside(node);
    List<Node> below = StandNouns.complementOf(node);
    List<Node> complement =
        below.isEmpty() && copula != null
            ? copula.children("obl", "ccomp").filter(each -> each.index() > node.index()).toList()
            : below;
    if (Stands.act(row) == Act.SUPPORT
        && Concerned.about(complement).isEmpty()
        && complement.stream()
            .noneMatch(each -> Set.of("about", "with", "over").contains(each.preposition()))) {
      return; // "pleased to be here"
    }
    if (complement.size() == 1 && Concerned.about(complement).isEmpty()) {
      complement =
          node.children("parataxis")
              .filter(each -> each.index() > node.index() && each.child("nsubj") != null)
              .limit(1)
              .toList(); // "worried by the time the Jordanian tender is taking"
      complement = complement.isEmpty() ? below : complement;
    }
    boolean denied =
        node.children("advmod", "neg")
            .anyMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
    if (denied && Stands.act(row) == Act.SUPPORT) {
      stands.by(node, Act.CONCERN, holders, complement, row.cell(3), scene.clauseSpan(node));
    } else if (!denied) {
      stands.by(node, Stands.act(row), holders, complement, row.cell(3), scene.clauseSpan(node));
    }
  }

  /// "Chad, which is worried about", "Worried about the coup, Chad …": whom the aside is about.
  private List<Party> aside(Node node) {
    Node head = node.head();
    return head == null || node.child("case", "mark") != null
        ? List.of()
        : node.relation().startsWith("acl") && head.mention() != null
            ? Who.acting(head.joined())
            : node.relation().equals("advcl")
                ? scene.clause(head).map(scene::acting).orElse(List.of())
                : List.of();
  }

  private static final Set<String> STAYS = LISTS.set("stays");

  /// "is against the deal", "is in favour of the bid", "is opposed": a stand by where one stands.
  void leans(Node node) {
    Node subject = node.child("nsubj");
    if (node.child("cop") == null || subject == null || node.mention() instanceof Mention.OfDate) {
      return;
    }
    Act act =
        node.preposition().equals("against")
            ? Act.OPPOSE
            : node.preposition().equals("in")
                    && Set.of("favour", "favor", "support").contains(node.lemma())
                ? Act.SUPPORT
                : node.preposition().equals("for")
                        && node.mention() == null
                        && !Concerned.about(List.of(node)).isEmpty()
                    ? Act.SUPPORT // "is for Peru's entry"
                    : null;
    boolean denied =
        node.children("advmod", "neg")
            .anyMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
    List<Party> holders = act == null ? List.of() : Who.acting(subject.joined());
    if (act != null && !holders.isEmpty() && !denied) {
      boolean in = act == Act.SUPPORT && !node.preposition().equals("for");
      List<Node> about = in ? StandNouns.complementOf(node) : List.of(node);
      holders.forEach(
          holder -> stands.by(node, act, List.of(holder), about, "about", scene.clauseSpan(node)));
    }
  }

  /// "a fierce critic of Israel", "a staunch supporter of Kyiv".
  void critic(Node node) {
    Act act = node.mention() == null ? CRITICS.get(node.lemma()) : null;
    Node subject =
        act == null
            ? null
            : node.child("cop") != null
                ? node.child("nsubj")
                : node.relation().equals("appos") ? node.head() : null;
    List<Node> of =
        node.children("nmod")
            .filter(child -> child.preposition().equals("of"))
            .flatMap(child -> child.joined().stream())
            .toList();
    List<Party> holders =
        subject == null
            ? List.of()
            : Who.acting(node.child("cop") != null ? subject.joined() : List.of(subject));
    if (act != null && !holders.isEmpty() && !Concerned.about(of).isEmpty()) {
      stands.by(node, act, holders, of, "about", scene.clauseSpan(node));
    }
  }

  private static final Map<String, Act> CRITICS = LISTS.pairs("critics", Act.class);

  /// "the raid was unacceptable, Cairo said": what is judged, by whoever says it.
  void judges(Node node) {
    Node verb = amounts(node) ? node.head() : null;
    boolean unfit =
        Epithets.FIT.contains(node.lemma())
            && node.child("cop") != null
            && node.children("advmod", "neg")
                .anyMatch(each -> Set.of("not", "n't", "never", "neither").contains(each.lemma()));
    Act act =
        unfit
            ? Act.CONDEMN
            : node.mention() == null && (node.child("cop") != null || verb != null)
                ? Epithets.of(node)
                : null;
    Node subject = verb != null ? verb.child("nsubj") : node.child("nsubj");
    List<Party> holders =
        act == null || subject == null
            ? List.of()
            : Reproaches.sayers(scene, verb != null ? verb : node);
    if (act != null
        && subject != null
        && !holders.isEmpty()
        && (unfit
            || node.children("advmod", "neg").noneMatch(each -> each.lemma().equals("not")))) {
      List<Party> about = Concerned.about(List.of(subject));
      if (about.stream().anyMatch(holders::contains)) {
        return; // "the two of us are good friends"
      }
      boolean charge =
          act == Act.OPPOSE
              && (CHARGES.contains(subject.lemma())
                  || subject.tag().equals("DT")
                  || subject.tag().equals("PRP") && subject.mention() == null);
      boolean deed =
          act == Act.CONDEMN && node.tag().startsWith("NN")
              || Epithets.JUDGED.contains(subject.lemma());
      if (!about.isEmpty() || charge || act != Act.SUPPORT && deed) {
        stands.write(node, act, holders, about, List.of(subject), scene.clauseSpan(node));
      }
    }
  }

  /// "constitutes a violation", "amounted to blackmail", "had become an enemy".
  private static boolean amounts(Node node) {
    Node verb = node.head();
    return verb != null
        && verb.isVerb()
        && (BEING.contains(verb.lemma())
                && (node.relation().equals("obj") || node.relation().equals("xcomp"))
            || TO.contains(verb.lemma())
                && node.relation().equals("obl")
                && Set.of("to", "on", "of", "as").contains(node.preposition()))
        && verb.children("advmod", "neg")
            .noneMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
  }

  private static final Set<String> BEING =
      Set.of("become", "remain", "constitute", "represent", "form", "pose", "prove", "seem");
  private static final Set<String> TO =
      Set.of("amount", "border", "smack", "reek", "equate", "come", "serve");

  private static final Set<String> CHARGES = LISTS.set("charges");
}
