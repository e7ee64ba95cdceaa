package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who takes part in talks that a noun names: by the words at the noun, and by the clause in which
/// it stands.
final class Attendance {
  private static final Set<String> ATTENDS =
      Set.of(
          "attend",
          "chair",
          "co-chair",
          "address",
          "join",
          "preside",
          "adopt",
          "be",
          "leave",
          "return");
  private static final Set<String> MEETS =
      Set.of("meet", "gather", "convene", "assemble", "confer", "host", "receive", "sit down");
  private static final Set<String> TOGETHER = Set.of("participation", "attendance", "presence");

  private Attendance() {}

  /// The words that name those who take part.
  static List<Node> who(Node noun, Optional<Clause> around) {
    var who = new ArrayList<>(around.map(Clause::agents).orElse(List.of()));
    noun.children("nmod")
        .filter(child -> Set.of("with", "between", "of").contains(child.preposition()))
        .forEach(child -> who.addAll(child.joined()));
    return who;
  }

  /// "a second round of consultations": the word that stands in the clause.
  static Node top(Node noun) {
    Node head = noun.head();
    return noun.relation().equals("nmod")
            && noun.preposition().equals("of")
            && head != null
            && Set.of("round", "session", "series", "edition", "set", "day", "bout")
                .contains(head.lemma())
        ? head
        : noun;
  }

  private static final Set<String> JOINS =
      Set.of("attend", "join", "take", "participate", "be", "address", "come");

  /// "The Kenyan president attended the summit": who takes part in a meeting that is named
  /// elsewhere; empty where it is another matter.
  static List<Party> attending(
      Scene scene, Node noun, Node top, Set<Party> meeting, Optional<Clause> around) {
    Clause clause = around.orElse(null);
    boolean there =
        clause != null
            && !clause.passive()
            && JOINS.contains(clause.lemma())
            && !clause.mode().denied()
            && clause.mode().real()
            && (clause.patients().contains(top)
                || Set.of("at", "in").contains(noun.preposition()) && clause.lemma().equals("be")
                || noun.preposition().equals("in")
                    && Set.of("take", "participate").contains(clause.lemma()));
    if (!there
        || clause == null
        || noun.children("nmod")
            .anyMatch(child -> Set.of("with", "between").contains(child.preposition()))) {
      return List.of();
    }
    List<Party> acting = scene.acting(clause);
    return acting.containsAll(meeting) ? acting : List.of();
  }

  /// Between whom: the words at the noun, and those who hold it.
  static Set<Party> of(
      Scene scene, Node noun, Node top, String what, Optional<Clause> around, boolean subject) {
    var parties = new LinkedHashSet<Party>();
    noun.children("nmod:poss", "compound", "amod", "dep", "appos")
        .filter(child -> !holders(child, around))
        .forEach(child -> parties.addAll(byName(child)));
    noun.children("nmod")
        .filter(
            child -> Set.of("with", "between", "of", "among", "for").contains(child.preposition()))
        .forEach(child -> {
          List<Party> named = Who.acting(child.joined());
          parties.addAll(named.isEmpty() ? joint(child) : named);
        });
    if (Set.of("appos", "acl", "dep").contains(noun.relation()) && noun.head() != null) {
      parties.addAll(Who.acting(List.of(noun.head())));
    }
    parties.addAll(parties.isEmpty() ? where(scene, noun) : List.of());
    if (around.isPresent() && !subject && Meetings.HOLDING.contains(around.get().lemma())) {
      Clause clause = around.get();
      boolean object =
          clause.patients().contains(top)
              || top.relation().equals("obl")
              || top.relation().equals("obj");
      if (object && (what.equals("talks") || parties.size() < 2)) {
        boolean with =
            parties.size() == 1
                && noun.children("nmod").anyMatch(child -> child.preposition().equals("with"));
        if (!ATTENDS.contains(clause.lemma())
            || with
            || what.equals("talks") && parties.isEmpty()) {
          parties.addAll(scene.acting(clause));
        }
        parties.addAll(Who.acting(clause.after("with", "between")));
      }
    }
    if (around.isPresent()
        && !subject
        && Set.of("host", "co-host").contains(around.get().lemma())
        && around.get().patients().contains(top)) {
      parties.addAll(scene.acting(around.get()));
    }
    if (around.isPresent()
        && around.get().lemma().equals("attend")
        && around.get().passive()
        && around.get().patients().contains(top)) {
      parties.addAll(Who.acting(around.get().agents()));
    }
    if (parties.size() < 2) {
      scene.tree().nodes().stream()
          .filter(node -> TOGETHER.contains(node.lemma()) && node.preposition().equals("with"))
          .forEach(node ->
              node.children("nmod")
                  .filter(child -> child.preposition().equals("of"))
                  .forEach(child -> parties.addAll(Who.acting(child.joined()))));
      noun.children("acl", "acl:relcl")
          .map(scene::clause)
          .flatMap(Optional::stream)
          .filter(clause ->
              Set.of("attend", "involve", "bring", "gather", "include").contains(clause.lemma()))
          .forEach(clause ->
              parties.addAll(
                  Who.acting(
                      clause.lemma().equals("attend") ? clause.agents() : clause.patients())));
    }
    boolean planned =
        parties.size() == 1
            && what.equals("talks")
            && noun.children("nmod").anyMatch(child -> child.preposition().equals("with"));
    if (planned) {
      parties.addAll(scene.script().other(parties.iterator().next()));
    }
    var meeting = new LinkedHashSet<Party>();
    for (Party party : parties) {
      List<Party> partners = scene.script().gazetteer().partners(party);
      meeting.addAll(partners.isEmpty() ? List.of(party) : partners);
    }
    return meeting;
  }

