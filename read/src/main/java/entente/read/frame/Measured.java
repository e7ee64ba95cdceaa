package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a sum of money measures, such as trade, investment or debt; nothing where it is promised or
/// paid.
public final class Measured {
  private static final Words LISTS = Words.of(Measured.class);
  private static final Set<String> VERBS =
      Set.copyOf(
          Table.read("frames/indicator-verbs.tsv").stream()
              .flatMap(row -> row.alternatives(0).stream())
              .toList());
  static final Pattern PROMISED =
      Pattern.compile(
          "\\b(?:will|would|pledg|promis|commit|target|aim|goal|plan|provid|mobilis|mobiliz|announc|offer|allocat|undert|by"
              + " 20[3-9]\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRADE_BETWEEN =
      Pattern.compile(
          "\\btrade (?:volume |turnover |in goods )?between\\b", Pattern.CASE_INSENSITIVE);

  /// "the task of bringing trade to ", "the goal is to double it to ": what a figure shall become.
  private static final Pattern GOAL =
      Pattern.compile(
          "\\b(?:tasks?|goals?|targets?|aims?|objectives?|ambition|agreed|plans?|intends?|instructed|tasked|sp(?:oke|eak)\\w*"
              + " of|talk\\w* of|dream\\w*"
              + " of|vow\\w*)\\b[^.;]{0,70}\\b(?:bring|rais|increas|lift|boost|expand|grow|tak|driv|mov|push|doubl|tripl)\\w*\\b[^.;]{0,50}\\bto"
              + " (?:\\p{L}+ ){0,3}$",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Measure> BY_VERB = LISTS.pairs("by-verb", Measure.class);
  private static final Set<String> ONCE = LISTS.set("once");

  private Measured() {}

  /// Whether a figure is one that something shall come to.
  public static boolean aimedAt(Scene scene, Span figure) {
    return GOAL.matcher(
            scene.between(Math.max(scene.span().start(), figure.start() - 110), figure.start()))
        .find();
  }

  /// Whether a verb gives a figure.
  static boolean figures(String lemma) {
    return VERBS.contains(lemma) || BY_VERB.containsKey(lemma);
  }

  public static @Nullable Measure of(Scene scene, Span figure) {
    Node node = scene.tree().covering(figure).orElse(null);
    if (node == null) {
      return null;
    }
    if (forgiven(scene, node) || aimedAt(scene, figure)) {
      return null;
    }
    Measure nominal = MeasuredNouns.nominal(scene, node);
    if (nominal != null) {
      return nominal;
    }
    if (Bartered.is(scene, figure)) {
      return Measure.TRADE;
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
    Measure nearest = MeasuredNouns.since(scene, figure);
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
    Measure apposed = MeasuredNouns.apposed(scene, figure);
    if (clause == null && words.contains("worth")) {
      return MeasuredNouns.named(words);
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
    for (Node subject : clause.passive() ? clause.patients() : clause.agents()) {
      Measure own = MeasuredNouns.ofNoun(scene, subject);
      if (own != null) {
        return own;
      }
    }
    Measure named = MeasuredNouns.named(words);
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
    return subject == null || open || subject.mention() != null
        ? null
        : MeasuredNouns.ofNoun(scene, subject);
  }

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

  private static final Set<String> FORGIVEN = LISTS.set("forgiven");
}
