package entente.read.loose;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.MeasureWords;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import entente.read.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures with a label and no verb: "Chadian students in Lima: 4,100", "90 million euros: the
/// stock of investment in Chad", "Two-way trade? 3 billion in 2022", and the embassies that a state
/// has.
final class LooseLabels {
  private static final Words LISTS = Words.of(LooseLabels.class);
  private static final Pattern PEOPLE = LISTS.inAnyCase("people");
  private static final Pattern CAPITAL = LISTS.inAnyCase("capital");
  private static final Pattern COUNTED = LISTS.inAnyCase("counted");
  private static final Pattern EMBASSIES = LISTS.inAnyCase("embassies");
  private static final Pattern THINGS = LISTS.inAnyCase("things");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3}){0,3}");
  private static final Pattern ASKS = LISTS.inAnyCase("asks");

  /// Before the figure of another year.
  private static final Pattern BESIDES = LISTS.inAnyCase("besides");

  /// "will open 18 embassies", "intends to have 45 of them": what a state means to have.
  private static final Pattern PLANNED = LISTS.inAnyCase("planned");

  private static final int LABEL = 90;

  private LooseLabels() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    if (embassies(rest, drafts) || !verbless(scene)) {
      return;
    }
    Scene lead = scene.lead();
    boolean answer =
        lead != null
            && lead.span().of(scene.text()).endsWith("?")
            && lead.span().length() < LABEL
            && (lead.clauses().isEmpty() || ASKS.matcher(lead.span().of(scene.text())).find());
    if (answer && lead != null) {
      figure(rest, lead.span(), scene.span(), parties(rest, lead), drafts);
      return;
    }
    int mark = scene.span().of(scene.text()).indexOf(": ");
    if (mark > 0 && mark < LABEL) {
      int at = scene.span().start() + mark;
      var before = new Span(scene.span().start(), at);
      var after = new Span(at + 1, scene.span().end());
      boolean summed =
          scene.money().size() == 1 && before.contains(scene.money().getFirst().span());
      figure(rest, summed ? after : before, summed ? before : after, parties(rest, scene), drafts);
    }
  }

  private static boolean verbless(Scene scene) {
    return scene.clauses().stream()
        .map(Clause::verb)
        .noneMatch(verb ->
            Set.of("VBZ", "VBP", "MD").contains(verb.tag())
                || verb.tag().equals("VBD") && !verb.relation().startsWith("acl"));
  }

  private static List<Party> parties(Rest rest, Scene where) {
    List<Party> named =
        new Rest(where, List.of()).named(where.span(), true).stream().limit(2).toList();
    return named.size() == 2
        ? named
        : named.isEmpty() || named.size() == 1 && !rest.scene().script().pair().containsAll(named)
            ? named.isEmpty() ? rest.scene().script().pair() : named
            : rest.scene().script().pair();
  }

  private static void figure(
      Rest rest, Span label, Span answer, List<Party> parties, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Measure measure = measure(label.of(scene.text()));
    BigDecimal value = null;
    String unit = null;
    Span at = answer;
    for (Mention mention : scene.mentions()) {
      if (value == null && answer.contains(mention.span())) {
        at = mention.span();
        switch (mention) {
          case Mention.OfMoney sum -> {
            value = sum.money().value();
            unit = sum.money().currency();
          }
          case Mention.OfCount count -> {
            value = count.count().value();
            unit = count.count().unit();
          }
          default -> {}
        }
      }
    }
    Matcher things = THINGS.matcher(label.of(scene.text()));
    BigDecimal counted =
        value == null && measure == null && things.find() ? number(scene, answer) : null;
    if (counted != null && !parties.isEmpty() && !taken(rest, counted)) {
      String noun = things.group().toLowerCase(Locale.ROOT);
      drafts.accept(
          draft(scene, parties, Measure.OTHER, counted, noun, at).evidence(label.cover(answer)));
      return;
    }
    boolean people = measure == Measure.PEOPLE || measure == Measure.POPULATION;
    if (value == null && people) {
      value = number(scene, answer);
      unit = "people";
    }
    boolean money = unit != null && unit.matches("[A-Z]{3}");
    if (value == null
        || unit == null
        || measure == null
        || parties.isEmpty()
        || money == people
        || !money && !people
        || taken(rest, value)) {
      return;
    }
    drafts.accept(draft(scene, parties, measure, value, unit, at).evidence(label.cover(answer)));
    for (Mention.OfMoney other : money ? scene.money() : List.<Mention.OfMoney>of()) {
      if (other.span().start() > at.end()
          && answer.contains(other.span())
          && BESIDES
              .matcher(
                  scene.between(
                      Math.max(at.end(), other.span().start() - 30), other.span().start()))
              .find()) {
        drafts.accept(
            draft(
                    scene,
                    parties,
                    measure,
                    other.money().value(),
                    other.money().currency(),
                    other.span())
                .evidence(label.cover(answer)));
      }
    }
  }

  private static Draft draft(
      Scene scene, List<Party> parties, Measure measure, BigDecimal value, String unit, Span at) {
    return new Draft(Type.INDICATOR, "indicator/label", scene)
        .parties(Field.PARTIES, parties)
        .word(Field.MEASURE, measure)
        .number(Field.VALUE, value)
        .text(Field.UNIT, unit)
        .date(Field.PERIOD, LooseFigures.period(scene, at));
  }

  private static boolean taken(Rest rest, BigDecimal value) {
    return rest.framed().stream()
        .anyMatch(draft -> new Value.Figure(value).equals(draft.fields().get(Field.VALUE)));
  }

  private static @Nullable Measure measure(String label) {
    if (PEOPLE.matcher(label).find()) {
      return Measure.PEOPLE;
    }
    Measure measure = MeasureWords.in(label).findFirst().orElse(null);
    return measure == null && CAPITAL.matcher(label).find() ? Measure.INVESTMENT : measure;
  }

  /// The first bare number, but no year.
  private static @Nullable BigDecimal number(Scene scene, Span within) {
    for (Token token : scene.sentence().tokens()) {
      boolean year = token.word().matches("(?:19|20)[0-9]{2}");
      if (within.contains(token.span()) && !year && NUMBER.matcher(token.word()).matches()) {
        return new BigDecimal(token.word().replace(",", ""));
      }
    }
    return null;
  }

  /// "Ankara had 12 embassies in Africa in 2002, now it has 44".
  private static boolean embassies(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    String words = scene.span().of(scene.text());
    if (!EMBASSIES.matcher(words).find()
        || !COUNTED.matcher(words).find()
        || PLANNED.matcher(words).find()) {
      return false;
    }
    List<Party> parties = parties(rest, scene);
    var written = new ArrayList<BigDecimal>();
    for (Token token : scene.sentence().tokens()) {
      String word = token.word().toLowerCase(Locale.ROOT);
      boolean year = word.matches("(?:19|20)[0-9]{2}");
      boolean dated = scene.dates().stream().anyMatch(date -> date.span().overlaps(token.span()));
      if (NUMBER.matcher(word).matches() && !year && !dated && parties.size() == 2) {
        var value = new BigDecimal(word);
        written.add(value);
        Mention.OfDate when =
            scene.dates().stream()
                .filter(date -> Math.abs(date.span().start() - token.span().start()) < 40)
                .findFirst()
                .orElse(null);
        drafts.accept(
            new Draft(Type.INDICATOR, "indicator/label", scene)
                .parties(Field.PARTIES, parties)
                .word(Field.MEASURE, Measure.OTHER)
                .number(Field.VALUE, value)
                .text(Field.UNIT, "embassies")
                .date(Field.PERIOD, when == null ? null : when.when())
                .evidence(scene.body()));
      }
    }
    return !written.isEmpty();
  }
}
