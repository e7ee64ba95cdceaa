package entente.read.frame;

import entente.model.Party;
import entente.read.quantity.Nouns;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// In which of its senses a verb takes a stand: "asked Peru to withdraw" does, "asked about Peru"
/// does not.
final class Senses {
  private static final Words LISTS = Words.of(Senses.class);
  private static final Set<String> COMPANY = LISTS.set("company");
  private static final Set<String> BUSINESS = LISTS.set("business");
  private static final Set<String> ARGUED = LISTS.set("argued");
  private static final Set<String> INVITED = LISTS.set("invited");
  private static final Set<String> COVETED = LISTS.set("coveted");
  private static final Set<String> ASSAILED = LISTS.set("assailed");
  private static final Set<String> HELP = LISTS.set("help");
  private static final Set<String> ANYBODY = LISTS.set("anybody");
  private static final Set<String> TO_SOMEBODY = LISTS.set("to-somebody");

  private Senses() {}

  /// Whether the verb, with these arguments, takes a stand: many do so only in one of their senses.
  static boolean meant(Scene scene, Clause clause, List<Party> holders, List<Node> patients) {
    String lemma = clause.lemma();
    boolean told =
        clause.verb().child("xcomp", "ccomp", "advcl") != null
            || !clause.after("for", "over", "on", "about", "against").isEmpty();
    if (TO_SOMEBODY.contains(lemma)
        && (Who.acting(patients).isEmpty()
                && patients.stream().noneMatch(node -> ANYBODY.contains(node.lemma()))
            || !told)) {
      return false;
    }
    if (patients.stream().anyMatch(node -> servant(node, holders))) {
      return false; // "instructed their ministers to prepare the text"
    }
    if (patients.stream().anyMatch(node -> node.lemma().equals("what"))) {
      return false; // "what the presidents wanted"
    }
    return switch (lemma) {
      case "recognise", "recognize", "respect" ->
          !clause.passive()
              && !Concerned.about(patients).isEmpty()
              && !clause.verb().relation().startsWith("acl")
              && (clause.mode().denied()
                  || Givers.governor(clause) != null // "told them that it recognised"
                  || !Recognition.ties(scene, clause));
      case "hope" ->
          otherSubject(scene, clause, holders)
              || wished(clause, holders, patients)
              || !clause.after("for").isEmpty()
                  && Who.acting(
                          clause.verb().subtree().stream()
                              .filter(node -> node.preposition().equals("from"))
                              .toList())
                      .stream()
                      .anyMatch(party -> !holders.contains(party));
      case "tell", "bid" ->
          (!clause.passive() || !clause.agents().isEmpty())
              && clause
                  .verb()
                  .children("xcomp", "ccomp", "advcl")
                  .filter(wanted -> clause.passive() || !wanted.relation().equals("advcl"))
                  .anyMatch(wanted ->
                      wanted.tag().equals("VB")
                          && wanted.child("nsubj") == null
                          && wanted.children("mark").anyMatch(mark -> mark.lemma().equals("to")));
      case "insist" ->
          !clause.passive()
              && (!clause.after("on", "upon").isEmpty()
                  || otherSubject(scene, clause, holders)
                      && below(scene, clause)
                          .filter(wanted ->
                              wanted.verb().tag().equals("VB")
                                  || wanted
                                      .verb()
                                      .children("aux")
                                      .anyMatch(aux ->
                                          Set.of("must", "should", "ought").contains(aux.lemma())))
                          .isPresent());
      case "like" ->
          desires(scene, clause, holders, patients)
              || otherSubject(scene, clause, holders)
              || wished(clause, holders, patients);
      case "welcome", "greet" ->
          patients.stream()
              .noneMatch(node ->
                  Rank.guest(scene, node)
                      || node.children("nummod").anyMatch(each -> each.mention() != null)
                          && Nouns.isPersons(node.word().toLowerCase(Locale.ROOT)));
      case "expect" ->
          otherSubject(scene, clause, holders)
              || bidden(clause, holders, patients)
              || !clause.passive()
                  && patients.stream().anyMatch(node -> HELP.contains(node.lemma()));
      case "wish", "prefer" ->
          otherSubject(scene, clause, holders) || bidden(clause, holders, patients);
      case "propose", "suggest", "recommend", "agree" ->
          otherSubject(scene, clause, holders)
              && below(scene, clause)
                  .map(wanted -> !Who.acting(wanted.agents()).isEmpty())
                  .orElse(false);
      case "claim" ->
          clause.verb().child("ccomp") != null && !Who.acting(clause.after("from")).isEmpty();
      case "invite" ->
          (asked(clause)
                  || clause.verb().child("xcomp") != null
                      && patients.stream().anyMatch(node -> BUSINESS.contains(node.lemma())))
              && !holders.containsAll(Who.acting(patients));
      case "order" ->
          patients.stream().noneMatch(Envoys::isEnvoy)
              || !clause.verb().subtree().stream().anyMatch(node -> node.lemma().equals("leave"));
      case "support", "back" ->
          (!clause.passive()
                  || Who.acting(patients).stream()
                      .anyMatch(party -> Memberships.isState(scene, party))
                  || patients.stream().anyMatch(node -> ARGUED.contains(node.lemma())))
              && patients.stream().noneMatch(node -> COMPANY.contains(node.lemma()));
      case "blast", "assail" -> true;
      case "defend" -> !holders.containsAll(Concerned.about(patients));
      case "attack" ->
          !clause.after("over", "for", "as").isEmpty()
              || patients.stream().anyMatch(node -> ASSAILED.contains(node.lemma()))
              || clause.agents().stream()
                      .anyMatch(node -> node.mention() instanceof entente.read.Mention.OfPerson)
                  && !Who.acting(patients).isEmpty();
      case "call" -> !clause.passive() && asks(scene, clause);
      case "want", "seek" -> wants(clause, holders, patients);
      case "deny" ->
          !patients.isEmpty()
              || clause.verb().child("ccomp", "xcomp", "dep", "advcl") != null
              || clause.verb().relation().equals("acl:relcl");
      case "refuse", "decline", "dismiss" -> !patients.isEmpty() || undone(clause);
      case "warn", "fear", "worry", "mourn", "complain", "grumble" -> !clause.passive();
      case "remind" ->
          clause.verb().child("xcomp") != null
              || !clause.after("of").isEmpty()
              || clause.verb().children("ccomp").anyMatch(Senses::duty);
      case "ask" ->
          patients.stream().noneMatch(Envoys::isEnvoy)
              && (!clause.passive() || !clause.agents().isEmpty())
              && (!patients.isEmpty()
                  || !clause.after("for").isEmpty()
                  || clause
                      .verb()
                      .children("advcl")
                      .flatMap(thing -> thing.children("mark"))
                      .anyMatch(mark -> mark.lemma().equals("for"))); // "for kit to equip"
      default -> true;
    };
  }

