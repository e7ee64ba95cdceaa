package entente.read.frame;

import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.Set;

/// Whether a state is recognised as one, which ties two parties and takes no stand: "recognised
/// Palestine", "recognised it as a sovereign state", but not "recognised Egypt as a key partner".
final class Recognition {
  /// As what a state may be recognised without being recognised as one.
  private static final Set<String> ROLES =
      Set.of(
          "partner",
          "candidate",
          "member",
          "part",
          "ally",
          "friend",
          "power",
          "leader",
          "player",
          "actor",
          "neighbour",
          "neighbor",
          "destination",
          "market",
          "hub",
          "victim",
          "winner");

  private static final Set<String> STATES = Set.of("state", "nation", "country");

  private Recognition() {}

  static boolean verb(Clause clause) {
    return clause.lemma().equals("recognise") || clause.lemma().equals("recognize");
  }

  /// Whether one of the states that the clause acts on is recognised.
  static boolean ties(Scene scene, Clause clause) {
    return verb(clause)
        && clause.patients().stream().anyMatch(node -> formally(scene, clause, node));
  }

  /// Whether this object of the clause is recognised as a state.
  static boolean formally(Scene scene, Clause clause, Node object) {
    boolean state =
        object.mention() instanceof Mention.OfParty party
            && party.parties().size() == 1
            && Memberships.isState(scene, party.parties().getFirst());
    return state
        && object.children("appos", "amod").findAny().isEmpty()
        && clause.after("as").stream().noneMatch(Recognition::role);
  }

  /// "as a key partner", "as a European country".
  private static boolean role(Node node) {
    return ROLES.contains(node.lemma())
        || STATES.contains(node.lemma())
            && node.children("amod").anyMatch(each -> each.mention() instanceof Mention.OfParty);
  }
}
