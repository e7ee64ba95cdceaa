package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures that are counted rather than paid: growth and shares in percent, populations, students,
/// tourists, companies.
final class Tallied {
  private static final Words LISTS = Words.of(Tallied.class);
  static final Pattern PERSONS = LISTS.inAnyCase("persons");
  private static final java.util.Map<String, Measure> DEALING =
      java.util.Map.of(
          "buy",
          Measure.IMPORTS,
          "import",
          Measure.IMPORTS,
          "purchase",
          Measure.IMPORTS,
          "source",
          Measure.IMPORTS,
          "get",
          Measure.IMPORTS,
          "draw",
          Measure.IMPORTS,
          "obtain",
          Measure.IMPORTS,
          "sell",
          Measure.EXPORTS,
          "export",
          Measure.EXPORTS,
          "ship",
          Measure.EXPORTS);
  static final Set<String> FIRMS = LISTS.set("firms");
  private static final Set<String> GROWS = LISTS.set("grows");
  private static final Set<String> FALLS = LISTS.set("falls");

  /// "takes up over 40 percent of its exports", "makes up": a share, no growth.
  private static final Pattern TAKES_UP =
      Pattern.compile(
          "(?is).*\\b(?:ta(?:k(?:es?|ing|en)|ook)|m(?:akes?|ade|aking)|s(?:oaks?|oaked|naps?|napped))"
              + " up (?:\\p{L}+ ){0,2}$");

  private static final Pattern UP =
      Pattern.compile(
          "(?s).*\\b(?:up|down|increase of|rise of|growth of|fall of|drop of|jump of|decline"
              + " of|surge of|decrease of|dip of|contraction of)(?: by| about| some| nearly|"
              + " almost| over| more than| around)* $");
  private static final Pattern MORE =
      Pattern.compile(
          "(?s)^\\s*(?:%|percent|per cent)?\\s*(?:as (?:much|many|large|high) again|again"
              + " as|more|higher|lower|less|fewer|larger|smaller|decline|decrease|year-on-year|year"
              + " on year|increase|rise|growth|jump|up|down|fall|drop|compared|over the"
              + " (?:previous|year))\\b.*");
  private static final Pattern DOWN =
      Pattern.compile(
          "(?s).*\\b(?:down|fall of|drop of|decline of|decrease of|dip of|contraction of)(?: by|"
              + " about| some| nearly| almost| over| more than| around)* $");
  private static final Pattern LESS =
      Pattern.compile(
          "(?s)^\\s*(?:%|percent|per"
              + " cent)?\\s*(?:lower|less|fewer|down|fall|drop|decline|decrease)\\b.*");
  private static final Set<String> SHARES = LISTS.set("shares");

  private static final Set<String> UNMEASURED = LISTS.set("unmeasured");

  /// "down from two thirds a year ago": what there was before.
  private static final Pattern FORMER =
      Pattern.compile(
          "(?s).*\\b(?:(?:up|down) from|compared with|compared to|against)"
              + " (?:(?:about|some|nearly|almost|over|only|around) )*$");

  /// "half of them fish", "a third of what it had been": a part of a figure is none of the two.
  private static final Pattern PARTS =
      Pattern.compile(
          "(?s)^\\s*of (?:(?:them|it|these|those)\\b|what (?:it|they|that) (?:was|were|had)\\b)");

