package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a figure measures by the noun that it hangs from or stands beside.
final class MeasuredNouns {
  private static final Words LISTS = Words.of(MeasuredNouns.class);

  private static final Pattern HOPED =
      Pattern.compile(
          "\\b(?:prospect|expect|potential|could|may|might|hope|forecast|set to)",
          Pattern.CASE_INSENSITIVE);

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
  private static final Set<String> AIDING = Set.of("aid", "assistance", "oda", "development");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private MeasuredNouns() {}

  /// What the noun measures; of a budget, whether it is for aid.
  static @Nullable Measure ofNoun(Scene scene, Node noun) {
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
    boolean aided =
        AID.contains(noun.lemma())
            && scene.dates().stream().anyMatch(date -> past(scene, date))
            && !Measured.PROMISED.matcher(scene.span().of(scene.text())).find();
    return aided ? Measure.AID : NOUNS.get(noun.word().toLowerCase(Locale.ROOT));
  }

  private static final Set<String> AID = Set.of("aid", "assistance", "oda");

  /// "Aid to Chad came to 3 million in 2021": a year gone by makes it a figure and no promise.
  private static boolean past(Scene scene, Mention.OfDate date) {
    return date.when() instanceof When.InYear && scene.script().past(date.when());
  }

  static @Nullable Measure named(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean gdp = lower.contains("gdp") || lower.contains("gross domestic product");
    return MeasureWords.in(words)
        .filter(measure -> measure != Measure.GDP || gdp)
        .filter(measure -> measure != Measure.AID || AIDED.matcher(words).find())
        .findFirst()
        .filter(measure -> measure != Measure.PEOPLE && measure != Measure.POPULATION)
        .orElse(null);
  }

  /// "exports came to 3 million and imports to 8 million": what is named since the figure before.
  static @Nullable Measure since(Scene scene, Span figure) {
    int before =
        scene.money().stream()
            .map(Mention.OfMoney::span)
            .filter(span -> span.end() <= figure.start() && figure.start() - span.end() < 75)
            .mapToInt(Span::end)
            .max()
            .orElse(-1);
    if (before < 0 || Measured.PROMISED.matcher(scene.span().of(scene.text())).find()) {
      return null;
    }
    Measure found = null;
    for (Matcher word = WORD.matcher(scene.between(before, figure.start())); word.find(); ) {
      Measure named = NOUNS.get(word.group().toLowerCase(Locale.ROOT));
      found = named == null ? found : named;
    }
    return found;
  }

  /// "two-way trade of 40 billion dollars", "debts worth 4 billion": the figure hangs from what it
  /// measures.
  static @Nullable Measure nominal(Scene scene, Node figure) {
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
  static @Nullable Measure apposed(Scene scene, Span figure) {
    String before =
        scene.between(Math.max(scene.span().start(), figure.start() - 120), figure.start());
    Matcher matcher = APPOSED.matcher(before);
    if (!matcher.find()
        || Measured.PROMISED.matcher(before).find()
        || HOPED.matcher(before).find()) {
      return null;
    }
    String noun = matcher.group(1).toLowerCase(Locale.ROOT);
    return noun.startsWith("invest") || noun.equals("fdi") ? Measure.INVESTMENT : NOUNS.get(noun);
  }
}
