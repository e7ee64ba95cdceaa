package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands without a verb of their own: "is concerned about", "called the move unacceptable", "Iran
/// must stop, Paris said".
final class Judgements {
  private static final Words LISTS = Words.of(Judgements.class);
  private static final Lexicon ADJECTIVES =
      new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("adj"));
  private static final Map<String, Act> EPITHETS = epithets();
  private static final Set<String> CALLING = LISTS.set("calling");
  private static final Set<String> SAYING = LISTS.set("saying");
  private static final Set<String> VIEWS = LISTS.set("views");

  private final Scene scene;
  private final Stands stands;

  Judgements(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  private static Map<String, Act> epithets() {
    var epithets = new HashMap<String, Act>();
    for (Table.Row row : Table.read("frames/position-epithets.tsv")) {
      row.alternatives(1)
          .forEach(word -> epithets.put(word, Act.valueOf(row.cell(0).toUpperCase(Locale.ROOT))));
    }
    return epithets;
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
        && Who.about(complement).isEmpty()
        && complement.stream()
            .noneMatch(each -> Set.of("about", "with", "over").contains(each.preposition()))) {
      return; // "pleased to be here"
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
                : null;
    boolean denied =
        node.children("advmod", "neg")
            .anyMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
    List<Party> holders = act == null ? List.of() : Who.acting(subject.joined());
    if (act != null && !holders.isEmpty() && !denied) {
      List<Node> about = act == Act.SUPPORT ? StandNouns.complementOf(node) : List.of(node);
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
    if (act != null && !holders.isEmpty() && !Who.about(of).isEmpty()) {
      stands.by(node, act, holders, of, "about", scene.clauseSpan(node));
    }
  }

  private static final Map<String, Act> CRITICS = LISTS.pairs("critics", Act.class);
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
              + " blame|responsible for|at fault|guilty of|in (?:breach|violation)"
              + " of)|(?:had|have|has) no right to|wag(?:es?|ed|ing) (?:an? )?\\w+"
              + " (?:attack|war)|commit(?:s|ted|ting) (?:\\w+"
              + " )?(?:crimes?|genocide|aggression|atrocities))\\b",
          Pattern.CASE_INSENSITIVE);

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

  /// "called the move by Hungary unacceptable", "described the tariffs as illegal".
  void calls(Clause clause) {
    List<Node> all = clause.patients();
    if (clause.lemma().equals("hold") && !clause.mode().denied()) {
      held(clause);
      return;
    }
    boolean both =
        all.size() > 1
            && all.getLast().relation().equals("obj")
            && EPITHETS.containsKey(all.getLast().lemma()); // "called the raid a violation"
    List<Node> objects = both ? all.subList(0, 1) : all;
    if (!CALLING.contains(clause.lemma()) || clause.mode().denied() || clause.mode().future()) {
      return;
    }
    List<Party> holders = Holders.of(scene, clause);
    for (Node node : clause.verb().subtree()) {
      Act act = node.mention() == null ? EPITHETS.get(node.lemma()) : null;
      boolean judged =
          act != null
              && node.index() > clause.verb().index()
              && !objects.contains(node)
              && !node.relation().equals("amod")
              && (above(node, clause)
                  || node.preposition().equals("as") && node.relation().equals("advcl"));
      if (judged && act != null) {
        var about =
            new ArrayList<>(
                Who.about(
                    objects.isEmpty()
                        ? clause
                            .verb()
                            .children("xcomp", "ccomp")
                            .filter(each -> each != node)
                            .flatMap(each -> each.children("nsubj"))
                            .toList()
                        : objects));
        Node subject = node.child("nsubj");
        if (about.isEmpty() && subject != null) {
          about.addAll(Who.about(List.of(subject)));
        }
        about.removeAll(holders);
        if (about.isEmpty()) {
          about.addAll(Who.acting(clause.after("by", "of", "on", "against")));
          about.removeAll(holders);
        }
        boolean deed =
            act != Act.SUPPORT
                && objects.stream()
                    .anyMatch(object ->
                        JUDGED.contains(object.lemma())
                            || object.mention() == null && object.tag().startsWith("NN"));
        if (!about.isEmpty() || deed) {
          stands.write(
              clause.verb(),
              act,
              holders,
              List.copyOf(about),
              objects,
              scene.clauseSpan(clause.verb()));
          return;
        }
      }
    }
  }

  /// "holds Israel responsible for".
  private void held(Clause clause) {
    Node blamed =
        clause.verb().subtree().stream()
            .filter(node ->
                Set.of("responsible", "accountable", "liable").contains(node.lemma())
                    && node.index() > clause.verb().index())
            .findFirst()
            .orElse(null);
    if (blamed != null) {
      var whom = new ArrayList<>(Who.acting(clause.patients()));
      blamed.children("nsubj").forEach(child -> whom.addAll(Who.acting(child.joined())));
      List<Party> holders = Holders.of(scene, clause);
      whom.removeAll(holders);
      if (!whom.isEmpty()) {
        stands.write(
            clause.verb(),
            Act.CONDEMN,
            holders,
            List.copyOf(whom),
            clause.patients(),
            scene.clauseSpan(clause.verb()));
      }
    }
  }

  /// Whether a judgement hangs from the calling verb, not from some clause within.
  private static boolean above(Node node, Clause clause) {
    Node head = node.head();
    for (int steps = 0; head != null && steps < 3; steps++) {
      if (head == clause.verb()) {
        return true;
      }
      if (head.relation().startsWith("acl")) {
        return false;
      }
      head = head.head();
    }
    return false;
  }

  /// "the raid was unacceptable, Cairo said": what is judged, by whoever says it.
  void judges(Node node) {
    Node verb = amounts(node) ? node.head() : null;
    Act act =
        node.mention() == null && (node.child("cop") != null || verb != null)
            ? EPITHETS.get(node.lemma())
            : null;
    Node subject = verb != null ? verb.child("nsubj") : node.child("nsubj");
    List<Party> holders =
        act == null || subject == null ? List.of() : sayers(verb != null ? verb : node);
    if (act != null
        && subject != null
        && !holders.isEmpty()
        && node.children("advmod", "neg").noneMatch(each -> each.lemma().equals("not"))) {
      List<Party> about = Who.about(List.of(subject));
      if (about.stream().anyMatch(holders::contains)) {
        return; // "the two of us are good friends"
      }
      boolean charge =
          act == Act.OPPOSE
              && (CHARGES.contains(subject.lemma())
                  || subject.tag().equals("DT")
                  || subject.tag().equals("PRP") && subject.mention() == null);
      boolean deed =
          act == Act.CONDEMN && node.tag().startsWith("NN") || JUDGED.contains(subject.lemma());
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

  private static final Set<String> JUDGED = LISTS.set("judged");
  private static final Set<String> CHARGES = LISTS.set("charges");

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
            && (head.lemma().equals("need") || head.lemma().equals("have"));
    if (!must && !need
        || clause.passive()
        || need && head != null && scene.clause(head).map(Clause::passive).orElse(true)) {
      return;
    }
    List<Party> whom =
        Who.acting(
            need && head != null
                ? scene.clause(head).map(Clause::agents).orElse(List.of())
                : clause.agents());
    List<Party> holders = sayers(need && head != null ? head : clause.verb());
    if (whom.isEmpty() || holders.isEmpty() || whom.stream().anyMatch(holders::contains)) {
      return;
    }
    stands.write(
        clause.verb(), Act.URGE, holders, whom, clause.patients(), scene.clauseSpan(clause.verb()));
  }

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
          "\\b(?:it is|it['’]s|it was) (?:high |now |about |long past |past"
              + " )?(?:time|imperative|necessary|essential|incumbent|up|vital|crucial|urgent)"
              + " (?:for|that|on|upon|to) (?:the )?$",
          Pattern.CASE_INSENSITIVE);

  /// "It is time for Russia to withdraw, Riga said".
  void dueNow() {
    for (Mention mention : scene.mentions()) {
      List<Party> whom = parties(mention);
      Node node =
          whom.isEmpty()
                  || !IT_IS_TIME
                      .matcher(scene.between(scene.span().start(), mention.span().start()))
                      .find()
              ? null
              : scene.tree().covering(mention.span()).orElse(null);
      Clause clause = node == null ? null : scene.around(node).orElse(null);
      List<Party> holders =
          clause == null
              ? List.of()
              : scene.sayer() != null ? List.of(scene.sayer()) : sayer(clause);
      if (clause != null && !holders.isEmpty() && whom.stream().noneMatch(holders::contains)) {
        stands.write(clause.verb(), Act.URGE, holders, whom, List.of(), scene.body());
      }
    }
  }

  /// Who says a clause, else whoever says anything in the sentence before it.
  private List<Party> sayer(Clause clause) {
    List<Party> own = sayers(clause.verb());
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

  /// Who says the clause: the subject of the verb of saying above it, else whom the words cut off
  /// name.
  List<Party> sayers(Node verb) {
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
