package entente.reconcile.plan;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a passage by which a line of a plan can be known again: without those of the trade,
/// each cut to its beginning.
final class TellingWords {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDING =
      Pattern.compile("(?:ations?|ments?|ings?|ities|ity|ies|ions?|ives?|ed|es|ers?|al|s|e|y)$");
  private static final int LEAST = 3;
  private static final Set<String> COMMON =
      Set.of(
          "about",
          "across",
          "action",
          "actions",
          "activities",
          "activity",
          "agreed",
          "agreement",
          "agreements",
          "also",
          "and",
          "announced",
          "are",
          "area",
          "areas",
          "asean",
          "been",
          "being",
          "between",
          "billion",
          "both",
          "bilateral",
          "but",
          "capacity",
          "cooperation",
          "countries",
          "country",
          "develop",
          "development",
          "dialogue",
          "each",
          "enhance",
          "enhancing",
          "exchange",
          "first",
          "for",
          "from",
          "further",
          "government",
          "governments",
          "had",
          "has",
          "have",
          "implement",
          "implementation",
          "implemented",
          "including",
          "initiative",
          "into",
          "its",
          "joint",
          "launch",
          "launched",
          "leaders",
          "meeting",
          "member",
          "members",
          "million",
          "minister",
          "ministers",
          "more",
          "national",
          "new",
          "not",
          "over",
          "part",
          "parties",
          "partner",
          "partners",
          "partnership",
          "plan",
          "policy",
          "programme",
          "program",
          "programmes",
          "project",
          "projects",
          "promote",
          "promoting",
          "region",
          "regional",
          "said",
          "share",
          "sharing",
          "state",
          "states",
          "strengthen",
          "strengthening",
          "support",
          "supporting",
          "than",
          "that",
          "the",
          "their",
          "them",
          "these",
          "they",
          "this",
          "those",
          "through",
          "towards",
          "under",
          "was",
          "were",
          "which",
          "will",
          "with",
          "within",
          "work",
          "would",
          "year",
          "years",
          "two",
          "three",
          "four",
          "five",
          "one",
          "all",
          "among",
          "other",
          "such",
          "any",
          "complete",
          "completed",
          "start",
          "started",
          "continue",
          "expand",
          "establish",
          "established",
          "conduct",
          "organise",
          "organize",
          "facilitate");

  private TellingWords() {}

  static Set<String> of(Collection<String> passages) {
    var stems = new LinkedHashSet<String>();
    for (String passage : passages) {
      String plain =
          Normalizer.normalize(passage, Normalizer.Form.NFKD)
              .replaceAll("\\p{M}", "")
              .toLowerCase(Locale.ROOT);
      BREAK
          .splitAsStream(plain)
          .filter(
              word -> word.length() >= LEAST && !COMMON.contains(word) && !word.matches("[0-9]+"))
          .map(TellingWords::stem)
          .forEach(stems::add);
    }
    return stems;
  }

  private static String stem(String word) {
    String cut = ENDING.matcher(word).replaceFirst("");
    return cut.length() < LEAST ? word : cut;
  }
}
