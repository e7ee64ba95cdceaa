package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands in a noun whose owner stands beside it, wherever it is in the sentence: "a call by Peru
/// for Chile to withdraw met with silence", "Kenya's anger at the ban".
final class OwnedStands {
  private static final Words LISTS = Words.of(OwnedStands.class);
  private static final Set<String> CALLS = LISTS.set("calls");
  private static final Set<String> GIVEN = LISTS.set("given");
  private static final Set<String> DOUBTFUL = LISTS.set("doubtful");
  private static final Set<String> CONDEMN = LISTS.set("condemn");
  private static final Set<String> CONCERN = LISTS.set("concern");
  private static final Set<String> OPPOSE = LISTS.set("oppose");
  private static final Set<String> SUPPORT = LISTS.set("support");
  private static final Map<Act, Set<String>> MORE =
      Map.of(Act.CONDEMN, CONDEMN, Act.CONCERN, CONCERN, Act.OPPOSE, OPPOSE, Act.SUPPORT, SUPPORT);
  private static final Set<String> DONE = LISTS.set("done");
  private static final Set<String> COMES = Set.of("come", "arrive", "follow", "reach");
  private static final Set<String> BY = Set.of("by", "from");

  private final Scene scene;
  private final Stands stands;

  OwnedStands(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  void write(Node noun) {
    Act act = noun.mention() == null && noun.tag().startsWith("NN") ? act(noun.lemma()) : null;
    if (act == null || noun.children("det").anyMatch(det -> NONE.contains(det.lemma()))) {
      return;
    }
    Clause around = scene.around(noun).orElse(null);
    List<Party> holders = owners(noun, act);
    if (holders.isEmpty() || unsure(noun, around) || given(noun, act, around)) {
      return;
    }
    List<Node> complement = complement(noun, act);
    if (act == Act.URGE && !asks(noun, complement, around)) {
      return;
    }
    var targets = new ArrayList<Party>(Concerned.about(complement));
    targets.removeAll(holders);
    if (act == Act.URGE && targets.isEmpty()) {
      targets.addAll(asked(noun, around));
      targets.removeAll(holders);
    }
    boolean about =
        act == Act.URGE && !noun.lemma().equals("request") && targets.isEmpty()
            ? !complement.isEmpty() && !(targets.isEmpty() && answered(noun, around))
            : !targets.isEmpty();
    if (!about || holders.stream().allMatch(holder -> stands.taken(act, holder))) {
      return;
    }
    stands.write(noun, act, holders, List.copyOf(targets), complement, span(noun));
  }

  /// What it is about; parsers hang it from the owner, too: "criticism by Peru of the plan".
  private List<Node> complement(Node noun, Act act) {
    var all = new ArrayList<Node>();
    if (act == Act.URGE) {
      all.addAll(StandNouns.wanted(scene, noun));
      noun.children("acl:relcl")
          .filter(done -> done.tag().equals("VB"))
          .flatMap(done -> done.children("nsubj"))
          .forEach(all::add); // "Peru's demand that Chile pay"
      Node said = said(noun);
      if (said != null) {
        said.children("nsubj", "nsubj:pass").forEach(all::add);
      }
    } else {
      all.addAll(StandNouns.complementOf(noun));
    }
    noun.children("nmod", "obl")
        .filter(child -> BY.contains(child.preposition()))
        .flatMap(child ->
            act == Act.URGE
                ? StandNouns.wanted(scene, child).stream()
                : StandNouns.complementOf(child).stream())
        .filter(
            child -> ABOUT.contains(child.preposition()) || child.relation().startsWith("nsubj"))
        .forEach(all::add);
    all.removeIf(node ->
        BY.contains(node.preposition())
            || node.mention() instanceof Mention.OfDate
            || node.mention() != null && node.preposition().equals("in"));
    return all;
  }

  /// "It was our request that Laos publish it", "Canada's demand is that India pay": what a demand
  /// is said to be; null where that is not said so.
  private static @Nullable Node said(Node noun) {
    Node head = noun.head();
    boolean subject =
        head != null && noun.relation().startsWith("nsubj") && head.lemma().equals("be");
    return noun.child("cop") != null
        ? noun.child("ccomp")
        : subject && head != null ? head.child("ccomp") : null;
  }

  private static final Set<String> ABOUT =
      Set.of("of", "at", "over", "for", "to", "on", "against", "about", "with");
  private static final Set<String> GROWS = LISTS.set("grows");

  /// Whether a call is no telephone call and a demand not that of a market.
  private static boolean asks(Node noun, List<Node> complement, @Nullable Clause around) {
    return switch (noun.lemma()) {
      case "call", "calls" ->
          complement.stream().anyMatch(node -> node.preposition().matches("for|on|upon|"))
              && noun.children("amod", "compound").noneMatch(Node::isNoun)
              && noun.children("nmod").noneMatch(child -> child.preposition().equals("with"));
      case "demand" ->
          around == null
              || !GROWS.contains(around.lemma())
              || complement.stream().anyMatch(node -> node.relation().startsWith("nsubj"));
      default -> true;
    };
  }

  /// Whom a wish reaches: "Panama received a demand from", "lies on Seoul's desk".
  private List<Party> asked(Node noun, @Nullable Clause around) {
    if (around != null && around.patients().contains(noun) && MEETING.contains(around.lemma())) {
      return Who.acting(around.agents());
    }
    return scene.tree().nodes().stream()
        .filter(node -> DESKS.contains(node.lemma()) && beside(noun, node, around))
        .findFirst()
        .map(desk -> Who.acting(desk.children("nmod:poss").toList()))
        .orElse(List.of());
  }

  /// Whether a wish and a desk are told of by one clause, or one of them hangs from the other.
  private boolean beside(Node wish, Node desk, @Nullable Clause around) {
    return around != null && scene.around(desk).filter(around::equals).isPresent()
        || wish.subtree().contains(desk)
        || desk.subtree().contains(wish); // "The request is on Seoul's desk"
  }

  /// What one does with a wish that comes from another.
  private static final Set<String> MEETING = LISTS.set("meeting");

  /// Where wishes lie.
  private static final Set<String> DESKS = LISTS.set("desks");

  private static final Set<String> NONE = Set.of("no", "any", "every", "neither");

  /// "Peru's call for talks was rejected by Chile": the answer is the news.
  private static boolean answered(Node noun, @Nullable Clause around) {
    return around != null
        && around.patients().contains(noun)
        && Set.of("reject", "dismiss", "accept", "welcome", "support", "back", "echo", "repeat")
            .contains(around.lemma());
  }

  private static @Nullable Act act(String lemma) {
    if (DONE.contains(lemma)) {
      return null;
    }
    if (CALLS.contains(lemma)) {
      return Act.URGE;
    }
    Table.Row row = StandNouns.NOUNS.of(lemma);
    if (row != null) {
      return Stands.act(row);
    }
    return MORE.entrySet().stream()
        .filter(entry -> entry.getValue().contains(lemma))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /// Whose stand it is: "Peru's call", "a call by Peru", "Peruvian anger", "anger in Lima".
  private List<Party> owners(Node noun, Act act) {
    var owners = new LinkedHashSet<Party>();
    noun.children("nmod:poss")
        .filter(child ->
            !child.tag().equals("PRP$") // those who act: their verb tells it
                || act == Act.URGE && said(noun) != null)
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    noun.children("nmod", "obl")
        .filter(child -> BY.contains(child.preposition()))
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    Node verb = noun.head();
    if (owners.isEmpty() && verb != null && COMES.contains(verb.lemma())) {
      verb.children("obl")
          .filter(child -> child.preposition().equals("from"))
          .forEach(child -> owners.addAll(Who.acting(child.joined()))); // "From Peru came praise"
    }
    if (owners.isEmpty() && act != Act.SUPPORT && act != Act.THANK) {
      noun.children("amod")
          .filter(child -> child.mention() instanceof Mention.OfParty)
          .forEach(child -> owners.addAll(Who.acting(List.of(child))));
    }
    if (owners.isEmpty() && act != Act.URGE && act != Act.SUPPORT) {
      stands.felt(noun, 8).ifPresent(owners::add);
      noun.children("nmod")
          .filter(child ->
              child.preposition().equals("in") && child.mention() instanceof Mention.OfParty)
          .forEach(child -> owners.addAll(Who.acting(child.joined())));
    }
    return List.copyOf(owners);
  }

  private boolean unsure(Node noun, @Nullable Clause around) {
    Node head = noun.head();
    return around != null
            && (around.mode().force() == Mode.Force.IMAGINED
                || around.mode().denied()
                    && scene.clause(noun).filter(own -> own == around).isPresent()
                || DOUBTFUL.contains(around.lemma()))
        || head != null && DOUBTFUL.contains(head.lemma());
  }

  /// Support that is handed over or asked for, not voiced.
  private static boolean given(Node noun, Act act, @Nullable Clause around) {
    return act == Act.SUPPORT
            && (StandNouns.material(noun)
                || around != null && GIVEN.contains(around.lemma())
                || noun.head() != null && GIVEN.contains(noun.head().lemma()))
        || act == Act.THANK && around != null && around.lemma().equals("thank");
  }

  private Span span(Node noun) {
    List<Node> own = noun.subtree();
    return own.getFirst().span().cover(own.getLast().span());
  }
}
