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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many live somewhere, and how many people or companies of one country there are in another.
final class Headcounts {
  private static final Words LISTS = Words.of(Headcounts.class);
  private static final Set<String> RUNNING = LISTS.set("running");

  private static final Pattern POPULATION =
      Pattern.compile(
          "\\b(?:population of|populations of|home to|inhabited"
              + " by|its|\\p{L}+['’]s|(?:nation|country|continent|bloc|region|market|state|city-state|archipelago|community|subcontinent|republic|kingdom|island|territory|enclave|sheikhdom|emirate)"
              + " of|with a population of|population (?:is|was|stands at|reached|of))\\s+(?:about"
              + " |around |nearly |almost |some |over |more than |roughly |approximately |just |an"
              + " estimated |only )*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "^\\s*(?:million |billion |thousand )?(?:-strong"
              + " population|inhabitants|residents|people)\\b(?! (?:in"
              + " need|who|facing|affected|displaced|without|hit|at|on)\\b)");

  private static final Set<String> LIVING = LISTS.set("living");

  private static final Pattern LIVE_IN =
      Pattern.compile(
          "^\\s*(?:million |billion )?(?:people|inhabitants) (?:live|living|who live) in ");

  private static final Set<String> REFUGE = LISTS.set("refuge");
  private static final Set<String> TOURING = LISTS.set("touring");
  private static final java.util.regex.Pattern TOURISTS =
      java.util.regex.Pattern.compile(
          "\\s*(?:million )?(?:(?:foreign|international|overseas)"
              + " )?(?:tourists|visitors|holidaymakers|arrivals)\\b");
  private static final Set<String> NEEDING = LISTS.set("needing");
  private static final Set<String> ARRIVING = LISTS.set("arriving");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Headcounts(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  boolean population(Mention.OfCount count, @Nullable Node node) {
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
        || before.matches("(?s).*(?:\\bits|['’]s)\\s+(?:\\w+ )*$")
            && !OF_PEOPLE.matcher(after).find()
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

  /// "40,000 Indian students study in Germany", "600 German companies operate in Kenya": whose they
  /// are, and where.
  void persons(Mention.OfCount count, Clause clause, @Nullable Node node) {
    Span span = scene.clauseSpan(clause.verb()).cover(count.span());
    String words = span.of(scene.text());
    boolean firms = Tallied.FIRMS.contains(count.count().unit());
    boolean living = firms ? RUNNING.contains(clause.lemma()) : LIVING.contains(clause.lemma());
    List<Party> parties = Tallied.named(scene, clause);
    boolean noun = Tallied.PERSONS.matcher(words).find();
    boolean nationals =
        node != null
            && scene.mentions().stream()
                .anyMatch(mention ->
                    mention instanceof Mention.OfParty party
                        && (party.how() == Mention.How.ADJECTIVE
                            || party.parties().getFirst().isRegion())
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
    boolean toured =
        parties.size() == 1
            && TOURING.contains(clause.lemma())
            && clause.mode().real()
            && !clause.passive()
            && scene.acting(clause).equals(parties)
            && TOURISTS
                .matcher(scene.between(count.number().end(), scene.span().end()))
                .lookingAt();
    if (toured) {
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
}
