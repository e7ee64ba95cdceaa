package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose an accord is that names one side at most: the other is the only other one of the sentence,
/// the pair of the document, or the bloc that issued the text.
final class Issuers {
  private static final Words LISTS = Words.of(Issuers.class);
  private static final Set<String> TEXTS = LISTS.set("texts");

  private Issuers() {}

  /// "in New Delhi", "the Nairobi Declaration": a capital that is only a place or a name.
  private static boolean placed(Scene scene, Mention.OfParty party) {
    String before = scene.between(Math.max(0, party.span().start() - 5), party.span().start());
    String after =
        scene.between(party.span().end(), Math.min(scene.text().length(), party.span().end() + 2));
    boolean opens =
        party.how() == Mention.How.NAME
            && party.span().start() <= scene.span().start() + 7
            && before.matches("(?s).*\\bIn ")
            && after.startsWith(",");
    return opens
        || party.how() == Mention.How.CAPITAL
            && (before.matches("(?s).*\\b(?:in|at|near) ") || after.matches("\\s\\p{Lu}"));
  }

  /// One side at most is named at the accord: the other is the only other one of the sentence, or
  /// of the document.
  static List<List<Party>> byContext(Bringing bringing, Set<Party> all) {
    Scene scene = bringing.scene();
    Clause clause = bringing.clause();
    List<Party> pair = scene.script().pair();
    if (all.isEmpty()
        && clause != null
        && !bringing.object()
        && Set.of("in", "under").contains(bringing.noun().preposition())) {
      List<Party> acting = scene.acting(clause);
      all.addAll(
          acting.size() == 1 ? acting : List.of()); // "In a separate agreement, Peru offered …"
      boolean own = all.size() == 1 && communique(bringing, all.iterator().next());
      List<Party> to = all.isEmpty() || own ? List.of() : Receivers.to(scene, clause, acting);
      if (to.size() == 1 && scene.script().gazetteer().kind(to.getFirst()).equals("state")) {
        all.addAll(to);
        return List.of(List.copyOf(all));
      }
    }
    if (all.size() == 1 && communique(bringing, all.iterator().next())) {
      return List.of(List.copyOf(all));
    }
    if (all.size() == 1) {
      var others = new LinkedHashSet<Party>();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party
            && party.how() != Mention.How.ADJECTIVE
            && !placed(scene, party)) {
          others.addAll(party.parties());
        } else if (mention instanceof Mention.OfPerson person && person.party() != null) {
          others.add(person.party());
        }
      }
      others.removeAll(all);
      if (others.size() == 1
          || others.size() == 2
              && pair.size() == 2
              && others.removeAll(pair)
              && others.size() == 1) {
        var both = new LinkedHashSet<>(all);
        both.addAll(others);
        return List.of(List.copyOf(both));
      }
    }
    if (all.isEmpty() && clause != null && !bringing.object()) {
      List<Party> acting = scene.acting(clause);
      if (acting.size() >= 2) {
        return List.of(acting);
      }
    }
    List<Party> named =
        all.isEmpty()
                && (new AccordStatus(bringing).counted()
                    || bringing.object()
                    || bringing.subject()
                    || bringing.talks())
            ? states(scene)
            : List.of();
    if (named.size() == 2) {
      return List.of(own(bringing, named));
    }
    List<Party> assembled = scene.assembled();
    if (all.isEmpty() && assembled.size() >= 2 && participle(bringing)) {
      return List.of(assembled);
    }
    boolean strangers =
        scene.mentions().stream()
            .anyMatch(mention ->
                mention instanceof Mention.OfParty party
                    && party.parties().stream().noneMatch(pair::contains));
    boolean known =
        all.isEmpty()
            ? (clause != null || new AccordStatus(bringing).counted()) && !strangers
            : pair.containsAll(all);
    return known && pair.size() == 2
        ? List.of(issuing(bringing, assembled))
        : all.size() == 1 ? across(bringing, all.iterator().next()) : List.of();
  }

  /// "Negotiations with Ghana on a tax treaty continue": the other side is who issues the document,
  /// else the one whom a member of the other faces in it.
  private static List<List<Party>> across(Bringing bringing, Party one) {
    Scene scene = bringing.scene();
    Party issuer = scene.script().issuer();
    List<Party> others =
        issuer != null
                && !issuer.equals(one)
                && !scene.script().gazetteer().members(issuer).contains(one)
            ? List.of(issuer)
            : scene.script().counterpart(one);
    boolean issued = issuer != null && others.equals(List.of(issuer));
    return !issued && bringing.noun().tag().equals("NNS")
        ? List.of()
        : others.size() == 1 ? List.of(List.of(others.getFirst(), one)) : List.of();
  }

  /// "ECOWAS issued a communique": a text of its own.
  private static boolean communique(Bringing bringing, Party party) {
    return Set.of("communique", "communiqué").contains(bringing.noun().lemma())
        && !bringing.before().matches("(?s).*\\bjoint (?:[\\w-]+ ){0,2}$")
        && Set.of("bloc", "organisation", "forum", "alliance")
            .contains(bringing.scene().script().gazetteer().kind(party));
  }

  /// Of a communique without the word "joint" the bloc alone, whose text it is: "The Council
  /// admitted Chad, a communique said".
  private static List<Party> own(Bringing bringing, List<Party> named) {
    boolean joint =
        !Set.of("communique", "communiqué").contains(bringing.noun().lemma())
            || bringing.before().contains("joint");
    List<Party> blocs =
        joint
            ? List.of()
            : named.stream()
                .filter(party ->
                    Set.of("bloc", "organisation", "forum", "alliance")
                        .contains(bringing.scene().script().gazetteer().kind(party)))
                .toList();
    return blocs.size() == 1 ? blocs : named;
  }

  /// The document's pair; of a text such as blocs issue the bloc alone where the other is its
  /// member; and those who met, where they are the pair and more.
  private static List<Party> issuing(Bringing bringing, List<Party> assembled) {
    List<Party> pair = bringing.scene().script().pair();
    if (!TEXTS.contains(bringing.noun().lemma())) {
      return pair;
    }
    if (assembled.size() > 2 && assembled.containsAll(pair)) {
      return assembled;
    }
    List<Party> blocs =
        pair.stream()
            .filter(party ->
                bringing
                    .scene()
                    .script()
                    .gazetteer()
                    .members(party)
                    .containsAll(pair.stream().filter(other -> !other.equals(party)).toList()))
            .toList();
    return blocs.isEmpty() ? pair : blocs;
  }

  /// "A joint statement issued after the meeting": what those who met have issued.
  private static boolean participle(Bringing bringing) {
    Clause participle = bringing.participle();
    return participle != null && participle.agents().isEmpty() && issues(participle)
        || bringing.object()
            && bringing.clause() != null
            && bringing.clause().passive()
            && issues(bringing.clause());
  }

  private static boolean issues(Clause clause) {
    return Signatories.ADOPTS.contains(clause.lemma())
        || Set.of("sign", "ink", "conclude", "initial", "exchange", "seal", "reach")
            .contains(clause.lemma());
  }

  /// The states and blocs that the sentence names, with those for whom it is said.
  private static List<Party> states(Scene scene) {
    var parties = new LinkedHashSet<Party>();
    for (List<Mention> mentions : List.of(scene.mentions(), scene.told())) {
      for (Mention mention : mentions) {
        if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
          parties.addAll(party.parties());
        } else if (mention instanceof Mention.OfPerson person && person.party() != null) {
          parties.add(person.party());
        }
      }
    }
    return List.copyOf(parties);
  }
}