  /// Whether somebody is the holders' own, who does what they say.
  private static boolean servant(Node node, List<Party> holders) {
    return (SERVANTS.contains(node.lemma()) || OWN.contains(node.lemma()))
        && node.children("nmod:poss", "amod")
            .anyMatch(owner ->
                owner.tag().equals("PRP$") && owner.mention() == null
                    || owner.mention() != null && holders.containsAll(Who.acting(List.of(owner))));
  }

  private static final Set<String> SERVANTS = LISTS.set("servants");
  private static final Set<String> OWN = LISTS.set("own");

  /// "hopes Peru will pay", "would like Peru to pay"; not "Peru, with which it hopes to talk".
  private static boolean wished(Clause clause, List<Party> holders, List<Node> patients) {
    return !clause.verb().relation().startsWith("acl")
        && !Who.acting(patients).isEmpty()
        && !holders.containsAll(Who.acting(patients));
  }

  /// "expects Peru to pay": a party is to do what changes nothing by itself is no forecast.
  private static boolean bidden(Clause clause, List<Party> holders, List<Node> patients) {
    Node wanted = clause.verb().child("xcomp");
    List<Party> whom = Who.acting(patients);
    return wanted != null
        && wanted.tag().equals("VB")
        && !clause.passive()
        && !whom.isEmpty()
        && !holders.containsAll(whom)
        && !FORECAST.contains(wanted.lemma());
  }

  /// "refused to sign the text"; not "refused to comment".
  private static boolean undone(Clause clause) {
    Node refused = clause.lemma().equals("refuse") ? clause.verb().child("xcomp") : null;
    return refused != null && !SILENT.contains(refused.lemma()) && !Refusals.knows(refused.lemma());
  }

  /// "that it has a duty to", "that it must": what somebody is reminded of and has to do.
  private static boolean duty(Node said) {
    return said.subtree().stream()
        .anyMatch(node ->
            DUTIES.contains(node.lemma())
                || node.tag().equals("MD")
                    && Set.of("must", "should", "ought").contains(node.lemma())
                || node.relation().equals("aux")
                    && node.lemma().equals("have")
                    && node.head() == said
                    && said.tag().equals("VB")
                    && said.children("mark").anyMatch(mark -> mark.lemma().equals("to")));
  }

  private static final Set<String> DUTIES =
      Set.of(
          "duty",
          "obligation",
          "responsibility",
          "commitment",
          "promise",
          "need",
          "obliged",
          "bound");

