package entente.read.quantity;

import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Money, counts, durations and dates of a text.
///
/// Deterministic, without state, in time linear in the text. Mentions never overlap: what is money
/// is no count, what is a date is neither count nor duration.
public final class Quantities {
  /// A stretch without an end is read in pieces of this many characters.
  private static final int PIECE = 20_000;

  private Quantities() {}

  /// Every quantity of one sentence, in order of the text; offsets are those of the whole text.
  public static List<Mention> find(String text, Span sentence, Setting setting) {
    var mentions = new ArrayList<Mention>();
    int end = Math.min(sentence.end(), text.length());
    int start = sentence.start();
    Setting now = setting;
    while (start < end) {
      int next = end - start <= PIECE ? end : breakBefore(text, start, start + PIECE);
      List<Mention> found = piece(text, new Span(start, next), now);
      mentions.addAll(found);
      now = now.after(found);
      start = next;
    }
    return List.copyOf(mentions);
  }

  /// The value of one word or figure: "twenty", "a dozen", "1,200"; null of any other.
  public static @Nullable BigDecimal number(String words) {
    if (words.equals("a dozen")) {
      return BigDecimal.valueOf(12);
    }
    if (words.equals("half a dozen")) {
      return BigDecimal.valueOf(6);
    }
    String digits = words.replace(",", "");
    if (digits.matches("[0-9]{1,9}")) {
      return new BigDecimal(digits);
    }
    int hyphen = words.indexOf('-');
    BigDecimal first = Numerals.small(hyphen < 0 ? words : words.substring(0, hyphen));
    BigDecimal second = hyphen < 0 ? BigDecimal.ZERO : Numerals.small(words.substring(hyphen + 1));
    return first == null || second == null ? null : first.add(second);
  }

  private static int breakBefore(String text, int start, int end) {
    for (int at = end; at > start; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static List<Mention> piece(String text, Span piece, Setting setting) {
    Tokens tokens = Tokens.of(text, piece);
    var mentions = new ArrayList<Mention>();
    var sums = new Sums(tokens, setting.denominations());
    var tallies = new Tallies(tokens);
    When narrated = setting.lastDate();
    String currency = setting.lastCurrency();
    var days = new Days(tokens, setting.published(), narrated);
    int i = 0;
    while (i < tokens.size()) {
      Found found = Starts.at(tokens, i) ? first(tokens, i, sums, currency, days, tallies) : null;
      if (found == null) {
        i++;
        continue;
      }
      mentions.add(found.mention());
      Setting after =
          new Setting(setting.published(), narrated, currency, setting.denominations())
              .after(List.of(found.mention()));
      currency = after.lastCurrency();
      if (!Objects.equals(after.lastDate(), narrated)) {
        narrated = after.lastDate();
        days = new Days(tokens, setting.published(), narrated);
      }
      i = Math.max(i + 1, found.next());
    }
    return mentions;
  }

  private static @Nullable Found first(
      Tokens tokens, int i, Sums sums, @Nullable String currency, Days days, Tallies tallies) {
    Found sum = sums.at(i, currency);
    if (sum != null) {
      return sum;
    }
    Found date = days.at(i);
    if (date != null) {
      return date;
    }
    Found length = Lengths.at(tokens, i);
    return length != null ? length : tallies.at(i);
  }
}
