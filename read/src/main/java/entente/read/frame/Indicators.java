package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Table;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Indicators: a figure about a party or a pair, such as trade between them in a year.
final class Indicators implements Scribe {
  private static final List<Map.Entry<Pattern, Measure>> MEASURES =
      Table.read("frames/indicators.tsv").stream()
          .map(row -> Map.entry(
              Pattern.compile("\\b(?:" + String.join("|", row.alternatives(2).stream().map(Pattern::quote).toList()) + ")\\b", Pattern.CASE_INSENSITIVE),
              Measure.valueOf(row.cell(0).toUpperCase(Locale.ROOT))))
          .toList();
  private static final Set<String> VERBS =
      Set.copyOf(Table.read("frames/indicator-verbs.tsv").stream().flatMap(row -> row.alternatives(0).stream()).toList());
  private static final Pattern RANKED =
      Pattern.compile(
          "\\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ])?(?:largest|biggest|top|main|most important|number one)\\s+(?:(?:foreign|direct|single|overall|bilateral|external|two-way)\\s+)*"
              + "(trading partner|trade partner|partner|export market|export destination|market|investor|source of (?:foreign )?investment|source of imports|supplier|donor|creditor|lender)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> ORDINALS =
      Map.of("second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8, "ninth", 9, "tenth", 10);
  private static final Pattern PROMISED =
      Pattern.compile("\\b(?:will|would|pledg|promis|commit|target|aim|goal|plan|provid|mobilis|mobiliz|announc|offer|allocat|undert|by 20[3-9]\\d)", Pattern.CASE_INSENSITIVE);

  /// Whether a sum of money in this scene is a figure rather than a promise: what the other scribes leave alone.
  static boolean claims(Scene scene, Mention.OfMoney money) {
    return measured(scene, money.span()) != null;
  }

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    for (Mention.OfMoney money : scene.money()) {
      Measure measure = measured(scene, money.span());
      if (measure != null) {
        emit(scene, measure, money.money().value(), money.money().currency(), money.span(), drafts);
      }
    }
    for (Mention.OfCount count : scene.counts()) {
      count(scene, count, drafts);
    }
    rank(scene, drafts);
  }

  /// What a sum measures; null where it is none.
  private static @Nullable Measure measured(Scene scene, Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    if (node == null) {
      return null;
    }
    Measure nominal = nominal(node);
    if (nominal != null) {
      return nominal;
    }
    Clause clause = scene.clause(node).or(() -> scene.around(node)).orElse(null);
    Span span = clause == null ? scene.span() : scene.clauseSpan(clause.verb()).cover(figure);
    String words = span.of(scene.text());
    if (clause != null && (!VERBS.contains(clause.lemma()) && !clause.lemma().equals("be") || !clause.mode().real())) {
      return null;
    }
    if (clause == null && !words.toLowerCase(Locale.ROOT).contains("worth")) {
      return null;
    }
    if (PROMISED.matcher(words).find() && !words.toLowerCase(Locale.ROOT).contains("trade between")) {
      return null;
    }
    for (var each : MEASURES) {
      Matcher matcher = each.getKey().matcher(words);
      if (matcher.find() && (!each.getValue().equals(Measure.GDP) || words.toLowerCase(Locale.ROOT).contains("gdp"))) {
        return each.getValue() == Measure.AID && !words.toLowerCase(Locale.ROOT).matches(".*(?:aid|assistance) (?:to|from|totalled|reached|stood|amounted).*") ? null : each.getValue();
      }
    }
    return null;
  }

  private static final Map<String, Measure> NOUNS =
      Map.of("trade", Measure.TRADE, "turnover", Measure.TRADE, "exports", Measure.EXPORTS, "imports", Measure.IMPORTS, "debt", Measure.DEBT, "gdp", Measure.GDP,
          "economy", Measure.GDP, "commerce", Measure.TRADE);

  /// "two-way trade of 40 billion dollars", "debts worth 4 billion": the figure hangs from what it measures.
  private static @Nullable Measure nominal(Node figure) {
    Node head = figure.head();
    boolean hangs = head != null && head.mention() == null && Set.of("nmod", "amod", "compound", "nummod", "dep").contains(figure.relation());
    if (!hangs || head == null) {
      return null;
    }
    Node noun = head.lemma().equals("worth") && head.head() != null ? head.head() : head;
    boolean before = figure.preposition().equals("of") || noun.lemma().equals("economy") || head.lemma().equals("worth");
    return before ? NOUNS.get(noun.word().toLowerCase(Locale.ROOT)) : null;
  }

  private void count(Scene scene, Mention.OfCount count, Consumer<Draft> drafts) {
    String unit = count.count().unit();
    Node node = scene.tree().covering(count.number()).orElse(null);
    Clause clause = node == null ? null : scene.around(node).orElse(null);
    if (clause != null && (!clause.mode().real() || !VERBS.contains(clause.lemma()))) {
      return;
    }
    String lower = (clause == null ? scene.span() : scene.clauseSpan(clause.verb())).of(scene.text()).toLowerCase(Locale.ROOT);
    if (unit.equals("percent") && clause != null) {
      String before = scene.text().substring(Math.max(scene.span().start(), count.span().start() - 16), count.span().start()).toLowerCase(Locale.ROOT);
      boolean grows = before.matches("(?s).*\\b(?:up|down|increase of|rise of|growth of|fall of|drop of)(?: by| about| some)? $") || Set.of("grow", "rise", "increase", "climb", "jump", "expand", "surge", "soar").contains(clause.lemma());
      boolean falls = Set.of("fall", "drop", "shrink", "decline", "slip").contains(clause.lemma());
      if ((grows || falls) && (lower.contains("trade") || lower.contains("export") || lower.contains("import") || lower.contains("gdp")
          || lower.contains("economy") || lower.contains("investment") || lower.contains(" by "))) {
        emit(scene, Measure.GROWTH, count.count().value(), "percent", count.span(), drafts);
      } else if (lower.contains("investment")) {
        emit(scene, Measure.INVESTMENT, count.count().value(), "percent", count.span(), drafts);
      } else if (lower.contains("gdp") || lower.contains("gross domestic product")) {
        emit(scene, Measure.GDP, count.count().value(), "percent", count.span(), drafts);
      } else if (lower.contains("trade") || lower.contains("exports")) {
        emit(scene, lower.contains("exports") ? Measure.EXPORTS : Measure.TRADE, count.count().value(), "percent", count.span(), drafts);
      }
    } else if (unit.equals("people") && count.count().value().compareTo(BigDecimal.valueOf(100_000)) >= 0) {
      String before = scene.text().substring(Math.max(scene.span().start(), count.span().start() - 12), count.span().start()).toLowerCase(Locale.ROOT);
      if (before.endsWith("its ") || lower.contains("population") || lower.contains("home to")) {
        emit(scene, Measure.POPULATION, count.count().value(), "people", count.span(), drafts);
      }
    } else if (unit.equals("people") && clause != null && lower.matches(".*\\b(?:students|tourists|visitors)\\b.*") && !lower.contains("train")) {
      emit(scene, Measure.PEOPLE, count.count().value(), "people", count.span(), drafts);
    }
  }

  private void rank(Scene scene, Consumer<Draft> drafts) {
    String words = scene.span().of(scene.text());
    Matcher matcher = RANKED.matcher(words);
    while (matcher.find()) {
      String noun = matcher.group(2).toLowerCase(Locale.ROOT);
      if (matcher.group(1) == null && words.substring(0, matcher.start()).matches("(?s).*\\bone of (?:the|its) $")) {
        continue;
      }
      boolean generic = noun.equals("partner") || noun.equals("market");
      if (generic && !words.toLowerCase(Locale.ROOT).contains("trad") && matcher.group(1) == null) {
        continue;
      }
      Measure measure = noun.contains("invest") ? Measure.INVESTMENT
          : noun.contains("donor") ? Measure.AID : noun.contains("creditor") || noun.contains("lender") ? Measure.DEBT
          : noun.contains("export") ? Measure.EXPORTS : noun.contains("supplier") || noun.contains("imports") ? Measure.IMPORTS : Measure.TRADE;
      int rank = matcher.group(1) == null ? 1 : ORDINALS.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), 1);
      var span = new Span(scene.span().start() + matcher.start(), scene.span().start() + matcher.end());
      emit(scene, measure, BigDecimal.valueOf(rank), "rank", span, drafts);
    }
  }

  private void emit(Scene scene, Measure measure, BigDecimal value, String unit, Span figure, Consumer<Draft> drafts) {
    Node node = scene.tree().covering(figure).orElse(null);
    Clause clause = node == null ? null : scene.around(node).or(() -> scene.clause(node)).orElse(null);
    Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(figure);
    List<Party> parties = parties(scene, span, measure);
    if (parties.isEmpty()) {
      return;
    }
    Mention.OfDate date = node == null ? null : scene.doneOf(clause == null ? node : clause.verb(), Mention.Role.AT);
    var draft = new Draft(Type.INDICATOR, "indicator/" + measure.word(), scene).parties(Field.PARTIES, parties).word(Field.MEASURE, measure)
        .number(Field.VALUE, value).text(Field.UNIT, unit).evidence(span);
    if (date != null) {
      When period = year(date.when());
      draft.date(Field.PERIOD, period);
    }
    drafts.accept(draft);
  }

  private static When year(When when) {
    return when instanceof When.OnDay ? when : When.of(java.time.Year.of(when.first().getYear()));
  }

  /// Those whose figure it is: the pair that the clause names, else the one and the document's other.
  private static List<Party> parties(Scene scene, Span span, Measure measure) {
    var named = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (span.contains(mention.span()) && !(mention instanceof Mention.OfPerson) && mention instanceof Mention.OfParty party) {
        named.addAll(party.parties());
      }
    }
    if (named.size() == 1 && measure != Measure.GDP && measure != Measure.POPULATION) {
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party && named.size() < 2) {
          named.addAll(party.parties());
        }
      }
    }
    if (named.size() < 2 && measure != Measure.GDP && measure != Measure.POPULATION && measure != Measure.PEOPLE) {
      List<Party> pair = scene.script().pair();
      if (named.isEmpty() || pair.containsAll(named)) {
        named.addAll(pair);
      }
    }
    int most = measure == Measure.GDP || measure == Measure.POPULATION ? 1 : 2;
    return named.stream().limit(most).toList();
  }
}
