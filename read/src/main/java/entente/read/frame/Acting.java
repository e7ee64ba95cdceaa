package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who acts in the clauses of one sentence: by the tree, else by the words around the verb, else by
/// the sentence that introduces a list.
final class Acting {
  private final Scene scene;

  Acting(Scene scene) {
    this.scene = scene;
  }

  private static final Set<String> AGREED =
      Set.of("agree", "decide", "resolve", "envisage", "plan");

  /// "It was agreed to set up a council": those who met have agreed.
  private static boolean impersonal(Clause clause) {
    Node above = clause.verb().head();
    return above != null
        && Set.of("xcomp", "ccomp", "csubj", "advcl").contains(clause.verb().relation())
        && AGREED.contains(above.lemma())
        && above.children("nsubj:pass", "nsubj", "expl").anyMatch(node -> node.lemma().equals("it"))
        && above.children("aux:pass", "aux").anyMatch(node -> node.lemma().equals("be"));
  }

  /// The parties that act in a clause; where the tree has no subject, the name that stands right
  /// before the verb.
  List<Party> in(Clause clause) {
    if (said(clause) && scene.sayer() != null) {
      return List.of(scene.sayer());
    }
    List<Party> parties = named(clause);
    if (parties.isEmpty()) {
      parties = Who.acting(clause.agents());
    }
    if (parties.isEmpty()
        && scene.script().official()
        && scene.assembled().size() >= 2
        && impersonal(clause)) {
      return scene.assembled();
    }
    if (!parties.isEmpty()
        || clause.passive()
        || clause.agents().stream().anyMatch(node -> node.mention() != null)) {
      return parties;
    }
    for (Node agent : clause.agents()) {
      if (agent.lemma().equals("we") && clause.verb() == agent.head()) {
        List<Node> issuers = agent.head().children("nsubj").filter(node -> node != agent).toList();
        return Who.acting(
            issuers.isEmpty()
                ? agent.children("appos").toList()
                : issuers); // "We, the leaders of A and B, met"
      }
      Node there =
          Who.seated(agent)
                  || agent
                      .children("nmod")
                      .anyMatch(office -> office.preposition().equals("of") && Who.seated(office))
              ? Stream.concat(agent.subtree().stream(), clause.verb().children("advmod"))
                  .filter(
                      node -> node.word().equals("there") && node.index() < clause.verb().index())
                  .findFirst()
                  .orElse(null)
              : null;
      Place place =
          there == null
              ? null
              : scene.places().stream()
                  .filter(each -> each.span().overlaps(there.span()))
                  .findFirst()
                  .orElse(null);
      if (place != null) {
        return List.of(place.state()); // "the foreign ministry in Lima"
      }
    }
    Node who =
        clause
            .verb()
            .children("nsubj", "dep")
            .filter(node -> node.tag().startsWith("W"))
            .findFirst()
            .orElse(null);
    Span spoken = scene.said();
    if (who != null) {
      if (spoken != null
          && who.span().start() >= spoken.end()
          && who.span().start() - spoken.end() <= 3
          && scene.sayer() != null) {
        return List.of(scene.sayer()); // "…, said the minister, who thanked …"
      }
      for (int k = who.index() - 1; k >= 0 && k >= who.index() - 3; k--) {
        if (scene.tree().nodes().get(k).mention() != null) {
          return Who.acting(List.of(scene.tree().nodes().get(k)));
        }
      }
    }
    if (clause.agents().isEmpty() && scene.listed() && first(clause.verb())) {
      return scene.introducing();
    }
    int first = clause.verb().index();
    for (Node aux : clause.verb().children("aux", "advmod").toList()) {
      first = Math.min(first, aux.index());
    }
    Node before = first > 0 ? scene.tree().nodes().get(first - 1) : null;
    if (before != null
        && before.word().equals(",")
        && clause.agents().isEmpty()
        && Set.of("VBD", "VBZ", "VBP").contains(clause.verb().tag())) {
      return interrupted(before.index());
    }
    boolean subject =
        before != null
            && before.mention() != null
            && unattached(before)
            && !clause.verb().tag().equals("VBG")
            && !clause.verb().tag().equals("VB");
    if (!subject || before == null) {
      return List.of();
    }
    boolean joined =
        before.relation().equals("conj")
            && before.head() != null
            && before.head().mention() != null;
    return Who.acting(joined && before.head() != null ? before.head().joined() : List.of(before));
  }

  /// "…, the minister said, ruling out …": whether a participle stands right behind the words that
  /// say who says it.
  private boolean said(Clause clause) {
    Span spoken = scene.said();
    int gap = spoken == null ? -1 : clause.verb().span().start() - spoken.end();
    return clause.verb().tag().equals("VBG") && gap >= 0 && gap <= 3;
  }

  /// "Cuba was among the countries that voted", "those that voted were Peru and Chile": who they
  /// are, by name.
  private static List<Party> named(Clause clause) {
    if (!clause.verb().relation().startsWith("acl")) {
      return List.of();
    }
    Node noun = clause.agents().isEmpty() ? clause.verb().head() : null;
    Node above =
        noun != null && noun.mention() == null && noun.child("cop") != null
            ? noun.child("nsubj")
            : null;
    if (above != null && above.mention() != null) {
      return Who.acting(above.joined()); // "Cuba was the only state to vote for it"
    }
    for (Node agent : clause.agents()) {
      Node subject =
          agent.mention() == null && agent.child("cop") != null ? agent.child("nsubj") : null;
      List<Party> told = subject == null ? List.of() : Who.acting(subject.joined());
      if (!told.isEmpty()) {
        return told;
      }
      Node head = agent.head();
      if (agent.mention() == null
          && agent.relation().equals("nsubj")
          && head != null
          && head.mention() != null
          && head.child("cop") != null) {
        return Who.acting(head.joined());
      }
    }
    return List.of();
  }

  /// Whether a name stands free of a preposition: not "of the meeting" in "at the close of the
  /// meeting the six leaders signed", nor "as" in "as A and B signed".
  private boolean unattached(Node name) {
    Node first = name.relation().equals("conj") && name.head() != null ? name.head() : name;
    if (first.preposition().isEmpty()
        || Set.of("as", "while", "when", "after", "before", "since", "where", "once")
            .contains(first.preposition())) {
      return true;
    }
    Node left = name.index() > 0 ? scene.tree().nodes().get(name.index() - 1) : null;
    return name == first
        && name.mention() instanceof Mention.OfParty party
        && party.how() == Mention.How.REFERENCE
        && left != null
        && left.isNoun();
  }

  /// "Angola, which owes China a billion, wants …": whom the relative clause before the comma
  /// interrupted.
  private List<Party> interrupted(int comma) {
    List<Node> nodes = scene.tree().nodes();
    for (int k = comma - 1; k >= 2; k--) {
      Node before = nodes.get(k - 2);
      if (nodes.get(k).tag().startsWith("W")
          && nodes.get(k - 1).word().equals(",")
          && before.mention() != null) {
        Node first =
            before.relation().equals("conj") && before.head() != null ? before.head() : before;
        return Who.acting(first.joined());
      }
    }
    return List.of();
  }

  /// Whether a verb heads the sentence, by itself or joined to the one that does.
  private static boolean first(Node verb) {
    Node at = verb;
    for (int steps = 0; steps < 12 && at.head() != null && at.relation().equals("conj"); steps++) {
      at = at.head();
    }
    return at.head() == null;
  }
}
