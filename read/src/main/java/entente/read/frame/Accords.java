package entente.read.frame;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Accords: texts between parties, and how far they have come.
final class Accords implements Scribe {
  private static final Lexicon WORDS = new Lexicon("frames/accords.tsv", 1);
  private static final Lexicon VERBS = new Lexicon("frames/accord-verbs.tsv", 1);
  private static final Pattern PROPER = Pattern.compile("\\b[A-Z][\\p{L}'’-]+(?:\\s(?:of|on|for|and|the))?\\s(?:[A-Z][\\p{L}'’-]+\\s)*(?:Declaration|Statement|Agreement|Treaty|Communiqu[eé]|Vision|Plan|Memorandum|Pact|Charter|Accord)s?\\b");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    for (Node node : scene.tree().nodes()) {
      Table.Row row = WORDS.at(scene, node);
      if (row != null && !node.isVerb() && node.tag().startsWith("N")) {
        accord(scene, node, Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)), drafts);
      }
    }
  }

  private void accord(Scene scene, Node noun, Kind kind, Consumer<Draft> drafts) {
    boolean compound = noun.relation().equals("compound") && noun.head() != null && noun.head().tag().startsWith("N") && noun.head().mention() == null;
    if (compound) {
      return;
    }
    Optional<Clause> around = scene.around(noun);
    Clause clause = around.orElse(null);
    Node top = top(noun);
    boolean object = clause != null && (clause.patients().contains(top) || clause.patients().contains(noun) || joinedTo(clause.patients(), noun)
        || Set.of("on", "to", "over").contains(top.preposition()) && VERBS.of(clause.lemma()) != null && clause.verb().equals(top.head()));
    boolean subject = clause != null && clause.agents().contains(noun);
    Status status = status(scene, noun, kind, clause, object, subject);
    if (status == null) {
      return;
    }
    var pairs = parties(scene, noun, clause, object);
    if (pairs.isEmpty()) {
      return;
    }
    boolean brought = clause != null && (object || subject) && VERBS.of(clause.lemma()) != null;
    Node at = brought && clause != null ? clause.verb() : noun;
    Clause participle = participle(scene, noun);
    if (participle != null) {
      at = participle.verb();
    }
    When date = brought || participle != null || status != Status.AGREED ? date(scene, at, status) : null;
    Span span = clause != null && scene.clauseSpan(clause.verb()).contains(noun.span()) ? scene.clauseSpan(clause.verb()) : scene.body();
    for (List<Party> parties : pairs) {
      var draft = new Draft(Type.ACCORD, "accord/" + kind.word(), scene).word(Field.KIND, kind).parties(Field.PARTIES, parties)
          .word(Field.STATUS, status).date(Field.DATE, date).evidence(span);
      if (kind != Kind.STATEMENT) {
        draft.sectors(Sectors.in(subjectOf(scene, noun)));
      }
      count(scene, noun, draft);
      title(scene, noun, draft);
      drafts.accept(draft);
    }
  }

  private static boolean joinedTo(List<Node> nodes, Node noun) {
    return nodes.stream().anyMatch(node -> node.joined().contains(noun));
  }

  /// "a set of principles": the word that stands in the clause.
  private static Node top(Node noun) {
    Node head = noun.head();
    return noun.relation().equals("nmod") && noun.preposition().equals("of") && head != null && Set.of("set", "series", "number", "list", "package", "pair", "signing", "round").contains(head.lemma()) ? head : noun;
  }

  /// What it is about: its own phrase with the words before it and "on …", "to …" after it.
  private static String subjectOf(Scene scene, Node noun) {
    int start = noun.span().start();
    int end = noun.span().end();
    for (Node child : noun.children()) {
      boolean before = Set.of("compound", "amod", "nmod:poss").contains(child.relation());
      boolean after = child.relation().equals("nmod") && !Set.of("between", "with", "in", "at", "by").contains(child.preposition())
          || child.relation().equals("acl") || child.relation().equals("acl:relcl") && !child.tag().equals("VBD");
      if (before || after) {
        for (Node each : child.subtree()) {
          start = Math.min(start, each.span().start());
          end = Math.max(end, each.span().end());
        }
      }
    }
    String text = scene.text().substring(start, end);
    Node head = noun.head();
    if (head != null && head.isVerb()) {
      for (Node child : head.children("xcomp", "advcl", "obl").toList()) {
        if (child.index() > noun.index() && (child.isVerb() && child.child("mark") != null || Set.of("on", "about").contains(child.preposition()))) {
          List<Node> nodes = child.subtree();
          text += " " + scene.text().substring(nodes.getFirst().span().start(), nodes.getLast().span().end());
        }
      }
    }
    return text;
  }

  private static void count(Scene scene, Node noun, Draft draft) {
    for (Mention.OfCount count : scene.counts()) {
      Node number = scene.tree().covering(count.number()).orElse(null);
      if (number == null || count.count().unit().equals("percent") || count.count().unit().equals("people") || count.count().unit().equals("rank")) {
        continue;
      }
      boolean own = number.head() == noun;
      boolean listed = noun.subtree().contains(number) && scene.text().substring(noun.span().start(), Math.max(noun.span().end(), number.span().start())).matches("(?s).*\\b(?:of|with|lists?|listing|consisting|containing|comprising|contains)\\b.*");
      if (own || listed) {
        draft.count(count.count());
        return;
      }
    }
  }

  private static void title(Scene scene, Node noun, Draft draft) {
    var matcher = PROPER.matcher(scene.span().of(scene.text()));
    while (matcher.find()) {
      if (scene.span().start() + matcher.start() <= noun.span().start() && noun.span().end() <= scene.span().start() + matcher.end()) {
        draft.text(Field.TITLE, matcher.group().replaceFirst("^(?:The|In|At|A|An) ", ""));
      }
    }
  }

  private static @Nullable Clause participle(Scene scene, Node noun) {
    return noun.children("acl", "acl:relcl").map(scene::clause).flatMap(Optional::stream).filter(clause -> VERBS.of(clause.lemma()) != null).findFirst().orElse(null);
  }

  private static @Nullable When date(Scene scene, Node at, Status status) {
    Mention.OfDate date = status == Status.PLANNED ? scene.plannedOf(at, Mention.Role.AT, Mention.Role.BY) : scene.doneOf(at, Mention.Role.AT, Mention.Role.SINCE);
    if (date != null) {
      return date.when();
    }
    if (status != Status.AGREED) {
      return null;
    }
    if (scene.saidOn() != null) {
      return scene.saidOn();
    }
    return scene.script().official() ? scene.script().said() : scene.narrative() != null ? scene.narrative() : scene.script().month();
  }

  private static @Nullable Status status(Scene scene, Node noun, Kind kind, @Nullable Clause clause, boolean object, boolean subject) {
    String words = scene.span().of(scene.text()).toLowerCase(Locale.ROOT);
    String before = scene.text().substring(Math.max(scene.span().start(), noun.span().start() - 40), noun.span().start()).toLowerCase(Locale.ROOT);
    Clause participle = participle(scene, noun);
    Table.Row brought = participle == null ? null : VERBS.of(participle.lemma());
    if (participle != null && brought != null && participle.mode().force() != Mode.Force.IMAGINED) {
      Status own = Status.valueOf(brought.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
      if (!participle.mode().denied()) {
        return participle.mode().real() ? own : own == Status.NEGOTIATING ? Status.NEGOTIATING : Status.PLANNED;
      }
    }
    if (before.matches("(?s).*\\b(?:negotiat\\w*|talks|bargaining|drafting)\\s(?:\\w+\\s){0,4}(?:an?|the|its|their|of|for|on|new|free|trade|-|\\s)*$")) {
      return Status.NEGOTIATING;
    }
    if (words.contains("still under negotiation") || words.contains("being negotiated")) {
      return Status.NEGOTIATING;
    }
    if (clause == null || !object && !subject) {
      Node copula = noun.child("cop");
      if (copula != null || clause == null) {
        return kind == Kind.STATEMENT && noun.child("nmod:poss", "compound", "amod") != null && scene.sentence().block().kind() == entente.read.text.Block.Kind.TITLE ? Status.AGREED : null;
      }
      boolean definite = noun.children("det").anyMatch(det -> det.lemma().equals("the")) || noun.child("nmod:poss") != null || noun.tag().equals("NNP");
      boolean under = Set.of("in", "under", "by", "through").contains(noun.preposition()) || definite && Set.of("with", "after", "following", "of", "to", "at").contains(noun.preposition()) && kind != Kind.AGREEMENT;
      return under && clause.mode().real() && !clause.mode().denied() && kind != Kind.CODE ? Status.AGREED : null;
    }
    Table.Row row = VERBS.of(clause.lemma());
    if (clause.mode().force() == Mode.Force.IMAGINED || clause.mode().denied() && (row == null || !words.contains("not in force"))) {
      return null;
    }
    if (words.contains("enter into force") || words.contains("entered into force") || words.contains("in force since") || words.contains("takes effect")) {
      return clause.mode().real() ? Status.IN_FORCE : Status.PLANNED;
    }
    if (row == null) {
      boolean told = subject && (clause.mode().real() || clause.mode().future()) && !clause.mode().denied() && (kind == Kind.STATEMENT || noun.children("det").anyMatch(det -> det.lemma().equals("the")));
      return object && clause.wants() ? Status.PLANNED : told ? Status.AGREED : null;
    }
    Status own = Status.valueOf(row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
    if (own == Status.AGREED && clause.mode().force() == Mode.Force.ONGOING && kind != Kind.STATEMENT) {
      return Status.NEGOTIATING;
    }
    return clause.mode().real() ? own : own == Status.NEGOTIATING ? Status.NEGOTIATING : own == Status.ENDED ? null : Status.PLANNED;
  }

  /// Between whom: "between A and B", "with B", "the EU's agreement with C and D" (one each), else those who sign.
  private static List<List<Party>> parties(Scene scene, Node noun, @Nullable Clause clause, boolean object) {
    var own = new LinkedHashSet<Party>();
    var with = new LinkedHashSet<Party>();
    noun.children("nmod:poss", "compound", "amod", "dep").forEach(child -> own.addAll(named(child)));
    for (Node child : noun.children("nmod").toList()) {
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
    }
    var agents = new LinkedHashSet<Party>();
    Clause participle = participle(scene, noun);
    if (participle != null) {
      agents.addAll(Who.acting(participle.agents().stream().filter(node -> node != noun).toList()));
    }
    if (clause != null && object) {
      agents.addAll(scene.acting(clause));
      with.addAll(Who.acting(clause.after("with")));
    }
    if (own.size() >= 2 && with.isEmpty()) {
      return List.of(List.copyOf(own));
    }
    var givers = new LinkedHashSet<>(agents);
    if (own.size() == 1 && agents.size() <= 1 && !agents.containsAll(own) && with.isEmpty()) {
      givers.addAll(own);
    } else if (agents.isEmpty()) {
      givers.addAll(own);
    }
    with.removeAll(givers);
    String words = scene.span().of(scene.text()).toLowerCase(Locale.ROOT);
    boolean plural = noun.tag().equals("NNS") || words.contains("each ");
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
    if (all.size() == 1) {
      var others = new LinkedHashSet<Party>();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
          others.addAll(party.parties());
        } else if (mention instanceof Mention.OfPerson person && person.party() != null) {
          others.add(person.party());
        }
      }
      others.removeAll(all);
      if (others.size() == 1 || others.size() == 2 && scene.script().pair().size() == 2 && others.removeAll(scene.script().pair()) && others.size() == 1) {
        all.addAll(others);
        return List.of(List.copyOf(all));
      }
    }
    List<Party> pair = scene.script().pair();
    if (all.isEmpty() && clause != null && !object) {
      List<Party> acting = scene.acting(clause);
      if (acting.size() >= 2) {
        return List.of(acting);
      }
    }
    boolean strangers = scene.mentions().stream().anyMatch(mention -> mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE && party.parties().stream().noneMatch(pair::contains));
    boolean known = all.isEmpty() ? clause != null && !strangers : pair.containsAll(all);
    if (known && pair.size() == 2 && (all.isEmpty() || all.size() == 1)) {
      return List.of(pair);
    }
    return List.of();
  }

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
