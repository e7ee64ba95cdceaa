package entente.read.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whole numbers below a hundred that are one word: "zero" to "nineteen", and "twenty" to "ninety".
public final class Cardinals {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Integer> VALUES = values();

  private Cardinals() {}

  private static Map<String, Integer> values() {
    var values = new LinkedHashMap<String, Integer>();
    for (String word : SMALL) {
      values.put(word, values.size());
    }
    for (int ten = 0; ten < TENS.size(); ten++) {
      values.put(TENS.get(ten), 20 + 10 * ten);
    }
    return Collections.unmodifiableMap(values);
  }

  /// The value of a word in small letters; null where it is no such number.
  public static @Nullable Integer of(String word) {
    return VALUES.get(word);
  }

  /// The words for the numbers from one to another, both with, parted by `|` as patterns want them.
  public static String words(int from, int to) {
    return VALUES.entrySet().stream()
        .filter(word -> from <= word.getValue() && word.getValue() <= to)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("|"));
  }
}
