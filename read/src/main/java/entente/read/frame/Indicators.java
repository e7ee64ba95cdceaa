package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Indicators: a figure about a party or a pair, such as trade between them in a year.
///
/// Sums are measured in [Measured], what is counted in [Tallied], and ranks in [Ranked]; here is
/// whose figure it is, and for when.
final class Indicators implements Scribe {
  private static final Words LISTS = Words.of(Indicators.class);
  private static final java.util.regex.Pattern BESIDE =
      java.util.regex.Pattern.compile(
          "\\s*\\(?(?:in |for |during |by |at the end of |by the end of )?(?:the )?(?:year )?");
  private static final Set<String> TRADED = LISTS.set("traded");

  /// Whether a sum of money in this scene is a figure rather than a promise: what the other scribes
  /// leave alone.
  static boolean claims(Scene scene, Mention.OfMoney money) {
    return FigureLines.is(scene)
        || new OfWhich(scene, _ -> {}).measure(money.span()) != null
        || Measured.of(scene, money.span()) != null;
  }

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    if (FigureLines.is(scene)) {
      return;
    }
    var shares = new OfWhich(scene, drafts);
    for (Mention.OfMoney money : scene.money()) {
      if (OfWhich.is(scene, money.span())) {
        shares.figure(money);
        continue;
      }
      Measure beside = Partners.measure(scene, money.span());
      Measure measure = beside == null ? Measured.of(scene, money.span()) : beside;
      if (measure != null) {
        Draft draft =
            draft(scene, measure, money.money().value(), money.money().currency(), money.span());
        if (draft != null) {
          drafts.accept(
              money.equivalent() == null
                  ? draft
                  : draft.put(Field.EQUIVALENT, new Value.Amount(money.equivalent())));
        }
      }
    }
    var written = new java.util.ArrayList<Draft>();
    var tallied = new Tallied(scene, written::add);
    scene.counts().forEach(tallied::of);
    Forecasts.write(scene, written);
    written.forEach(drafts);
    Ranked.write(scene, drafts);
    Multiplied.write(scene, drafts);
    Inhabitants.write(
        scene,
        draft -> {
          if (written.stream().noneMatch(each -> counts(each, draft))) {
            drafts.accept(draft);
          }
        });
  }

  /// Whether one tells of the same number of the same party as another.
  private static boolean counts(Draft one, Draft other) {
    return List.of(Field.PARTIES, Field.MEASURE, Field.VALUE).stream()
        .allMatch(
            field -> java.util.Objects.equals(one.fields().get(field), other.fields().get(field)));
  }

  /// A draft with the parties whose figure it is; null where nobody can tell.
  static @Nullable Draft draft(
      Scene scene, Measure measure, BigDecimal value, String unit, Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    Clause clause =
        node == null ? null : scene.around(node).or(() -> scene.clause(node)).orElse(null);
    Span whole = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(figure);
    Span span = Partners.without(scene, OfWhich.without(scene, whole, figure), figure);
    List<Party> further = Partners.of(scene, figure, measure);
    List<Party> parties =
        further.isEmpty()
            ? GappedFigures.parties(scene, figure, parties(scene, clause, span, measure))
            : further;
    return parties.isEmpty() ? null : draft(scene, parties, measure, value, unit, node, span);
  }

  static Draft draft(
      Scene scene,
      List<Party> parties,
      Measure measure,
      BigDecimal value,
      String unit,
      @Nullable Node node,
      Span span) {
    Clause clause =
        node == null ? null : scene.around(node).or(() -> scene.clause(node)).orElse(null);
    Mention.OfDate date =
        node == null ? null : scene.doneOf(clause == null ? node : clause.verb(), Mention.Role.AT);
    var draft =
        new Draft(Type.INDICATOR, "indicator/" + measure.word(), scene)
            .parties(Field.PARTIES, Forecasts.without(scene, parties))
            .word(Field.MEASURE, measure)
            .number(Field.VALUE, value)
            .text(Field.UNIT, unit)
            .text(Field.WHAT, what(scene, clause))
            .evidence(span);
    boolean habitual =
        clause != null
            && clause.mode().time() == Mode.Time.PRESENT
            && date != null
            && clause.verb().subtree().stream()
                .filter(each -> date.equals(each.mention()))
                .anyMatch(each -> within(each, clause.verb()));
    Mention.OfDate beside = node == null ? null : beside(scene, node, date == null);
    if (beside != null) {
      return draft.date(Field.PERIOD, period(beside));
    }
    return date == null || habitual ? draft : draft.date(Field.PERIOD, period(date));
  }

  /// "2.4 billion dollars (2023)", "300 million in 2019": the date right after a figure; where none
  /// goes with its verb, the only one of the sentence.
  private static Mention.@Nullable OfDate beside(Scene scene, Node figure, boolean any) {
    List<Mention.OfDate> dates =
        scene.dates().stream()
            .filter(date ->
                (date.role() == Mention.Role.AT
                        || date.role() == Mention.Role.BY
                            && date.span().start() > figure.span().end())
                    && !scene.script().ahead(date.when()))
            .toList();
    Mention.OfDate next =
        dates.stream()
            .filter(date ->
                date.span().start() > figure.span().end()
                    && date.span().start() - figure.span().end() < 12)
            .filter(date ->
                BESIDE.matcher(scene.between(figure.span().end(), date.span().start())).matches())
            .findFirst()
            .orElse(null);
    boolean only =
        any
            && next == null
            && dates.size() == 1
            && !(dates.getFirst().when() instanceof When.OnDay)
            && scene.dates().size() == 1
            && figure.span().start() > dates.getFirst().span().end();
    return only ? dates.getFirst() : next;
  }

  /// Whether a date stands in a relative clause of its own below the verb: "Zambia, which defaulted
  /// in 2020, owes …".
  private static boolean within(Node date, Node verb) {
    for (Node at = date; at != null && at != verb; at = at.head()) {
      if (at.relation().equals("acl:relcl")) {
        return true;
      }
    }
    return false;
  }

  /// A day or a month as it is said; of a stretch of months its year.
  private static When period(Mention.OfDate date) {
    boolean single =
        date.when() instanceof When.OnDay
            || date.when() instanceof When.InMonth && date.end() == null;
    return single ? date.when() : When.of(java.time.Year.of(date.when().first().getYear()));
  }

  /// What the figure is of, in the text's words: the subject of its clause where that names a
  /// measure.
  private static @Nullable String what(Scene scene, @Nullable Clause clause) {
    if (clause == null || clause.agents().isEmpty()) {
      return null;
    }
    Node subject = clause.agents().getFirst();
    if (!TRADED.contains(subject.lemma())) {
      return null;
    }
    List<Node> words = subject.subtree();
    String what =
        scene
            .between(words.getFirst().span().start(), words.getLast().span().end())
            .replaceAll("\\s+", " ");
    return what.length() <= 90 ? what : null;
  }

  /// "third among African investors in Togo": beside two names a region's adjective is none of the
  /// two.
  private static long states(Scene scene) {
    return scene.mentions().stream()
        .filter(mention ->
            mention instanceof Mention.OfParty party
                && !party.parties().stream().allMatch(Party::isRegion))
        .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
        .distinct()
        .count();
  }

  /// The two between whom it is said to be: "between Peru and Chile", "between the blocs".
  private static List<Party> between(Scene scene, Span span) {
    List<Mention> mentions = scene.mentions();
    for (int k = 0; k < mentions.size(); k++) {
      if (mentions.get(k) instanceof Mention.OfParty first
          && span.contains(first.span())
          && BETWEEN.matcher(scene.between(span.start(), first.span().start())).find()) {
        var two = new LinkedHashSet<Party>(first.parties());
        if (two.size() == 1
            && k + 1 < mentions.size()
            && mentions.get(k + 1) instanceof Mention.OfParty second
            && AND.matcher(scene.between(first.span().end(), second.span().start())).matches()) {
          two.addAll(second.parties());
        }
        return two.size() == 2 ? List.copyOf(two) : List.of();
      }
    }
    return List.of();
  }

  private static final java.util.regex.Pattern BETWEEN =
      java.util.regex.Pattern.compile("\\bbetween (?:the )?$");
  private static final java.util.regex.Pattern AND =
      java.util.regex.Pattern.compile("(?:['’]s?)? and (?:the )?");

  /// Those whose figure it is: the pair that its noun or clause names, else the one and the
  /// document's other.
  static List<Party> parties(Scene scene, @Nullable Clause clause, Span span, Measure measure) {
    boolean single = measure == Measure.GDP || measure == Measure.POPULATION;
    var named = new LinkedHashSet<Party>();
    if (clause != null && !single) {
      for (Node subject : clause.agents()) {
        if (TRADED.contains(subject.lemma())) {
          named.addAll(Who.within(List.of(subject)));
        }
      }
      if (named.size() > 2) {
        named.clear();
      }
    }
    if (named.isEmpty() && !single) {
      named.addAll(between(scene, span));
    }
    for (Mention mention : scene.mentions()) {
      boolean within =
          mention instanceof Mention.OfParty name
              && name.how() == Mention.How.ADJECTIVE
              && name.parties().stream().allMatch(Party::isRegion)
              && states(scene) >= 2;
      if (!within
          && span.contains(mention.span())
          && mention instanceof Mention.OfParty party
          && named.size() < 2) {
        named.addAll(party.parties());
      }
    }
    if (named.isEmpty()) {
      var all = new LinkedHashSet<Party>();
      scene
          .mentions()
          .forEach(mention ->
              all.addAll(mention instanceof Mention.OfParty party ? party.parties() : List.of()));
      named.addAll(
          all.size() == 2 ? all : List.of()); // "Trade between A and B, valued at 2 billion, …"
    }
    boolean alone =
        measure == Measure.DEBT
                && !span.of(scene.text())
                    .matches(
                        "(?s).*\\b(?:to|owes?|owed|lent|loans?|lend|holds?|held|advanced|lender|creditor|given|borrowed)\\b.*")
            || measure == Measure.GROWTH
                && span.of(scene.text())
                    .matches("(?s).*\\b(?:economy|GDP|gross domestic product|inflation)\\b.*");
    if (named.size() == 1 && !single && !alone && measure != Measure.OTHER) {
      Set<Party> later = Partners.later(scene);
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party
            && named.size() < 2
            && later.stream().noneMatch(party.parties()::contains)) {
          named.addAll(party.parties());
        }
      }
    }
    if (named.size() < 2
        && !single
        && !alone
        && measure != Measure.PEOPLE
        && (measure != Measure.OTHER || named.isEmpty())) {
      List<Party> pair = scene.script().pair();
      if (named.isEmpty() || pair.containsAll(named)) {
        named.addAll(pair);
      }
    }
    return named.stream().limit(single || alone ? 1 : 2).toList();
  }
}
