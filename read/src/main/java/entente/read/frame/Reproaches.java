package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one says that another does wrong or has to do: "Manila says China is violating the law",
/// "Israel must allow aid, Ottawa said".
final class Reproaches {
  private static final Words LISTS = Words.of(Reproaches.class);
  private static final Set<String> SAYING = LISTS.set("saying");
  private static final Set<String> VIEWS = LISTS.set("views");

  private static final Pattern CHARGED =
      Pattern.compile(
          "^(?:['’]s (?:\\w+ ){1,4})?\\s*(?:also |repeatedly |seriously |openly |flagrantly"
              + " |continually |again |has |had |have |is |was |are |were |been |being"
              + " )*(?:violat(?:es?|ed|ing)|breach(?:es|ed|ing)?|undermin(?:es?|ed|ing)|flout(?:s|ed|ing)?|infring(?:es?|ed|ing)|trampl(?:es?|ed|ing)|disregard(?:s|ed|ing)?|ignor(?:es?|ed|ing)|fail(?:s|ed|ing)?"
              + " to|refus(?:es?|ed|ing) to|not (?:done|doing) enough|not"
              + " respect(?:ed|ing)|cross(?:es|ed|ing) (?:a |every |the |all )?(?:red"
              + " )?lines?|overstep(?:s|ped|ping)?|us(?:es?|ed|ing) (?:\\w+ )?\\w+ as (?:an?"
              + " )?(?:weapon|pawn|pretext|hostage|shield)s?|behind|gone too"
              + " far|lying|lied|terrori[sz](?:es?|ed|ing)|abus(?:es?|ed|ing)|bear(?:s|ing)?"
              + " (?:\\w+ )?(?:responsibility|the"
              + " blame)|meddl(?:es?|ed|ing)|interfer(?:es?|ed|ing)|destabili[sz](?:es?|ed|ing)|bull(?:ies|ied|ying)|provok(?:es?|ed|ing)|sabotag(?:es?|ed|ing)|(?:to"
              + " blame|responsible for|at fault|guilty of|(?:had|has|have) a hand in|in"
              + " (?:breach|violation) of)|(?:had|have|has) no right to|wag(?:es?|ed|ing) (?:an?"
              + " )?\\w+ (?:attack|war)|commit(?:s|ted|ting) (?:\\w+"
              + " )?(?:crimes?|genocide|aggression|atrocities))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS_THAT =
      Pattern.compile(
          "^,?\\s+(?:has |had |have |also |later |again"
              + " )?(?:said|says|say|stressed|insisted|argued|declared|added|stated|warned|reiterated|believes|believed|(?:shot|hit|fired)"
              + " back|replied|countered|retorted|claimed|claims|alleged|complained|charged|maintains|maintained|noted|considers|contends|asserted|tweeted|wrote|emphasi[sz]ed|underlined|underscored|thinks|feels|holds|told"
              + " \\w+(?: \\w+)?)(?: on \\w+day)?(?: that)?,?\\s+[\"“]?(?:the\\s+)?$");

  private static final Pattern MUST =
      Pattern.compile(
          "^(?:['’]s \\w+(?: \\w+)?)?\\s+(?:must|should|needs? to|has to|have to|ought"
              + " to)\\s+(?!be\\b|have\\b)");

  private static final Pattern IT_IS_TIME =
      Pattern.compile(
          "\\b(?:it is|it['’]s|it was) (?:then |now )?for (?:the )?$|\\b(?:it is|it['’]s|it was)"
              + " (?:high |now |about |long past |past"
              + " )?(?:time|imperative|necessary|essential|incumbent|up|vital|crucial|urgent)"
              + " (?:for|that|on|upon|to) (?:the )?$|\\bthe (?:onus|burden|ball|(?:next|first)"
              + " (?:step|move)) (?:is|was|lies|rests|falls)(?: now| squarely| firmly| again)?"
              + " (?:on|upon|with|in) (?:the )?$",
          Pattern.CASE_INSENSITIVE);

  /// What is left to a party to decide is no duty.
  private static final Pattern THEN =
      Pattern.compile(
          "^(?s)(?!.{0,40}\\bto (?:\\w+"
              + " )?(?:decide|choose(?! sides)|say|judge|determine|answer|speak|explain)\\b)");

  private final Scene scene;
  private final Stands stands;

  Reproaches(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  /// "Manila says China is violating the law": a charge laid by whoever says it.
  void charges() {
    List<Mention> mentions = scene.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      List<Party> whom = parties(mentions.get(i));
      if (whom.isEmpty()
          || !CHARGED
              .matcher(scene.between(mentions.get(i).span().end(), scene.span().end()))
              .find()) {
        continue;
      }
      boolean said =
          i > 0
              && SAYS_THAT
                  .matcher(
                      scene.between(
                          mentions.get(i - 1).span().end(), mentions.get(i).span().start()))
                  .find();
      List<Party> holders =
          said
              ? parties(mentions.get(i - 1))
              : scene.sayer() != null ? List.of(scene.sayer()) : scene.script().speakers();
      Node node = scene.tree().covering(mentions.get(i).span()).orElse(null);
      if (node != null && !holders.isEmpty() && whom.stream().noneMatch(holders::contains)) {
        stands.write(
            node,
            Act.CONDEMN,
            holders,
            whom,
            List.of(),
            new Span(mentions.get(i).span().start(), scene.body().end()));
      }
    }
  }

  /// "Israel must allow aid, Ottawa said": a duty that one party puts on another.
  void duties(Clause clause) {
    boolean must =
        clause
            .verb()
            .children("aux")
            .anyMatch(aux ->
                aux.lemma().equals("must")
                    || aux.lemma().equals("should")
                    || aux.lemma().equals("ought")
                    || aux.lemma().equals("have") && clause.verb().tag().equals("VB"));
    Node head = clause.verb().head();
    boolean need =
        clause.verb().relation().equals("xcomp")
            && head != null
            && Set.of("need", "have", "ought").contains(head.lemma());
    if (must || need) {
      due(clause, need && head != null ? head : clause.verb());
    }
    if (!must && !need
        || clause.passive()
        || need && head != null && !obliged(head)
        || need && head != null && wants(head)) {
      return;
    }
    List<Party> whom =
        Who.acting(
            need && head != null && scene.clause(head).isPresent()
                ? scene.clause(head).map(Clause::agents).orElse(List.of())
                : clause.agents());
    List<Party> holders = laying(need && head != null ? head : clause.verb());
    if (whom.isEmpty() || holders.isEmpty() || whom.stream().anyMatch(holders::contains)) {
      return;
    }
    stands.write(
        clause.verb(), Act.URGE, holders, whom, clause.patients(), scene.clauseSpan(clause.verb()));
  }

  private boolean obliged(Node need) {
    return need.lemma().equals("ought")
        || scene.clause(need).filter(outer -> !outer.passive()).isPresent();
  }

  /// "the shells that Kyiv needs to defend itself": what is needed is no duty.
  private static boolean wants(Node need) {
    return (need.relation().startsWith("acl") || need.relation().equals("dep"))
        && need.children("nsubj")
            .noneMatch(subject -> Set.of("which", "who", "that").contains(subject.lemma()));
  }

  /// "told Moscow that the fighting must stop", "said that the ban has to be lifted": what is to
  /// happen by the doing of whoever is told, or of nobody in particular.
  private void due(Clause clause, Node must) {
    Clause outer = must == clause.verb() ? clause : scene.clause(must).orElse(clause);
    List<Node> things = clause.passive() ? clause.patients() : outer.agents();
    Node says = must.head();
    boolean said =
        says != null
            && Set.of("ccomp", "xcomp").contains(must.relation())
            && SAYING.contains(says.lemma());
    if (!due(things) || !said && scene.sayer() == null || clause.mode().denied()) {
      return;
    }
    List<Party> holders = sayers(scene, must);
    List<Party> told =
        !said || says == null
            ? List.of()
            : scene.clause(says).map(each -> Who.acting(each.patients())).orElse(List.of());
    if (!holders.isEmpty()) {
      stands.write(
          clause.verb(),
          Act.URGE,
          holders,
          told.isEmpty() ? Concerned.about(things) : told,
          things,
          scene.clauseSpan(must));
    }
  }

  private static boolean due(List<Node> things) {
    return !things.isEmpty()
        && things.stream().allMatch(node -> node.mention() == null && DUE.contains(node.lemma()));
  }

  /// Whether a clause says that something must end, begin or be kept.
  static boolean isDue(Clause clause) {
    return clause
            .verb()
            .children("aux")
            .anyMatch(aux -> Set.of("must", "should", "ought").contains(aux.lemma()))
        && due(clause.passive() ? clause.patients() : clause.agents());
  }

  private static final Set<String> DUE = LISTS.set("due");

  /// "It is time for Russia to withdraw, Riga said".
  void dueNow() {
    for (Mention mention : scene.mentions()) {
      List<Party> whom = parties(mention);
      Node node =
          whom.isEmpty()
                  || !THEN.matcher(scene.between(mention.span().end(), scene.span().end())).find()
                  || !IT_IS_TIME
                      .matcher(scene.between(scene.span().start(), mention.span().start()))
                      .find()
              ? null
              : scene.tree().covering(mention.span()).orElse(null);
      Clause clause = node == null ? null : scene.around(node).orElse(null);
      List<Party> holders =
          clause == null
              ? List.of()
              : scene.sayer() != null ? List.of(scene.sayer()) : sayer(scene, clause);
      if (clause != null && !holders.isEmpty() && whom.stream().noneMatch(holders::contains)) {
        stands.write(clause.verb(), Act.URGE, holders, whom, List.of(), scene.body());
      }
    }
  }

  /// Who says a clause, else whoever says anything in the sentence before it.
  private static List<Party> sayer(Scene scene, Clause clause) {
    List<Party> own = sayers(scene, clause.verb());
    return !own.isEmpty()
        ? own
        : scene.clauses().stream()
            .filter(each ->
                SAYING.contains(each.lemma()) && each.verb().index() < clause.verb().index())
            .findFirst()
            .map(each -> Holders.of(scene, each))
            .orElse(List.of());
  }

  /// "Ottawa said Israel must …": read off the words, since parsers stumble over it.
  void saidDuties() {
    List<Mention> mentions = scene.mentions();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Span from = mentions.get(i).span();
      Span to = mentions.get(i + 1).span();
      List<Party> holders = parties(mentions.get(i));
      List<Party> whom = parties(mentions.get(i + 1));
      Node node = scene.tree().covering(to).orElse(null);
      boolean says =
          SAYS_THAT.matcher(scene.between(from.end(), to.start())).find()
              && MUST.matcher(scene.between(to.end(), scene.span().end())).find();
      if (says
          && node != null
          && !holders.isEmpty()
          && !whom.isEmpty()
          && whom.stream().noneMatch(holders::contains)) {
        stands.write(
            node, Act.URGE, holders, whom, List.of(), new Span(to.start(), scene.body().end()));
      }
    }
  }

