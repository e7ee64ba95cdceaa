package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who stands in a relation with whom: pairs of those who act and those with whom they do.
final class Counterparts {
  private Counterparts() {}

  /// Between whom the tier is that a noun names; empty where the sentence does not say.
  static List<List<Party>> of(Scene scene, Node noun, Span tier, @Nullable Clause clause) {
    var own = new LinkedHashSet<Party>();
    noun.children("nmod:poss", "compound", "amod", "dep")
        .forEach(child -> own.addAll(Who.acting(child.joined())));
    var others = new LinkedHashSet<Party>();
    for (Node child : noun.children("nmod").toList()) {
      if (child.preposition().equals("with") && child.joined().size() > 1) {
        others.addAll(
            Who.acting(child.joined())); // "ties with A and B": not theirs with each other
      } else if (Set.of("with", "between", "of", "for", "among").contains(child.preposition())) {
        own.addAll(Who.acting(child.joined()));
      }
    }
    if (own.size() == 2) {
      return List.of(List.copyOf(own));
    }
    var agents = new LinkedHashSet<Party>();
    Node subject = noun.child("nsubj");
    if (subject != null) {
      agents.addAll(Who.acting(subject.joined()));
    }
    if (subject != null) {
      others.addAll(tied(subject));
    }
    if (clause != null) {
      clause.agents().forEach(agent -> others.addAll(tied(agent)));
      agents.addAll(scene.acting(clause));
      List<Node> patients = clause.patients();
      for (Node patient : patients) {
        if (patient == noun) {
          continue;
        }
        patient
            .children("nmod:poss", "compound", "amod")
            .filter(child -> agents.size() < 2 || !their(child))
            .forEach(child -> others.addAll(Who.acting(child.joined())));
        patient
            .children("nmod")
            .filter(child -> Set.of("with", "between", "of", "to").contains(child.preposition()))
            .forEach(child -> others.addAll(Who.acting(child.joined())));
        if (clause.passive() || patients.size() == 1 && !patient.isVerb()) {
          others.addAll(Who.acting(List.of(patient)));
        }
      }
      others.addAll(Who.acting(clause.after("with", "between")));
    }
    if (agents.size() < 2 || noun.children("nmod:poss").noneMatch(Counterparts::their)) {
      others.addAll(own);
    }
    others.removeAll(agents);
    return match(scene, agents, others, tier);
  }

  /// "their ties", of those who act.
  private static boolean their(Node word) {
    return word.word().equals("their");
  }

  private static final Set<String> TIES =
      Set.of("relation", "tie", "relationship", "partnership", "cooperation", "link");

  /// "Lusaka's ties with Beijing", "their relations": between whom the ties are.
  private static Set<Party> tied(Node noun) {
    var parties = new LinkedHashSet<Party>();
    if (TIES.contains(noun.lemma())) {
      noun.children("nmod:poss", "compound", "amod")
          .forEach(child -> parties.addAll(Who.acting(child.joined())));
      noun.children("nmod")
          .filter(child -> Set.of("with", "between", "of").contains(child.preposition()))
          .forEach(child -> parties.addAll(Who.acting(child.joined())));
    }
    return parties;
  }

  private static List<List<Party>> match(
      Scene scene, Set<Party> agents, Set<Party> others, Span tier) {
    var pairs = new ArrayList<List<Party>>();
    if (agents.size() == 2 && others.isEmpty()) {
      pairs.add(List.copyOf(agents));
    } else if (agents.size() == 1 && !others.isEmpty()) {
      Party agent = agents.iterator().next();
      others.forEach(other -> pairs.add(List.of(agent, other)));
    } else if (agents.isEmpty() && others.size() == 2) {
      pairs.add(List.copyOf(others));
    } else if (agents.size() >= 2 && others.size() == 1) {
      Party other = others.iterator().next();
      agents.forEach(agent -> pairs.add(List.of(agent, other)));
    } else {
      List<Party> everyone = new ArrayList<>(agents);
      everyone.addAll(others);
      if (everyone.isEmpty()) {
        var all = new LinkedHashSet<Party>();
        scene
            .mentions()
            .forEach(mention ->
                all.addAll(
                    mention instanceof Mention.OfParty party
                        ? party.parties()
                        : Who.meant(mention)));
        if (all.size() == 2) {
          pairs.add(
              List.copyOf(all)); // "Ties were elevated … during the visit of A's premier to B"
        } else if (all.size() < 2
            && scene.script().pair().size() == 2
            && scene.script().pair().containsAll(all)) {
          pairs.add(
              scene
                  .script()
                  .pair()); // "Ties were lifted again in 2016", of the two that the text is about
        }
      }
      if (everyone.size() == 1) {
        Party one = everyone.getFirst();
        var elsewhere = new LinkedHashSet<Party>();
        scene
            .mentions()
            .forEach(mention -> {
              if (mention instanceof Mention.OfParty party
                  && party.how() != Mention.How.ADJECTIVE
                  && !mention.span().overlaps(tier)) {
                elsewhere.addAll(party.parties());
              }
              if (mention instanceof Mention.OfPerson person && person.party() != null) {
                elsewhere.add(person.party());
              }
            });
        elsewhere.remove(one);
        List<Party> faced =
            elsewhere.stream().filter(party -> scene.script().other(one).contains(party)).toList();
        if (elsewhere.size() == 1 || faced.size() == 1) {
          pairs.add(
              List.of(one, elsewhere.size() == 1 ? elsewhere.iterator().next() : faced.getFirst()));
        } else if (elsewhere.isEmpty()
            && scene.script().pair().size() == 2
            && scene.script().pair().contains(one)) {
          pairs.add(scene.script().pair());
        } else if (elsewhere.isEmpty()) {
          scene.spokenOf().stream()
              .filter(party -> !party.equals(one))
              .findFirst()
              .ifPresent(other -> pairs.add(List.of(one, other)));
        }
      }
    }
    return pairs;
  }
}
