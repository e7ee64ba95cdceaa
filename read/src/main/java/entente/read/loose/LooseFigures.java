package entente.read.loose;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.GappedFigures;
import entente.read.frame.Lexicon;
import entente.read.frame.MeasureWords;
import entente.read.frame.Measured;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures by a sum or a number in a clause that tells of trade, exports, debt or inhabitants,
/// where no frame took it for anything: "Measured by what the two sold each other, goods worth 90
/// million dollars, …".
final class LooseFigures {
  private static final Words LISTS = Words.of(LooseFigures.class);

  /// "lent 300 million on Monday" is no debt.
  private static final Lexicon GIVING = new Lexicon("frames/commitments.tsv", 3);

  private static final Pattern BESIDE =
      Pattern.compile("[\\s,(]{1,3}(?:(?:in|for|during|by) )?(?:the )?(?:year )?");
  private static final BigDecimal SMALL = BigDecimal.valueOf(1_000_000);
  private static final Pattern GROWN = LISTS.inAnyCase("grown");

  private static final Pattern FALLEN =
      Pattern.compile(
          "(?i)\\b(?:down|fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:es?|ed|ing)|decrease[sd]?|shr[aiu]nk|minus|slump(?:s|ed)?|slid|plunged?|contracted)"
              + " (?:of |by |to be )?(?:some |about |around |almost |nearly |over |more than )?$");
  private static final Pattern LESS =
      Pattern.compile("(?i)^(?: per ?cent|%)? (?:less|lower|down|below|fewer)\\b");

  private LooseFigures() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    for (Mention mention : rest.scene().mentions()) {
      switch (mention) {
        case Mention.OfMoney sum ->
            figure(rest, sum.span(), sum.money().value(), sum.money().currency(), drafts);
        case Mention.OfCount count ->
            figure(rest, count.span(), count.count().value(), count.count().unit(), drafts);
        default -> {}
      }
    }
  }

  private static void figure(
      Rest rest, Span figure, BigDecimal value, String unit, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Node node = scene.tree().covering(figure).orElse(null);
    boolean taken =
        rest.framed().stream()
            .anyMatch(draft ->
                draft.type() == Type.INDICATOR && unit.matches("[A-Z]{3}")
                    ? new Value.Figure(value).equals(draft.fields().get(Field.VALUE))
                    : draft.evidence().stream().anyMatch(each -> each.overlaps(figure)));
    boolean small = unit.matches("[A-Z]{3}") && value.compareTo(SMALL) < 0;
    Clause clause = node == null ? null : rest.around(node).orElse(null);
    if (node == null
        || taken
        || small
        || rest.imagined(node)
        || Measured.aimedAt(scene, figure)
        || clause != null && !clause.mode().real()) {
      return;
    }
    Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb()).cover(figure);
    Measure told = measure(unnamed(scene, span), unit);
    Measure measure =
        told == Measure.DEBT && clause != null && GIVING.of(clause.lemma()) != null ? null : told;
    List<Party> named = rest.named(scene.span(), true).stream().limit(2).toList();
    List<Party> parties =
        GappedFigures.parties(scene, figure, named.isEmpty() ? scene.script().pair() : named);
    if (measure != null && !parties.isEmpty()) {
      drafts.accept(
          new Draft(Type.INDICATOR, "indicator/loose", scene)
              .parties(Field.PARTIES, parties)
              .word(Field.MEASURE, measure)
              .number(
                  Field.VALUE,
                  measure == Measure.GROWTH && fallen(scene, figure) ? value.negate() : value)
              .text(Field.UNIT, unit)
              .date(Field.PERIOD, period(scene, figure))
              .evidence(span));
    }
  }

  /// The words without those of names: an "Export-Import Bank" exports nothing.
  private static String unnamed(Scene scene, Span span) {
    var words = new StringBuilder(span.of(scene.text()));
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty && span.contains(mention.span())) {
        for (int k = mention.span().start(); k < mention.span().end(); k++) {
          words.setCharAt(k - span.start(), '_');
        }
      }
    }
    return words.toString();
  }

  /// "down 6 per cent", "a fall of 6 per cent", "6 per cent less".
  private static boolean fallen(Scene scene, Span figure) {
    String before =
        scene.between(Math.max(scene.span().start(), figure.start() - 26), figure.start());
    String after = scene.between(figure.end(), Math.min(scene.span().end(), figure.end() + 26));
    return FALLEN.matcher(before).find() || LESS.matcher(after).find();
  }

  /// What the words say is measured; null for what is seldom read right.
  private static @Nullable Measure measure(String words, String unit) {
    Measure measure = MeasureWords.in(words).findFirst().orElse(null);
    boolean money = unit.matches("[A-Z]{3}");
    if (unit.equals("percent")
        && (measure == Measure.TRADE || measure == Measure.EXPORTS)
        && GROWN.matcher(words).find()) {
      return Measure.GROWTH;
    }
    return switch (measure) {
      case TRADE, EXPORTS -> money || Set.of("percent", "times").contains(unit) ? measure : null;
      case DEBT -> money ? measure : null;
      case POPULATION -> unit.equals("people") ? measure : null;
      case null, default -> null;
    };
  }

  /// The date right behind a figure, else the only year that the sentence speaks of; null where
  /// there is none, or several.
  static @Nullable When period(Scene scene, Span figure) {
    When only =
        scene.dates().stream()
            .filter(date -> date.span().start() >= figure.end())
            .filter(
                date -> BESIDE.matcher(scene.between(figure.end(), date.span().start())).matches())
            .map(Mention.OfDate::when)
            .findFirst()
            .orElse(only(scene));
    return only instanceof When.OnDay ? null : only;
  }

  /// The only date at which something is in the sentence; null where there is none, or several.
  static @Nullable When only(Scene scene) {
    List<When> dates =
        scene.dates().stream()
            .filter(date -> date.role() == Mention.Role.AT)
            .map(Mention.OfDate::when)
            .toList();
    return dates.size() == 1 ? dates.getFirst() : null;
  }
}
