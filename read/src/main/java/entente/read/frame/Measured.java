package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a sum of money measures, such as trade, investment or debt; nothing where it is promised or
/// paid.
public final class Measured {
  private static final Words LISTS = Words.of(Measured.class);
  private static final List<Map.Entry<Pattern, Measure>> MEASURES =
      Table.read("frames/indicators.tsv").stream()
          .map(row ->
              Map.entry(
                  Pattern.compile(
                      "\\b(?:"
                          + String.join(
                              "|", row.alternatives(2).stream().map(Pattern::quote).toList())
                          + ")\\b",
                      Pattern.CASE_INSENSITIVE),
                  Measure.valueOf(row.cell(0).toUpperCase(Locale.ROOT))))
          .toList();
  private static final Set<String> VERBS =
      Set.copyOf(
          Table.read("frames/indicator-verbs.tsv").stream()
              .flatMap(row -> row.alternatives(0).stream())
              .toList());
  private static final Pattern PROMISED =
      Pattern.compile(
          "\\b(?:will|would|pledg|promis|commit|target|aim|goal|plan|provid|mobilis|mobiliz|announc|offer|allocat|undert|by"
              + " 20[3-9]\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOPED =
      Pattern.compile(
          "\\b(?:prospect|expect|potential|could|may|might|hope|forecast|set to)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRADE_BETWEEN =
      Pattern.compile(
          "\\btrade (?:volume |turnover |in goods )?between\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AIDED =
      Pattern.compile(
          "\\b(?:aid|assistance) (?:to|from|totalled|totaled|reached|stood|amounted)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern APPOSED =
      Pattern.compile(
          "\\b(trade|turnover|exports|imports|investments?|fdi|debts?|deficit|surplus)\\b[^.;]{0,60}?(?:,?"
              + " at| of| worth| valued at| totalling| totaling| reaching| amounting to| exceeding|"
              + " standing at| hitting| topping| surpassing|, which (?:was|were|is|are) worth|"
              + " to)\\s+(?:about |around |nearly |almost |some |over |more than |a record |roughly"
              + " |approximately |an estimated |just over |as much as )*$",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Measure> NOUNS = LISTS.pairs("nouns", Measure.class);
  private static final Map<String, Measure> BY_VERB = LISTS.pairs("by-verb", Measure.class);
  private static final Set<String> ONCE = LISTS.set("once");

  private Measured() {}

  /// Whether a verb gives a figure.
  static boolean figures(String lemma) {
    return VERBS.contains(lemma) || BY_VERB.containsKey(lemma);
  }

  public static @Nullable Measure of(Scene scene, Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    if (node == null) {
      return null;
    }
    if (forgiven(scene, node)) {
      return null;
    }
    Measure nominal = nominal(scene, node);
    if (nominal != null) {
      return nominal;
    }
    if (scene
        .between(figure.end(), Math.min(scene.span().end(), figure.end() + 40))
        .matches("(?s)\\s+(?:in [\\p{L} -]{0,24} )?available\\b.*")) {
      return null; // "is making 14 billion available"
    }
    Mention.OfMoney sum =
        scene.money().stream()
            .filter(money -> money.span().equals(figure))
            .findFirst()
            .orElse(null);
    boolean small =
        sum != null
            && sum.money().value().compareTo(java.math.BigDecimal.valueOf(1_000_000)) < 0
            && !scene.lower().contains("gdp")
            && !scene.lower().contains("per capita");
    if (small
        || PROSPECT
            .matcher(
                scene.between(Math.max(scene.span().start(), figure.start() - 50), figure.start()))
            .find()) {
      return null;
    }
    Clause invests = scene.clause(node).or(() -> scene.around(node)).orElse(null);
    boolean invested =
        invests != null
            && invests.lemma().equals("invest")
            && invests.mode().real()
            && invests.verb().children("aux").anyMatch(aux -> aux.lemma().equals("have"))
            && parties(scene, scene.span()) >= 2;
    if (invested && scene.dates().stream().noneMatch(date -> date.when() instanceof When.OnDay)) {
      return Measure.INVESTMENT; // "had invested in 90 projects worth 2 billion"
    }
    if (BARGAIN
        .matcher(scene.between(Math.max(scene.span().start(), figure.start() - 70), figure.start()))
        .find()) {
      return null; // "contracts worth 7 billion"
    }
    Measure nearest = since(scene, figure);
    if (nearest != null) {
      return nearest;
    }
    Measure equal = node.child("cop") == null ? null : equated(scene, node);
    if (equal != null) {
      return equal;
    }
    Clause clause = scene.clause(node).or(() -> scene.around(node)).orElse(null);
    Span span = clause == null ? scene.span() : scene.clauseSpan(clause.verb()).cover(figure);
    String words = span.of(scene.text());
    boolean promised = PROMISED.matcher(words).find() && !TRADE_BETWEEN.matcher(words).find();
    if (promised || clause != null && (clause.mode().denied() || clause.mode().future())) {
      return null;
    }
    Measure apposed = apposed(scene, figure);
    if (clause == null && words.contains("worth")) {
      return named(words);
    }
    if (clause == null || !figures(clause.lemma()) || !clause.mode().real()) {
      return apposed;
    }
    if (ONCE.contains(clause.lemma()) && once(scene, clause)) {
      return null;
    }
    boolean handed =
        Set.of("receive", "get").contains(clause.lemma())
                && (words.contains(" from ") || HANDED.matcher(words).find())
            || BY_VERB.containsKey(clause.lemma())
                && clause.mode().force() == entente.read.syntax.Mode.Force.ONGOING;
    if (handed) {
      return null;
    }
    Measure verbal = BY_VERB.get(clause.lemma());
    if (verbal != null && (verbal == Measure.DEBT || parties(scene, span) >= 2)) {
      return verbal;
    }
    for (Node subject : clause.agents()) {
      Measure own = ofNoun(scene, subject);
      if (own != null) {
        return own;
      }
    }
    Measure named = named(words);
    return named == null ? apposed : named;
  }

  /// "Bilateral trade was 7 billion dollars": the figure is what the subject comes to.
  private static @Nullable Measure equated(Scene scene, Node figure) {
    Node subject = figure.child("nsubj");
    boolean open =
        figure
                .children("aux")
                .anyMatch(aux ->
                    Set.of("will", "would", "could", "may", "might", "should", "to")
                        .contains(aux.lemma()))
            || figure.children("advmod", "neg").anyMatch(each -> each.lemma().equals("not"));
    return subject == null || open || subject.mention() != null ? null : ofNoun(scene, subject);
  }

  /// What the noun measures; of a budget, whether it is for aid.
  private static @Nullable Measure ofNoun(Scene scene, Node noun) {
    if (noun.word().equalsIgnoreCase("loans") || noun.lemma().equals("lending")) {
      return Measure.DEBT;
    }
    if (noun.lemma().equals("budget")) {
      return noun.subtree().stream()
                  .anyMatch(each -> AIDING.contains(each.lemma().toLowerCase(Locale.ROOT)))
              || scene
                  .between(noun.subtree().getFirst().span().start(), noun.span().end())
                  .contains("ODA")
          ? Measure.AID
          : Measure.OTHER;
    }
    if (Set.of("volume", "value", "level", "amount", "stock", "total", "flow", "figure", "sum")
        .contains(noun.lemma())) {
      for (Node child : noun.children("nmod", "compound", "nmod:poss").toList()) {
        Measure own = ofNoun(scene, child);
        if (own != null) {
          return own;
        }
      }
    }
    return NOUNS.get(noun.word().toLowerCase(Locale.ROOT));
  }

  private static final Set<String> AIDING = Set.of("aid", "assistance", "oda", "development");

  /// Whether it is told of one day, or for one purpose: then it is a deed, not a figure.
  private static boolean once(Scene scene, Clause clause) {
    Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT);
    boolean lent =
        LENDING.contains(clause.lemma())
            && (!clause.after("for").isEmpty()
                || parties(scene, scene.clauseSpan(clause.verb())) >= 2
                    && scene.mentions().stream()
                        .noneMatch(mention ->
                            mention instanceof Mention.OfParty party
                                && party.parties().stream()
                                    .anyMatch(each ->
                                        scene.script().gazetteer().kind(each).equals("region"))))
            && !OVER_YEARS.matcher(scene.clauseSpan(clause.verb()).of(scene.text())).find();
    return date != null && date.when() instanceof When.OnDay || lent;
  }

  private static final Pattern HANDED =
      Pattern.compile(
          "\\b(?:tranches?|instal?lments?|loans?|grants?|disbursements?|deposits?|credits?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> LENDING = Set.of("lend", "advance", "borrow", "loan");
  private static final Pattern OVER_YEARS =
      Pattern.compile(
          "\\b(?:between \\d{4}|from \\d{4} to|\\d{4}\\s?[–—-]\\s?\\d{2,4}|since|so far|to"
              + " date|over the years|over the (?:past|last)|altogether|in total|cumulative\\w*|a"
              + " year|annually|each year|every year|on average)\\b",
          Pattern.CASE_INSENSITIVE);

  private static long parties(Scene scene, Span span) {
    return scene.mentions().stream()
        .filter(mention -> mention instanceof Mention.OfParty && span.contains(mention.span()))
        .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
        .distinct()
        .count();
  }

  private static @Nullable Measure named(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (var each : MEASURES) {
      if (each.getKey().matcher(words).find()) {
        Measure measure = each.getValue();
        boolean gdp = lower.contains("gdp") || lower.contains("gross domestic product");
        if (measure == Measure.GDP && !gdp
            || measure == Measure.AID && !AIDED.matcher(words).find()) {
          continue;
        }
        return measure == Measure.PEOPLE || measure == Measure.POPULATION ? null : measure;
      }
    }
    return null;
  }

  /// "exports came to 3 million and imports to 8 million": what is named since the figure before.
  private static @Nullable Measure since(Scene scene, Span figure) {
    int before =
        scene.money().stream()
            .map(Mention.OfMoney::span)
            .filter(span -> span.end() <= figure.start() && figure.start() - span.end() < 45)
            .mapToInt(Span::end)
            .max()
            .orElse(-1);
    if (before < 0 || PROMISED.matcher(scene.span().of(scene.text())).find()) {
      return null;
    }
    Measure found = null;
    for (Matcher word = WORD.matcher(scene.between(before, figure.start())); word.find(); ) {
      Measure named = NOUNS.get(word.group().toLowerCase(Locale.ROOT));
      found = named == null ? found : named;
    }
    return found;
  }

  private static boolean forgiven(Scene scene, Node figure) {
    for (Node at = figure; at != null; at = at.head()) {
      Clause clause = scene.clause(at).orElse(null);
      if (clause != null && FORGIVEN.contains(clause.lemma())) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern PROSPECT =
      Pattern.compile(
          "\\b(?:prospects?|potential|goals?|targets?|hopes?|aims?|aiming|ambitions?)"
              + " (?:of|to|for|at) (?:\\p{L}+ ){0,3}$");
  private static final Pattern BARGAIN =
      Pattern.compile(
          "\\b(?:contracts?|deals?|agreements?|projects?|documents|loans?|memoranda|packages?|lines?"
              + " of credit|grants?|pacts?|orders?|accords?)\\b[^.;,]{0,40}\\b(?:worth|totall?ing|valued"
              + " at|amounting to|to the tune of)\\s+(?:about |around |some |nearly |over |more"
              + " than |almost |a total of )*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Set<String> FORGIVEN = LISTS.set("forgiven");

  /// "two-way trade of 40 billion dollars", "debts worth 4 billion": the figure hangs from what it
  /// measures.
  private static @Nullable Measure nominal(Scene scene, Node figure) {
    Node head = figure.head();
    boolean hangs =
        head != null
            && head.mention() == null
            && Set.of("nmod", "amod", "compound", "nummod", "dep").contains(figure.relation());
    if (!hangs || head == null) {
      return null;
    }
    Node noun = head.lemma().equals("worth") && head.head() != null ? head.head() : head;
    boolean before =
        figure.preposition().equals("of")
            || noun.lemma().equals("economy")
            || head.lemma().equals("worth")
            || scene.text().startsWith(":", noun.span().end())
                && noun.span().end() + 3 > figure.span().start();
    return before ? NOUNS.get(noun.word().toLowerCase(Locale.ROOT)) : null;
  }

  /// "US exports to Peru, at $9 billion in 2022", "trade, which was worth 9 billion": read off the
  /// words right before the figure.
  private static @Nullable Measure apposed(Scene scene, Span figure) {
    String before =
        scene.between(Math.max(scene.span().start(), figure.start() - 120), figure.start());
    Matcher matcher = APPOSED.matcher(before);
    if (!matcher.find() || PROMISED.matcher(before).find() || HOPED.matcher(before).find()) {
      return null;
    }
    String noun = matcher.group(1).toLowerCase(Locale.ROOT);
    return noun.startsWith("invest") || noun.equals("fdi") ? Measure.INVESTMENT : NOUNS.get(noun);
  }
}
