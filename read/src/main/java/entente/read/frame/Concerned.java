package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Whom something is about: the owner or doer of the thing before the thing itself.
final class Concerned {
  private static final Words LISTS = Words.of(Concerned.class);
  private static final Set<String> BIDS =
      Set.of("bid", "candidacy", "candidature", "application", "offer", "campaign");
  private static final Set<String> ABOUT = LISTS.set("about");

  private Concerned() {}

  /// The parties that a stand is about: the thing's owner or doer before its object: of "Russia's
  /// invasion of Ukraine", Russia.
  public static List<Party> about(Collection<Node> nodes) {
    var parties = new LinkedHashSet<Party>();
    for (Node node : nodes) {
      if (Who.named(node, parties)) {
        continue;
      }
      if (Who.owned(node) && node.child("nmod:poss") != null) {
        Who.act(node, parties, 1); // "Peru's neighbours" are not Peru
        continue;
      }
      var own = new LinkedHashSet<Party>();
      node.children("nmod:poss", "amod", "compound")
          .forEach(child ->
              child
                  .joined()
                  .forEach(each -> {
                    if (!Who.named(each, own) && child.relation().equals("nmod:poss")) {
                      Who.act(each, own, 1); // "the Israeli minister's incursion"
                    }
                  }));
      if (own.isEmpty() && BIDS.contains(node.lemma())) {
        node.children("nmod:poss")
            .filter(child -> child.mention() == null)
            .map(child -> Gazetteer.standard().stateOf(child.word()))
            .filter(Objects::nonNull)
            .forEach(own::add); // "Osaka's bid for the fair"
      }
      if (own.isEmpty()) {
        node.children("nmod", "obl")
            .filter(child -> child.preposition().equals("by"))
            .forEach(child -> own.addAll(about(child.joined())));
      }
      if (own.isEmpty()
          && node.relation().startsWith("nsubj")
          && node.head() != null
          && node.head().tag().equals("VBN")
          && node.head().relation().equals("dep")) {
        node.head()
            .children("obl")
            .filter(child -> child.preposition().equals("by"))
            .forEach(child -> own.addAll(about(child.joined()))); // "the truce agreed by A and B"
      }
      if (own.isEmpty()
          && node.isVerb()
          && node.children().stream().anyMatch(child -> child.tag().equals("WP"))) {
        node.children().stream()
            .filter(child -> !child.relation().startsWith("nsubj"))
            .forEach(child ->
                child.subtree().stream()
                    .filter(each -> !each.relation().equals("compound"))
                    .forEach(each -> Who.named(each, own))); // "what it called Danish abuses"
      }
      if (own.isEmpty() && node.isVerb()) {
        node.children("nsubj", "nsubj:pass")
            .filter(child -> !child.tag().startsWith("W"))
            .forEach(child -> own.addAll(about(child.joined()))); // "that Kenya stayed away"
      }
      if (own.isEmpty()) {
        node.subtree().stream()
            .filter(child ->
                child.preposition().equals("by")
                    && child.relation().equals("nmod")
                    && Who.isParty(child))
            .forEach(child -> child.joined().forEach(each -> Who.named(each, own)));
      }
      if (own.isEmpty()) {
        node.children("nmod")
            .filter(child -> child.preposition().equals("of"))
            .forEach(child -> own.addAll(about(child.joined()))); // "the role of ECOWAS in Mali"
      }
      if (own.isEmpty() && node.lemma().equals("seat")) {
        node.children("nmod")
            .filter(child -> child.preposition().equals("for"))
            .forEach(
                child -> own.addAll(about(child.joined()))); // "a seat for Peru on the Council"
      }
      if (own.isEmpty()) {
        node.children("nmod", "obl")
            .filter(child -> ABOUT.contains(child.preposition()))
            .forEach(child -> own.addAll(about(child.joined())));
      }
      if (own.isEmpty()) {
        node.children("acl", "acl:relcl", "appos", "ccomp")
            .forEach(child -> {
              List<Party> does =
                  Who.acting(
                      child
                          .children("nsubj")
                          .filter(subject -> !subject.tag().startsWith("W"))
                          .flatMap(subject -> subject.joined().stream())
                          .toList());
              own.addAll(does); // "the embargo that Peru keeps against Chile"
              if (does.isEmpty() && !child.relation().equals("ccomp")) {
                child.subtree().forEach(each -> Who.named(each, own));
              }
            });
      }
      if (own.isEmpty() && Who.seated(node)) {
        node.children("nmod", "obl")
            .filter(child -> child.preposition().equals("in"))
            .map(Node::mention)
            .filter(Mention.OfParty.class::isInstance)
            .forEach(mention -> own.addAll(((Mention.OfParty) mention).parties()));
      }
      parties.addAll(own);
    }
    return List.copyOf(parties);
  }
}