  /// "more than in the year before": what is compared with another time has grown.
  private static final Pattern THAN_BEFORE =
      Pattern.compile(
          "(?s)^\\s*(?:more|less|higher|lower|fewer|larger|smaller|as (?:much|many|large|high)"
              + " again)(?: in (?:value|volume|all))? (?:than|as) (?:it (?:was|had been) )?(?:in"
              + " |during |at )?(?:the |a |one |last )?(?:(?:previous|same|whole|preceding)"
              + " )*(?:year|(?:19|20)\\d\\d|decade|month|quarter|season|\\w+ (?:years?|months?)"
              + " (?:before|ago|earlier))\\b");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Tallied(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void of(Mention.OfCount count) {
    Node node = scene.tree().covering(count.number()).orElse(null);
    Clause clause = node == null ? null : scene.around(node).orElse(null);
    String unit = count.count().unit();
    boolean people = unit.equals("people");
    boolean home =
        people
            && scene
                .between(
                    Math.max(scene.span().start(), count.span().start() - 40), count.span().start())
                .matches("(?is).*\\bhome to (?:\\w+ ){0,3}$");
    if (clause == null
        && home
        && named(scene, scene.span()).size() == 2
        && PERSONS.matcher(scene.span().of(scene.text())).find()) {
      drafts.accept(
          Indicators.draft(
              scene,
              named(scene, scene.span()),
              Measure.PEOPLE,
              count.count().value(),
              "people",
              node,
              scene.body()));
      return;
    }
    if (people
        && count.count().value().compareTo(BigDecimal.valueOf(1_000)) >= 0
        && new Headcounts(scene, drafts).population(count, node)) {
      return;
    }
    if (unit.equals("times")) {
      return; // told with the verb: [Multiplied]
    }
    if (clause == null && unit.equals("percent") && node != null) {
      Node head = node.head();
      Node told = node.child("nsubj") == null && head != null ? head : node;
      Node grown = told.child("nsubj");
      if (Mode.of(told).future()) {
        return;
      }
      List<Party> own = grown == null || !grown.lemma().equals("growth") ? List.of() : named(grown);
      if (own.size() == 1) {
        drafts.accept(
            Indicators.draft(
                scene,
                own,
                Measure.GROWTH,
                count.count().value(),
                "percent",
                node,
                scene.clauseSpan(told))); // "Its growth was 7 percent last year"
      } else if (named(scene, scene.span()).size() == 2) {
        percent(count, null, scene.lower());
      }
      return;
    }
    boolean forecast =
        clause != null
            && unit.equals("percent")
            && (GROWS.contains(clause.lemma()) || FALLS.contains(clause.lemma()))
            && clause.agents().stream().anyMatch(agent -> ECONOMY.contains(agent.lemma()));
    if (clause == null
        || clause.mode().denied()
        || !forecast && (clause.mode().future() || !clause.mode().real())) {
      return;
    }
    String lower = scene.clauseSpan(clause.verb()).of(scene.text()).toLowerCase(Locale.ROOT);
    if (unit.equals("percent")) {
      percent(count, clause, lower);
    } else if (GOODS.contains(unit.substring(unit.lastIndexOf(' ') + 1))) {
      goods(count, clause);
    } else if (people
        || FIRMS.contains(unit)
        || unit.isEmpty()
        || unit.equals("arrivals")
        || PERSONS.matcher(unit).find()) {
      new Headcounts(scene, drafts).persons(count, clause, node);
    }
  }

  /// What is foretold to grow: "its economy will expand by 4 percent".
  private static final Set<String> ECONOMY = Set.of("economy", "gdp", "output");

  private static final Set<String> GOODS = LISTS.set("goods");
  private static final java.util.Map<String, Measure> SHIPPED =
      java.util.Map.of(
          "export",
          Measure.EXPORTS,
          "delivery",
          Measure.EXPORTS,
          "shipment",
          Measure.EXPORTS,
          "supply",
          Measure.EXPORTS,
          "sale",
          Measure.EXPORTS,
          "import",
          Measure.IMPORTS,
          "purchase",
          Measure.IMPORTS);

  /// "gas deliveries to Hungary climbed to 7 billion cubic metres": what is shipped, by its weight
  /// or measure.
  private void goods(Mention.OfCount count, Clause clause) {
    Measure shipped =
        clause.agents().stream()
            .map(agent -> SHIPPED.get(agent.lemma()))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    Measure measure =
        shipped == null
            ? DEALING.get(clause.lemma())
            : Measured.figures(clause.lemma()) ? shipped : null;
    if (measure != null && named(scene, clause).size() == 2) {
      emit(measure, count, count.count().unit());
    }
  }

  private void percent(Mention.OfCount count, @Nullable Clause clause, String lower) {
    String before =
        scene
            .between(
                Math.max(scene.span().start(), count.span().start() - 24), count.span().start())
            .toLowerCase(Locale.ROOT);
    String after =
        scene
            .between(count.span().end(), Math.min(scene.span().end(), count.span().end() + 60))
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^\\s*(?:%|percent|per cent|pc)(?= )", "");
    if (FORMER.matcher(before).matches() || PARTS.matcher(after).find()) {
      return;
    }
    if (lower.contains("tariff") || lower.contains(" duty") || lower.contains(" duties")) {
      return;
    }
    String lemma = clause == null ? "be" : clause.lemma();
    boolean part = before.matches("(?s).*\\b(?:make|makes|made|making) up (?:\\w+ ){0,2}$");
    boolean owing =
        clause != null
            && (clause.passive() ? clause.patients() : clause.agents())
                .stream()
                    .anyMatch(node ->
                        node.lemma().equals("debt")
                            || node.children("nmod").anyMatch(of -> of.lemma().equals("debt")));
    Measure bought = clause == null ? null : DEALING.get(lemma);
    if (owing) {
      emit(Measure.DEBT, count, "percent");
      return;
    }
    if (bought != null
        && after.matches("(?s)\\s*of (?:its|their|all|the)\\b.*")
        && named(scene, scene.span()).size() == 2) {
      emit(bought, count, "percent");
      return;
    }
    boolean grows =
        UP.matcher(before).matches() || MORE.matcher(after).matches() || GROWS.contains(lemma);
    grows &= !part && !TAKES_UP.matcher(before).matches();
    boolean measured =
        lower.contains("trade")
            || lower.contains("export")
            || lower.contains("import")
            || lower.contains("gdp")
            || lower.contains("economy")
            || lower.contains("investment")
            || lower.contains("turnover")
            || lower.contains("commerce")
            || lower.contains("exchanged")
            || lower.contains(" goods")
            || lower.contains("gross domestic product")
            || lower.contains(" by ") && !lower.contains("share")
            || lower.contains("tourist")
            || lower.contains("arrivals");
    boolean growth =
        clause != null
            && clause.agents().stream()
                .anyMatch(node -> node.lemma().equals("growth") && node.mention() == null);
    boolean priced =
        clause != null
            && clause.agents().stream().anyMatch(node -> UNMEASURED.contains(node.lemma()));
    measured |= growth || THAN_BEFORE.matcher(after).find();
    measured &= !priced;
    grows |= growth && Measured.figures(lemma);
    boolean shares = SHARES.contains(lemma);
    List<Party> world =
        clause != null && shares && after.matches("(?s)\\s*of (?:the )?(?:world|global|planet).*")
            ? Who.acting(clause.agents())
            : List.of();
    if (clause != null && world.size() == 1) {
      Node at = scene.tree().covering(count.number()).orElse(null);
      drafts.accept(
          Indicators.draft(
              scene,
              world,
              lower.contains("population")
                  ? Measure.POPULATION
                  : lower.contains("gdp")
                      ? Measure.GDP
                      : lower.contains("trade") ? Measure.TRADE : Measure.OTHER,
              count.count().value(),
              "percent",
              at,
              scene.clauseSpan(clause.verb())));
    } else if ((grows || FALLS.contains(lemma)) && measured) {
      boolean fallen =
          DOWN.matcher(before).matches()
              || LESS.matcher(after).matches()
              || FALLS.contains(lemma)
                  && !UP.matcher(before).matches()
                  && !MORE.matcher(after).matches();
      emit(Measure.GROWTH, fallen ? count.count().value().negate() : count.count().value(), count);
    } else if (lower.contains("investment")) {
      emit(Measure.INVESTMENT, count, "percent");
    } else if (lower.contains("gdp") || lower.contains("gross domestic product")) {
      emit(Measure.GDP, count, "percent");
    } else if (lower.contains("exports") || lower.contains("imports") || lower.contains("trade")) {
      emit(
          lower.contains("exports")
              ? Measure.EXPORTS
              : lower.contains("imports") ? Measure.IMPORTS : Measure.TRADE,
          count,
          "percent");
    } else if (shares && lower.contains("population")) {
      emit(Measure.POPULATION, count, "percent");
    } else if (shares && lower.contains("debt")) {
      emit(Measure.DEBT, count, "percent");
    } else if (shares
        && after.matches("(?s)\\s*of .*")
        && clause != null
        && named(scene, clause).size() >= 2) {
      emit(Measure.OTHER, count, "percent");
    }
  }

  private static List<Party> named(Node noun) {
    return Who.within(List.of(noun));
  }

  static List<Party> named(Scene scene, Clause clause) {
    return named(scene, scene.clauseSpan(clause.verb()));
  }

  static List<Party> named(Scene scene, Span span) {
    var named = new LinkedHashSet<Party>();
    scene
        .mentions()
        .forEach(mention -> {
          if (mention instanceof Mention.OfParty party && span.contains(mention.span())) {
            named.addAll(party.parties());
          }
        });
    return List.copyOf(named);
  }

  private void emit(Measure measure, Mention.OfCount count, String unit) {
    emit(measure, count.count().value(), count, unit);
  }

  private void emit(Measure measure, BigDecimal value, Mention.OfCount count) {
    emit(measure, value, count, "percent");
  }

  private void emit(Measure measure, BigDecimal value, Mention.OfCount count, String unit) {
    Draft draft = Indicators.draft(scene, measure, value, unit, count.span());
    if (draft != null) {
      drafts.accept(draft);
    }
  }
}