  /// "The talks between A and B ended with the signing of": those who meet where a clause tells of
  /// their meeting; of one that is named elsewhere, those who met.
  static List<Party> met(Scene scene, Clause clause) {
    for (Node node : clause.agents()) {
      Table.Row row = node.mention() == null ? Meetings.WORDS.at(scene, node) : null;
      if (row != null) {
        Set<Party> parties = of(scene, node, node, row.cell(0), Optional.of(clause), true);
        boolean definite =
            node.children("det")
                .anyMatch(det -> Set.of("the", "this", "that").contains(det.lemma()));
        return parties.isEmpty() && definite ? scene.assembled() : List.copyOf(parties);
      }
    }
    return List.of();
  }

  /// "the summit at which the leaders of A and B were to meet C": who meets there; empty where it
  /// is not told of two.
  private static List<Party> where(Scene scene, Node noun) {
    for (Node child : noun.children("acl:relcl", "acl").toList()) {
      Clause clause = scene.clause(child).orElse(null);
      boolean there =
          child
              .children("obl", "advmod", "mark")
              .anyMatch(each -> Set.of("which", "where", "when").contains(each.lemma()));
      if (clause != null && there && MEETS.contains(clause.lemma())) {
        var parties = new LinkedHashSet<>(scene.acting(clause));
        parties.addAll(Who.acting(clause.patients()));
        parties.addAll(Who.acting(clause.after("with")));
        if (parties.size() >= 2) {
          return List.copyOf(parties);
        }
      }
    }
    return List.of();
  }

  /// "the meeting of the Peru-Chile Joint Trade Committee": of whose two names that of the body is
  /// made.
  private static List<Party> joint(Node body) {
    List<Party> two = Who.acting(body.children("compound", "amod").filter(Who::isParty).toList());
    return two.size() == 2 && body.tag().startsWith("NNP") ? two : List.of();
  }

  /// "The presidents of the bloc will hold their 12th summit": theirs who hold it, whatever was
  /// named before.
  private static boolean holders(Node child, Optional<Clause> around) {
    return child.word().equalsIgnoreCase("their")
        && around
            .filter(clause ->
                !clause.passive()
                    && Meetings.HOLDING.contains(clause.lemma())
                    && clause.agents().stream().anyMatch(Attendance::many)
                    && clause.agents().getFirst().index() < child.index())
            .isPresent();
  }

  private static boolean many(Node agent) {
    return agent.tag().equals("NNS")
        && agent.mention() == null
        && !Who.acting(List.of(agent)).isEmpty();
  }

  private static List<Party> byName(Node child) {
    return child.mention() instanceof Mention.OfParty || child.mention() instanceof Mention.OfPerson
        ? Who.acting(child.joined())
        : List.of();
  }
}