  /// What one refuses that tells of no stand.
  private static final Set<String> SILENT = LISTS.set("silent");

  /// What an economy or a state is expected to do by nobody's will.
  private static final Set<String> FORECAST = LISTS.set("forecast");

  /// "would like more doctors", "would like to see it back": not what one would like to do.
  private static boolean desires(
      Scene scene, Clause clause, List<Party> holders, List<Node> patients) {
    boolean would =
        clause.verb().children("aux").anyMatch(aux -> Set.of("would", "'d").contains(aux.lemma()));
    Node wanted = clause.verb().child("xcomp");
    boolean seen =
        wanted != null
            && wanted.lemma().equals("see")
            && scene.clause(wanted).map(Clause::patients).stream()
                .flatMap(List::stream)
                .anyMatch(node ->
                    !holders.containsAll(Who.acting(List.of(node)))
                        || Who.acting(List.of(node)).isEmpty());
    boolean thing =
        wanted == null
            && patients.stream()
                .anyMatch(node ->
                    node.mention() == null
                        && !COVETED.contains(node.lemma())
                        && node.tag().startsWith("NN"));
    return would && (seen || thing);
  }

  private static boolean asks(Scene scene, Clause clause) {
    int next = clause.verb().index() + 1;
    String word = next < scene.tree().nodes().size() ? scene.tree().nodes().get(next).lemma() : "";
    boolean visits =
        clause.after("for").isEmpty()
            && clause.verb().child("xcomp", "advcl", "ccomp") == null
            && !Who.acting(clause.after("on", "upon")).isEmpty();
    return !visits
        && (Set.of("on", "upon", "for").contains(word) || !clause.after("on", "upon").isEmpty());
  }

  /// "invited China to lift its ban"; not "invited China to visit".
  private static boolean asked(Clause clause) {
    Node wanted = clause.verb().child("xcomp");
    return wanted != null && !INVITED.contains(wanted.lemma());
  }

  /// "wants Japan to lend more", "wants easier terms"; not "wants more influence".
  private static boolean wants(Clause clause, List<Party> holders, List<Node> patients) {
    boolean other =
        clause.verb().child("xcomp", "ccomp") != null
            && !Who.acting(patients).isEmpty()
            && !holders.containsAll(Who.acting(patients));
    boolean thing =
        clause.lemma().equals("want")
            && clause.verb().child("xcomp") == null
            && !patients.isEmpty()
            && patients.stream().noneMatch(node -> COVETED.contains(node.lemma()));
    boolean help =
        clause.lemma().equals("seek")
            && patients.stream().anyMatch(node -> HELP.contains(node.lemma()))
            && (!Concerned.about(patients).isEmpty()
                || !Who.acting(clause.after("from")).isEmpty());
    boolean from =
        clause.lemma().equals("seek")
            && !patients.isEmpty()
            && patients.stream()
                .noneMatch(node -> COVETED.contains(node.lemma()) || node.mention() != null)
            && Who.acting(clause.after("from")).stream()
                .anyMatch(party -> !holders.contains(party));
    Node done = clause.verb().child("ccomp", "xcomp");
    Node seen = done != null && done.lemma().equals("see") ? done.child("ccomp", "xcomp") : null;
    boolean watched =
        seen != null
            && seen.children("nsubj")
                .anyMatch(
                    node -> !holders.containsAll(Who.acting(List.of(node)))); // "to see Peru act"
    boolean undone =
        clause.lemma().equals("want")
            && done != null
            && Set.of("VBD", "VBN").contains(done.tag())
            && done.child("aux", "mark") == null
            && done.child("nsubj", "nsubj:pass") != null; // "wants the ban lifted"
    return other || thing || help || from || undone || watched;
  }

  private static final Set<String> SELF = LISTS.set("self");

  /// The clause that is wanted: "hopes Japan will …", "would like to see Japan …".
  static Optional<Clause> below(Scene scene, Clause clause) {
    Node verb = clause.complement();
    Node seen =
        verb != null && verb.lemma().equals("see") && !clause.lemma().equals("see")
            ? verb.child("ccomp", "xcomp")
            : null;
    return verb == null ? Optional.empty() : scene.clause(seen == null ? verb : seen);
  }

  private static boolean otherSubject(Scene scene, Clause clause, List<Party> holders) {
    return below(scene, clause)
        .map(wanted ->
            wanted
                    .verb()
                    .children("nsubj", "nsubj:pass")
                    .anyMatch(node -> !node.tag().startsWith("EX") && !SELF.contains(node.lemma()))
                && Who.acting(wanted.agents()).stream().noneMatch(holders::contains))
        .orElse(false);
  }
}
