package entente.model;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;

/// How a text is worded, in so few numbers that a ledger can keep them for every document: of the
/// hashes of all its runs of four words, the least under each of [#SIZE] orders (MinHash).
///
/// The share of equal numbers in two sketches estimates the share of runs that two texts have in
/// common, within about 0.04. Case, punctuation and line breaks do not matter. Of a very long text
/// the first 200,000 words count.
public final class Sketch {
  /// How many numbers a sketch has.
  public static final int SIZE = 126;

  private static final int RUN = 4;
  private static final int LONGEST = 200_000;
  private static final long[] ORDERS = orders();

  private final int words;
  private final int[] least;

  private Sketch(int words, int[] least) {
    this.words = words;
    this.least = least;
  }

  private static long[] orders() {
    var orders = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      orders[i] = mixed(0x9E3779B97F4A7C15L * (i + 1));
    }
    return orders;
  }

  /// The sketch of a text; one without words is like no other.
  public static Sketch of(String text) {
    var least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    var run = new ArrayDeque<Long>(RUN);
    int words = 0;
    int at = 0;
    while (at < text.length() && words < LONGEST) {
      int begin = at;
      while (begin < text.length() && !Character.isLetterOrDigit(text.charAt(begin))) {
        begin++;
      }
      at = begin;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      if (at > begin) {
        words++;
        run.addLast(hash(text.substring(begin, at).toLowerCase(Locale.ROOT)));
        if (run.size() > RUN) {
          run.removeFirst();
        }
        if (run.size() == RUN) {
          take(run, least);
        }
      }
    }
    if (words > 0 && words < RUN) {
      take(run, least);
    }
    return new Sketch(words, least);
  }

  private static void take(ArrayDeque<Long> run, int[] least) {
    long all = 17;
    for (long word : run) {
      all = mixed(all * 31 + word);
    }
    for (int i = 0; i < SIZE; i++) {
      least[i] = Math.min(least[i], (int) (mixed(all ^ ORDERS[i]) >>> 33));
    }
  }

  private static long hash(String word) {
    long hash = 1469598103934665603L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 1099511628211L;
    }
    return hash;
  }

  /// Spreads every bit over all others.
  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /// How many words the text has.
  public int words() {
    return words;
  }

  /// From 0 to 1, how much of the two texts' wording is common to both.
  public double alike(Sketch other) {
    if (words == 0 || other.words == 0) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      equal += least[i] == other.least[i] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  /// A number that two texts have in common if their least runs under these orders are the same:
  /// the more alike, the likelier.
  ///
  /// @param from the first order
  /// @param many how many
  public long band(int from, int many) {
    long band = from;
    for (int i = from; i < from + many; i++) {
      band = mixed(band * 31 + least[i]);
    }
    return band;
  }

  /// All of it, to be kept.
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * (SIZE + 1)).putInt(words);
    for (int each : least) {
      bytes.putInt(each);
    }
    return bytes.array();
  }

  /// Reads what [#bytes] gave.
  public static Sketch of(byte[] bytes) {
    Wanted.that(
        bytes.length == 4 * (SIZE + 1),
        "sketch",
        bytes.length + " bytes",
        4 * (SIZE + 1) + " bytes");
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int words = buffer.getInt();
    var least = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      least[i] = buffer.getInt();
    }
    return new Sketch(words, least);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that && words == that.words && Arrays.equals(least, that.least);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(least);
  }

  @Override
  public String toString() {
    return "sketch of %d words".formatted(words);
  }
}
