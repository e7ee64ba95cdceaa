package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
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
  private static final Set<String> RUNNING = LISTS.set("running");
  private static final Pattern POPULATION =
      Pattern.compile(
          "\\b(?:population of|populations of|home to|inhabited"
              + " by|its|(?:nation|country|continent|bloc|region|market|state|city-state|archipelago|community|subcontinent|republic|kingdom|island|territory|enclave|sheikhdom|emirate)"
              + " of|with a population of|population (?:is|was|stands at|reached|of))\\s+(?:about"
              + " |around |nearly |almost |some |over |more than |roughly |approximately |just |an"
              + " estimated |only )*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "^\\s*(?:million |billion |thousand )?(?:-strong"
              + " population|inhabitants|residents|people)\\b");
  private static final Set<String> LIVING = LISTS.set("living");
  private static final Pattern PERSONS = LISTS.inAnyCase("persons");
  private static final Pattern LIVE_IN =
      Pattern.compile(
          "^\\s*(?:million |billion )?(?:people|inhabitants) (?:live|living|who live) in ");
  private static final Set<String> REFUGE = LISTS.set("refuge");
  private static final Set<String> NEEDING = LISTS.set("needing");
  private static final Set<String> ARRIVING = LISTS.set("arriving");
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
          "sell",
          Measure.EXPORTS,
          "export",
          Measure.EXPORTS,
          "ship",
          Measure.EXPORTS);
  private static final Set<String> FIRMS = LISTS.set("firms");
  private static final Set<String> GROWS = LISTS.set("grows");
  private static final Set<String> FALLS = LISTS.set("falls");
  private static final Pattern UP =
      Pattern.compile(
          "(?s).*\\b(?:up|down|increase of|rise of|growth of|fall of|drop of|jump of|decline"
              + " of|surge of|decrease of|dip of|contraction of)(?: by| about| some| nearly|"
              + " almost| over| more than| around)* $");
  private static final Pattern MORE =
      Pattern.compile(
          "(?s)^\\s*(?:%|percent|per"
              + " cent)?\\s*(?:more|higher|lower|less|fewer|decline|decrease|year-on-year|year on"
              + " year|increase|rise|growth|jump|up|down|fall|drop|compared|over the"
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
        && named(scene.span()).size() == 2
        && PERSONS.matcher(scene.span().of(scene.text())).find()) {
      drafts.accept(
          Indicators.draft(
              scene,
              named(scene.span()),
              Measure.PEOPLE,
              count.count().value(),
              "people",
              node,
              scene.body()));
      return;
    }
    if (people
        && count.count().value().compareTo(BigDecimal.valueOf(1_000)) >= 0
        && population(count, node)) {
      return;
    }
    if (unit.equals("times")) {
      return; // told with the verb: [Multiplied]
    }
    if (clause == null
        && unit.equals("percent")
        && node != null
        && named(scene.span()).size() == 2) {
      percent(count, null, scene.lower());
      return;
    }
    if (clause == null
        || clause.mode().future()
        || clause.mode().denied()
        || !clause.mode().real()) {
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
      persons(count, clause, node);
    }
  }

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
    if (measure != null && named(clause).size() == 2) {
      emit(measure, count, count.count().unit());
    }
  }

  private boolean population(Mention.OfCount count, @Nullable Node node) {
    String before =
        scene.between(
            Math.max(scene.span().start(), count.span().start() - 60), count.span().start());
    String after =
        scene.between(count.span().end(), Math.min(scene.span().end(), count.span().end() + 30));
    java.util.regex.Matcher living = LIVE_IN.matcher(after);
    if (living.find()) {
      int from = count.span().end() + living.end();
      return scene.mentions().stream()
          .filter(mention -> mention.span().start() >= from && mention.span().start() - from < 40)
          .filter(Mention.OfParty.class::isInstance)
          .map(Mention.OfParty.class::cast)
          .filter(party -> party.parties().size() == 1)
          .findFirst()
          .map(party -> {
            drafts.accept(
                Indicators.draft(
                    scene,
                    party.parties(),
                    Measure.POPULATION,
                    count.count().value(),
                    "people",
                    node,
                    scene.body()));
            return true;
          })
          .orElse(false);
    }
    if (!POPULATION.matcher(before).find()
        || before.matches("(?s).*\\bits\\s+(?:\\w+ )*$") && !OF_PEOPLE.matcher(after).find()
        || before.contains("home to") && !OF_PEOPLE.matcher(after).find()) {
      return false;
    }
    Party owner = null;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && (mention.span().end() <= count.span().start()
              || owner == null && before.endsWith("its "))) {
        owner = party.parties().getFirst();
      }
    }
    if (owner == null
        && before.matches(
            "(?is).*\\bthe (?:\\w+"
                + " ){0,2}(?:nation|country|state|island|kingdom|archipelago|republic) of\\b.*")) {
      owner =
          scene.spokenOf().stream()
              .filter(party -> scene.script().gazetteer().kind(party).equals("state"))
              .findFirst()
              .orElse(null);
    }
    if (owner == null) {
      return false;
    }
    Clause clause = node == null ? null : scene.around(node).orElse(null);
    Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(count.span());
    Draft draft =
        Indicators.draft(
            scene, List.of(owner), Measure.POPULATION, count.count().value(), "people", node, span);
    if (before.matches(
        "(?is).*\\b(?:nation|country|state|island|kingdom|archipelago|republic) of\\b.*")) {
      draft.fields().remove(Field.PERIOD); // "the nation of 2 million held elections in 2004"
    }
    drafts.accept(draft);
    return true;
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
    if (lower.contains("tariff") || lower.contains(" duty") || lower.contains(" duties")) {
      return;
    }
    String lemma = clause == null ? "be" : clause.lemma();
    boolean part = before.matches("(?s).*\\b(?:make|makes|made|making) up (?:\\w+ ){0,2}$");
    boolean owing =
        clause != null && clause.agents().stream().anyMatch(node -> node.lemma().equals("debt"));
    Measure bought = clause == null ? null : DEALING.get(lemma);
    if (owing) {
      emit(Measure.DEBT, count, "percent");
      return;
    }
    if (bought != null
        && after.matches("(?s)\\s*of (?:its|their|all|the)\\b.*")
        && named(scene.span()).size() == 2) {
      emit(bought, count, "percent");
      return;
    }
    boolean grows =
        UP.matcher(before).matches() || MORE.matcher(after).matches() || GROWS.contains(lemma);
    grows &= !part;
    boolean measured =
        lower.contains("trade")
            || lower.contains("export")
            || lower.contains("import")
            || lower.contains("gdp")
            || lower.contains("economy")
            || lower.contains("investment")
            || lower.contains("turnover")
            || lower.contains("gross domestic product")
            || lower.contains(" by ") && !lower.contains("share")
            || lower.contains("tourist")
            || lower.contains("arrivals");
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
        && named(clause).size() >= 2) {
      emit(Measure.OTHER, count, "percent");
    }
  }

  /// "40,000 Indian students study in Germany", "600 German companies operate in Kenya": whose they
  /// are, and where.
  private void persons(Mention.OfCount count, Clause clause, @Nullable Node node) {
    Span span = scene.clauseSpan(clause.verb()).cover(count.span());
    String words = span.of(scene.text());
    boolean firms = FIRMS.contains(count.count().unit());
    boolean living = firms ? RUNNING.contains(clause.lemma()) : LIVING.contains(clause.lemma());
    List<Party> parties = named(clause);
    boolean noun = PERSONS.matcher(words).find();
    boolean nationals =
        node != null
            && scene.mentions().stream()
                .anyMatch(mention ->
                    mention instanceof Mention.OfParty party
                        && party.how() == Mention.How.ADJECTIVE
                        && mention.span().start() >= count.span().end()
                        && mention.span().start() - count.span().end() < 4);
    boolean needy =
        parties.size() == 1
            && NEEDING.contains(clause.lemma())
            && count.count().unit().equals("people")
            && count.count().value().compareTo(BigDecimal.valueOf(10_000)) >= 0
            && clause.agents().stream()
                .anyMatch(agent ->
                    agent.subtree().stream()
                        .anyMatch(each -> each.span().overlaps(count.number())));
    boolean counted =
        parties.size() == 2
            && Measured.figures(clause.lemma())
            && clause.agents().stream()
                .anyMatch(agent ->
                    ARRIVING.contains(agent.word().toLowerCase(Locale.ROOT))
                        || ARRIVING.contains(agent.lemma()));
    if (needy || counted) {
      drafts.accept(
          Indicators.draft(
                  scene, parties, Measure.PEOPLE, count.count().value(), "people", node, span)
              .text(Field.WHAT, null));
      return;
    }
    boolean shelters =
        parties.size() == 1
            && REFUGE.contains(clause.lemma())
            && words.matches("(?is).*\\b(?:refugees|asylum[- ]seekers|migrants)\\b.*");
    if (shelters) {
      drafts.accept(
          Indicators.draft(
                  scene, parties, Measure.PEOPLE, count.count().value(), "people", node, span)
              .text(Field.WHAT, null));
      return;
    }
    if (!living
        || parties.size() < 2
        || !firms && !noun && !nationals
        || words.toLowerCase(Locale.ROOT).contains("train")) {
      return;
    }
    drafts.accept(
        Indicators.draft(
                scene,
                parties.subList(0, 2),
                firms ? Measure.OTHER : Measure.PEOPLE,
                count.count().value(),
                count.count().unit(),
                node,
                span)
            .text(Field.WHAT, null));
  }

  private List<Party> named(Clause clause) {
    return named(scene.clauseSpan(clause.verb()));
  }

  private List<Party> named(Span span) {
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
