package entente.read.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads a token of digits of any grouping: "1,234.5", "1.234,5", "12,00,000", "1'000".
final class Digits {
  /// More than this in one token is no number anybody means.
  private static final int LONGEST = 30;

  private Digits() {}

  /// The value of a token of digits; null if its marks make no sense in one number.
  static @Nullable BigDecimal value(String raw) {
    if (raw.length() > LONGEST) {
      return null;
    }
    String plain = raw.indexOf('\'') < 0 && raw.indexOf('’') < 0 ? raw : raw.replaceAll("['’]", "");
    int comma = plain.lastIndexOf(',');
    int dot = plain.lastIndexOf('.');
    if (comma >= 0 && dot >= 0) {
      char decimal = comma > dot ? ',' : '.';
      char group = comma > dot ? '.' : ',';
      int mark = Math.max(comma, dot);
      String whole = plain.substring(0, mark);
      return whole.indexOf(decimal) >= 0 || !grouped(whole, group)
          ? null
          : new BigDecimal(
              whole.replace(String.valueOf(group), "") + "." + plain.substring(mark + 1));
    }
    if (comma < 0 && dot < 0) {
      return new BigDecimal(plain);
    }
    char mark = comma >= 0 ? ',' : '.';
    boolean single = plain.indexOf(mark) == plain.lastIndexOf(mark);
    int after = plain.length() - 1 - plain.lastIndexOf(mark);
    if (single && (mark == '.' || after < 3)) {
      return new BigDecimal(plain.replace(mark, '.'));
    }
    return grouped(plain, mark) ? new BigDecimal(plain.replace(String.valueOf(mark), "")) : null;
  }

  /// Whether the marks divide the digits as thousands, or as lakhs and crores.
  private static boolean grouped(String digits, char mark) {
    String[] groups = digits.split(java.util.regex.Pattern.quote(String.valueOf(mark)), -1);
    if (groups.length == 1) {
      return true;
    }
    boolean good = groups[0].length() <= 3 && groups[groups.length - 1].length() == 3;
    for (int n = 1; n < groups.length - 1; n++) {
      good &= groups[n].length() == 3 || (mark == ',' && groups[n].length() == 2);
    }
    return good;
  }
}
