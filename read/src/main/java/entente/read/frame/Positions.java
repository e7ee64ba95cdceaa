package entente.read.frame;

import entente.model.Field;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.name.Table;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Positions: a party condemns, supports, urges, opposes, thanks or voices concern.
final class Positions implements Scribe {
  private static final Lexicon VERBS = sort("verb");
  private static final Lexicon NOUNS = sort("noun");
  private static final Lexicon ADJECTIVES = sort("adj");
  private static final Lexicon PHRASES = new Lexicon("frames/position-phrases.tsv", 2);
  private static final List<String> PREPOSITIONS = List.of("by", "with", "behind", "beside", "alongside", "to", "against", "at", "for", "over");
  private static final Set<String> VOICES =
      Set.of("express", "voice", "air", "convey", "share", "reiterate", "reaffirm", "restate", "declare", "repeat", "extend", "raise", "register",
          "state", "offer", "announce", "pledge", "have", "renew", "lend", "give", "underline");
  private static final Set<String> COMPANY = Set.of("project", "fund", "programme", "program", "initiative", "effort", "development", "facility");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    for (Clause clause : scene.clauses()) {
      Table.Row row = VERBS.of(clause.lemma());
      if (row != null) {
        verb(scene, clause, row, drafts);
      } else {
        phrasal(scene, clause, drafts);
      }
      need(scene, clause, drafts);
      if (VOICES.contains(clause.lemma())) {
        for (Node noun : clause.patients()) {
          Table.Row of = NOUNS.of(noun.lemma());
          if (of != null) {
            stand(scene, clause, act(of), scene.acting(clause), complementOf(noun), of.cell(3), drafts);
          }
        }
      }
    }
    for (Node node : scene.tree().nodes()) {
      Table.Row row = node.mention() == null && node.tag().startsWith("JJ") ? ADJECTIVES.of(node.lemma()) : null;
      Node subject = node.child("nsubj");
      if (row != null && subject != null) {
        stand(scene, node, act(row), Who.acting(subject.joined()), complementOf(node), row.cell(3), scene.clauseSpan(node), drafts);
      }
    }
  }

  private static Lexicon sort(String sort) {
    return new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals(sort));
  }

  /// "stood with Ukraine", "objected to the tariff": the verb and its preposition evoke the act together.
  private void phrasal(Scene scene, Clause clause, Consumer<Draft> drafts) {
    for (String preposition : PREPOSITIONS) {
      List<Node> after = clause.after(preposition);
      Table.Row row = after.isEmpty() ? null : PHRASES.of(clause.lemma() + " " + preposition);
      if (row != null && !clause.mode().denied() && !clause.mode().future()) {
        stand(scene, clause, act(row), scene.acting(clause), after, row.cell(3), drafts);
        return;
      }
    }
  }

  private static final Set<String> STRESSING = Set.of("stress", "underline", "underscore", "emphasise", "emphasize", "highlight", "note", "reiterate", "point");

  /// "stressed the need for reform": stressing a need is asking.
  private void need(Scene scene, Clause clause, Consumer<Draft> drafts) {
    if (STRESSING.contains(clause.lemma())) {
      clause.patients().stream().filter(node -> Set.of("need", "necessity", "urgency").contains(node.lemma())).findFirst()
          .ifPresent(node -> stand(scene, clause, Act.URGE, scene.acting(clause), complementOf(node), "about", drafts));
    }
  }

  private static Act act(Table.Row row) {
    return Act.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
  }

  private static List<Node> complementOf(Node node) {
    return node.children("nmod", "obl", "acl", "ccomp", "xcomp", "advcl").toList();
  }

  private void verb(Scene scene, Clause clause, Table.Row row, Consumer<Draft> drafts) {
    Act act = act(row);
    Mode mode = clause.mode();
    String lemma = clause.lemma();
    if (mode.force() == Mode.Force.IMAGINED || mode.force() == Mode.Force.ASKED || mode.denied() && act != Act.SUPPORT || clause.verb().tag().equals("VBG") && clause.verb().relation().equals("amod")) {
      return;
    }
    if (mode.future() && mode.force() != Mode.Force.PLEDGED && act != Act.URGE || mode.denied()) {
      return;
    }
    if (mode.future() && act == Act.SUPPORT) {
      return;
    }
    List<Party> holders = scene.acting(clause);
    List<Node> patients = clause.patients();
    switch (lemma) {
      case "recognise", "recognize", "respect" -> {
        if (clause.passive() || Who.about(patients).isEmpty()) {
          return;
        }
      }
      case "hope", "like", "expect", "challenge" -> {
        boolean other = otherSubject(scene, clause, holders);
        if (!other) {
          return;
        }
      }
      case "support", "back" -> {
        if (clause.passive() || patients.stream().anyMatch(node -> COMPANY.contains(node.lemma()))) {
          return;
        }
      }
      case "call" -> {
        String next = clause.verb().index() + 1 < scene.tree().nodes().size() ? scene.tree().nodes().get(clause.verb().index() + 1).lemma() : "";
        boolean asks = Set.of("on", "upon", "for").contains(next) || !clause.after("on", "upon").isEmpty();
        if (!asks || clause.passive()) {
          return;
        }
      }
      case "want", "seek" -> {
        boolean other = clause.verb().child("xcomp", "ccomp") != null && !Who.acting(patients).isEmpty() && !holders.containsAll(Who.acting(patients));
        boolean thing = lemma.equals("want") && clause.verb().child("xcomp") == null && !patients.isEmpty();
        if (!other && !thing) {
          return;
        }
      }
      case "refuse", "decline", "deny", "dismiss" -> {
        if (!lemma.equals("deny") && patients.isEmpty()) {
          return;
        }
        if (patients.isEmpty() && clause.verb().child("ccomp", "xcomp") == null) {
          return;
        }
      }
      case "warn", "fear", "worry", "insist" -> {
        if (clause.passive()) {
          return;
        }
      }
      case "ask" -> {
        if (clause.passive() || patients.isEmpty() && clause.after("for").isEmpty()) {
          return;
        }
      }
      case "invite" -> {
        return;
      }
      default -> {}
    }
    var complement = new ArrayList<Node>(patients);
    if (act == Act.URGE && Who.acting(patients).isEmpty()) {
      below(scene, clause).or(() -> clause.verb().children("advcl").map(scene::clause).flatMap(Optional::stream).findFirst()).ifPresent(wanted -> complement.addAll(wanted.agents()));
    }
    if (complement.isEmpty() || act == Act.URGE || act == Act.THANK) {
      complement.addAll(clause.after("on", "upon", "to", "of", "for", "at", "about", "over", "against"));
    }
    if (complement.isEmpty()) {
      complement.addAll(clause.verb().children("ccomp", "xcomp", "obl").toList());
    }
    if (lemma.equals("accuse") || lemma.equals("blame")) {
      complement.retainAll(patients);
    }
    stand(scene, clause, act, holders, complement, row.cell(3), drafts);
  }

  /// The clause that is wanted: "hopes Japan will …".
  private static Optional<Clause> below(Scene scene, Clause clause) {
    Node verb = clause.complement();
    return verb == null ? Optional.empty() : scene.clause(verb);
  }

  private static boolean otherSubject(Scene scene, Clause clause, List<Party> holders) {
    return below(scene, clause).map(wanted -> wanted.verb().child("nsubj", "nsubj:pass") != null && !Who.acting(wanted.agents()).isEmpty() && Who.acting(wanted.agents()).stream().noneMatch(holders::contains)).orElse(false);
  }

  private void stand(Scene scene, Clause clause, Act act, List<Party> holders, List<Node> complement, String how, Consumer<Draft> drafts) {
    if (clause.mode().force() == Mode.Force.IMAGINED) {
      return;
    }
    stand(scene, clause.verb(), act, holders, complement, how, scene.clauseSpan(clause.verb()), drafts);
  }

  private void stand(
      Scene scene, Node at, Act act, List<Party> holders, List<Node> complement, String how, Span span, Consumer<Draft> drafts) {
    if (holders.isEmpty()) {
      return;
    }
    var separate = new ArrayList<List<Party>>();
    if (how.equals("whom")) {
      List<Party> whom = Who.acting(complement);
      if (whom.isEmpty()) {
        whom = Who.about(complement);
      }
      separate.add(whom);
    } else {
      for (Node each : complement) {
        List<Party> about = Who.about(List.of(each));
        separate.add(about);
      }
      if (complement.size() > 1) {
        long named = separate.stream().filter(each -> !each.isEmpty()).count();
        if (named < complement.size()) {
          var all = new LinkedHashSet<Party>();
          separate.forEach(all::addAll);
          separate.clear();
          separate.add(List.copyOf(all));
        }
      }
      if (separate.isEmpty()) {
        separate.add(List.of());
      }
    }
    String person = person(scene, at);
    for (List<Party> targets : separate) {
      for (Party holder : holders) {
        List<Party> others = targets.stream().filter(target -> !holders.contains(target)).toList();
        if (others.isEmpty() && (act == Act.SUPPORT && !targets.isEmpty() || act == Act.SUPPORT && holders.size() > 1 || act == Act.THANK)) {
          continue;
        }
        drafts.accept(new Draft(Type.POSITION, "position/" + act.word(), scene).party(Field.HOLDER, holder).word(Field.ACT, act)
            .parties(Field.TARGETS, others).text(Field.PERSON, person).evidence(span).text(Field.TOPIC, topic(scene, complement)));
      }
    }
  }

  private static @Nullable String topic(Scene scene, List<Node> complement) {
    if (complement.isEmpty()) {
      return null;
    }
    List<Node> nodes = complement.getFirst().subtree();
    String words = scene.text().substring(nodes.getFirst().span().start(), nodes.getLast().span().end()).replaceAll("\\s+", " ");
    if (words.length() <= 90) {
      return words;
    }
    int cut = words.lastIndexOf(' ', 90);
    return cut < 0 ? null : words.substring(0, cut); // one word of 90 characters is no topic
  }

  private static @Nullable String person(Scene scene, Node at) {
    return scene.clause(at).stream().flatMap(clause -> clause.agents().stream()).map(Node::mention)
        .filter(Mention.OfPerson.class::isInstance).map(Mention.OfPerson.class::cast).map(Mention.OfPerson::name).findFirst().orElse(null);
  }
}
