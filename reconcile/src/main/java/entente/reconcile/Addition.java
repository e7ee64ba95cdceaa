package entente.reconcile;

import entente.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of two sums in one sentence comes on top: "50 million on top of the 140 million promised"
/// adds the fifty.
final class Addition {
  private static final Pattern ONTO =
      Pattern.compile(
          "\\b(?:on top of|in addition to|over and above|besides|added to|adds? to|as well as)\\b");
  private static final Pattern FIGURE =
      Pattern.compile("(?<![0-9.,])[0-9]{1,15}(?:,[0-9]{3}){0,5}(?:\\.[0-9]{1,9})?(?![0-9])");
  private static final int SCALES = 4;

  private Addition() {}

  /// Whether the text, in lower case, names this sum only behind words such as "on top of".
  static boolean isBase(String text, Money sum) {
    Matcher onto = ONTO.matcher(text);
    return onto.find() && at(text, sum) > onto.start();
  }

  /// Where the text, in lower case, first gives this sum in figures; -1 where it does not.
  static int at(String text, Money sum) {
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      if (isOf(sum.value(), new BigDecimal(figure.group().replace(",", "")))) {
        return figure.start();
      }
    }
    return -1;
  }

  /// Whether the figure, with or without thousands, millions, billions or trillions behind it, is
  /// the sum.
  private static boolean isOf(BigDecimal sum, BigDecimal figure) {
    BigDecimal said = figure;
    for (int scale = 0; scale <= SCALES; scale++) {
      if (said.setScale(0, RoundingMode.HALF_UP).compareTo(sum.setScale(0, RoundingMode.HALF_UP))
          == 0) {
        return true;
      }
      said = said.movePointRight(3);
    }
    return false;
  }
}
