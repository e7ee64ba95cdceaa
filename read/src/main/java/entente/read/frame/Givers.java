package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who promises: those who act in the clause, those whose scheme it is, those who introduce the
/// list, or those whose words they are.
final class Givers {
  private static final Words LISTS = Words.of(Givers.class);
  private static final Set<String> STANDING_IN = LISTS.set("standing-in");
  private static final Set<String> SCHEMES = LISTS.set("schemes");
  private static final Set<String> MISSIONS = LISTS.set("missions");
  private static final Set<String> FORCES = LISTS.set("forces");

  private Givers() {}

  /// Who promises, where the clause does not say: those who introduce the list, else those whose
  /// words they are.
  static List<Party> inherited(Scene scene) {
    if (scene.listed() && !scene.introducing().isEmpty()) {
      return scene.introducing();
    }
    if (!scene.mentions().isEmpty()
        && scene.mentions().getFirst() instanceof Mention.OfParty label
        && label.span().start() == scene.span().start()
        && scene.text().startsWith(":", label.span().end())) {
      return label.parties(); // "United States: 30 billion dollars …"
    }
    return scene.sayer() == null ? List.of() : List.of(scene.sayer());
  }

  static List<Party> from(Scene scene, Clause clause) {
    var from = new LinkedHashSet<Party>();
    boolean receives = PromiseVerbs.takes(clause);
    if (receives) {
      from.addAll(Who.acting(clause.after("from")));
      for (String words : List.of("from ", "from the ")) {
        from.addAll(from.isEmpty() ? named(scene, words, clause.verb().span().end()) : List.of());
      }
      if (from.isEmpty()) {
        clause
            .patients()
            .forEach(node ->
                node.children("amod", "compound", "nmod:poss")
                    .filter(child -> child.mention() instanceof Mention.OfParty)
                    .forEach(child -> from.addAll(Who.acting(child.joined()))));
      }
      if (from.isEmpty()) {
        PromiseVerbs.winnings(clause).forEach(node -> from.addAll(Who.acting(node.joined())));
      }
      if (from.isEmpty()) {
        clause.patients().stream()
            .flatMap(node -> node.subtree().stream())
            .filter(Node::isVerb)
            .filter(node -> PromiseVerbs.promises(node.lemma()))
            .map(scene::clause)
            .flatMap(java.util.Optional::stream)
            .filter(Clause::passive)
            .forEach(each ->
                from.addAll(Who.acting(each.agents()))); // "received doses donated by Germany"
      }
      from.removeAll(scene.acting(clause));
      return List.copyOf(from);
    } else {
      Node head = clause.verb().head();
      boolean partnered =
          head != null
              && clause.verb().relation().equals("advcl")
              && clause.verb().children("mark").anyMatch(mark -> mark.lemma().equals("with"));
      if (partnered && head != null) {
        scene.clause(head).ifPresent(outer -> from.addAll(scene.acting(outer)));
      }
      from.addAll(
          partnered && !from.isEmpty()
              ? List.of()
              : Behalf.of(scene, clause.verb(), scene.acting(clause)));
      from.addAll(together(scene, clause));
    }
    if (from.isEmpty()) {
      from.addAll(owners(clause));
    }
    Node noun = clause.verb().head();
    if (from.isEmpty()
        && clause.verb().relation().startsWith("acl")
        && noun != null
        && noun.mention() == null) {
      scene.around(noun).ifPresent(outer -> from.addAll(scene.acting(outer)));
    }
    if (from.isEmpty()
        && clause.agents().stream().anyMatch(node -> STANDING_IN.contains(node.lemma()))) {
      scene
          .around(clause.verb())
          .ifPresent(
              outer -> from.addAll(scene.acting(outer))); // "announced that his country will"
    }
    Node above = governor(clause);
    if (from.isEmpty() && above != null) {
      scene.clause(above).ifPresent(said -> from.addAll(scene.acting(said)));
    }
    if (from.isEmpty()) {
      from.addAll(commanding(clause));
    }
    if (from.isEmpty() && clause.passive() && !Receivers.gets(clause)) {
      clause.patients().stream()
          .filter(patient -> MISSIONS.contains(patient.lemma()) || FORCES.contains(patient.lemma()))
          .flatMap(patient -> patient.children("nmod:poss", "amod", "compound"))
          .filter(child -> child.mention() instanceof Mention.OfParty)
          .forEach(child ->
              from.addAll(Who.acting(child.joined()))); // "An Omani embassy will be opened in Suva"
    }
    if (from.isEmpty() && scene.listed() && (clause.passive() || clause.agents().isEmpty())) {
      from.addAll(inherited(scene));
    }
    if (from.isEmpty() && clause.passive() && scene.sayer() != null) {
      from.add(scene.sayer());
    }
    if (from.isEmpty() && clause.passive()) {
      from.addAll(holders(clause));
    }
    if (from.isEmpty() && clause.passive() && scene.sayer() == null) {
      List<Party> to = Who.acting(clause.after("to", "for"));
      from.addAll(
          to.size() == 1
              ? Lenders.likelier(scene, scene.script().other(to.getFirst()), to)
              : List.of()); // "Food was also provided to the island nation"
      scene.script().pair().stream()
          .filter(party -> Set.of("bank", "fund").contains(scene.script().gazetteer().kind(party)))
          .limit(from.isEmpty() ? 1 : 0)
          .forEach(from::add);
    }
    if (from.isEmpty()) {
      clause
          .verb()
          .children("obl", "nmod")
          .filter(child ->
              child.preposition().equals("of") && child.mention() instanceof Mention.OfMoney)
          .flatMap(child -> child.children("nmod:poss", "amod", "compound"))
          .forEach(child ->
              from.addAll(
                  Who.acting(
                      child
                          .joined()))); // "Of Britain's 143 million, 48 million will go to Somalia"
    }
    return List.copyOf(from);
  }

