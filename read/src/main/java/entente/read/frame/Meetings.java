package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
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

/// Meetings: summits, talks and visits, each mention with what it says of parties, place, days and whether it took place. What
/// belongs together is joined when the document is read as a whole.
final class Meetings implements Scribe {
  private static final Lexicon WORDS = new Lexicon("frames/meetings.tsv", 2, row -> row.cell(1).equals("noun"));
  private static final Lexicon VERBS = new Lexicon("frames/meetings.tsv", 2, row -> row.cell(1).equals("verb"));
  private static final Set<String> HOLDING =
      Set.of("hold", "host", "attend", "convene", "open", "begin", "start", "conclude", "end", "close", "chair", "co-chair", "take place", "take",
          "organise", "organize", "stage", "be", "have", "conduct", "join", "address", "pass", "finish", "run", "wind up", "preside", "launch", "schedule",
          "plan", "go", "pay", "make", "arrive", "finalise", "cancel", "postpone", "call off", "come", "adopt", "gather", "return");
  private static final Set<String> MINOR =
      Set.of("dinner", "lunch", "ceremony", "reception", "gala", "photo", "banquet", "press", "news");
  private static final Pattern LEADERS =
      Pattern.compile("\\b(?:presidents?|prime ministers?|leaders?|heads? of (?:state|government)|chancellor|king|premier|heads of|taoiseach|emir|sultan)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MINISTERS = Pattern.compile("\\b(?<!prime )(?:ministers?|secretary of state|foreign secretary|trade secretary|commissioner|chief of (?:the )?[a-z]+ diplomacy)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICIALS = Pattern.compile("\\b(?:officials|working[- ]level|working group|diplomats|experts|negotiators|senior)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAST_WORD = Pattern.compile("\\b(?:last|previous|earlier|first held|held|hosted|ago|recent)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern FUTURE_WORD = Pattern.compile("\\b(?:next|upcoming|forthcoming|planned|coming|scheduled|to be held|will)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    for (Node node : scene.tree().nodes()) {
      Table.Row row = (node.isVerb() ? VERBS : WORDS).at(scene, node);
      if (row != null && node.isVerb()) {
        scene.clause(node).ifPresent(clause -> verb(scene, clause, row.cell(0), drafts));
      } else if (row != null && node.tag().startsWith("N")) {
        noun(scene, node, row.cell(0), drafts);
      }
    }
  }

  private void verb(Scene scene, Clause clause, String what, Consumer<Draft> drafts) {
    List<Party> agents = scene.acting(clause);
    List<Party> patients = Who.acting(clause.patients());
    var parties = new LinkedHashSet<>(agents);
    if (what.equals("host")) {
      if (patients.isEmpty() || agents.isEmpty()) {
        return;
      }
      boolean guests = clause.patients().stream().anyMatch(node -> rank(scene, node) != null || LEADERS.matcher(node.lemma()).find() || MINISTERS.matcher(node.lemma()).find());
      if (!guests) {
        return;
      }
      parties.addAll(patients);
    } else if (what.equals("visit")) {
      List<Party> hosts = patients.isEmpty() ? Who.acting(clause.after("to")) : patients;
      if (agents.size() != 1 || hosts.size() != 1 || !person(clause.agents())) {
        return;
      }
      parties.addAll(hosts);
    } else {
      parties.addAll(patients);
      parties.addAll(Who.acting(clause.receivers()));
      parties.addAll(Who.acting(clause.after("with")));
      if (clause.passive() || !clause.agents().isEmpty() && agents.isEmpty()) {
        return;
      }
    }
    if (parties.size() < 2 && !isBloc(scene, parties) || clause.lemma().equals("meet") && !clause.patients().isEmpty() && patients.isEmpty() && Who.acting(clause.receivers()).isEmpty()) {
      return;
    }
    String words = scene.clauseSpan(clause.verb()).of(scene.text());
    Kind kind = what.equals("visit") ? Kind.VISIT : kind(scene, words, parties, clause.agents(), clause.patients());
    emit(scene, clause.verb(), kind, parties, clause, "meeting/" + clause.lemma().replace(' ', '-'), scene.clauseSpan(clause.verb()), false, drafts);
  }

  private static boolean person(List<Node> nodes) {
    return nodes.stream().anyMatch(node -> node.mention() instanceof Mention.OfPerson || Set.of("president", "minister", "leader", "he", "she").contains(node.lemma()));
  }

  private static boolean isBloc(Scene scene, Set<Party> parties) {
    return parties.size() == 1 && !scene.script().gazetteer().kind(parties.iterator().next()).equals("state") && !parties.iterator().next().isRegion();
  }

  private void noun(Scene scene, Node noun, String what, Consumer<Draft> drafts) {
    if (noun.children("compound", "amod").anyMatch(child -> MINOR.contains(child.lemma())) || noun.relation().equals("compound") && noun.head() != null && noun.head().isNoun() && !what.equals("summit")) {
      return;
    }
    Optional<Clause> around = scene.around(noun);
    var parties = new LinkedHashSet<Party>();
    Gazetteer gazetteer = scene.script().gazetteer();
    noun.children("nmod:poss", "compound", "amod", "dep", "appos").forEach(child -> parties.addAll(named(child)));
    noun.children("nmod").filter(child -> Set.of("with", "between", "of", "among", "for").contains(child.preposition())).forEach(child -> parties.addAll(acting(child)));
    if (Set.of("appos", "acl", "dep").contains(noun.relation()) && noun.head() != null) {
      parties.addAll(Who.acting(List.of(noun.head())));
    }
    boolean governs = around.isPresent() && (HOLDING.contains(around.get().lemma()) || around.get().patients().contains(noun) || around.get().agents().contains(noun));
    boolean subject = around.isPresent() && around.get().agents().contains(noun);
    if (around.isPresent() && !subject && HOLDING.contains(around.get().lemma())) {
      Clause clause = around.get();
      boolean object = clause.patients().contains(noun) || noun.relation().equals("obl") || noun.relation().equals("obj");
      if (object && (what.equals("talks") || what.equals("visit") || parties.size() < 2)) {
        if (!clause.lemma().equals("be") && !clause.lemma().equals("attend") || parties.isEmpty()) {
          parties.addAll(scene.acting(clause));
        }
        parties.addAll(Who.acting(clause.after("with", "between")));
      }
    }
    if (noun.relation().equals("nmod") && noun.head() != null && Set.of("establishment", "creation", "launch", "founding", "series", "host", "member", "chair").contains(noun.head().lemma())) {
      return;
    }
    if (what.equals("visit")) {
      noun.children("nmod").filter(child -> child.preposition().equals("to")).forEach(child -> parties.addAll(acting(child)));
      around.ifPresent(clause -> clause.after("to").forEach(node -> parties.addAll(Who.acting(List.of(node)))));
      if (parties.size() == 1) {
        Place there = place(scene, noun, phrase(noun));
        if (there != null) {
          parties.add(there.state());
        }
      }
      if (parties.size() != 2) {
        return;
      }
    }
    var meeting = new LinkedHashSet<Party>();
    for (Party party : parties) {
      List<Party> partners = gazetteer.partners(party);
      if (partners.isEmpty()) {
        meeting.add(party);
      } else {
        meeting.addAll(partners);
      }
    }
    boolean vague = meeting.isEmpty();
    Node at = around.map(Clause::verb).orElse(noun);
    boolean definite = noun.children("det").anyMatch(det -> Set.of("the", "this", "that").contains(det.lemma())) || noun.child("nmod:poss") != null;
    if (vague && (!definite && !what.equals("summit") && !what.equals("ministers"))) {
      return;
    }
    if (!what.equals("summit") && !what.equals("visit") && meeting.size() < 2 && !isBloc(scene, meeting) && !vague) {
      return;
    }
    String words = around.map(clause -> scene.clauseSpan(clause.verb()).of(scene.text())).orElse(scene.span().of(scene.text()));
    Kind kind = switch (what) {
      case "summit" -> Kind.SUMMIT;
      case "ministers" -> Kind.MINISTERS;
      case "officials" -> Kind.OFFICIALS;
      case "visit" -> Kind.VISIT;
      case "dialogue" -> Kind.DIALOGUE;
      default -> kind(scene, words, meeting, around.map(Clause::agents).orElse(List.of()), List.of());
    };
    Span span = around.filter(_ -> governs).map(clause -> scene.clauseSpan(clause.verb())).filter(each -> each.contains(noun.span())).orElse(phrase(noun));
    emit(scene, governs ? at : noun, kind, meeting, around.orElse(null), "meeting/" + what, span, vague, drafts);
  }

  private static Span phrase(Node noun) {
    List<Node> nodes = noun.subtree();
    return nodes.getFirst().span().cover(nodes.getLast().span());
  }

  private static List<Party> named(Node child) {
    return child.mention() instanceof Mention.OfParty || child.mention() instanceof Mention.OfPerson ? Who.acting(child.joined()) : List.of();
  }

  private static List<Party> acting(Node child) {
    return Who.acting(child.joined());
  }

  private static @Nullable String rank(Scene scene, Node node) {
    if (node.mention() instanceof Mention.OfPerson person) {
      String words = person.span().of(scene.text());
      if (MINISTERS.matcher(words).find()) {
        return "minister";
      }
      if (LEADERS.matcher(words).find()) {
        return "leader";
      }
      return scene.script().ranks().getOrDefault(person.name(), "person");
    }
    return null;
  }

  private static Kind kind(Scene scene, String words, Set<Party> parties, List<Node> agents, List<Node> patients) {
    boolean minister = MINISTERS.matcher(words).find();
    boolean leader = LEADERS.matcher(words).find();
    for (Node node : agents) {
      leader |= node.mention() == null && LEADERS.matcher(node.word()).matches();
      minister |= "minister".equals(rank(scene, node));
      leader |= "leader".equals(rank(scene, node));
    }
    for (Node node : patients) {
      minister |= "minister".equals(rank(scene, node));
      leader |= "leader".equals(rank(scene, node));
    }
    if (minister && !leader) {
      return Kind.MINISTERS;
    }
    if (leader) {
      boolean bloc = parties.size() > 2 || parties.stream().anyMatch(party -> !scene.script().gazetteer().kind(party).equals("state"));
      return bloc ? Kind.SUMMIT : Kind.LEADERS;
    }
    return OFFICIALS.matcher(words).find() ? Kind.OFFICIALS : Kind.DIALOGUE;
  }

  private void emit(
      Scene scene, Node at, Kind kind, Set<Party> parties, @Nullable Clause clause, String frame, Span span, boolean vague, Consumer<Draft> drafts) {
    Status status = status(scene, at, clause, span);
    if (status == null) {
      return;
    }
    Mention.OfDate date = scene.dateOf(at, Mention.Role.AT, Mention.Role.SINCE);
    Place place = place(scene, at, span);
    boolean based = kind != Kind.SUMMIT && kind != Kind.VISIT && date == null && place == null && parties.size() < 2;
    boolean headline = scene.sentence().block().kind() == entente.read.text.Block.Kind.TITLE;
    if (based || (vague || headline) && date == null && place == null) {
      return;
    }
    var everyone = new ArrayList<>(parties);
    if (place != null && !everyone.contains(place.state()) && !vague && !ownSeat(parties, place) && !memberHost(parties, kind)) {
      everyone.add(place.state());
    }
    var draft = new Draft(Type.MEETING, vague ? "meeting/the-meeting" : frame, scene).word(Field.KIND, kind).parties(Field.PARTIES, everyone)
        .word(Field.STATUS, status).evidence(span);
    if (place != null) {
      draft.text(Field.PLACE, place.name());
    }
    days(scene, at, clause, date, draft);
    boolean present = Set.of("at", "during", "after").contains(at.preposition()) && status == Status.HELD && !vague;
    if (date == null && present && scene.narrative() != null) {
      draft.date(Field.START, scene.narrative());
    }
    drafts.accept(draft);
  }

  private static final Set<String> ENDS = Set.of("end", "conclude", "close", "finish", "wrap up", "wind up", "lower", "culminate");

  /// The first and last day: from an interval, from "three-day", or from the day on which it ends.
  private static void days(Scene scene, Node at, @Nullable Clause clause, Mention.@Nullable OfDate date, Draft draft) {
    Integer length = length(scene, at);
    Mention.OfDate last = null;
    for (Clause each : scene.clauses()) {
      boolean own = each == clause || each.verb().relation().equals("acl:relcl") && each.verb().head() != null && WORDS.at(scene, each.verb().head()) != null;
      if (own && ENDS.contains(each.lemma())) {
        last = scene.dateOf(each.verb(), Mention.Role.AT);
      }
    }
    if (last != null && last.when() instanceof When.OnDay(var day)) {
      draft.date(Field.END, last.when());
      if (length != null) {
        draft.date(Field.START, When.of(day.minusDays(length - 1)));
      } else if (date != null && !date.equals(last) && date.when().first().isBefore(day)) {
        draft.date(Field.START, date.when());
      }
      return;
    }
    if (date == null) {
      return;
    }
    draft.date(Field.START, date.when());
    if (date.end() != null && !date.end().equals(date.when())) {
      draft.date(Field.END, date.end());
    } else if (length != null && length > 1 && date.when() instanceof When.OnDay(var day) && from(scene, date)) {
      draft.date(Field.END, When.of(day.plusDays(length - 1)));
    }
  }

  private static boolean from(Scene scene, Mention.OfDate date) {
    return scene.text().substring(Math.max(scene.span().start(), date.span().start() - 16), date.span().start()).matches("(?is).*\\b(?:from|starting|beginning|opens|begins|starts)(?: on)? $");
  }

  /// "three-day", "for three days": how many days; null where it is not said.
  private static @Nullable Integer length(Scene scene, Node at) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfDuration duration && duration.iso().matches("P[0-9]{1,2}D") && Math.abs(duration.span().start() - at.span().start()) < 120) {
        return Integer.parseInt(duration.iso().substring(1, duration.iso().length() - 1));
      }
    }
    return null;
  }

  /// A body at its own seat has no host: the EU in Brussels.
  private static boolean ownSeat(Set<Party> parties, Place place) {
    return place.name().equals("Brussels") && parties.contains(new Party("EU")) || place.name().equals("New York") && parties.contains(new Party("UN"));
  }

  /// Of a region the leaders are named beside it, so a host that is one of them is told apart; of nothing else.
  private static boolean memberHost(Set<Party> parties, Kind kind) {
    return kind == Kind.VISIT && parties.size() >= 2 || parties.isEmpty();
  }

  private static @Nullable Place place(Scene scene, Node at, Span span) {
    Place best = null;
    int nearest = Integer.MAX_VALUE;
    for (Place place : scene.places()) {
      boolean fits = Set.of("in", "at", "near", "outside").contains(place.preposition()) || place.preposition().equals("to") && place.city();
      if (!fits || !place.city() && !place.preposition().equals("in")) {
        continue;
      }
      int distance = Math.abs(place.span().start() - at.span().start()) + (span.contains(place.span()) ? 0 : 60) + (place.city() ? 0 : 25);
      if (distance < nearest && distance < 170) {
        nearest = distance;
        best = place;
      }
    }
    return best;
  }

  private static @Nullable Status status(Scene scene, Node at, @Nullable Clause clause, Span span) {
    String words = span.of(scene.text()).toLowerCase(Locale.ROOT);
    if (words.contains("cancelled") || words.contains("canceled") || words.contains("called off")) {
      return Status.CANCELLED;
    }
    if (words.contains("postponed") || words.contains("put off")) {
      return Status.POSTPONED;
    }
    if (clause != null && clause.verb() == at) {
      Mode mode = clause.mode();
      if (mode.force() == Mode.Force.IMAGINED || mode.denied()) {
        return null;
      }
      if (mode.real()) {
        return later(scene, at) ? Status.PLANNED : Status.HELD;
      }
      return Status.PLANNED;
    }
    Mention.OfDate date = scene.dateOf(at, Mention.Role.AT);
    if (date != null && scene.script().published() != null) {
      if (date.when().first().isAfter(scene.script().published())) {
        return Status.PLANNED;
      }
      if (date.when().last().isBefore(scene.script().published())) {
        return Status.HELD;
      }
    }
    boolean later = date != null && scene.text().substring(Math.max(scene.span().start(), date.span().start() - 6), date.span().end()).toLowerCase(Locale.ROOT).contains("later ");
    if (later || FUTURE_WORD.matcher(words).find()) {
      return Status.PLANNED;
    }
    if (PAST_WORD.matcher(words).find() || clause != null && clause.mode().real() && clause.mode().time() == Mode.Time.PAST) {
      return Status.HELD;
    }
    return clause != null && clause.mode().future() ? Status.PLANNED : Status.HELD;
  }

  /// The timetable's present, and what is fixed for later: "opens on Friday", "is set for 2028".
  private static boolean later(Scene scene, Node at) {
    Mention.OfDate date = scene.dateOf(at, Mention.Role.AT);
    return date != null && scene.script().published() != null && date.when().first().isAfter(scene.script().published());
  }
}
