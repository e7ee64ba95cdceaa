package entente.read.frame;

import entente.model.Field;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes down a stand once its act, its holders and its object are found: one draft for each
/// holder and each thing that it is about.
public final class Stands {
  private static final Words LISTS = Words.of(Stands.class);
  private static final Set<String> DEEDS = LISTS.set("deeds");
  private static final Pattern IMPLIED =
      Pattern.compile(
          "\\b(?:(?:thinly[-"
              + " ])?(?:veiled|disguised)|apparent|clear|obvious|oblique|implicit|unmistakable|indirect)\\s+(?:reference|allusion|nod|swipe|jab|dig|rebuke|criticism|warning|message|barb|hint|response)\\s+(?:to|at|of|against)\\s+(?:the\\s+)?$|\\bwithout\\s+(?:directly\\s+|explicitly\\s+)?(?:naming|mentioning|referring"
              + " to|singling out|identifying)\\s+(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private final Scene scene;
  private final Consumer<Draft> drafts;
  private final List<Draft> written = new ArrayList<>();

  /// Those who called in, or home, an envoy: the protest that they hand over then is the same.
  private final Set<Party> protesting = new HashSet<>();

  Stands(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void protested(List<Party> holders) {
    protesting.addAll(holders);
  }

  public static Act act(Table.Row row) {
    return Act.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
  }

  /// A stand that a clause expresses; none where the clause is only imagined.
  void by(Clause clause, Act act, List<Party> holders, List<Node> complement, String how) {
    if (clause.mode().force() != Mode.Force.IMAGINED) {
      by(clause.verb(), act, holders, complement, how, scene.clauseSpan(clause.verb()));
    }
  }

  /// @param how `about` where the target is whose thing it is, `whom` where it is who is addressed
  void by(Node at, Act act, List<Party> holders, List<Node> complement, String how, Span span) {
    if (holders.isEmpty()) {
      return;
    }
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
    separate = other.isEmpty() ? separate : List.of(other);
    for (List<Party> targets : separate) {
      write(at, act, holders, targets, complement, span);
    }
  }

  /// Those who govern in the city that is named at most so many characters after a word: "anger in
  /// Athens".
  Optional<Party> felt(Node word, int near) {
    return scene.places().stream()
        .filter(each ->
            each.preposition().equals("in")
                && each.city()
                && each.span().start() > word.span().start()
                && each.span().start() - word.span().end() < near)
        .findFirst()
        .map(place ->
            scene.mentions().stream()
                .filter(mention ->
                    mention.span().overlaps(place.span()) && mention instanceof Mention.OfParty)
                .map(mention -> ((Mention.OfParty) mention).parties().getFirst())
                .findFirst()
                .orElse(place.state()));
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

  private static final Pattern ONE_CHINA =
      Pattern.compile("\\bone[- ]China\\b", Pattern.CASE_INSENSITIVE);
  private static final Party CHINA = new Party("CHN");
  private static final Set<String> HARM = LISTS.set("harm");

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

  /// "made an offer welcomed by A and B": the stand answers who made it, not one of those who
  /// welcome it.
  private List<Party> answered(Node at, List<Party> about) {
    List<Party> holders =
        scene.clause(at).filter(Clause::passive).map(scene::acting).orElse(List.of());
    if (!at.relation().startsWith("acl") || about.isEmpty() || !holders.containsAll(about)) {
      return about;
    }
    return scene.around(at).map(scene::acting).orElse(List.of()).stream()
        .filter(party -> !holders.contains(party))
        .toList();
  }

  /// A stand whose targets are known already.
  void write(
      Node at, Act act, List<Party> acting, List<Party> about, List<Node> complement, Span span) {
    List<Party> holders = Behalf.of(scene, at, acting);
    List<Party> implied = implied();
    List<Party> targets = implied.isEmpty() ? answered(at, about) : implied;
    String person = person(at);
    for (Party holder : holders) {
      List<Party> outside = targets.stream().filter(target -> !holders.contains(target)).toList();
      boolean among =
          outside.isEmpty()
              && !targets.isEmpty()
              && !targets.containsAll(holders)
              && !targets.contains(holder);
      List<Party> others = among ? targets : outside;
      if (targets.isEmpty()
          && (act == Act.THANK
              || complement.stream().anyMatch(node -> node.lemma().equals("you"))
              || act == Act.SUPPORT
                  && holders.size() == 1
                  && complement.stream().noneMatch(Stands::general))) {
        others =
            scene
                .script()
                .counterpart(
                    holder); // whom one thanks or praises without a name is the other of the two
      }
      boolean house =
          act == Act.SUPPORT
              && others.size() == 1
              && scene.script().gazetteer().members(others.getFirst()).contains(holder)
              && complement.stream()
                  .anyMatch(node ->
                      Set.of(
                              "meeting",
                              "summit",
                              "conference",
                              "session",
                              "gathering",
                              "anniversary")
                          .contains(node.lemma()));
      if (house) {
        continue; // members who welcome their own meeting
      }
      boolean own =
          others.isEmpty() && (act == Act.SUPPORT && !targets.isEmpty() || act == Act.THANK);
      boolean told =
          others.isEmpty()
              && written.stream()
                  .anyMatch(draft ->
                      act.word().equals(draft.term(Field.ACT))
                          && draft.parties(Field.HOLDER).contains(holder)
                          && draft.evidence().stream().anyMatch(each -> each.contains(span)));
      if (told || others.isEmpty() && act == Act.CONDEMN && protesting.contains(holder)) {
        continue; // "summoned the envoy of Peru to protest at the raid": the same stand
      }
      if (own) {
        continue; // parties who praise their own work, or thanks to nobody, are no stand
      }
      Draft draft =
          new Draft(Type.POSITION, "position/" + act.word(), scene)
              .party(Field.HOLDER, holder)
              .word(Field.ACT, act)
              .parties(Field.TARGETS, others)
              .text(Field.PERSON, person)
              .evidence(span)
              .text(Field.TOPIC, topic(complement));
      written.add(draft);
      drafts.accept(implied.isEmpty() ? draft : draft.put(Field.NAMED, new Value.Flag(false)));
    }
  }

  /// What is supported for its own sake, whoever wants it.
  private static boolean general(Node node) {
    return GENERAL.contains(node.lemma())
        || node.preposition().equals("in")
            && node.children("nmod").anyMatch(child -> GENERAL.contains(child.lemma()));
  }

  private static final Set<String> GENERAL = LISTS.set("general");

  /// Whether such an act is written down already for words that overlap these.
  boolean taken(Act act, Span span) {
    return written.stream()
        .anyMatch(draft ->
            act.word().equals(draft.term(Field.ACT))
                && draft.evidence().stream().anyMatch(span::overlaps));
  }

  /// Who has asked something of these parties in the sentence; empty where nobody has.
  List<Party> asking(List<Party> asked) {
    return written.stream()
        .filter(draft -> Act.URGE.word().equals(draft.term(Field.ACT)))
        .filter(draft -> draft.parties(Field.TARGETS).containsAll(asked))
        .map(draft -> draft.parties(Field.HOLDER))
        .findFirst()
        .orElse(List.of());
  }

  /// Whether this holder has taken such a stand in the sentence.
  boolean taken(Act act, Party holder) {
    return written.stream()
        .anyMatch(draft ->
            act.word().equals(draft.term(Field.ACT))
                && draft.parties(Field.HOLDER).contains(holder));
  }

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

  /// "in a veiled reference to China": whom the stand means without saying so.
  private List<Party> implied() {
    for (List<Mention> mentions : List.of(scene.mentions(), scene.told())) {
      for (Mention mention : mentions) {
        if (mention instanceof Mention.OfParty party && party.parties().size() == 1) {
          Matcher before =
              IMPLIED.matcher(
                  scene.between(
                      Math.max(scene.span().start(), party.span().start() - 70),
                      party.span().start()));
          if (before.find()) {
            return party.parties();
          }
        }
      }
    }
    return List.of();
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

  private @Nullable String topic(List<Node> complement) {
    if (complement.isEmpty()) {
      return null;
    }
    List<Node> nodes = complement.getFirst().subtree();
    String words =
        scene
            .between(nodes.getFirst().span().start(), nodes.getLast().span().end())
            .replaceAll("\\s+", " ");
    if (words.length() <= 90) {
      return words;
    }
    int cut = words.lastIndexOf(' ', 90);
    return cut < 0 ? null : words.substring(0, cut); // one word of 90 characters is no topic
  }

  /// Who voiced it: the one who acts, else the one who says it.
  private @Nullable String person(Node at) {
    Optional<String> agent =
        scene.clause(at).or(() -> scene.around(at)).stream()
            .flatMap(clause -> clause.agents().stream())
            .flatMap(node -> node.subtree().stream())
            .map(Node::mention)
            .filter(Mention.OfPerson.class::isInstance)
            .map(Mention.OfPerson.class::cast)
            .map(Mention.OfPerson::name)
            .findFirst();
    return agent
        .or(() ->
            scene.told().stream()
                .filter(Mention.OfPerson.class::isInstance)
                .map(Mention.OfPerson.class::cast)
                .map(Mention.OfPerson::name)
                .findFirst())
        .orElse(null);
  }
}
