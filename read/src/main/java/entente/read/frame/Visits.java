package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Visits: who goes to whom, by a verb of travel ("toured", "flew to"), by the noun ("on a state
/// visit to"), or by where somebody is.
final class Visits {
  private static final Set<String> ARRIVALS =
      Set.of("arrive", "land", "touch down", "come", "fly in", "turn up");

  /// Of those who leave it is told where they go by "for" alone.
  private static final Set<String> LEAVES = Set.of("leave", "depart");

  private static final Set<String> DUE = Set.of("due", "expected", "back");

  private Visits() {}

  /// "toured Mali and Niger", "flew to Luanda", "is scheduled to travel to Islamabad".
  ///
  /// @param whole whether the host is the verb's object
  static void verb(Scene scene, Clause clause, boolean whole, Consumer<Draft> drafts) {
    if (!Rank.visitor(scene, clause.agents())) {
      return;
    }
    Span span = scene.clauseSpan(clause.verb());
    if (ARRIVALS.contains(clause.lemma()) && gathers(scene, clause)) {
      return; // who arrives for a summit pays no visit
    }
    var hosts = new LinkedHashSet<Party>();
    if (whole) {
      List<Node> object = clause.patients();
      boolean reaches = clause.lemma().equals("reach");
      if (reaches && (object.isEmpty() || !object.stream().allMatch(Visits::land))) {
        return; // "reached an agreement in Geneva"
      }
      hosts.addAll(Who.acting(object));
    }
    if (hosts.isEmpty()) {
      hosts.addAll(
          Who.acting(
              LEAVES.contains(clause.lemma())
                  ? clause.after("for")
                  : clause.after("to", "into", "for", "in")));
    }
    if (hosts.isEmpty() && !LEAVES.contains(clause.lemma())) {
      beyond(scene, clause.verb(), span).ifPresent(place -> hosts.add(place.state()));
    }
    List<Party> acting = scene.acting(clause);
    List<Party> guests =
        acting.isEmpty() && hosts.size() == 1 && nameless(clause.agents())
            ? scene.script().other(hosts.iterator().next())
            : acting;
    if (guests.size() != 1) {
      return;
    }
    hosts.removeAll(guests);
    for (Party host : hosts) {
      if (receives(scene, host)) {
        Gathering.visit(
                scene,
                clause.verb(),
                clause.verb(),
                guests.getFirst(),
                host,
                clause,
                "meeting/" + clause.lemma().replace(' ', '-'),
                span)
            .tell(drafts);
      }
    }
  }

  /// "reached Tokyo", but "reached the Japanese premier by telephone".
  private static boolean land(Node node) {
    return node.mention() instanceof Mention.OfParty party
        && (party.how() == Mention.How.NAME || party.how() == Mention.How.CAPITAL);
  }

  /// Whether they are people of whom no list tells whom they serve: in a text about two states, the
  /// other one.
  private static boolean nameless(List<Node> agents) {
    return !agents.isEmpty()
        && agents.stream()
            .allMatch(node ->
                node.mention() instanceof Mention.OfPerson person && person.party() == null);
  }

  /// Whether the verb's "for" or "to" names a gathering of many.
  private static boolean gathers(Scene scene, Clause clause) {
    return scene
        .clauseSpan(clause.verb())
        .of(scene.text())
        .matches(
            "(?is).*\\b(?:summit|assembly|conference|forum|inauguration|funeral|meeting of)\\b.*");
  }

  private static Optional<Place> beyond(Scene scene, Node verb, Span span) {
    return scene.places().stream()
        .filter(place ->
            place.span().start() > verb.span().start()
                && span.contains(place.span())
                && Set.of("in", "to", "at").contains(place.preposition()))
        .findFirst();
  }

  static boolean receives(Scene scene, Party host) {
    return Set.of("state", "region", "bloc").contains(scene.script().gazetteer().kind(host));
  }

  /// "is in Hanoi", "will be in Angola", "is due in Jakarta": one who is elsewhere.
  static void being(Scene scene, Place place, Consumer<Draft> drafts) {
    Node node = scene.tree().covering(place.span()).orElse(null);
    if (node == null || !Set.of("in", "at").contains(place.preposition())) {
      return;
    }
    boolean own = node.child("cop") != null; // "The six had been due in Lima"
    Node head = node.word().equals("there") && !own ? node.head() : node;
    Node above = head == null ? null : head.head();
    boolean adverb =
        head != null && above != null && DUE.contains(head.lemma()) && above.lemma().equals("be");
    head = adverb ? above : head;
    if (head == null || head.lemma().equals("there") && !own) {
      return;
    }
    boolean is =
        head.lemma().equals("be") && head.isVerb() && head.child("obj") == null
            || head == node && node.child("cop") != null;
    boolean apposed =
        DUE.contains(head.word()) && above != null && above.mention() != null && !adverb;
    boolean due =
        apposed
            || (DUE.contains(head.lemma()) || DUE.contains(head.word()))
                && head.child("cop", "aux:pass") != null
            || adverb
            || own && node.children("case").anyMatch(word -> DUE.contains(word.lemma()));
    Node subject = apposed ? above : head.child("nsubj", "nsubj:pass");
    if (!is && !due || subject == null || gathers(scene, head)) {
      return;
    }
    Node who = Who.meant(subject);
    List<Party> guests = Who.acting(who.joined());
    if (due && guests.size() > 2) {
      // "The six are due in Lima on 4 May"
      new Gathering(
              scene,
              head,
              head,
              Kind.SUMMIT,
              guests,
              null,
              scene.clause(head).orElse(null),
              "meeting/be-there",
              scene.clauseSpan(head),
              false)
          .tell(Status.PLANNED, drafts);
      return;
    }
    if (Rank.visitor(scene, who.joined())
        && guests.size() == 1
        && !guests.getFirst().equals(place.state())) {
      Clause clause = scene.clause(head).orElse(null);
      Span span = scene.clauseSpan(head);
      boolean will =
          due
              || head.children("aux")
                  .anyMatch(aux -> Set.of("will", "shall", "would").contains(aux.lemma()));
      Gathering.visit(
              scene, head, head, guests.getFirst(), place.state(), clause, "meeting/be-there", span)
          .tell(will ? Status.PLANNED : Status.HELD, drafts);
    }
  }

  private static boolean gathers(Scene scene, Node head) {
    return scene
        .clauseSpan(head)
        .of(scene.text())
        .matches("(?is).*\\b(?:summit|assembly|conference|forum|inauguration|funeral)\\b.*");
  }
}
