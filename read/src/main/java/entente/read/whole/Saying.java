package entente.read.whole;

import entente.model.Span;
import entente.read.table.Words;
import entente.read.text.Cardinals;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the words of a sentence that only say who says it: ", the minister told reporters on
/// Tuesday", ", Xi said,", "According to Beijing, …". They are cut off before parsing.
final class Saying {
  private static final Words LISTS = Words.of(Saying.class);
  private static final Set<String> VERBS = LISTS.set("verbs");
  private static final Set<String> INVERTED = LISTS.set("inverted");

  /// A verb of saying in running words.
  static final Pattern VERB =
      Pattern.compile("\\b(?:" + String.join("|", new TreeSet<>(VERBS)) + ")\\b");

  private static final Set<String> JOINS = LISTS.set("joins");
  private static final Set<String> BEINGS = Set.of("was", "were", "been", "be", "being");
  private static final Set<String> GO_ON = LISTS.set("go-on");
  private static final Set<String> ANNOUNCED = LISTS.set("announced");
  private static final Set<String> TIME = LISTS.set("time");
  private static final Pattern THINGS =
      Pattern.compile(
          "an?|the|another|several|some|no|its|their|his|her|new|additional|further|more|up|plans|support|measures|sanctions|[0-9$€£¥].*|[A-Z]{2,3}[$€]?");

  private Saying() {}

  /// @return the span of those words, its commas included; null where there are none
  static @Nullable Span in(List<Token> tokens) {
    int n = tokens.size();
    if (n > 6 && tokens.get(0).is("According") && tokens.get(1).is("to")) {
      for (int k = 3; k < Math.min(n - 4, 18); k++) {
        if (tokens.get(k).is(",")) {
          return span(tokens, 0, k);
        }
      }
    }
    for (int s = 4; s < n; s++) {
      String word = tokens.get(s).word();
      boolean according = word.equals("according") && s + 1 < n && tokens.get(s + 1).is("to");
      if (!VERBS.contains(word) && !according) {
        continue;
      }
      if (ANNOUNCED.contains(word) && thing(tokens, s + 1)) {
        continue; // "and Malta announced a package": told, not said
      }
      if (word.equals("concluded")
          && tokens.get(s - 1).is(",")
          && s + 1 < n
          && Set.of("between", "by", "in", "with", "on", "last", "after")
              .contains(tokens.get(s + 1).word())) {
        continue; // "the treaty, concluded between Peru and Chile in 1998, …"
      }
      if (BEINGS.contains(tokens.get(s - 1).word()) && !tokens.get(s - 2).is("it")) {
        continue; // "the summit, to which he was invited, was concluded on Friday"
      }
      int comma = s - 1;
      while (comma > 2 && s - comma < 13 && !tokens.get(comma).is(",")) {
        comma--;
      }
      if (comma <= 2 || !tokens.get(comma).is(",")) {
        continue;
      }
      int before = comma;
      if (comma == s - 1 && !INVERTED.contains(word) && !according) {
        continue; // "X, the chair of Y, announced a fund": told, not said
      }
      if (comma == s - 1 && apposed(tokens, comma)) {
        continue; // "The minister, Ana Lima, said her country stood by Peru"
      }
      if (JOINS.contains(tokens.get(comma + 1).word().toLowerCase(Locale.ROOT)) && !according) {
        continue;
      }
      int stop = s + 1;
      while (stop < n
          && !tokens.get(stop).is(",")
          && !tokens.get(stop).is(";")
          && !ends(tokens, stop)) {
        stop++;
      }
      boolean goesOn = false;
      for (int k = s + 1; k < Math.min(stop, n); k++) {
        goesOn |= GO_ON.contains(tokens.get(k).word());
      }
      if (goesOn && !according || stop - s > 26) {
        continue;
      }
      boolean last = ends(tokens, Math.min(stop, n - 1));
      if (last || stop >= n) {
        return before >= 4 ? span(tokens, before, n - 1) : null;
      }
      if (tokens.get(stop).is(",") && stop - before <= 12) {
        return span(tokens, before, stop);
      }
    }
    return null;
  }

  /// Whether a thing is named at a token, or behind a word or two of time: "on Monday a loan".
  private static boolean thing(List<Token> tokens, int from) {
    int k = from;
    while (k < tokens.size() && k < from + 3 && TIME.contains(tokens.get(k).word())) {
      k++;
    }
    return k < tokens.size()
        && (THINGS.matcher(tokens.get(k).word()).matches()
            || Cardinals.of(tokens.get(k).word()) != null);
  }

  /// Whether a comma closes a name that is set beside an office at the head of the sentence,
  /// outside quotation marks.
  private static boolean apposed(List<Token> tokens, int comma) {
    int open = comma - 1;
    while (open > 0 && tokens.get(open).capitalised()) {
      open--;
    }
    boolean name = open > 0 && open < 12 && open < comma - 1 && tokens.get(open).is(",");
    return name
        && tokens.subList(0, comma).stream()
            .noneMatch(token -> token.is("\"") || token.is("“") || token.is("”") || token.is("''"));
  }

  private static boolean ends(List<Token> tokens, int at) {
    for (int k = at; k < tokens.size(); k++) {
      if (tokens.get(k).wordy()) {
        return false;
      }
    }
    return true;
  }

  private static Span span(List<Token> tokens, int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to).span().end());
  }
}
