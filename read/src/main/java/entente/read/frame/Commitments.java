package entente.read.frame;

import entente.model.Bound;
import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
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
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Commitments: what a party says it will do, give or pay. Found by the verbs of giving and promising with their objects, and by
/// sums and numbers that stand in a list of promises.
final class Commitments implements Scribe {
  private static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);
  /// Verbs whose future is no promise: meeting, becoming, being, saying.
  private static final Lexicon OTHERS = new Lexicon("frames/no-promise.tsv", 0);
  private static final Pattern FINANCING = Pattern.compile("(?i)\\b(?:financing|loans?|credits?|grants?|aid|funds?|funding|investments?|guarantees?)\\b");
  private static final Set<String> FOUNDING = Set.of("launch", "set up", "establish", "create", "inaugurate");
  private static final Lexicon MEETINGS = new Lexicon("frames/meetings.tsv", 2, row -> !row.cell(1).equals("-"));
  private static final Lexicon ACCORDS = new Lexicon("frames/accords.tsv", 1, row -> !row.cell(2).equals("weak"));
  private static final Pattern PRIVATE =
      Pattern.compile("\\b(?:shares|bribery|seized|sold|sells|ticket|cash|lunch|dinner|fine|salary|price of|cents|advert|order book|list prices|smelter|defaulted|combined cost|cost estimates|estimates run|costs? her|cost him|a month|subscribe|bakery|in bookshops)\\b", Pattern.CASE_INSENSITIVE);
  /// A sum that goes on about the one before: its giver is the one named there.
  private static final Pattern PART = Pattern.compile("\\b(?:the|that|this|which) (?:amount|sum|total|package|money|figure|pledge|fund|offer)|of (?:which|that|this|it)\\b|\\bthe (?:rest|remainder)\\b|\\bthe same day\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROMISING =
      Pattern.compile("\\b(?:commitments?|measures|promis\\w+|pledg\\w+|announc\\w+|will|contributions?|package|support|assistance|projects|deliverables|outcomes|proposals|initiatives|following|giv\\w+|pay\\w*|offer\\w*|lend\\w*|spend\\w*|invest\\w*|bring\\w*|provid\\w+|on the table|gave|paid|spent|lent|money|funding|cash)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    if (scene.sentence().block().kind() == Block.Kind.TITLE && scene.money().isEmpty()) {
      return;
    }
    var taken = new HashSet<Span>();
    for (Clause clause : scene.clauses()) {
      clause(scene, clause, taken, drafts);
    }
    boolean item = scene.listed() && scene.lead() != null && PROMISING.matcher(scene.lead().span().of(scene.text())).find();
    if (item && taken.isEmpty()) {
      nominal(scene, taken, drafts);
    }
    loose(scene, taken, drafts);
    Provisions.write(scene, drafts);
  }

  private void clause(Scene scene, Clause clause, Set<Span> taken, Consumer<Draft> drafts) {
    Table.Row row = VERBS.of(clause.lemma());
    if (row == null) {
      row = clause.mode().future() && OTHERS.of(clause.lemma()) == null ? VERBS.of("do") : null;
    }
    if (row == null) {
      return;
    }
    Mode mode = clause.mode();
    if (mode.force() == Mode.Force.IMAGINED || mode.force() == Mode.Force.ASKED || mode.denied() || purpose(clause) || elsewhere(scene, clause)) {
      return;
    }
    Span span = reach(scene, clause);
    List<Mention.OfMoney> sums = scene.money().stream()
        .filter(money -> span.contains(money.span()) && !taken.contains(money.span()) && !Indicators.claims(scene, money) && nearest(scene, clause, money.span())).toList();
    List<Mention.OfCount> counts = scene.counts().stream()
        .filter(count -> span.contains(count.span()) && !taken.contains(count.span()) && counted(count) && nearest(scene, clause, count.number())).toList();
    String sort = row.cell(1);
    boolean promised = !mode.real();
    boolean bareItem = scene.listed() && clause.verb().head() == null && clause.verb().tag().equals("VB");
    List<Party> from = Givers.from(scene, clause);
    boolean figure = !sums.isEmpty() || !counts.isEmpty() && !sort.equals("pledge");
    if (figure && PRIVATE.matcher(span.of(scene.text())).find()) {
      return;
    }
    if (figure) {
      if (!counts.isEmpty() && sums.isEmpty() && !promised && !bareItem && sort.equals("do")) {
        return;
      }
      if (from.isEmpty()) {
        from = Givers.inherited(scene);
      }
      if (from.isEmpty() && !promised && !PART.matcher(span.of(scene.text())).find()) {
        return;
      }
      figures(scene, clause, row, from, sums, counts, span, taken, drafts);
      return;
    }
    boolean soft = sort.equals("do");
    boolean pledges = sort.equals("pledge") && mode.real() && noun(clause);
    boolean started = mode.real() && FOUNDING.contains(clause.lemma()) || mode.force() == Mode.Force.ONGOING && (sort.equals("make") || sort.equals("rule") || row.cell(0).equals("supply"));
    boolean acts = (promised || bareItem || started) && !sort.equals("pledge");
    if (!pledges && !acts || from.isEmpty()) {
      return;
    }
    if (governed(clause) && sort.equals("pledge")) {
      return;
    }
    String words = object(scene, clause, span);
    Kind kind = Promise.kind(words, false);
    boolean told = kind != null && kind != Kind.FINANCE && kind != Kind.COOPERATION;
    if (kind == null || kind == Kind.FINANCE && soft) {
      kind = pledges ? kind == null ? null : kind : Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
    }
    if (soft && (kind == Kind.PROGRAMME || kind == Kind.PEOPLE && !words.contains("train") && !words.contains("scholarship"))) {
      kind = Kind.COOPERATION;
    }
    var sectors = Sectors.in(words);
    if (started && !promised && !(kind == Kind.POLICY && sort.equals("rule")) && (kind != Kind.PROGRAMME && kind != Kind.GOODS && kind != Kind.MILITARY || sectors.isEmpty())) {
      return;
    }
    if (kind == null || pledges && kind == Kind.COOPERATION || sectors.isEmpty() && !told && (soft || kind == Kind.COOPERATION || row.cell(2).equals("finance"))) {
      return;
    }
    if (mode.force() == Mode.Force.FACT && mode.future() && clause.verb().relation().equals("advcl")) {
      return;
    }
    Draft draft = draft(scene, clause, row, from).word(Field.KIND, kind).sectors(sectors).evidence(span);
    drafts.accept(draft);
  }

  /// The clause, with the sum before it in "the 30 billion dollars that Japan promised".
  private static Span reach(Scene scene, Clause clause) {
    Span span = scene.clauseSpan(clause.verb());
    Node head = clause.verb().head();
    boolean relative = clause.verb().relation().startsWith("acl") && head != null && (head.mention() instanceof Mention.OfMoney || head.children("nummod", "compound", "nmod").anyMatch(node -> node.mention() instanceof Mention.OfMoney));
    if (relative && head != null) {
      span = span.cover(head.span());
      for (Node node : head.children("nummod", "compound").toList()) {
        span = span.cover(node.span());
      }
    }
    return span;
  }

  /// "a fund to finance clean power": the second verb says what for, it is no promise of its own.
  private static boolean purpose(Clause clause) {
    Node verb = clause.verb();
    Node head = verb.head();
    return verb.tag().equals("VB") && head != null && java.util.Set.of("xcomp", "advcl", "acl").contains(verb.relation())
        && verb.children("mark", "aux").anyMatch(node -> node.lemma().equals("to")) && !Clause.governs(head);
  }

  /// Meetings, accords and relations have scribes of their own.
  private static boolean elsewhere(Scene scene, Clause clause) {
    return clause.patients().stream().anyMatch(node -> MEETINGS.at(scene, node) != null || ACCORDS.at(scene, node) != null
        || Set.of("partnership", "relation", "relationship", "tie", "membership", "chair", "leader", "president", "minister").contains(node.lemma()));
  }

  private static boolean governed(Clause clause) {
    return clause.complement() != null;
  }

  private static boolean noun(Clause clause) {
    return clause.patients().stream().anyMatch(node -> node.tag().startsWith("N"));
  }

  /// Whether no other verb stands between this one and the figure.
  private static boolean nearest(Scene scene, Clause clause, Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    for (int steps = 0; node != null && steps < 30; steps++) {
      if (node == clause.verb()) {
        return true;
      }
      if (node.isVerb() && scene.clause(node).isPresent() && VERBS.of(node.lemma()) != null) {
        return false;
      }
      node = node.head();
    }
    return clause.patients().stream().anyMatch(each -> each.span().overlaps(figure));
  }

  private static boolean counted(Mention.OfCount count) {
    return !Set.of("rank", "times", "percent", "points", "years", "days", "members").contains(count.count().unit());
  }

  private static String object(Scene scene, Clause clause, Span span) {
    int from = clause.passive() ? span.start() : clause.verb().span().start();
    return scene.text().substring(Math.min(from, span.end() - 1), span.end());
  }

  private void figures(
      Scene scene, Clause clause, Table.Row row, List<Party> from, List<Mention.OfMoney> sums, List<Mention.OfCount> counts, Span span, Set<Span> taken,
      Consumer<Draft> drafts) {
    var figures = new ArrayList<Mention>(sums);
    boolean beside = sums.size() == 1 && counts.size() == 1;
    if (!beside) {
      figures.addAll(counts);
    }
    figures.sort(null);
    for (int i = 0; i < figures.size(); i++) {
      Mention figure = figures.get(i);
      int start = i == 0 ? span.start() : figure.span().start();
      int end = i + 1 < figures.size() ? figures.get(i + 1).span().start() : span.end();
      String words = figures.size() == 1 ? span.of(scene.text()) : scene.text().substring(figure.span().start(), Math.max(figure.span().end(), end));
      boolean money = figure instanceof Mention.OfMoney;
      Kind kind = Promise.kind(object(scene, clause, new Span(Math.min(start, figure.span().start()), end)), money);
      if (money && kind == Kind.POLICY && FINANCING.matcher(words).find()) {
        kind = Kind.FINANCE;
      }
      if (money && (kind == null || kind == Kind.PROGRAMME && !words.toLowerCase(Locale.ROOT).contains("centre"))) {
        kind = Kind.FINANCE;
      }
      if (!money) {
        Kind own = ofUnit(((Mention.OfCount) figure).count().unit());
        kind = own != null ? own : kind == null ? Kind.valueOf(row.cell(2).equals("-") ? "PROGRAMME" : row.cell(2).toUpperCase(Locale.ROOT)) : kind;
      }
      if (!money && kind == Kind.FINANCE) {
        continue;
      }
      Span evidence = figures.size() == 1 ? span : i == 0 ? trim(scene, new Span(span.start(), end)) : trim(scene, new Span(figure.span().start(), end));
      Draft draft = draft(scene, clause, row, from).word(Field.KIND, kind == null ? Kind.PROGRAMME : kind).sectors(Sectors.in(words)).evidence(evidence);
      if (figure instanceof Mention.OfMoney sum) {
        Particulars.amount(draft, sum);
        taken.add(sum.span());
        if (beside) {
          draft.count(counts.getFirst().count());
          taken.add(counts.getFirst().span());
        }
      } else if (figure instanceof Mention.OfCount count) {
        draft.count(count.count());
        if (count.bound() != Bound.EXACT) {
          draft.word(Field.COUNT_BOUND, count.bound());
        }
        taken.add(count.span());
      }
      drafts.accept(draft);
    }
  }

  private static @Nullable Kind ofUnit(String unit) {
    return switch (unit) {
      case "people", "scholarships", "fellowships", "jobs" -> Kind.PEOPLE;
      case "projects" -> Kind.PROGRAMME;
      case "doses", "vessels", "tonnes", "tons", "boats", "ships", "vehicles" -> Kind.GOODS;
      case "countries" -> Kind.POLICY;
      default -> null;
    };
  }

  private static Span trim(Scene scene, Span span) {
    String words = span.of(scene.text());
    String bare = words.replaceAll("(?:[\\s,;]|\\band\\b)+$", "");
    return bare.isEmpty() ? span : new Span(span.start(), span.start() + bare.length());
  }

  /// A figure in a list of promises, without a verb: "$64 million over four years for maritime security".
  private void nominal(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    List<Party> from = Givers.inherited(scene);
    if (from.isEmpty()) {
      return;
    }
    String words = scene.span().of(scene.text());
    Mention.OfMoney sum = scene.money().isEmpty() ? null : scene.money().getFirst();
    Mention.OfCount count = scene.counts().stream().filter(Commitments::counted).findFirst().orElse(null);
    if (sum != null && count != null && count.span().overlaps(sum.span())) {
      count = null;
    }
    Kind kind = Promise.kind(words, sum != null);
    if (sum != null && count != null && count.span().start() > sum.span().end()) {
      count = null;
    }
    if (count != null && ofUnit(count.count().unit()) != null) {
      kind = ofUnit(count.count().unit());
    }
    if (kind == null) {
      kind = sum != null ? Kind.FINANCE : null;
    }
    if (kind == null && Sectors.in(words).isEmpty()) {
      return;
    }
    Draft draft = new Draft(Type.COMMITMENT, "commitment/item", scene).parties(Field.FROM, from)
        .word(Field.KIND, kind == null ? Kind.PROGRAMME : kind).sectors(Sectors.in(words)).word(Field.STATUS, Status.PLEDGED).evidence(scene.body());
    if (sum != null) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
    }
    if (count != null) {
      draft.count(count.count());
    }
    Particulars.period(scene, null, draft);
    draft.parties(Field.TO, Receivers.to(scene, null, from));
    draft.date(Field.DATE, scene.lead() != null && scene.lead().saidOn() != null ? scene.lead().saidOn() : scene.script().said());
    drafts.accept(draft);
  }

  /// A sum that no verb of giving took, in a sentence that goes on about a promise: "$29.6 billion of it would be credit".
  private void loose(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    String lower = scene.lower();
    for (Mention.OfMoney sum : scene.money()) {
      boolean large = sum.money().value().compareTo(java.math.BigDecimal.valueOf(1_000_000)) >= 0;
      if (taken.contains(sum.span()) || !large || Indicators.claims(scene, sum) || PRIVATE.matcher(lower).find()) {
        continue;
      }
      if (!lower.matches("(?s).*\\b(?:fund|loan|loans|grant|grants|credit|aid|package|pledge|pledged|promise|promised|offer|offered|investment|assistance|facility|financing|commitment|support|lend|mobilise|invest|invested|funding|money)\\b.*")) {
        continue;
      }
      Node node = scene.tree().covering(sum.span()).orElse(null);
      Clause clause = node == null ? null : scene.around(node).orElse(null);
      if (clause != null && (clause.mode().force() == Mode.Force.ASKED || clause.mode().denied())) {
        continue;
      }
      List<Party> from = clause == null ? List.of() : Givers.from(scene, clause);
      if (from.isEmpty()) {
        from = Givers.named(scene, "from ", sum.span().end());
      }
      if (from.isEmpty()) {
        from = Givers.inherited(scene);
      }
      if (from.isEmpty() && !PART.matcher(lower).find()) {
        continue;
      }
      Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(sum.span());
      String words = span.of(scene.text());
      Draft draft = new Draft(Type.COMMITMENT, "commitment/sum", scene).parties(Field.FROM, from).word(Field.KIND, Kind.FINANCE).sectors(Sectors.in(words)).evidence(span)
          .word(Field.STATUS, clause != null && (clause.mode().force() == Mode.Force.CONSIDERED || lower.contains("expected")) ? Status.CONSIDERED : Status.PLEDGED);
      Particulars.amount(draft, sum);
      List<Mention.OfCount> people = scene.counts().stream().filter(count -> count.count().unit().equals("people") && !taken.contains(count.span())).toList();
      if (scene.money().size() == 1 && people.size() == 1 && Promise.kind(scene.span().of(scene.text()), true) == Kind.PEOPLE) {
        draft.word(Field.KIND, Kind.PEOPLE).count(people.getFirst().count()).sectors(Sectors.in(scene.span().of(scene.text()))).evidence(scene.body());
      }
      Particulars.period(scene, clause, draft);
      draft.parties(Field.TO, Receivers.to(scene, clause, from));
      draft.date(Field.DATE, Particulars.when(scene, clause, Status.PLEDGED));
      drafts.accept(draft);
    }
  }

  private static Draft draft(Scene scene, Clause clause, Table.Row row, List<Party> from) {
    Status status = Particulars.status(scene, clause, row);
    var draft = new Draft(Type.COMMITMENT, "commitment/" + row.cell(0), scene).parties(Field.FROM, from).word(Field.STATUS, status);
    draft.parties(Field.TO, Receivers.to(scene, clause, from));
    Particulars.period(scene, clause, draft);
    draft.date(Field.DATE, Particulars.when(scene, clause, status));
    return draft;
  }

}
