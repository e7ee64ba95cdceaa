package entente.read.frame;

import entente.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tier of a partnership that words name: "comprehensive strategic partnership", "dialogue
/// partners".
///
/// @param kind its slug
/// @param span the words
/// @param from the tier that is left for it; null where none is named
record Tier(String kind, Span span, @Nullable String from) {
  private static final String QUALIFIER =
      "comprehensive|strategic|special|green|digital|security and"
          + " defen[cs]e|enhanced|global|dialogue|permanent|eternal|all-weather|all-round|privileged|cooperative|co-operative|security|sustainable|economic|integrated|reinforced|renewed|mutually"
          + " beneficial|regional|sectoral|limited|full|collaborative|long-lasting|long-term|lasting|multifaceted|multi-faceted|all-dimensional|all-out|forward-looking|mutual|friendly|close";
  private static final Pattern TIER =
      Pattern.compile(
          "\\b((?:(?:"
              + QUALIFIER
              + ")(?:\\s++(?:and\\s++)?|,\\s++|-)+)+)(?:level\\s)?(partnerships?|partners?|relations|relationship|alliance)\\b"
              + "((?:\\sof\\scoordination)?\\s(?:for|in)\\s(?:the|a)\\snew\\sera)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b(?:lifted|raised|elevated|upgraded|promoted|raise|elevate|upgrade|lift|lifting|raising|upgrading|elevating)\\b[^.;]{0,90}\\bto"
              + " (?:the |a )?(strategic|comprehensive strategic|comprehensive) level\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM =
      Pattern.compile(
          "\\bfrom (?:the|a|an|its|their)?\\s?(?:current |existing |earlier )?$",
          Pattern.CASE_INSENSITIVE);

  /// The tiers that a sentence names, without those that are left for others.
  static List<Tier> in(Scene scene, String sentence) {
    Matcher matcher = TIER.matcher(sentence);
    String from = null;
    var tiers = new ArrayList<Tier>();
    while (matcher.find()) {
      String kind = kind(matcher.group(1), matcher.group(2), matcher.group(3));
      boolean loose =
          ("strategic-relations".equals(kind) || kind != null && kind.endsWith("-alliance"))
              && !REACHED
                  .matcher(sentence.substring(Math.max(0, matcher.start() - 24), matcher.start()))
                  .find();
      boolean accord =
          kind != null
              && (kind.startsWith("enhanced") || kind.contains("economic"))
              && AGREEMENT.matcher(sentence.substring(matcher.end())).find();
      if (kind == null || loose || accord || followed(sentence, matcher.end())) {
        continue;
      }
      if (left(sentence, matcher) && TIER.matcher(sentence.substring(matcher.end())).find()) {
        from = kind;
      } else if (FROM.matcher(
              sentence.substring(Math.max(0, matcher.start() - 24), matcher.start()))
          .find()) {
        from = kind;
      } else {
        tiers.add(new Tier(kind, span(scene, matcher), null));
      }
    }
    Matcher level = LEVEL.matcher(sentence);
    if (tiers.isEmpty() && level.find()) {
      tiers.add(new Tier(slug(level.group(1)) + "-partnership", span(scene, level), null));
    }
    String left = from;
    return tiers.stream().map(tier -> new Tier(tier.kind, tier.span, left)).toList();
  }

  private static final Pattern LIFTS =
      Pattern.compile(
          "\\b(?:upgrad|elevat|rais|lift|transform|promot|rais|turn)\\w*\\s+(?:\\w+['’]?s?\\s+){0,3}$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REACHES =
      Pattern.compile(
          "^[^.;]{0,40}\\b(?:to|into)\\s+(?:an?|the|level|status)\\b[^.;]{0,50}\\b(?:partnership|alliance)\\b",
          Pattern.CASE_INSENSITIVE);

  /// "upgrade their strategic partnership to a comprehensive one": the tier that is left.
  private static boolean left(String sentence, Matcher tier) {
    Matcher reaches = REACHES.matcher(sentence.substring(tier.end()));
    return LIFTS.matcher(sentence.substring(Math.max(0, tier.start() - 60), tier.start())).find()
        && reaches.find()
        && !reaches
            .group()
            .matches(
                "(?s).*\\b(?:19|20)\\d\\d\\b.*"); // with a year of its own it is told for itself
  }

  private static final Pattern REACHED =
      Pattern.compile(
          "\\b(?:to|of|into|as) (?:the |a )?(?:level of |status of )?$", Pattern.CASE_INSENSITIVE);

  /// "strategic partnership forum": the words are part of another thing's name.
  private static boolean followed(String sentence, int end) {
    return sentence
        .substring(end)
        .matches(
            "(?s)\\s(?:[Ff]orum|[Ff]und|[Cc]ouncil|[Dd]ialogue|[Ss]ummit|[Pp]rogram(?:me)?|[Cc]ommission|[Cc]ommittee|[Mm]eeting)\\b.*");
  }

  /// "signed an enhanced partnership agreement": an accord by that name.
  private static final Pattern AGREEMENT =
      Pattern.compile(
          "^ (?:and co-?operation )?(?:agreement|accord|treaty)\\b", Pattern.CASE_INSENSITIVE);

  private static @Nullable String kind(String qualifiers, String noun, @Nullable String era) {
    String words =
        qualifiers
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[,\\s]+(?:and\\s+)?", "-")
            .replaceAll("-+$", "")
            .replace("co-operative", "cooperative");
    String head = noun.toLowerCase(Locale.ROOT);
    boolean strong =
        words.contains("strategic")
            || words.contains("comprehensive")
            || words.contains("dialogue")
            || words.contains("all-weather")
            || words.startsWith("security-and-defen");
    if (head.startsWith("relation")) {
      return words.equals("dialogue")
          ? "dialogue-partnership"
          : words.equals("strategic") && head.equals("relations") ? "strategic-relations" : null;
    }
    if (head.equals("alliance")) {
      return words.contains("strategic") || words.contains("comprehensive")
          ? words + "-alliance"
          : null;
    }
    if (!strong && !Set.of("enhanced", "special").contains(words)
        || words.equals("dialogue") && head.equals("partners")) {
      return null;
    }
    return words + "-partnership" + (era == null ? "" : "-" + slug(era));
  }

  /// Words as a slug: small letters and hyphens.
  static String slug(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /// Where a match in a sentence stands in the text.
  static Span span(Scene scene, Matcher matcher) {
    return new Span(scene.span().start() + matcher.start(), scene.span().start() + matcher.end());
  }
}
