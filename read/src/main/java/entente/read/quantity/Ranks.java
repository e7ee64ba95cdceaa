package entente.read.quantity;

import entente.model.Bound;
import entente.model.Count;
import entente.model.Span;
import entente.read.Mention.OfCount;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds places in an order: "second-largest investor", "the EU's largest trading partner", "number
/// one donor".
final class Ranks {
  private static final Words LISTS = Words.of(Ranks.class);
  private static final List<String> ORDINALS =
      List.of(
          "",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final Set<String> SUPERLATIVES =
      Set.of("largest", "biggest", "top", "leading", "most");
  private static final Set<String> RANKED = LISTS.set("ranked");

  private Ranks() {}

  /// The rank that starts at token `i`; null if none does.
  static @Nullable Found at(Tokens tokens, int i) {
    int ordinal = ORDINALS.indexOf(tokens.low(i));
    int next = i;
    if (ordinal > 0) {
      next++;
    } else if (isOrdinal(tokens, i)) {
      ordinal = Integer.parseInt(tokens.raw(i));
      next += 2;
    }
    if (ordinal > 0) {
      int superlative = tokens.joins(next) ? next + 1 : next;
      if (!tokens.is(superlative, SUPERLATIVES)) {
        return null;
      }
      int noun = noun(tokens, superlative + 1);
      return rank(tokens, i, superlative + 1, noun < 0 ? superlative + 1 : noun + 1, ordinal);
    }
    if (tokens.isOneOf(i, "largest", "biggest", "top")) {
      int noun = noun(tokens, i + 1);
      boolean one =
          !tokens.isOneOf(
                  i - 1, "the", "'s", "its", "their", "our", "single", "'", "’", "as", "his",
                  "world", "my")
              || isOneOf(tokens, i);
      return noun < 0 || one || tokens.low(noun).endsWith("s")
          ? null
          : rank(tokens, i, i + 1, noun + 1, 1);
    }
    boolean number = tokens.is(i, "number") && tokens.is(i + 1, "one");
    boolean no =
        tokens.is(i, "no")
            && tokens.is(i + 1, ".")
            && tokens.isNumber(i + 2)
            && tokens.raw(i + 2).length() < 3;
    int after = number ? i + 2 : i + 3;
    int noun = number || no ? noun(tokens, after) : -1;
    int value =
        number
            ? 1
            : no && noun >= 0 && tokens.raw(i + 2).matches("[0-9]+")
                ? Integer.parseInt(tokens.raw(i + 2))
                : 0;
    return noun < 0 || value == 0 ? null : rank(tokens, i, after, noun + 1, value);
  }

  private static boolean isOrdinal(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && tokens.raw(i).length() < 3
        && tokens.raw(i).matches("[0-9]+")
        && tokens.glued(i + 1)
        && tokens.isOneOf(i + 1, "st", "nd", "rd", "th");
  }

  private static boolean isOneOf(Tokens tokens, int i) {
    for (int back = i - 1; back >= Math.max(0, i - 4); back--) {
      if (tokens.is(back, "one") || tokens.is(back, "among")) {
        return true;
      }
    }
    return false;
  }

  /// The ranked noun within a few words; -1 if there is none.
  private static int noun(Tokens tokens, int from) {
    int found = -1;
    for (int at = from; at < from + 5 && !Nouns.stops(tokens, at); at++) {
      if (tokens.is(at, RANKED)) {
        found = at;
      }
    }
    return found;
  }

  private static @Nullable Found rank(Tokens tokens, int first, int number, int next, int value) {
    Span digits = tokens.span(first, number);
    return value == 0
        ? null
        : new Found(
            next,
            new OfCount(tokens.span(first, next), digits, Count.of(value, "rank"), Bound.EXACT));
  }
}