  /// "A Peruvian frigate will patrol", "a ship of our navy", "HMS Lantern, a British patrol ship":
  /// whose forces act.
  static List<Party> commanding(Clause clause) {
    var whose = new LinkedHashSet<Party>();
    for (Node agent : clause.passive() ? List.<Node>of() : clause.agents()) {
      Node force =
          FORCES.contains(agent.lemma())
              ? agent
              : agent
                  .children("appos")
                  .filter(node -> FORCES.contains(node.lemma()))
                  .findFirst()
                  .orElse(null);
      if (force != null && force.mention() == null) {
        force
            .children("nmod:poss", "amod", "compound", "nmod")
            .filter(node ->
                !node.relation().equals("nmod")
                    || Set.of("of", "from").contains(node.preposition()))
            .flatMap(node -> node.subtree().stream())
            .filter(node -> node.mention() instanceof Mention.OfParty)
            .forEach(node -> whose.addAll(Who.acting(node.joined())));
      }
    }
    return List.copyOf(whose);
  }

  /// "A joint commission of A and B will be set up", "Turkey's farms project will be extended":
  /// those whose the thing is.
  private static List<Party> holders(Clause clause) {
    var holders = new LinkedHashSet<Party>();
    for (Node patient : clause.patients()) {
      var both = new LinkedHashSet<Party>();
      patient
          .children("nmod")
          .filter(child -> Set.of("of", "between").contains(child.preposition()))
          .forEach(child -> both.addAll(Who.acting(child.joined())));
      holders.addAll(both.size() >= 2 ? both : Set.of());
      if (SCHEMES.contains(patient.lemma())) {
        patient.children("nmod:poss").forEach(child -> holders.addAll(Who.acting(child.joined())));
      }
    }
    return List.copyOf(holders);
  }

  /// "The European Union's Global Gateway is to mobilise": whose scheme it is.
  private static List<Party> owners(Clause clause) {
    var owners = new LinkedHashSet<Party>();
    for (Node agent : clause.passive() ? List.<Node>of() : clause.agents()) {
      boolean scheme =
          SCHEMES.contains(agent.lemma()) || agent.tag().equals("NNP") && agent.mention() == null;
      if (scheme) {
        agent
            .children("amod", "compound")
            .filter(child -> child.mention() instanceof Mention.OfParty)
            .forEach(child -> owners.addAll(Who.acting(child.joined())));
        agent.children("nmod:poss").forEach(child -> owners.addAll(Who.acting(child.joined())));
        agent
            .children("nmod")
            .filter(child -> child.preposition().equals("of"))
            .forEach(child -> owners.addAll(Who.acting(child.joined())));
      }
    }
    return List.copyOf(owners);
  }

  /// The parties that stand right after these words, from an offset on.
  static List<Party> named(Scene scene, String words, int after) {
    return scene.mentions().stream()
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .filter(party -> party.span().start() > after && preceded(scene, party, words))
        .findFirst()
        .map(Mention.OfParty::parties)
        .orElse(List.of());
  }

  private static boolean preceded(Scene scene, Mention.OfParty party, String words) {
    return scene
        .between(
            Math.max(scene.span().start(), party.span().start() - words.length()),
            party.span().start())
        .equalsIgnoreCase(words);
  }

  /// The verb of saying above a clause, also above the clause to which it is joined.
  static @Nullable Node governor(Clause clause) {
    if (clause.governor() != null) {
      return clause.governor();
    }
    Node head = clause.verb().head();
    boolean joined =
        clause.verb().relation().equals("conj")
            && head != null
            && head.isVerb()
            && head.relation().equals("ccomp");
    return joined && head != null ? head.head() : null;
  }

  /// "Together with the African Development Bank we will lend".
  private static List<Party> together(Scene scene, Clause clause) {
    String words = scene.clauseSpan(clause.verb()).of(scene.text()).toLowerCase(Locale.ROOT);
    return words.contains("together with")
            || words.contains("along with")
            || words.contains("jointly with")
        ? Who.acting(clause.after("with"))
        : List.of();
  }
}
