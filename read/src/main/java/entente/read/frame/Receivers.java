package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// To whom a promise is made: those whom the clause names as receiving, else the list's, else the other of the two parties.
final class Receivers {
  private Receivers() {}

  static List<Party> to(Scene scene, @Nullable Clause clause, List<Party> from) {
    var to = new LinkedHashSet<Party>();
    if (clause != null) {
      boolean receives = Set.of("receive", "get").contains(clause.lemma()) && !clause.passive();
      if (receives) {
        to.addAll(scene.acting(clause));
      }
      to.addAll(Who.acting(clause.receivers()));
      if (Set.of("help", "assist", "support", "train", "give", "lend", "offer", "pledge", "promise", "equip").contains(clause.lemma())) {
        to.addAll(Who.acting(clause.patients()));
      }
      if (from.size() == 1 || !clause.after("to").isEmpty()) {
        to.addAll(receivers(clause.after("to", "for", "in", "into", "towards", "toward", "on", "of", "across", "with", "from")));
      }
      to.addAll(Who.acting(clause.after("to", "for")));
    }
    to.removeAll(from);
    if (to.isEmpty() && from.size() == 1) {
      Span within = clause == null ? scene.span() : scene.clauseSpan(clause.verb());
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party && within.contains(mention.span()) && !from.containsAll(party.parties()) && party.how() != Mention.How.ADJECTIVE
            && beneficiary(scene, party)) {
          to.addAll(party.parties());
        }
      }
      to.removeAll(from);
    }
    if (to.isEmpty() && scene.lead() != null) {
      for (Mention mention : scene.lead().mentions()) {
        if (mention instanceof Mention.OfParty party && !from.containsAll(party.parties())) {
          to.addAll(party.parties());
        }
      }
      to.removeAll(from);
    }
    if (to.isEmpty() && from.size() == 1 && scene.script().pair().size() == 2) {
      List<Party> pair = scene.script().pair();
      if (pair.contains(from.getFirst())) {
        to.add(pair.getFirst().equals(from.getFirst()) ? pair.getLast() : pair.getFirst());
      }
    }
    return to.stream().limit(8).toList();
  }

  private static boolean beneficiary(Scene scene, Mention.OfParty party) {
    String before = scene.text().substring(Math.max(scene.span().start(), party.span().start() - 16), party.span().start()).toLowerCase(Locale.ROOT);
    return party.how() != Mention.How.CAPITAL && before.matches("(?s).*\\b(?:to|for|in|into|of|across|from|with)\\s(?:the\\s|all\\s|its\\s)?(?:\\w+\\s)?$");
  }

  /// "loans to companies of the region", "in ASEAN countries": the parties of what follows, one step down.
  private static List<Party> receivers(List<Node> nodes) {
    var parties = new LinkedHashSet<>(Who.acting(nodes));
    for (Node node : nodes) {
      if (node.mention() == null) {
        node.children("nmod", "obl").filter(child -> Set.of("in", "for", "of", "from", "across", "with").contains(child.preposition())).forEach(child -> parties.addAll(Who.acting(child.joined())));
        node.children("compound", "amod", "nmod:poss").filter(child -> child.mention() instanceof Mention.OfParty).forEach(child -> parties.addAll(Who.acting(child.joined())));
      }
    }
    return List.copyOf(parties);
  }
}
