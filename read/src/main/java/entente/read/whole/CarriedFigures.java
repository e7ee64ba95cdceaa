package entente.read.whole;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.MeasureWords;
import entente.read.frame.Measured;
import entente.read.frame.Partners;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sums that go on with the figure of the sentence before: "Last year: 21 billion", "With Kenya it
/// fell to 1.4 billion", "A decade ago the figure was 3 billion".
final class CarriedFigures {
  private static final Words LISTS = Words.of(CarriedFigures.class);
  private static final Set<String> MEASURES = LISTS.set("measures");
  private static final Set<String> GUESSED = LISTS.set("guessed");
  private static final Pattern PROMISED = LISTS.inAnyCase("promised");
  private static final String SUBJECT = LISTS.pattern("subject").pattern();
  private static final String VERB = LISTS.pattern("verb").pattern();
  private static final Pattern SAME =
      Pattern.compile(
          "\\b(?:it|that|this|which|theirs|the (?:[\\w-]+ )?"
              + SUBJECT
              + ")\\s+(?:(?:had|has|have|only|already|still|even|then|barely|just|was|is|more"
              + " than|nearly|almost)\\s+)*"
              + VERB,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile(
          "^(?:in \\d{4}|last year|(?:a|two|five|ten) (?:year|decade)s?"
              + " (?:ago|earlier|before|later)|a decade ago|the year before|this"
              + " year|today|now)\\s*[:,–—]?\\s*(?:it was |only |just |about |some |nearly )*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH =
      Pattern.compile("\\b(?:with|to|from|for|in)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENS =
      Pattern.compile(
          "^(?:(?:In \\d{4}|Last year|Today|Now|This year),? )?(?:it|that|(?:the|this) (?:[\\w-]+"
              + " )?"
              + SUBJECT
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  /// Before and behind the share by which a figure has grown.
  private static final Pattern THAT =
      Pattern.compile(
          "(?:it|that|this|which|the (?:figure|total|sum|volume|amount))\\b[^.;:]{0,24}"
              + "|(?:up|down|a rise of|an increase of|a fall of|a drop of|a jump of)\\s",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MORE =
      Pattern.compile(
          "^\\s*(?:%|per ?cent)?\\s*(more|less|higher|lower|fewer|larger|smaller|up|down|as much"
              + " again|again as)\\b(?: (?:than|as|on|from)\\b)?[^.;]{0,24}"
              + "\\b(?:years?|\\d{4}|decade|months?|before|earlier|ago)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> LESS = Set.of("less", "lower", "fewer", "smaller", "down");

  /// So many sentences after a figure its subject is still "it".
  private static final int REACH = 2;

  private CarriedFigures() {}

  /// The figures of those sums; promises that were guessed from them alone are taken away.
  ///
  /// @param merged what is found so far; loses the guesses
  static List<Draft> of(List<Scene> scenes, List<Draft> merged) {
    var carried = new ArrayList<Draft>();
    for (Scene scene : scenes) {
      String words = scene.span().of(scene.text());
      Draft last = last(merged, carried, scene);
      last = last == null ? topic(scenes, scene) : last;
      if (last == null || words.endsWith("?") || PROMISED.matcher(words).find()) {
        continue;
      }
      if (last.fields().containsKey(Field.UNIT)) {
        growth(scene, last, merged, carried);
      }
      for (Mention.OfMoney sum : scene.money()) {
        if (goesOn(scene, sum.span())) {
          List<Draft> same = merged.stream().filter(draft -> about(draft, sum)).toList();
          List<Draft> guesses =
              same.stream()
                  .filter(
                      draft -> draft.type() == Type.COMMITMENT && GUESSED.contains(draft.frame()))
                  .toList();
          if (same.size() == guesses.size()) {
            merged.removeAll(guesses);
            carried.add(figure(scene, sum, last));
          }
        }
      }
    }
    return carried;
  }

  /// "That was a fifth more than a year earlier": by how much the figure before has grown.
  private static void growth(Scene scene, Draft last, List<Draft> merged, List<Draft> carried) {
    for (Mention.OfCount count : scene.counts()) {
      if (!count.count().unit().equals("percent")
          || last.scene().index() >= scene.index()
          || figured(merged, scene)
          || figured(carried, scene)) {
        continue;
      }
      Matcher more = MORE.matcher(scene.between(count.span().end(), scene.span().end()));
      if (THAT.matcher(scene.between(scene.span().start(), count.span().start())).matches()
          && more.find()) {
        boolean less = LESS.contains(more.group(1).toLowerCase(Locale.ROOT));
        Draft draft =
            new Draft(Type.INDICATOR, "indicator/carried", scene)
                .parties(Field.PARTIES, last.parties(Field.PARTIES))
                .word(Field.MEASURE, Measure.GROWTH)
                .number(Field.VALUE, less ? count.count().value().negate() : count.count().value())
                .text(Field.UNIT, "percent")
                .evidence(scene.body());
        Value period = last.fields().get(Field.PERIOD);
        carried.add(period == null ? draft : draft.put(Field.PERIOD, period));
      }
    }
  }

  /// Whether a sentence has a figure of its own.
  private static boolean figured(List<Draft> drafts, Scene scene) {
    return drafts.stream()
        .anyMatch(
            draft -> draft.type() == Type.INDICATOR && draft.scene().index() == scene.index());
  }

  private static boolean goesOn(Scene scene, Span sum) {
    String before = scene.between(scene.span().start(), sum.start());
    Matcher same = SAME.matcher(before);
    return BARE.matcher(before).matches()
        || same.find() && before.length() - same.end() < 60 && same.start() < 50;
  }

  private static Draft figure(Scene scene, Mention.OfMoney sum, Draft last) {
    var parties = new LinkedHashSet<Party>(last.parties(Field.PARTIES));
    for (Mention mention : scene.mentions()) {
      boolean with =
          mention.span().end() <= sum.span().start()
              && mention instanceof Mention.OfParty party
              && party.how() != Mention.How.REFERENCE
              && WITH.matcher(
                      scene.between(
                          Math.max(scene.span().start(), mention.span().start() - 10),
                          mention.span().start()))
                  .find();
      if (with
          && mention instanceof Mention.OfParty party
          && parties.size() == 2
          && !parties.contains(party.parties().getFirst())) {
        Party kept = Partners.kept(scene, party, last.parties(Field.PARTIES));
        parties.clear();
        parties.add(kept);
        parties.add(party.parties().getFirst());
      }
    }
    When period =
        scene.dates().stream()
            .filter(date -> date.role() == Mention.Role.AT)
            .filter(date -> !(date.when() instanceof When.OnDay))
            .min(
                Comparator.comparingInt(date -> Math.abs(date.span().start() - sum.span().start())))
            .map(Mention.OfDate::when)
            .orElse(null);
    return new Draft(Type.INDICATOR, "indicator/carried", scene)
        .parties(Field.PARTIES, parties)
        .put(Field.MEASURE, last.fields().get(Field.MEASURE))
        .number(Field.VALUE, sum.money().value())
        .text(Field.UNIT, sum.money().currency())
        .date(Field.PERIOD, period)
        .evidence(scene.body());
  }

  /// What the sentence before speaks of without a figure of its own: "Business between the two has
  /// a long way to go. It came to 3 billion."
  private static @Nullable Draft topic(List<Scene> scenes, Scene scene) {
    Scene before =
        scenes.stream().filter(each -> each.index() == scene.index() - 1).findFirst().orElse(null);
    if (before == null
        || before.money().stream().anyMatch(sum -> !Measured.aimedAt(before, sum.span()))
        || !OPENS.matcher(scene.span().of(scene.text())).find()) {
      return null;
    }
    Measure measure =
        MeasureWords.in(before.span().of(scene.text()))
            .filter(each -> MEASURES.contains(each.word()))
            .findFirst()
            .orElse(null);
    var named = new LinkedHashSet<Party>();
    for (Mention mention : before.mentions()) {
      if (mention instanceof Mention.OfParty party && named.size() < 2) {
        named.addAll(party.parties());
      }
    }
    List<Party> parties = named.size() == 2 ? List.copyOf(named) : scene.script().pair();
    return measure == null || parties.size() != 2
        ? null
        : new Draft(Type.INDICATOR, "indicator/carried", before)
            .parties(Field.PARTIES, parties)
            .word(Field.MEASURE, measure);
  }

  private static boolean about(Draft draft, Mention.OfMoney sum) {
    return sum.money().equals(draft.amount())
        || draft.type() == Type.INDICATOR
            && new Value.Figure(sum.money().value()).equals(draft.fields().get(Field.VALUE));
  }

  /// The last figure of money before a sentence, one or two sentences away.
  private static @Nullable Draft last(List<Draft> merged, List<Draft> carried, Scene scene) {
    Draft last = null;
    for (List<Draft> drafts : List.of(merged, carried)) {
      for (Draft draft : drafts) {
        int before = scene.index() - draft.scene().index();
        boolean money =
            draft.type() == Type.INDICATOR
                && MEASURES.contains(String.valueOf(draft.term(Field.MEASURE)))
                && draft.fields().get(Field.UNIT) instanceof Value.Text unit
                && unit.text().matches("[A-Z]{3}");
        if (money
            && before >= 0
            && before <= REACH
            && (last == null || draft.scene().index() >= last.scene().index())) {
          last = draft;
        }
      }
    }
    return last;
  }
}
