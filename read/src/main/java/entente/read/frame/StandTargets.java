package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom a stand is about, told by its object and by what stands beside it: the owner or doer of the
/// thing, who is addressed, who did the deed before.
final class StandTargets {
  private static final Words LISTS = Words.of(StandTargets.class);
  private static final Set<String> DEEDS = LISTS.set("deeds");
  private static final Set<String> HARM = LISTS.set("harm");
  private static final Pattern ONE_CHINA =
      Pattern.compile("\\bone[- ]China\\b", Pattern.CASE_INSENSITIVE);
  private static final Party CHINA = new Party("CHN");

  private final Scene scene;

  StandTargets(Scene scene) {
    this.scene = scene;
  }

  /// Whom each of the stands is about that a word evokes; an empty list where that is not said.
  ///
  /// @param how `about` where the target is whose thing it is, `whom` where it is who is addressed
  List<List<Party>> of(
      Node at, Act act, List<Party> holders, List<Node> complement, String how, Span span) {
    boolean summed = complement.stream().allMatch(node -> sums(node, at));
    List<List<Party>> separate = summed ? List.of(List.of()) : separate(complement, how);
    if (!summed && how.equals("about")) {
      List<List<Party>> owners = owners(complement);
      separate = owners.size() >= 2 ? owners : separate;
    }
    if (separate.stream().allMatch(List::isEmpty)) {
      List<Party> addressed = addressed(at, holders);
      List<Party> doers = addressed.isEmpty() ? doers(complement, holders) : addressed;
      separate =
          List.of(
              doers.isEmpty() && (act == Act.CONDEMN || act == Act.CONCERN)
                  ? provoked(at, holders)
                  : doers);
      boolean china =
          separate.getFirst().isEmpty()
              && ONE_CHINA.matcher(span.of(scene.text())).find()
              && !holders.contains(CHINA);
      separate = china ? List.of(List.of(CHINA)) : separate;
    }
    List<Party> about = separate.stream().flatMap(List::stream).toList();
    if (!summed && (about.isEmpty() || holders.size() == 1 && holders.containsAll(about))) {
      List<Party> within = Within.party(scene, at, act, holders, span);
      separate = within.isEmpty() ? separate : List.of(within);
    }
    if (act == Act.CONDEMN && complement.size() == 1 && harmed(complement.getFirst())) {
      separate = List.of(List.of()); // "the attack on Jordan": by whom it was is not said
    }
    List<Party> other = separate.size() == 1 ? other(complement, holders) : List.of();
    return other.isEmpty() ? separate : List.of(other);
  }

  /// Thing by thing: "deplored Peru's raid and Chile's reply" are two stands.
  private static List<List<Party>> separate(List<Node> complement, String how) {
    var separate = new ArrayList<List<Party>>();
    if (how.equals("whom")) {
      List<Party> whom = Who.acting(complement);
      separate.add(whom.isEmpty() ? Concerned.about(complement) : whom);
      return separate;
    }
    boolean row =
        complement.size() > 1
            && complement.stream()
                .allMatch(node ->
                    node.mention() instanceof Mention.OfParty
                        || node.mention() instanceof Mention.OfPerson);
    if (row) {
      separate.add(Concerned.about(complement)); // "accused Peru and Chile of"
      return separate;
    }
    for (Node each : complement) {
      separate.add(Concerned.about(List.of(each)));
    }
    long named = separate.stream().filter(each -> !each.isEmpty()).count();
    if (complement.size() > 1 && named < complement.size()) {
      var all = new LinkedHashSet<Party>();
      separate.forEach(all::addAll);
      separate.clear();
      separate.add(List.copyOf(all));
    }
    if (separate.isEmpty()) {
      separate.add(List.of());
    }
    return separate;
  }

  /// "Russia's invasion and North Korea's launch": the owners of several things.
  private List<List<Party>> owners(List<Node> complement) {
    var owners = new LinkedHashSet<List<Party>>();
    for (Node node :
        complement.stream().flatMap(each -> each.subtree().stream()).distinct().toList()) {
      boolean genitive =
          scene
              .between(node.span().end(), Math.min(scene.text().length(), node.span().end() + 2))
              .matches("['’]s");
      if (genitive
          && node.mention() instanceof Mention.OfParty party
          && party.how() != Mention.How.ADJECTIVE) {
        owners.add(party.parties());
      }
    }
    return List.copyOf(owners);
  }

