package entente.publish;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an entry is about, in words that a name can take: without the sums that the name says
/// itself, and without whose it is ("its first loan").
final class Thing {
  private static final int LONGEST = 400;
  private static final String NUMBER = "\\d[\\d,]{0,20}(?:\\.\\d{1,6})?";
  private static final String SCALE =
      "(?:[ -]?(?:thousand|million|billion|trillion|crore|lakh|bln|mln|bn|mn|tn|m|b|k)\\b)?";
  private static final String SIGN =
      "(?:(?:[A-Z]{1,3})?[$€£¥₹₩] ?|[A-Z]{3} ?(?=\\d)|Rs\\.? ?|RMB ?)";
  private static final String UNIT =
      "(?:[ -](?:[A-Z][a-z]{2,12} |US |U\\.S\\."
          + " )?(?:dollars?|yen|euros?|pounds?|rupees?|yuan|renminbi|won|francs?|kron(?:or|er)|dirhams?|riyals?|[A-Z]{3}))\\b";
  private static final String SUM =
      "(?:" + SIGN + NUMBER + SCALE + "|" + NUMBER + SCALE + UNIT + ")";
  private static final String BEFORE =
      "(?:(?i:about|around|up to|more than|at least|over|nearly|some|worth|worth of|a total of|an"
          + " additional|a further) ){0,2}";

  /// A sum, with another in brackets or after a comma where it is the same in another currency.
  private static final Pattern SAID =
      Pattern.compile(BEFORE + SUM + "(?:,? ?\\(?(?:(?i:about|or) )?" + SUM + "\\)?){0,2}");

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\W*\\)");
  private static final Pattern BEGINNING =
      Pattern.compile("^(?:\\W+|(?i:a|an|the|of|in|for|worth|to|with|and|or|new) )+(?=\\S)");
  private static final Pattern END =
      Pattern.compile("(?:\\W+|[ ](?i:a|an|the|of|in|for|worth|to|with|and|or|over|by))+$");

  private static final Pattern OWNER =
      Pattern.compile("^(?i:(?:the|this|that|these|those|its|their|his|her|our|my|your|such) )+");

  /// Words that name nothing by themselves.
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)|(?:an?|one|another|others?|more|most|some|all|part|it|this|that|these|those|them|him|her|us|work|further|additional|the|half|rest|money|funds|sum|amount)(?:"
              + " of)?");

  private Thing() {}

  /// The words without what a name has no use for; null where nothing else is said.
  static @Nullable String of(String words) {
    String named = OWNER.matcher(words.strip()).replaceFirst("");
    return NOTHING.matcher(named).matches() ? null : named;
  }

  /// The same without the sums that the words repeat: a name says a sum once, and in one way.
  static @Nullable String withoutSums(String words) {
    String without = spared(words);
    return without == null ? null : of(without);
  }

  private static @Nullable String spared(String words) {
    String bounded = words.substring(0, Math.min(words.length(), LONGEST));
    if (!SAID.matcher(bounded).find()) {
      return words;
    }
    String without =
        EMPTY_BRACKETS
            .matcher(SAID.matcher(bounded).replaceAll(" "))
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .strip();
    String plain =
        END.matcher(BEGINNING.matcher(without).replaceFirst("")).replaceFirst("").strip();
    return plain.chars().filter(Character::isLetter).count() < 3 ? null : plain;
  }
}
