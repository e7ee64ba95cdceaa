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
  private static final Set<String> SCHEMES = Set.of("programme", "program", "initiative", "strategy", "fund", "plan", "target", "aim", "scheme", "facility", "package", "goal", "share", "contribution", "project", "pledge", "gateway");
  private static final Lexicon MEETINGS = new Lexicon("frames/meetings.tsv", 2);
  private static final Lexicon ACCORDS = new Lexicon("frames/accords.tsv", 1);
  private static final Pattern PRIVATE =
      Pattern.compile("\\b(?:shares|bribery|seized|sold|sells|ticket|cash|lunch|dinner|fine|salary|price of|cents|advert|order book|list prices|smelter|defaulted|combined cost|cost estimates|estimates run|costs? her|cost him|a month|subscribe|bakery|in bookshops)\\b", Pattern.CASE_INSENSITIVE);
  /// A sum that goes on about the one before: its giver is the one named there.
  private static final Pattern PART = Pattern.compile("\\b(?:the|that|this|which) (?:amount|sum|total|package|money|figure|pledge|fund|offer)|of (?:which|that|this|it)\\b|\\bthe (?:rest|remainder)\\b|\\bthe same day\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROMISING =
      Pattern.compile("\\b(?:commitments?|measures|promis\\w+|pledg\\w+|announc\\w+|will|contributions?|package|support|assistance|projects|deliverables|outcomes|proposals|initiatives|following)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    if (scene.sentence().block().kind() == Block.Kind.TITLE && scene.money().isEmpty()) {
      return;
    }
    var taken = new HashSet<Span>();
    for (Clause clause : scene.clauses()) {
      clause(scene, clause, taken, drafts);
    }
    boolean item = scene.sentence().block().kind() == Block.Kind.ITEM && scene.lead() != null && PROMISING.matcher(scene.lead().span().of(scene.text())).find();
    if (item && taken.isEmpty()) {
      nominal(scene, taken, drafts);
    }
    loose(scene, taken, drafts);
    provisions(scene, drafts);
  }

  private static final Set<String> HANDING = Set.of("provision", "delivery", "supply", "donation", "handover", "transfer");

  /// "the provision of a patrol vessel to Indonesia and equipment to Malaysia".
  private static void provisions(Scene scene, Consumer<Draft> drafts) {
    for (Node noun : scene.tree().nodes()) {
      if (!HANDING.contains(noun.lemma()) || noun.mention() != null || !noun.tag().startsWith("NN")) {
        continue;
      }
      var from = new LinkedHashSet<Party>();
      noun.children("nmod:poss").forEach(child -> from.addAll(Who.acting(child.joined())));
      noun.children("nmod").filter(child -> child.preposition().equals("by")).forEach(child -> from.addAll(Who.acting(child.joined())));
      if (from.isEmpty()) {
        scene.script().pair().stream().filter(party -> scene.script().gazetteer().kind(party).equals("state")).findFirst().ifPresent(from::add);
      }
      Span whole = noun.subtree().getFirst().span().cover(noun.subtree().getLast().span());
      int start = noun.span().start();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party && whole.contains(party.span()) && party.span().start() >= start && scene.text().substring(start, party.span().start()).matches("(?s).*\\bto (?:the )?$") && !from.isEmpty()) {
          String words = scene.text().substring(start, party.span().start());
          Kind kind = Promise.kind(words, false);
          if (kind == Kind.GOODS && party.parties().stream().noneMatch(from::contains)) {
            Draft draft = new Draft(Type.COMMITMENT, "commitment/provision", scene, 0.6).parties(Field.FROM, from).parties(Field.TO, party.parties()).word(Field.KIND, kind)
                .sectors(Sectors.in(words)).word(Field.STATUS, Status.PLEDGED).evidence(new Span(noun.span().start(), party.span().end()));
            draft.date(Field.DATE, when(scene, scene.around(noun).orElse(null), Status.PLEDGED));
            drafts.accept(draft);
          }
          start = party.span().end();
        }
      }
    }
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
    boolean bareItem = scene.sentence().block().kind() == Block.Kind.ITEM && scene.lead() != null && clause.verb().head() == null && clause.verb().tag().equals("VB");
    List<Party> from = from(scene, clause);
    boolean figure = !sums.isEmpty() || !counts.isEmpty() && !sort.equals("pledge");
    if (figure && PRIVATE.matcher(span.of(scene.text())).find()) {
      return;
    }
    if (figure) {
      if (!counts.isEmpty() && sums.isEmpty() && !promised && !bareItem && sort.equals("do")) {
        return;
      }
      if (from.isEmpty()) {
        from = inherited(scene);
      }
      if (from.isEmpty() && !promised && !PART.matcher(span.of(scene.text())).find()) {
        return;
      }
      figures(scene, clause, row, from, sums, counts, span, taken, drafts);
      return;
    }
    boolean soft = sort.equals("do");
    boolean pledges = sort.equals("pledge") && mode.real() && noun(clause);
    boolean started = mode.real() && FOUNDING.contains(clause.lemma()) || mode.force() == Mode.Force.ONGOING && (sort.equals("make") || row.cell(0).equals("supply"));
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
    if (started && !promised && (kind != Kind.PROGRAMME && kind != Kind.GOODS || sectors.isEmpty())) {
      return;
    }
    if (kind == null || pledges && kind == Kind.COOPERATION || sectors.isEmpty() && !told && (soft || kind == Kind.COOPERATION || row.cell(2).equals("finance"))) {
      return;
    }
    if (mode.force() == Mode.Force.FACT && mode.future() && clause.verb().relation().equals("advcl")) {
      return;
    }
    Draft draft = draft(scene, clause, row, from, soft ? 0.5 : 0.55).word(Field.KIND, kind).sectors(sectors).evidence(span);
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
      Draft draft = draft(scene, clause, row, from, money ? 0.7 : 0.6).word(Field.KIND, kind == null ? Kind.PROGRAMME : kind).sectors(Sectors.in(words)).evidence(evidence);
      if (figure instanceof Mention.OfMoney sum) {
        amount(draft, sum);
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

  private static void amount(Draft draft, Mention.OfMoney sum) {
    draft.money(sum.money(), sum.bound());
    if (sum.equivalent() != null) {
      draft.put(Field.EQUIVALENT, new entente.model.Value.Amount(sum.equivalent()));
    }
    if (sum.atLeast() != null) {
      draft.put(Field.AT_LEAST, new entente.model.Value.Amount(sum.atLeast()));
    }
  }

  private static Span trim(Scene scene, Span span) {
    String words = span.of(scene.text());
    String bare = words.replaceAll("(?:[\\s,;]|\\band\\b)+$", "");
    return bare.isEmpty() ? span : new Span(span.start(), span.start() + bare.length());
  }

  /// A figure in a list of promises, without a verb: "$64 million over four years for maritime security".
  private void nominal(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    List<Party> from = inherited(scene);
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
    Draft draft = new Draft(Type.COMMITMENT, "commitment/item", scene, sum != null ? 0.75 : 0.5).parties(Field.FROM, from)
        .word(Field.KIND, kind == null ? Kind.PROGRAMME : kind).sectors(Sectors.in(words)).word(Field.STATUS, Status.PLEDGED).evidence(scene.body());
    if (sum != null) {
      amount(draft, sum);
      taken.add(sum.span());
    }
    if (count != null) {
      draft.count(count.count());
    }
    period(scene, null, draft);
    draft.parties(Field.TO, to(scene, null, from));
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
      List<Party> from = clause == null ? List.of() : from(scene, clause);
      if (from.isEmpty()) {
        from = inherited(scene);
      }
      if (from.isEmpty() && !PART.matcher(lower).find()) {
        continue;
      }
      Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(sum.span());
      String words = span.of(scene.text());
      Draft draft = new Draft(Type.COMMITMENT, "commitment/sum", scene, 0.45).parties(Field.FROM, from).word(Field.KIND, Kind.FINANCE).sectors(Sectors.in(words)).evidence(span)
          .word(Field.STATUS, clause != null && (clause.mode().force() == Mode.Force.CONSIDERED || lower.contains("expected")) ? Status.CONSIDERED : Status.PLEDGED);
      amount(draft, sum);
      period(scene, clause, draft);
      draft.parties(Field.TO, to(scene, clause, from));
      draft.date(Field.DATE, when(scene, clause, Status.PLEDGED));
      drafts.accept(draft);
    }
  }

  /// Who promises, where the clause does not say: those who introduce the list, else those whose words they are.
  private static List<Party> inherited(Scene scene) {
    if (scene.lead() != null && scene.sentence().block().kind() == Block.Kind.ITEM) {
      Scene lead = scene.lead();
      for (Clause clause : lead.clauses()) {
        List<Party> agents = lead.acting(clause);
        if (!agents.isEmpty()) {
          return agents;
        }
      }
      for (Mention mention : lead.mentions()) {
        if (mention instanceof Mention.OfParty party && party.how() != Mention.How.ADJECTIVE) {
          return party.parties();
        }
        if (mention instanceof Mention.OfPerson person && person.party() != null) {
          return List.of(person.party());
        }
      }
    }
    if (!scene.mentions().isEmpty() && scene.mentions().getFirst() instanceof Mention.OfParty label && label.span().start() == scene.span().start()
        && scene.text().startsWith(":", label.span().end())) {
      return label.parties(); // "United States: 30 billion dollars …"
    }
    return scene.sayer() == null ? List.of() : List.of(scene.sayer());
  }

  private static List<Party> from(Scene scene, Clause clause) {
    var from = new LinkedHashSet<Party>();
    String lemma = clause.lemma();
    boolean receives = Set.of("receive", "get").contains(lemma) && !clause.passive();
    if (receives) {
      from.addAll(Who.acting(clause.after("from")));
      if (from.isEmpty()) {
        from.addAll(named(scene, "from ", clause.verb().span().end()));
      }
    } else {
      from.addAll(scene.acting(clause));
      from.addAll(together(scene, clause));
    }
    if (from.isEmpty() && !receives) {
      from.addAll(owners(clause));
    }
    Node noun = clause.verb().head();
    if (from.isEmpty() && clause.verb().relation().startsWith("acl") && noun != null && noun.mention() == null) {
      scene.around(noun).ifPresent(outer -> from.addAll(scene.acting(outer)));
    }
    Node above = governor(clause);
    if (from.isEmpty() && above != null) {
      scene.clause(above).ifPresent(said -> from.addAll(scene.acting(said)));
    }
    if (from.isEmpty() && scene.sentence().block().kind() == Block.Kind.ITEM && scene.lead() != null && (clause.passive() || clause.agents().isEmpty())) {
      from.addAll(inherited(scene));
    }
    if (from.isEmpty() && clause.passive() && scene.sayer() != null) {
      from.add(scene.sayer());
    }
    return List.copyOf(from);
  }

  /// "The European Union's Global Gateway is to mobilise": whose scheme it is.
  private static List<Party> owners(Clause clause) {
    var owners = new LinkedHashSet<Party>();
    for (Node agent : clause.passive() ? List.<Node>of() : clause.agents()) {
      boolean scheme = SCHEMES.contains(agent.lemma()) || agent.tag().equals("NNP") && agent.mention() == null;
      if (scheme) {
        agent.children("nmod:poss").forEach(child -> owners.addAll(Who.acting(child.joined())));
        agent.children("nmod").filter(child -> child.preposition().equals("of")).forEach(child -> owners.addAll(Who.acting(child.joined())));
      }
    }
    return List.copyOf(owners);
  }

  /// The parties that stand right after these words, from an offset on.
  private static List<Party> named(Scene scene, String words, int after) {
    return scene.mentions().stream().filter(Mention.OfParty.class::isInstance).map(Mention.OfParty.class::cast)
        .filter(party -> party.span().start() > after && scene.text().substring(Math.max(scene.span().start(), party.span().start() - words.length()), party.span().start()).equalsIgnoreCase(words))
        .findFirst().map(Mention.OfParty::parties).orElse(List.of());
  }

  /// The verb of saying above a clause, also above the clause to which it is joined.
  private static @Nullable Node governor(Clause clause) {
    if (clause.governor() != null) {
      return clause.governor();
    }
    Node head = clause.verb().head();
    boolean joined = clause.verb().relation().equals("conj") && head != null && head.isVerb() && head.relation().equals("ccomp");
    return joined && head != null ? head.head() : null;
  }

  /// "Together with the African Development Bank we will lend".
  private static List<Party> together(Scene scene, Clause clause) {
    String words = scene.clauseSpan(clause.verb()).of(scene.text()).toLowerCase(Locale.ROOT);
    return words.contains("together with") || words.contains("along with") || words.contains("jointly with") ? Who.acting(clause.after("with")) : List.of();
  }

  private static Draft draft(Scene scene, Clause clause, Table.Row row, List<Party> from, double confidence) {
    Status status = status(scene, clause, row);
    var draft = new Draft(Type.COMMITMENT, "commitment/" + row.cell(0), scene, confidence).parties(Field.FROM, from).word(Field.STATUS, status);
    draft.parties(Field.TO, to(scene, clause, from));
    period(scene, clause, draft);
    draft.date(Field.DATE, when(scene, clause, status));
    return draft;
  }

  private static void period(Scene scene, @Nullable Clause clause, Draft draft) {
    for (Mention mention : scene.mentions()) {
      boolean inside = clause == null || scene.clauseSpan(clause.verb()).contains(mention.span());
      if (mention instanceof Mention.OfDuration duration && duration.years() != null && inside && draft.fields().get(Field.YEARS) == null) {
        String before = scene.text().substring(Math.max(scene.span().start(), duration.span().start() - 22), duration.span().start()).toLowerCase(Locale.ROOT);
        if (before.matches("(?s).*\\b(?:over|within|in|during|for|across|spread over|to)\\b[^,;]*$") || scene.text().substring(duration.span().end(), Math.min(scene.text().length(), duration.span().end() + 9)).startsWith(" period")) {
          draft.number(Field.YEARS, duration.years());
        }
      }
      if (mention instanceof Mention.OfDate date && date.role() == Mention.Role.BY && inside && draft.fields().get(Field.BY) == null) {
        draft.date(Field.BY, date.end() == null ? date.when() : date.end());
      }
    }
  }

  private static List<Party> to(Scene scene, @Nullable Clause clause, List<Party> from) {
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
    if (to.isEmpty() && scene.lead() != null && scene.sentence().block().kind() == Block.Kind.ITEM) {
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

  private static Status status(Scene scene, Clause clause, Table.Row row) {
    Mode mode = clause.mode();
    String lemma = clause.lemma();
    String lower = scene.clauseSpan(clause.verb()).of(scene.text()).toLowerCase(Locale.ROOT);
    if (Set.of("propose", "recommend", "weigh", "consider", "mull", "study", "contemplate", "examine").contains(lemma) || mode.force() == Mode.Force.CONSIDERED || lower.contains("is considering") || lower.contains("is weighing") || lower.contains("are considering")) {
      return Status.CONSIDERED;
    }
    if (scene.lead() != null && scene.lead().lower().contains("considering")) {
      return Status.CONSIDERED;
    }
    if (!mode.real()) {
      return lower.contains("under an agreement") || lower.contains("under a contract") || lower.contains("under which the company") ? Status.SIGNED : Status.PLEDGED;
    }
    if (row.cell(1).equals("pledge")) {
      return Status.PLEDGED;
    }
    if (mode.force() == Mode.Force.ONGOING) {
      return Status.UNDERWAY;
    }
    if (mode.time() == Mode.Time.PRESENT) {
      return scene.script().official() || Set.of("comprise", "include", "cover", "want").contains(lemma) ? Status.PLEDGED : Status.UNDERWAY;
    }
    if (Set.of("launch", "start", "begin", "initiate").contains(lemma)) {
      return Status.UNDERWAY;
    }
    return lemma.equals("mobilise") || lemma.equals("mobilize") ? Status.PLEDGED : Status.DELIVERED;
  }

  private static @Nullable When when(Scene scene, @Nullable Clause clause, Status status) {
    if (clause != null) {
      Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT);
      boolean past = scene.script().published() == null || date != null && !date.when().first().isAfter(scene.script().published());
      if (date != null && past) {
        return date.when();
      }
      Node governor = governor(clause);
      if (governor != null) {
        Mention.OfDate said = scene.dateOf(governor, Mention.Role.AT);
        if (said != null && (scene.script().published() == null || !said.when().first().isAfter(scene.script().published()))) {
          return said.when();
        }
      }
    }
    if (scene.saidOn() != null) {
      return scene.saidOn();
    }
    if (status == Status.CONSIDERED) {
      return null;
    }
    if (scene.script().official()) {
      return scene.script().said();
    }
    return scene.narrative() != null ? scene.narrative() : scene.script().month();
  }
}
