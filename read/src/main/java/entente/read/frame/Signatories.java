package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Between whom an accord is: "between A and B", "with B", "the EU's agreement with C and D" (one
/// each), else those who sign.
final class Signatories {
  private static final Words LISTS = Words.of(Signatories.class);
  private static final Set<String> CHANGES = LISTS.set("changes");

  private Signatories() {}

  /// For each accord its parties; empty where fewer than two sides can be told.
  static List<List<Party>> of(Bringing bringing) {
    Scene scene = bringing.scene();
    Node noun = bringing.noun();
    Clause clause = bringing.clause();
    boolean object = bringing.object();
    var own = new LinkedHashSet<Party>();
    var with = new LinkedHashSet<Party>();
    noun.children("nmod:poss", "compound", "amod", "dep")
        .filter(child -> !titular(scene, noun, child))
        .forEach(child -> own.addAll(named(child)));
    noun.children("appos")
        .flatMap(child -> child.children("nmod"))
        .filter(child -> child.preposition().equals("between"))
        .forEach(child -> own.addAll(Who.acting(child.joined())));
    boolean apart =
        bringing.listed()
            && noun.children("nmod")
                .anyMatch(child ->
                    child.preposition().equals("with") && !Who.acting(child.joined()).isEmpty());
    for (Node word :
        bringing.top() == noun || apart ? List.of(noun) : List.of(noun, bringing.top())) {
      for (Node child : word.children("nmod").toList()) {
        if (child == noun) {
          continue;
        }
        switch (child.preposition()) {
          case "between", "among" -> {
            List<List<Party>> betweens = betweens(child);
            if (!betweens.isEmpty()) {
              return betweens;
            }
            own.addAll(Who.acting(child.joined()));
          }
          case "with" -> with.addAll(Who.acting(child.joined()));
          case "of", "by" -> own.addAll(Who.acting(child.joined()));
          default -> {}
        }
        if (!child.preposition().equals("with") && child.mention() == null) {
          child
              .children("nmod")
              .filter(below -> below.preposition().equals("between"))
              .forEach(below -> own.addAll(Who.acting(below.joined())));
          child
              .children("nmod")
              .filter(below -> below.preposition().equals("with"))
              .forEach(
                  below -> with.addAll(Who.acting(below.joined()))); // "on minerals with Ghana"
        }
      }
    }
    var agents = new LinkedHashSet<Party>();
    Clause participle = bringing.participle();
    if (participle != null) {
      agents.addAll(Who.acting(participle.agents().stream().filter(node -> node != noun).toList()));
      with.addAll(Who.acting(participle.after("with")));
    }
    if (clause != null && object) {
      agents.addAll(scene.acting(clause));
      with.addAll(apart ? List.of() : Who.acting(clause.after("with")));
      own.addAll(agents.isEmpty() ? Who.acting(clause.after("between")) : List.of());
    }
    if (object && with.isEmpty() && own.isEmpty() && agents.size() == 1) {
      for (String words : List.of("with ", "with the ")) {
        with.addAll(with.isEmpty() ? Givers.named(scene, words, noun.span().end()) : List.of());
      } // "signed agreements worth $40 million with Togo", whatever the tree hangs it from
    }
    Withs.keep(scene, noun, with);
    if (clause != null && bringing.subject() && !clause.passive() && agents.isEmpty()) {
      agents.addAll(
          Who.acting(
              clause.after(
                  "by"))); // "the pact signed by A and B alarmed C", taken for what the pact does
    }
    if (clause != null && agents.isEmpty() && own.isEmpty() && bringing.talks()) {
      agents.addAll(scene.acting(clause));
    }
    if (clause != null && object && agents.isEmpty() && own.isEmpty()) {
      agents.addAll(Attendance.met(scene, clause));
    }
    expand(scene, agents);
    return paired(bringing, own, with, agents);
  }

  /// A gathering that adopts a text stands for those who meet there: "the India-Africa Forum Summit
  /// adopted".
  private static void expand(Scene scene, Set<Party> agents) {
    if (agents.size() == 1) {
      List<Party> partners = scene.script().gazetteer().partners(agents.iterator().next());
      if (partners.size() >= 2) {
        agents.clear();
        agents.addAll(partners);
      }
    }
  }

  /// "the Beijing Declaration", "the Ottawa Convention": the city is its name, not its party.
  private static boolean titular(Scene scene, Node noun, Node child) {
    return child.mention() instanceof Mention.OfParty party
        && party.how() == Mention.How.CAPITAL
        && Character.isUpperCase(scene.text().charAt(noun.span().start()));
  }

  /// "two memoranda, one with Argentina and one with Uruguay".
  private static List<Party> ones(Bringing bringing) {
    Scene scene = bringing.scene();
    var ones = new ArrayList<Party>();
    if (!bringing.noun().tag().equals("NNS") && !scene.lower().contains("each ")) {
      return ones; // "an accord with Peru and one with Chile": that one is told by itself
    }
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.span().start() > bringing.noun().span().end()
          && scene
              .between(bringing.noun().span().end(), party.span().start())
              .matches("(?s).*\\b(?:one|another|a third|the other) (?:each )?with (?:the )?$")) {
        ones.addAll(party.parties());
      }
    }
    return ones;
  }

  /// The whole row of which a party is known: "with Benin, Togo and Ghana", where the tree has the
  /// first alone.
  private static void row(Scene scene, Set<Party> with) {
    var row = new ArrayList<Party>();
    Mention.OfParty last = null;
    boolean closed = false;
    for (Mention mention : scene.mentions()) {
      if (!(mention instanceof Mention.OfParty party)) {
        continue;
      }
      String between = last == null ? "" : scene.between(last.span().end(), party.span().start());
      boolean goesOn = last != null && !closed && ROW.matcher(between).matches();
      if (!goesOn) {
        row.clear();
        closed = false;
        boolean behind =
            party.span().start() - scene.span().start() > scene.lower().indexOf(" with ");
        last = behind && with.containsAll(party.parties()) ? party : null;
      } else {
        row.addAll(party.parties());
        closed = between.contains("and");
        last = party;
        if (closed) {
          with.addAll(row);
        }
      }
    }
  }

  private static final Pattern ROW = Pattern.compile(",? (?:and )?(?:the )?");

  /// For whom it is said, else whom the document is most about.
  private static List<Party> speaking(Scene scene, Set<Party> with) {
    List<Party> said =
        Givers.inherited(scene).stream().filter(party -> !with.contains(party)).toList();
    return !said.isEmpty()
        ? said
        : scene.script().pair().stream().filter(party -> !with.contains(party)).limit(1).toList();
  }

  private static List<List<Party>> paired(
      Bringing bringing, Set<Party> own, Set<Party> with, Set<Party> agents) {
    Scene scene = bringing.scene();
    Clause clause = bringing.clause();
    if (own.size() >= 2 && with.isEmpty()) {
      return List.of(List.copyOf(own));
    }
    var givers = new LinkedHashSet<>(agents);
    if (own.size() == 1 && agents.size() <= 1 && !agents.containsAll(own) && with.isEmpty()) {
      givers.addAll(own);
    } else if (agents.isEmpty()) {
      givers.addAll(own);
    }
    List<Party> ones = ones(bringing);
    if (!ones.isEmpty()) {
      var pairs = new ArrayList<List<Party>>();
      List<Party> side =
          givers.size() == 1 ? List.copyOf(givers) : speaking(scene, Set.copyOf(ones));
      side.stream()
          .limit(1)
          .forEach(giver ->
              ones.stream()
                  .filter(other -> !other.equals(giver))
                  .forEach(other -> pairs.add(List.of(giver, other))));
      if (!pairs.isEmpty()) {
        return pairs;
      }
    }
    if (givers.isEmpty() && with.size() > 1) {
      givers.addAll(speaking(scene, with)); // "Memoranda were signed with A and B, Turkey said"
    }
    row(scene, with);
    with.removeAll(givers);
    boolean plural =
        bringing.noun().tag().equals("NNS")
            || bringing.noun().lemma().equals("trade")
            || scene.lower().contains("each ");
    if (!with.isEmpty() && !givers.isEmpty()) {
      if (plural && (with.size() > 1 || givers.size() > 1)) {
        var pairs = new ArrayList<List<Party>>();
        givers.forEach(giver -> with.forEach(other -> pairs.add(List.of(giver, other))));
        return pairs;
      }
      var all = new LinkedHashSet<>(givers);
      all.addAll(with);
      return List.of(List.copyOf(all));
    }
    if (givers.size() >= 2) {
      return List.of(List.copyOf(givers));
    }
    var all = new LinkedHashSet<>(givers);
    all.addAll(with);
    boolean changes = clause != null && CHANGES.contains(clause.lemma()) && bringing.object();
    return all.size() == 1
            && (changes
                || decides(bringing, all.iterator().next())
                || agents.isEmpty() && own.size() == 1 && among(bringing, own.iterator().next()))
        ? List.of(List.copyOf(all))
        : Issuers.byContext(bringing, all);
  }

  /// "the mobility agreement of the CPLP is in force": a body's own, where no other side is named.
  private static boolean among(Bringing bringing, Party party) {
    Scene scene = bringing.scene();
    Clause clause = bringing.clause();
    return Set.of("bloc", "organisation", "forum", "alliance")
            .contains(scene.script().gazetteer().kind(party))
        && scene.script().gazetteer().members(party).size() > 2
        && (Bringing.forceOf(bringing.noun())
            || clause != null
                && clause.passive()
                && bringing.object()
                && Set.of("ratify", "sign", "adopt", "conclude").contains(clause.lemma()))
        && bringing
            .noun()
            .children("nmod", "nmod:poss")
            .anyMatch(child -> Who.acting(List.of(child)).contains(party));
  }

  /// An organisation's own text: what its members adopt together.
  private static boolean decides(Bringing bringing, Party party) {
    Clause clause = bringing.clause();
    boolean body =
        Set.of("bloc", "organisation", "forum", "alliance")
            .contains(bringing.scene().script().gazetteer().kind(party));
    boolean forum = bringing.scene().script().gazetteer().kind(party).equals("forum");
    boolean members =
        forum
            || clause != null
                && !clause.agents().isEmpty()
                && clause.agents().stream()
                    .allMatch(node ->
                        MEMBERS.contains(node.lemma())
                            && node.children("compound", "amod", "nmod", "nmod:poss")
                                .anyMatch(child ->
                                    child.mention() instanceof Mention.OfParty own
                                        && own.parties().contains(party)));
    boolean joint =
        !members
            && bringing
                .noun()
                .children("amod", "compound")
                .anyMatch(
                    child -> Set.of("joint", "bilateral", "co-chair").contains(child.lemma()));
    return body
        && !joint
        && clause != null
        && bringing.object()
        && ADOPTS.contains(clause.lemma())
        && (bringing.scene().script().pair().size() < 2
            || !bringing.scene().script().pair().contains(party)
            || forum
            || members && others(bringing.scene(), party).isEmpty());
  }

  private static List<Party> others(Scene scene, Party party) {
    List<Party> named =
        scene.mentions().stream()
            .filter(mention ->
                mention instanceof Mention.OfParty other && other.how() != Mention.How.ADJECTIVE)
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .toList();
    return scene.script().other(party).stream().filter(named::contains).toList();
  }

  private static final Set<String> MEMBERS = LISTS.set("members");
  static final Set<String> ADOPTS = LISTS.set("adopts");

  /// "between A and B and between A and C": two.
  private static List<List<Party>> betweens(Node node) {
    var groups = new ArrayList<List<Party>>();
    var group = new LinkedHashSet<Party>();
    for (Node each : node.joined()) {
      if (each.preposition().equals("between") && group.size() >= 2) {
        groups.add(List.copyOf(group));
        group.clear();
      }
      group.addAll(Who.acting(List.of(each)));
    }
    if (group.size() >= 2) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  private static List<Party> named(Node child) {
    return child.mention() == null ? List.of() : Who.acting(child.joined());
  }
}
