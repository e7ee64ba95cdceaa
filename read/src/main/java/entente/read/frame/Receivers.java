package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// To whom a promise is made: those whom the clause names as receiving, else the list's, else the
/// other of the two parties.
public final class Receivers {
  private static final Words LISTS = Words.of(Receivers.class);
  private static final Set<String> HELPING = LISTS.set("helping");
  private static final Set<String> SUPPLYING = LISTS.set("supplying");
  private static final Set<String> RIVALRY = LISTS.set("rivalry");

  /// Whether the subject of a passive is given something: "the centre will be given 20 million",
  /// "is provided with buses".
  static boolean gets(Clause clause) {
    return clause.passive()
        && (clause.verb().child("obj") != null
            || SUPPLYING.contains(clause.lemma()) && !clause.after("with").isEmpty());
  }

  /// "in the contest with China": whom it is about, not for.
  private static final Pattern FACING =
      Pattern.compile(
          "(?i)\\b(?:contest|competition|rivalry|war|ties|relations|border|tensions?|disputes?|row|conflict|race)"
              + " with (?:the )?$");

  /// "in coordination with the bank": who takes part in giving, not who gets it.
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\b(?:in (?:\\p{L}+"
              + " )?(?:coordination|co-ordination|cooperation|co-operation|partnership|collaboration"
              + "|conjunction|concert|consultation|tandem|association|agreement|line)|together|along|jointly)"
              + " with (?:the )?$");

  private static final Set<String> BESIDES =
      Set.of(
          "partnership",
          "cooperation",
          "co-operation",
          "collaboration",
          "conjunction",
          "concert",
          "tandem",
          "association",
          "agreement",
          "co-ordination");

  private static final Pattern LIST = Pattern.compile(",? (?:and )?(?:the )?");
  private static final Set<String> HELPED = Set.of("obj", "iobj", "nsubj", "ccomp");

  private Receivers() {}

  public static List<Party> to(Scene scene, @Nullable Clause clause, List<Party> from) {
    var to = new LinkedHashSet<Party>();
    if (clause != null) {
      if (PromiseVerbs.takes(clause)) {
        to.addAll(scene.acting(clause));
      }
      to.addAll(Who.acting(clause.receivers()));
      clause
          .patients()
          .forEach(node ->
              node.children("compound", "nmod:npmod", "dep")
                  .filter(child ->
                      child.index() == clause.verb().index() + 1
                          && child.mention() instanceof Mention.OfParty party
                          && party.how() == Mention.How.NAME)
                  .forEach(child ->
                      to.addAll(Who.acting(child.joined())))); // "will hand Kenya ninety trucks"
      Node given =
          clause.passive() && clause.verb().child("obj") != null
              ? clause.verb().child("nsubj:pass")
              : null;
      if (given != null) {
        to.addAll(Who.acting(given.joined())); // "Laos was given 200 scholarships"
      }
      if (HELPING.contains(clause.lemma())
          || SUPPLYING.contains(clause.lemma()) && !clause.after("with").isEmpty()) {
        to.addAll(Who.acting(clause.patients()));
      }
      if (Set.of("help", "assist", "enable", "allow", "let").contains(clause.lemma())) {
        clause
            .verb()
            .children("ccomp", "xcomp")
            .flatMap(below -> below.children("nsubj"))
            .forEach(node -> to.addAll(Who.acting(node.joined()))); // "help Ghana set up a hub"
      }
      if (from.size() == 1 || !clause.after("to").isEmpty()) {
        to.addAll(
            receivers(
                clause.after(
                    "to", "for", "in", "into", "towards", "toward", "on", "of", "across", "with",
                    "from")));
      }
      to.addAll(Who.acting(clause.after("to", "for")));
    }
    to.removeAll(from);
    to.removeIf(party -> party.id().equals("region:west"));
    if (to.isEmpty() && from.size() == 1 && clause != null) {
      to.addAll(owners(scene, clause));
      to.removeAll(from);
    }
    if (to.isEmpty() && from.size() == 1) {
      Span within = clause == null ? scene.span() : scene.clauseSpan(clause.verb());
      Span last = null;
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party
            && within.contains(mention.span())
            && !from.containsAll(party.parties())
            && party.how() != Mention.How.ADJECTIVE
            && (beneficiary(scene, party)
                || last != null
                    && LIST.matcher(scene.between(last.end(), party.span().start())).matches())) {
          to.addAll(party.parties());
          last = party.span();
        }
      }
      to.removeAll(from);
      to.removeIf(party -> party.id().equals("region:west"));
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
      boolean peers =
          clause != null
              && !scene.money().isEmpty()
              && pair.contains(from.getFirst())
              && Lenders.peers(scene, pair.getFirst(), pair.getLast());
      if (pair.contains(from.getFirst()) && !peers) {
        to.add(pair.getFirst().equals(from.getFirst()) ? pair.getLast() : pair.getFirst());
      }
    }
    to.removeIf(party -> scene.script().gazetteer().kind(party).equals("series"));
    return to.stream().limit(8).toList();
  }

  /// Those whom the clause itself names as receiving.
  static List<Party> named(Scene scene, Clause clause) {
    var to = new LinkedHashSet<>(Who.acting(clause.receivers()));
    to.addAll(Who.acting(clause.after("to", "for")));
    to.addAll(receivers(clause.patients()));
    if (HELPING.contains(clause.lemma())) {
      to.addAll(Who.acting(clause.patients()));
      clause
          .verb()
          .children("ccomp", "xcomp")
          .flatMap(below -> below.children("nsubj"))
          .forEach(node -> to.addAll(Who.acting(node.joined())));
    }
    to.removeAll(scene.acting(clause));
    return List.copyOf(to);
  }

  /// Whose the thing is that it is for: "to strengthen Ukraine's air defence", "to help the
  /// Philippine navy".
  private static List<Party> owners(Scene scene, Clause clause) {
    Span within = scene.clauseSpan(clause.verb());
    var owners = new LinkedHashSet<Party>();
    for (Node node : scene.tree().nodes()) {
      boolean owned =
          node.index() > clause.verb().index()
              && within.contains(node.span())
              && node.mention() instanceof Mention.OfParty
              && Set.of("nmod:poss", "amod", "compound").contains(node.relation());
      Node head = node.head();
      boolean purpose =
          head != null
              && (HELPED.contains(head.relation())
                      && head.head() != null
                      && HELPING.contains(head.head().lemma())
                  || node.relation().equals("nmod:poss"));
      if (owned
          && purpose
          && owners.isEmpty()
          && head != null
          && !Set.of("company", "firm", "summit", "capital", "president", "minister", "bank")
              .contains(head.lemma())) {
        owners.addAll(Who.acting(node.joined()));
      }
    }
    return List.copyOf(owners);
  }

  private static boolean beneficiary(Scene scene, Mention.OfParty party) {
    String before =
        scene
            .between(
                Math.max(scene.span().start(), party.span().start() - 16), party.span().start())
            .toLowerCase(Locale.ROOT);
    return party.how() != Mention.How.CAPITAL
        && !BESIDE
            .matcher(
                scene.between(
                    Math.max(scene.span().start(), party.span().start() - 34),
                    party.span().start()))
            .find()
        && !FACING
            .matcher(
                scene.between(
                    Math.max(scene.span().start(), party.span().start() - 30),
                    party.span().start()))
            .find()
        && (before.matches(
                "(?s).*\\b(?:to|for|in|into|of|across|from|with)\\s(?:the\\s|all\\s|its\\s)?(?:\\w+\\s)?$")
            || scene.text().startsWith("ʼs ", party.span().end())
            || scene.text().startsWith("’s ", party.span().end()));
  }

  /// "loans to companies of the region", "in ASEAN countries": the parties of what follows, one
  /// step down.
  private static List<Party> receivers(List<Node> nodes) {
    var parties = new LinkedHashSet<>(Who.acting(nodes));
    for (Node node : nodes) {
      boolean beside = node.preposition().equals("in") && BESIDES.contains(node.lemma());
      if (node.mention() == null && !RIVALRY.contains(node.lemma()) && !beside) {
        node.children("nmod", "obl")
            .filter(child ->
                Set.of("in", "for", "of", "from", "across", "with").contains(child.preposition()))
            .forEach(child -> parties.addAll(Who.acting(child.joined())));
        node.children("compound", "amod", "nmod:poss")
            .filter(child -> child.mention() instanceof Mention.OfParty)
            .forEach(child -> parties.addAll(Who.acting(child.joined())));
      }
    }
    return List.copyOf(parties);
  }
}
