package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose stand a clause expresses: the party that acts, the issuers of the text that speaks, or
/// those whose statement the sentence continues without naming them again.
final class Holders {
  private static final Words LISTS = Words.of(Holders.class);
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Set<String> PASSED = LISTS.set("passed");
  private static final Set<String> VOTED = LISTS.set("voted");
  private static final Set<String> OWNED = Set.of("of", "by", "from", "between");

  private static final Set<String> EXPRESSED = LISTS.set("expressed");

  private Holders() {}

  static List<Party> of(Scene scene, Clause clause) {
    List<Party> acting = Behalf.of(scene, clause.verb(), scene.acting(clause));
    List<Node> agents = clause.agents();
    if (!acting.isEmpty()) {
      return joined(scene, clause, acting);
    }
    for (Node agent : agents) {
      if (TEXTS.contains(agent.lemma()) && agent.mention() == null) {
        return issuers(scene, agent);
      }
    }
    List<Party> above = saying(scene, clause);
    if (!above.isEmpty()) {
      return above;
    }
    boolean unsaid =
        clause.passive()
            ? scene.script().official()
                && scene.sayer() == null
                && EXPRESSED.contains(clause.lemma())
            : continued(scene, clause);
    return agents.isEmpty() && unsaid ? issuers(scene) : List.of();
  }

  /// "said promises were not enough and called on Portugal": for the parser the second verb is part
  /// of what is said.
  private static List<Party> saying(Scene scene, Clause clause) {
    Node first = clause.verb().relation().equals("conj") ? clause.verb().head() : null;
    Node says = first != null && first.relation().equals("ccomp") ? first.head() : null;
    boolean own = clause.verb().child("nsubj", "nsubj:pass") != null;
    return says == null
            || own
            || !Clause.says(says)
            || !clause.verb().tag().equals(says.tag()) && !clause.verb().tag().equals("VBN")
        ? List.of()
        : scene.clause(says).map(scene::acting).orElse(List.of());
  }

  /// "Canada joined Australia in condemning …": those who are joined stand beside those who join.
  private static List<Party> joined(Scene scene, Clause clause, List<Party> acting) {
    Node head = clause.verb().head();
    boolean joins =
        head != null
            && head.lemma().equals("join")
            && clause.verb().child("nsubj") == null
            && Set.of("advcl", "acl", "xcomp", "obl").contains(clause.verb().relation());
    if (!joins || head == null) {
      return acting;
    }
    var all = new LinkedHashSet<>(acting);
    scene.clause(head).ifPresent(joining -> all.addAll(Who.acting(joining.patients())));
    return List.copyOf(all);
  }

  /// "2. Condemned the attack …", "Expressing concern over …": the subject stands above, or is left
  /// out.
  private static boolean continued(Scene scene, Clause clause) {
    Node verb = clause.verb();
    boolean first =
        verb.index() <= 2
            && scene.tree().nodes().stream()
                .limit(verb.index())
                .allMatch(node ->
                    node.tag().startsWith("RB")
                        || node.tag().equals("CD")
                        || node.tag().equals("LS")
                        || node.tag().equals(".")
                        || node.tag().equals(","));
    boolean inflected = Set.of("VBD", "VBN", "VBZ", "VBG").contains(verb.tag());
    return first && inflected && (scene.script().official() || scene.lead() != null);
  }

  private static List<Party> issuers(Scene scene, Node text) {
    var owners = new LinkedHashSet<Party>();
    text.children("nmod:poss", "amod", "compound")
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    text.children("nmod")
        .filter(child -> OWNED.contains(child.preposition()))
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    text.children("acl")
        .filter(done -> PASSED.contains(done.lemma()))
        .flatMap(done -> done.children("obl"))
        .filter(by -> by.preposition().equals("by"))
        .forEach(by -> owners.addAll(Who.acting(by.joined()))); // "the draft, tabled by Peru,"
    if (owners.isEmpty()
        && scene.around(text).filter(clause -> VOTED.contains(clause.lemma())).isPresent()) {
      return List.of(); // what a text says is not said by those who vote on it
    }
    if (owners.isEmpty()) {
      scene
          .around(text)
          .filter(clause ->
              PASSED.contains(clause.lemma())
                  && clause.patients().stream()
                      .anyMatch(patient -> patient == text || patient.subtree().contains(text)))
          .ifPresent(
              clause -> owners.addAll(scene.acting(clause))); // "passed a resolution denouncing …"
    }
    return owners.isEmpty() ? issuers(scene) : List.copyOf(owners);
  }

  private static List<Party> issuers(Scene scene) {
    if (scene.lead() != null) {
      for (Mention mention : scene.lead().mentions()) {
        if (mention instanceof Mention.OfParty party && party.parties().size() > 1) {
          return party.parties();
        }
      }
    }
    List<Party> assembled = scene.assembled();
    boolean several =
        assembled.size() > 1
            || assembled.stream().anyMatch(party -> !Memberships.isState(scene, party));
    return several || scene.script().official() ? assembled : List.of();
  }
}
