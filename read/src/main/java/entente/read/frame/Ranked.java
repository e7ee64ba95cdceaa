package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.model.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ranks: "China is Brazil's largest trading partner", "the second-largest investor in Egypt".
final class Ranked {
  private static final String NOUN =
      "(trading partner|trade partner|partner|export market|export destination|export partner|import partner|market|investor|source of (?:foreign |direct |inward )*investment|source of imports|source of tourists|source of students|source of visitors"
          + "|source of aid|source of foreign aid|supplier|donor|creditor|lender|buyer|customer|importer|source market|destination for (?:its |the )?exports)";
  private static final Pattern RANKED =
      Pattern.compile(
          "\\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))[- ])?(?:largest|biggest|top|main|leading|most important|number one|number-one|no\\. ?1|#1|single largest)\\s+(?:(?:foreign|direct|single|overall|bilateral|external|two-way|official|individual|regional)\\s+)*"
              + NOUN + "s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH = Pattern.compile("^[^.;]*?(?:, (?:with|at|having invested|investing|lending|owed|holding|accounting for)|\\(|–|—)\\s*(?:about |around |nearly |almost |some |over |more than |a total of |an? )*(?:stock of |investments? of |trade of |total of )?$");
  private static final Pattern AMONG = Pattern.compile("\\b(?:rank(?:s|ed|ing)?|plac(?:es|ed)|(?:is|was|stands|stood|came|comes)) (?:in )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)) (?:place )?(?:among|in the list of|on the list of|of|in terms of) (?:[\\p{L}’']+ ){0,4}?(trading partner|trade partner|investor|creditor|lender|donor|supplier|export market|source of tourists|source of imports|import|export|investment)s?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AND = Pattern.compile("^(?: in \\w+)?(?:,| and)(?: its| the| also its)?\\s+" + NOUN + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> ORDINALS =
      Map.of("second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8, "ninth", 9, "tenth", 10);

  private Ranked() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    String words = scene.span().of(scene.text());
    Matcher among = AMONG.matcher(words);
    if (among.find()) {
      String place = among.group(1).toLowerCase(Locale.ROOT);
      emit(scene, among.group(2).toLowerCase(Locale.ROOT), place.equals("first") ? 1 : rank(place), among.start(), among.end(), drafts);
    }
    Matcher matcher = RANKED.matcher(words);
    while (matcher.find()) {
      String noun = matcher.group(2).toLowerCase(Locale.ROOT);
      String ordinal = matcher.group(1);
      boolean oneOf = ordinal == null && words.substring(0, matcher.start()).matches("(?s).*\\b(?:one of (?:the|its|their)|among (?:the|its|their)|, (?:its|their)) $");
      boolean generic = (noun.equals("partner") || noun.equals("market")) && !words.toLowerCase(Locale.ROOT).contains("trad") && ordinal == null;
      if (oneOf || generic) {
        continue;
      }
      emit(scene, noun, rank(ordinal), matcher.start(), matcher.end(), drafts);
      trailing(scene, noun, matcher.end(), drafts);
      Matcher and = AND.matcher(words.substring(matcher.end()));
      if (and.find()) {
        emit(scene, and.group(1).toLowerCase(Locale.ROOT), rank(ordinal), matcher.start(), matcher.end() + and.end(), drafts);
      }
    }
  }

  /// "the largest investor in Hungary, with 20 billion euros": the sum beside the rank.
  private static void trailing(Scene scene, String noun, int end, Consumer<Draft> drafts) {
    int from = scene.span().start() + end;
    scene.money().stream().filter(sum -> sum.span().start() > from && sum.span().start() - from < 60 && WITH.matcher(scene.text().substring(from, sum.span().start())).find() && Measured.of(scene, sum.span()) == null).findFirst().ifPresent(sum -> {
      Draft draft = Indicators.draft(scene, measure(noun), sum.money().value(), sum.money().currency(), sum.span());
      if (draft != null) {
        drafts.accept(draft);
      }
    });
  }

  private static int rank(@Nullable String ordinal) {
    if (ordinal == null) {
      return 1;
    }
    return Character.isDigit(ordinal.charAt(0)) ? Integer.parseInt(ordinal.replaceAll("\\D", "")) : ORDINALS.getOrDefault(ordinal.toLowerCase(Locale.ROOT), 1);
  }

  private static Measure measure(String noun) {
    return noun.contains("invest") ? Measure.INVESTMENT
        : noun.contains("tourist") || noun.contains("student") || noun.contains("visitor") || noun.equals("source market") ? Measure.PEOPLE
        : noun.contains("donor") || noun.contains("aid") ? Measure.AID : noun.contains("creditor") || noun.contains("lender") ? Measure.DEBT
        : noun.contains("export") || noun.equals("buyer") || noun.equals("customer") ? Measure.EXPORTS : noun.contains("supplier") || noun.contains("import") ? Measure.IMPORTS : Measure.TRADE;
  }

  private static void emit(Scene scene, String noun, int rank, int start, int end, Consumer<Draft> drafts) {
    Draft draft = Indicators.draft(scene, measure(noun), BigDecimal.valueOf(rank), "rank", new Span(scene.span().start() + start, scene.span().start() + end));
    if (draft != null) {
      drafts.accept(draft);
    }
  }
}