  private static List<Party> parties(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party when party.how() != Mention.How.ADJECTIVE -> party.parties();
      case Mention.OfPerson person when person.party() != null -> List.of(person.party());
      default -> List.of();
    };
  }

  /// Who lays a duty on another: whoever is firm about it or announces it, else who says it.
  private List<Party> laying(Node duty) {
    Node head = duty.head();
    if (head == null || !firm(head, duty) && !announced(scene, head, duty)) {
      return sayers(scene, duty);
    }
    Node subject = head.child("nsubj");
    List<Party> acting = Who.acting(subject == null ? List.of(head) : subject.joined());
    boolean appeal = subject != null && APPEALS.contains(subject.lemma()) && acting.isEmpty();
    if (!appeal && acting.isEmpty()) {
      return sayers(scene, duty); // "It is clear that Chad must pay, Lima said"
    }
    return subject != null && appeal
        ? Who.acting(
            java.util.stream.Stream.concat(
                    subject.children("nmod:poss"),
                    head.children("obl").filter(node -> node.preposition().equals("from")))
                .toList()) // "The appeal came from Cyprus: Egypt should …"
        : acting;
  }

  /// "is adamant that London must": what one is sure of.
  private static boolean firm(Node head, Node verb) {
    return FIRM.contains(head.lemma())
        && head.child("cop") != null
        && Set.of("ccomp", "dep", "advcl").contains(verb.relation());
  }

  /// "The minister was blunt: Tonga should leave", "The Czech president: Peru must pay": what
  /// stands behind the colon is said by whoever acts before it.
  private static boolean announced(Scene scene, Node head, Node verb) {
    return Set.of("parataxis", "dep", "ccomp").contains(verb.relation())
        && verb.index() > head.index()
        && scene
            .between(head.span().end(), verb.span().start())
            .matches("[^:;.]{0,40}:\\s[^:]{0,80}");
  }

  private static final Set<String> APPEALS = LISTS.set("appeals");
  private static final Set<String> FIRM = LISTS.set("firm");

  /// Who says the clause: the subject of the verb of saying above it, else whom the words cut off
  /// name.
  static List<Party> sayers(Scene scene, Node verb) {
    Node head = verb.head();
    if (head != null
        && head.isNoun()
        && VIEWS.contains(head.lemma())
        && Set.of("ccomp", "acl", "dep").contains(verb.relation())) {
      return scene
          .around(head)
          .map(clause -> Holders.of(scene, clause))
          .orElse(List.of()); // "shared the view that Seoul must …"
    }
    if (head != null
        && Set.of("ccomp", "parataxis", "conj").contains(verb.relation())
        && SAYING.contains(head.lemma())) {
      return scene.clause(head).map(clause -> Holders.of(scene, clause)).orElse(List.of());
    }
    @Nullable Node told =
        verb.children("parataxis", "ccomp")
            .filter(child -> SAYING.contains(child.lemma()) && child.child("nsubj") != null)
            .findFirst()
            .orElse(null);
    if (told != null) {
      return scene.clause(told).map(scene::acting).orElse(List.of());
    }
    Clause last = scene.clauses().isEmpty() ? null : scene.clauses().getLast();
    boolean trails =
        last != null
            && last.verb().index() > verb.index()
            && last.verb().index() >= scene.tree().nodes().size() - 3
            && SAYING.contains(last.lemma())
            && last.verb().child("nsubj") != null;
    if (trails && last != null) {
      return scene.acting(last); // "…, the president demands"
    }
    return scene.sayer() != null ? List.of(scene.sayer()) : scene.script().speakers();
  }
}