  /// "Chile spoke, and Peru thanked it": a pronoun that seems to mean those who take the stand, who
  /// would be "itself", means the one other party named before it.
  private List<Party> other(List<Node> complement, List<Party> holders) {
    Node pronoun = complement.size() == 1 ? complement.getFirst() : null;
    boolean own =
        pronoun != null
            && pronoun.tag().equals("PRP")
            && ITS.contains(pronoun.lemma())
            && holders.equals(Who.acting(complement));
    List<Party> others =
        !own || pronoun == null
            ? List.of()
            : scene.mentions().stream()
                .filter(mention -> mention.span().end() <= pronoun.span().start())
                .flatMap(mention -> Who.meant(mention).stream())
                .filter(party -> !holders.contains(party))
                .distinct()
                .toList();
    return others.size() == 1 ? others : List.of();
  }

  private static final Set<String> ITS = Set.of("it", "him", "her", "he", "she", "they", "them");

  /// A deed of which the words name only the victim: "the attack on Jordan".
  private static boolean harmed(Node node) {
    boolean doer =
        node.mention() != null
            || node.children("nmod:poss", "amod", "compound")
                .anyMatch(child -> child.mention() != null)
            || node.subtree().stream().anyMatch(child -> child.preposition().equals("by"));
    return HARM.contains(node.lemma())
        && !doer
        && node.children("nmod")
            .anyMatch(child -> Set.of("on", "against", "at", "of").contains(child.preposition()))
        && node.children("acl", "acl:relcl").findAny().isEmpty();
  }

  private static final Pattern TELLS =
      Pattern.compile(
          "\\b(?:told|tells?|telling|informed|assured|reminded|warned)\\b",
          Pattern.CASE_INSENSITIVE);

  /// "Tokyo told Seoul that it was concerned": to whom a stand is told that is about nobody.
  private List<Party> addressed(Node at, List<Party> holders) {
    Span said = scene.said();
    if (said != null) {
      Matcher tells = TELLS.matcher(said.of(scene.text()));
      int after = tells.find() ? said.start() + tells.end() : said.end();
      return scene.told().stream()
          .filter(mention -> mention.span().start() >= after)
          .flatMap(mention -> Who.meant(mention).stream())
          .filter(party -> !holders.contains(party))
          .distinct()
          .limit(1)
          .toList();
    }
    Node head = at.head();
    boolean told =
        head != null
            && Set.of("tell", "inform", "assure", "remind").contains(head.lemma())
            && Set.of("ccomp", "xcomp", "parataxis").contains(at.relation());
    return told && head != null
        ? scene
            .clause(head)
            .map(clause -> {
              var whom = new ArrayList<>(clause.patients());
              whom.addAll(clause.receivers());
              return Who.acting(whom).stream().filter(party -> !holders.contains(party)).toList();
            })
            .orElse(List.of())
        : List.of();
  }

  /// "…, a step that …": what sums up the deed told before.
  static boolean deed(Node node) {
    return node.mention() == null
        && DEEDS.contains(node.lemma())
        && Set.of("appos", "dep", "obj", "parataxis", "obl:npmod", "obl:tmod")
            .contains(node.relation());
  }

  /// Whether a noun sums up the deed told before, of which the verb says what others think: whoever
  /// is named with it is not whose deed it was.
  private static boolean sums(Node node, Node verb) {
    Node head = verb.head();
    boolean quick = head != null && verb.relation().equals("xcomp") && head.head() == node;
    return deed(node)
        && (head == node || quick) // "a step that Oslo was quick to welcome"
        && node.children("det").anyMatch(det -> Set.of("a", "an").contains(det.lemma()));
  }

  /// "joined the club, a step that Oslo welcomed": who took the step.
  private List<Party> doers(List<Node> complement, List<Party> holders) {
    for (Node node : complement) {
      Clause around = deed(node) ? scene.around(node).orElse(null) : null;
      if (around != null && node.children("acl:relcl", "acl", "ccomp").findAny().isPresent()) {
        return scene.acting(around).stream().filter(party -> !holders.contains(party)).toList();
      }
    }
    return List.of();
  }

  /// "protested after a Chilean ship had entered its waters": who did the one thing before that is
  /// told beside the protest.
  private List<Party> provoked(Node at, List<Party> holders) {
    var parties = new LinkedHashSet<Party>();
    at.children("advcl", "obl")
        .filter(child ->
            child
                .children("mark", "case", "advmod")
                .anyMatch(mark ->
                    Set.of("after", "over", "when", "following", "because")
                        .contains(mark.word().toLowerCase(Locale.ROOT))))
        .forEach(child -> {
          Clause below = scene.clause(child).orElse(null);
          parties.addAll(
              below == null ? Concerned.about(child.joined()) : Who.acting(below.agents()));
        });
    parties.removeAll(holders);
    return parties.size() == 1 ? List.copyOf(parties) : List.of();
  }
}
