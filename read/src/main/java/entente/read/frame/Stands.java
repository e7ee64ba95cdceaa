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

  /// @param how as [StandTargets] has it
  void by(Node at, Act act, List<Party> holders, List<Node> complement, String how, Span span) {
    if (holders.isEmpty()) {
      return;
    }
    for (List<Party> targets :
        new StandTargets(scene).of(at, act, holders, complement, how, span)) {
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
