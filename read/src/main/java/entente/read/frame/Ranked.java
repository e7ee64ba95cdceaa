package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ranks: "China is Brazil's largest trading partner", "the second-largest investor in Egypt".
final class Ranked {
  private static final String NOUN =
      "(trading partner|trade partner|commercial partner|partner|export market|export"
          + " destination|export partner|import partner|market|investor|source of (?:foreign"
          + " |direct |inward )*investment|source of imports|source of (?:foreign |international"
          + " |overseas )?(?:tourists|students|visitors|arrivals)|source of"
          + " remittances|(?:source|provider|supplier|giver|contributor) of (?:foreign |military"
          + " |humanitarian |financial |official |development |development-related |overseas"
          + " |bilateral |external"
          + " )*(?:aid|assistance|ODA|help|support|financing|funding|finance)|aid"
          + " (?:giver|provider|contributor|donor)|ODA"
          + " (?:donor|provider)|supplier|donor|creditor|lender|buyer|customer|importer|exporter|source"
          + " market|destination for (?:its |the )?exports|destination (?:for|of) (?:its |the"
          + " |overseas |outbound |foreign |direct |\\p{L}+(?:ese|ish|an) )*investments?)";
  private static final Pattern RANKED =
      Pattern.compile(
          "\\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))[-"
              + " ])?(?:largest|biggest|top|main|leading|foremost|principal|most important|number"
              + " one|number-one|no\\. ?1|#1|single largest|first(?! \\w+"
              + " to\\b))\\s+(?:(?:foreign|direct|single|commercial|economic|trading|African|Asian|European|overall|bilateral|external|two-way|official|individual|regional|arms|military|humanitarian|aid|development|ODA|oil|gas|wheat|weapons|food|goods|agricultural|energy)\\s+){0,5}"
              + NOUN
              + "s?\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH =
      Pattern.compile(
          "^[^.;]*?(?:, (?:with|at|having invested|investing|lending|owed|holding|accounting"
              + " for)|\\(|–|—)\\s*(?:about |around |nearly |almost |some |over |more than |a total"
              + " of |an? )*(?:stock of |investments? of |trade of |total of |[\\d,.]+ (?:\\p{L}+"
              + " )?(?:projects|ventures|companies) (?:worth|valued at|totall?ing|with a capital"
              + " of|with combined capital of|and|with) (?:about |around |nearly |almost |some"
              + " |over |more than |a total of )*)?$");
  private static final Pattern AMONG =
      Pattern.compile(
          "\\b(?:rank(?:s|ed|ing)?|plac(?:es|ed)|(?:is|was|stands|stood|came|comes)|(?:occup(?:ies|ied)|took|takes|holds|held)"
              + " the) (?:in"
              + " )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))"
              + " (?:place )?(?:among|in the list of|on the list of|of|in terms of) (?:[\\p{L}’']+"
              + " ){0,4}?(trading partner|trade"
              + " partner|partner|investor|creditor|lender|donor|supplier|export market|source of"
              + " tourists|source of"
              + " imports|import|export|investment|exporter|importer|buyer|investing|exporting|importing|invest)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /// "Among the Union's partners beyond Europe ASEAN ranks third", "occupies among the partners of
  /// Austria the second place".
  private static final Pattern AMONG_FIRST =
      Pattern.compile(
          "\\bamong (?:[\\p{L}’']+ ){0,4}?(?:trading |trade |commercial"
              + " )?(partner|investor|creditor|lender|donor|supplier|customer|buyer|export"
              + " market|exporter|importer)s\\b[^.;]{0,60}?\\b(?:(?:rank|com|stand|plac)(?:e?s|ed|ing)|came|stood|is|was|the)"
              + " (?:in )?(?:the"
              + " )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))(?="
              + " (?:place|rank|position)|\\s*[.,;)]| (?:in|after|behind|with|of|for|last)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AND =
      Pattern.compile(
          "^(?: in \\w+)?(?:,| and)(?: its| the| also its)?\\s+" + NOUN + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8,
          "ninth", 9, "tenth", 10);

  private static final Pattern AID =
      Pattern.compile(
          "donor|\\b(?:aid|assistance|oda|help|support)\\b|(?:provider|contributor) of");

  private Ranked() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    String words = scene.span().of(scene.text());
    among(scene, AMONG.matcher(words), 1, 2, drafts);
    among(scene, AMONG_FIRST.matcher(words), 2, 1, drafts);
    Matcher matcher = RANKED.matcher(words);
    while (matcher.find()) {
      String noun = matcher.group(2).toLowerCase(Locale.ROOT);
      String ordinal = matcher.group(1);
      boolean oneOf =
          ordinal == null
              && words
                  .substring(0, matcher.start())
                  .matches(
                      "(?s).*\\b(?:one of (?:the|its|their)|among (?:the|its|their)|,"
                          + " (?:its|their)) $");
      boolean generic =
          (noun.equals("partner") || noun.equals("market"))
              && !words.toLowerCase(Locale.ROOT).contains("trad")
              && !words.toLowerCase(Locale.ROOT).contains("commerc")
              && ordinal == null;
      if (oneOf || generic) {
        continue;
      }
      emit(scene, noun, rank(ordinal), matcher.start(), matcher.end(), drafts);
      trailing(scene, noun, matcher.end(), drafts);
      Matcher and = AND.matcher(words.substring(matcher.end()));
      if (and.find()) {
        emit(
            scene,
            and.group(1).toLowerCase(Locale.ROOT),
            rank(ordinal),
            matcher.start(),
            matcher.end() + and.end(),
            drafts);
      }
    }
  }

  /// "ranks third among the investors": by the groups in which the place and the noun stand.
  private static void among(
      Scene scene, Matcher among, int place, int noun, Consumer<Draft> drafts) {
    if (among.find()) {
      String ordinal = among.group(place).toLowerCase(Locale.ROOT);
      emit(
          scene,
          among.group(noun).toLowerCase(Locale.ROOT),
          ordinal.equals("first") ? 1 : rank(ordinal),
          among.start(),
          among.end(),
          drafts);
    }
  }

  /// "the largest investor in Hungary, with 20 billion euros": the sum beside the rank.
  private static void trailing(Scene scene, String noun, int end, Consumer<Draft> drafts) {
    int from = scene.span().start() + end;
    scene.money().stream()
        .filter(sum ->
            sum.span().start() > from
                && sum.span().start() - from < 60
                && WITH.matcher(scene.between(from, sum.span().start())).find()
                && Measured.of(scene, sum.span()) == null)
        .findFirst()
        .ifPresent(sum -> {
          Draft draft =
              Indicators.draft(
                  scene, measure(noun), sum.money().value(), sum.money().currency(), sum.span());
          if (draft != null) {
            drafts.accept(draft);
          }
        });
  }

  private static int rank(@Nullable String ordinal) {
    if (ordinal == null) {
      return 1;
    }
    return Character.isDigit(ordinal.charAt(0))
        ? Integer.parseInt(ordinal.replaceAll("\\D", ""))
        : ORDINALS.getOrDefault(ordinal.toLowerCase(Locale.ROOT), 1);
  }

  private static Measure measure(String noun) {
    return noun.contains("invest")
        ? Measure.INVESTMENT
        : noun.contains("tourist")
                || noun.contains("student")
                || noun.contains("visitor")
                || noun.equals("source market")
            ? Measure.PEOPLE
            : AID.matcher(noun).find()
                ? Measure.AID
                : noun.contains("creditor") || noun.contains("lender")
                    ? Measure.DEBT
                    : noun.contains("export") || noun.equals("buyer") || noun.equals("customer")
                        ? Measure.EXPORTS
                        : noun.contains("supplier") || noun.contains("import")
                            ? Measure.IMPORTS
                            : Measure.TRADE;
  }

  private static final Pattern BEHIND =
      Pattern.compile("^(?:After|Behind|Next to)\\s+(?:the\\s+)?\\p{Lu}[\\p{L} ]{2,25},\\s");

  /// "After China, India is the biggest lender to Kenya": the two behind the first are second.
  private static void second(Scene scene, Draft draft, int from) {
    List<Party> two =
        scene.mentions().stream()
            .filter(mention -> mention instanceof Mention.OfParty && mention.span().start() >= from)
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .distinct()
            .limit(2)
            .toList();
    boolean first =
        scene.mentions().stream()
            .anyMatch(
                mention -> mention instanceof Mention.OfParty && mention.span().end() <= from);
    if (two.size() == 2 && first) {
      draft.parties(Field.PARTIES, two).number(Field.VALUE, BigDecimal.TWO);
    }
  }

  /// "overtook China as", "replaced Uganda as": who is no longer first.
  private static final Pattern OVERTAKEN =
      Pattern.compile(
          "\\b(?:overt(?:ook|aken|aking|akes?)|surpass(?:ed|ing|es)?|replac(?:ed|ing|es)|displac(?:ed|ing|es)|eclips(?:ed|ing|es)|dethron(?:ed|ing|es)|oust(?:ed|ing|s)|supplant(?:ed|ing|s)|unseat(?:ed|ing|s)|(?:ahead|instead)"
              + " of|after) ([^,.;]{2,40}?)(?=,? (?:as|to become|to be|in becoming)\\b|,"
              + " (?:the|its)\\b|$)",
          Pattern.CASE_INSENSITIVE);

  private static void emit(
      Scene scene, String noun, int rank, int start, int end, Consumer<Draft> drafts) {
    var ranked = new Span(scene.span().start() + start, scene.span().start() + end);
    Draft draft = Indicators.draft(scene, measure(noun), BigDecimal.valueOf(rank), "rank", ranked);
    if (draft == null) {
      return;
    }
    Matcher behind = BEHIND.matcher(scene.span().of(scene.text()));
    if (behind.find() && rank == 1) {
      second(scene, draft, scene.span().start() + behind.end());
    }
    Matcher overtaken = OVERTAKEN.matcher(scene.span().of(scene.text()));
    if (overtaken.find()) {
      var beaten =
          new Span(
              scene.span().start() + overtaken.start(1), scene.span().start() + overtaken.end(1));
      List<Party> left =
          scene.mentions().stream()
              .filter(
                  mention -> mention instanceof Mention.OfParty && !beaten.contains(mention.span()))
              .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
              .distinct()
              .toList();
      if (left.size() == 2) {
        draft.parties(Field.PARTIES, left);
      }
    }
    if (scene
        .between(Math.max(scene.span().start(), ranked.start() - 12), ranked.start())
        .matches("(?is).*\\b(?:world|globe|planet)['’]s $")) {
      scene.mentions().stream()
          .filter(mention -> mention.span().end() <= ranked.start())
          .flatMap(mention -> Who.meant(mention).stream())
          .findFirst()
          .ifPresent(one ->
              draft.parties(
                  Field.PARTIES, List.of(one))); // of the world's buyers nobody is the other
    }
    boolean far =
        scene.dates().stream()
            .noneMatch(date ->
                date.span().end() <= ranked.start() || date.span().start() - ranked.end() < 40);
    boolean now =
        scene
            .between(Math.max(scene.span().start(), ranked.start() - 40), ranked.start())
            .matches("(?is).*\\b(?:now|currently|remains?|still|today)\\b.*");
    if (far || now) {
      draft.fields().remove(Field.PERIOD); // the date is that of something else
    }
    drafts.accept(draft);
  }
}
