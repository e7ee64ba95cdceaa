package entente.reconcile;

import entente.model.LinkKind;
import entente.model.Money;
import entente.model.Packed;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Another promise that a statement's words name by its sum, with how the stated one bears on it:
/// "on top of the 140 million", "down from 160 million", "the first tranche of the five billion
/// agreed in March".
///
/// @param sum in units, of whatever currency, without trailing zeros
/// @param kind how the stated promise bears on that one
record Mention(BigDecimal sum, LinkKind kind) {
  private static final List<LinkKind> KINDS = List.of(LinkKind.values());
  private static final int BEFORE = 90;
  private static final int BEHIND = 60;
  private static final int MOST = 8;
  private static final String SOME = "(?:[\\p{L}'-]+ ){0,4}";

  private static final Map<String, Integer> SCALES = new TreeMap<>();
  private static final Map<String, Integer> WORDS = new TreeMap<>();

  static {
    Map.of(
            "thousand",
            3,
            "lakh",
            5,
            "million",
            6,
            "mn",
            6,
            "m",
            6,
            "crore",
            7,
            "billion",
            9,
            "bn",
            9,
            "trillion",
            12,
            "tn",
            12)
        .forEach(SCALES::put);
    String[] words = {
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };
    for (int i = 0; i < words.length; i++) {
      WORDS.put(words[i], i + 1);
    }
    WORDS.put("a", 1);
    WORDS.put("the", 1);
  }

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}0-9.,-])(?:(?:us|a|c|nz|s|hk|ca|au)?[$€£¥₹₩]"
              + " ?)?(?:(?<number>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15}(?:\\.[0-9]{1,9})?)|(?<word>one|two|three|four|five|six|seven|eight|nine|ten|a|the))(?:["
              + " -]?(?<scale>thousand|lakh|million|mn|m|crore|billion|bn|trillion|tn))?(?![\\p{L}0-9])");

  private static final Pattern ON_TOP =
      Pattern.compile(
          "\\b(?:on top of|in addition to|over and above|besides|beyond|apart from|as well"
              + " as|supplement(?:s|ing)?|add(?:s|ed|ing)? (?:[^.;]{0,40} )?to) "
              + SOME
              + "$");
  private static final Pattern INSTEAD =
      Pattern.compile(
          "\\b(?:instead of|rather than|in place of|(?:takes?|took|taking) the place"
              + " of|replac(?:es?|ed|ing)|supersed(?:es?|ed|ing)) "
              + SOME
              + "$");
  private static final Pattern FROM = Pattern.compile("\\bfrom " + SOME + "$");
  private static final Pattern MOVED =
      Pattern.compile(
          "\\b(?:up|down|(?:increas|rais|rise|cut|reduc|lower|lift|grow|doubl|tripl|quadrupl|boost|expand|slash|halv|scal|trim|upgrad)\\p{L}*|rose|grew)\\b");
  private static final Pattern OUT_OF =
      Pattern.compile(
          "\\b(?:(?:parts?|share|slice|tranche|instal?lment|portion|half|third|quarter|remainder|rest|balance|chunk|component|bulk|piece|step|projects?|disbursement)"
              + " (?:of|in|under|from)|out of|counts?"
              + " (?:towards?|against)|(?:drawn|taken|paid|financed|funded|met) (?:from|out"
              + " of)|(?:of|from|under|within) (?:the|its|their|this|that|those)) (?:[\\p{L}'-]+"
              + " ){0,3}$");
  private static final Pattern AGAINST =
      Pattern.compile(
          "\\b(?:follow(?:s|ed|ing)?|succeed(?:s|ed|ing)?|after|(?:more|less|higher|lower)"
              + " than|against|compared (?:with|to)|versus) "
              + SOME
              + "$");
  private static final Pattern ROUND =
      Pattern.compile(
          "\\b(?:last|previous|preceding|former|prior) (?:\\p{L}+"
              + " )?(?:round|period|phase|replenishment|cycle|programme|program|arrangement|framework|plan|term|strategy|budget|year)|\\ba"
              + " year (?:ago|earlier|before)\\b");

  /// Those in a text in lower case, in its order.
  ///
  /// @param own the sum of the promise itself; null where it names none
  static List<Mention> in(String text, @Nullable Money own) {
    if (figures(text) < 2) {
      return List.of();
    }
    var mentions = new ArrayList<Mention>();
    Matcher figure = FIGURE.matcher(text);
    boolean said = false;
    while (figure.find() && mentions.size() < MOST) {
      BigDecimal sum = sum(figure);
      boolean itself = sum != null && own != null && !said && sum.compareTo(own.value()) == 0;
      said |= itself;
      if (sum != null && !itself) {
        LinkKind kind = kind(before(text, figure.start()), behind(text, figure.end()));
        if (kind != null) {
          mentions.add(new Mention(sum.stripTrailingZeros(), kind));
        }
      }
    }
    return List.copyOf(mentions);
  }

  /// How many figures a text may have, years and dates among them: runs of digits, and scales with
  /// none before them.
  private static int figures(String text) {
    int figures = 0;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean digit = each >= '0' && each <= '9';
      if (digit && !digits) {
        figures++;
      }
      digits = digit || digits && (each == ',' || each == '.');
    }
    for (int at = text.indexOf("illion");
        at >= 0 && figures < 2;
        at = text.indexOf("illion", at + 1)) {
      int before = at - 2;
      while (before > 0 && (text.charAt(before) == ' ' || text.charAt(before) == '-')) {
        before--;
      }
      if (before >= 0 && (text.charAt(before) < '0' || text.charAt(before) > '9')) {
        figures++;
      }
    }
    return figures;
  }

  /// Null where the figure is too small to be a sum, or only a word.
  private static @Nullable BigDecimal sum(Matcher figure) {
    String scale = figure.group("scale");
    String word = figure.group("word");
    if (word != null) {
      return scale == null || scale.length() < 4
          ? null
          : new BigDecimal(WORDS.getOrDefault(word, 1))
              .movePointRight(SCALES.getOrDefault(scale, 0));
    }
    BigDecimal number = new BigDecimal(figure.group("number").replace(",", ""));
    BigDecimal sum = scale == null ? number : number.movePointRight(SCALES.getOrDefault(scale, 0));
    return sum.compareTo(BigDecimal.valueOf(10_000)) < 0 ? null : sum;
  }

  private static String before(String text, int at) {
    String window = text.substring(Math.max(0, at - BEFORE), at);
    int clause = Math.max(window.lastIndexOf(". "), window.lastIndexOf("; "));
    return window.substring(clause < 0 ? 0 : clause + 2);
  }

  private static String behind(String text, int at) {
    String window = text.substring(at, Math.min(text.length(), at + BEHIND));
    int clause = Math.max(window.indexOf(". "), window.indexOf("; "));
    return clause < 0 ? window : window.substring(0, clause);
  }

  private static @Nullable LinkKind kind(String before, String behind) {
    boolean round = ROUND.matcher(behind).find() || ROUND.matcher(before).find();
    if (FROM.matcher(before).find() && MOVED.matcher(before).find()
        || INSTEAD.matcher(before).find()) {
      return round ? LinkKind.RENEWS : LinkKind.SUPERSEDES;
    }
    if (AGAINST.matcher(before).find()) {
      return round ? LinkKind.RENEWS : null;
    }
    if (ON_TOP.matcher(before).find()) {
      return LinkKind.TOPS_UP;
    }
    return OUT_OF.matcher(before).find() ? LinkKind.PART_OF : null;
  }

  /// Whether this is the sum that it names.
  boolean isOf(@Nullable Money amount) {
    return amount != null && amount.value().compareTo(sum) == 0;
  }

  /// Whether the one amount is the sum that it names and the other together.
  boolean isDifference(@Nullable Money now, @Nullable Money more) {
    return now != null
        && more != null
        && now.currency().equals(more.currency())
        && now.value().subtract(more.value()).compareTo(sum) == 0;
  }

  void write(DataOutput out) throws IOException {
    Packed.text(sum.toPlainString(), out);
    out.writeByte(KINDS.indexOf(kind));
  }

  static Mention read(DataInputStream in) throws IOException {
    return new Mention(new BigDecimal(Packed.text(in)), KINDS.get(in.readByte()));
  }
}
