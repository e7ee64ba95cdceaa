package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.Value;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Growth that somebody forecasts: "The Bank expects growth of 3 percent in Fiji", "Suva puts
/// growth at 4 percent for 2024". It is that of the country, not of who forecasts it.
final class Forecasts {
  private static final Words LISTS = Words.of(Forecasts.class);
  private static final Set<String> FORECASTING = LISTS.set("forecasting");
  private static final Set<String> FORECASTERS = LISTS.set("forecasters");
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?i)(?<!\\b(?:trade|export|import|credit|wage|population|sales)"
              + " )\\bgrowth\\b[^.;,]{0,40}\\b(?:of|at|to|be)"
              + " (?:(?:about|around|some|nearly|almost|over|only|just|as much as|up to) )?$");
  private static final Pattern AFTER =
      Pattern.compile("(?i)^ ?(?:per ?cent|percent|%)? (?:economic |gdp |real )?growth\\b");
  private static final Pattern WHERE = Pattern.compile("(?i)\\b(?:in|for) (?:the )?$");

  private static final Pattern OWNS =
      Pattern.compile("(?i)(?:['’]s?)? (?:(?:economic|gdp|annual|real) )?growth\\b");

  private Forecasts() {}

  /// Adds the growth that nobody has written yet.
  static void write(Scene scene, List<Draft> written) {
    for (Mention.OfCount count : scene.counts()) {
      if (!count.count().unit().equals("percent")) {
        continue;
      }
      Clause clause = scene.tree().covering(count.number()).flatMap(scene::around).orElse(null);
      boolean told =
          clause != null
              && FORECASTING.contains(clause.lemma())
              && !clause.mode().denied()
              && (GROWTH.matcher(scene.between(scene.span().start(), count.span().start())).find()
                  || AFTER.matcher(scene.between(count.number().end(), scene.span().end())).find())
              && written.stream()
                  .noneMatch(draft ->
                      new Value.Figure(count.count().value())
                          .equals(draft.fields().get(Field.VALUE)));
      List<Party> whose = clause != null && told ? whose(scene, clause, count.span()) : List.of();
      if (clause != null && !whose.isEmpty()) {
        written.add(
            Indicators.draft(
                scene,
                whose,
                Measure.GROWTH,
                count.count().value(),
                "percent",
                clause.verb(),
                scene.clauseSpan(clause.verb()).cover(count.span())));
      }
    }
  }

  /// The state that the words say it is in, else whose growth it is, else who tells it of itself or
  /// of whom the text has spoken.
  private static List<Party> whose(Scene scene, Clause clause, Span figure) {
    Predicate<Party> state = party -> scene.script().gazetteer().kind(party).equals("state");
    Party named = null;
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && state.test(party.parties().getFirst())) {
        boolean where =
            WHERE.matcher(scene.between(scene.span().start(), party.span().start())).find();
        boolean owns =
            party.span().end() < figure.start()
                && OWNS.matcher(scene.between(party.span().end(), figure.start())).lookingAt();
        named = where || owns && named == null ? party.parties().getFirst() : named;
      }
    }
    if (named != null) {
      return List.of(named);
    }
    List<Party> acting = scene.acting(clause).stream().filter(state).toList();
    return acting.size() == 1 ? acting : scene.spokenOf().stream().filter(state).limit(1).toList();
  }

  /// Those of whom a figure is, without the bank or body that only reckons it.
  static List<Party> without(Scene scene, List<Party> parties) {
    if (parties.size() != 2) {
      return parties;
    }
    List<Party> rest =
        parties.stream()
            .filter(party ->
                !FORECASTERS.contains(scene.script().gazetteer().kind(party))
                    || scene.clauses().stream()
                        .noneMatch(clause ->
                            FORECASTING.contains(clause.lemma())
                                && scene.acting(clause).contains(party)))
            .toList();
    return rest.isEmpty() ? parties : rest;
  }
}
