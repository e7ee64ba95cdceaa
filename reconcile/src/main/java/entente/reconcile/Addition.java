package entente.reconcile;

import entente.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of two sums in one sentence comes on top: "50 million on top of the 140 million promised" adds the fifty.
final class Addition {
  private static final Pattern ONTO = Pattern.compile("\\b(?:on top of|in addition to|over and above|besides|added to|adds? to|as well as)\\b");
  private static final Pattern FIGURE = Pattern.compile("(?<![0-9.])[0-9]+(?:\\.[0-9]+)?(?![0-9])");
  private static final int SCALES = 4;

  private Addition() {}

  /// Whether the text, in lower case, names this sum only behind words such as "on top of".
  static boolean isBase(String text, Money sum) {
    Matcher onto = ONTO.matcher(text);
    if (!onto.find()) {
      return false;
    }
    Matcher figure = FIGURE.matcher(text.replace(",", " ").replaceAll("(?<=[0-9]) (?=[0-9]{3}\\b)", ""));
    while (figure.find()) {
      if (isOf(sum.value(), new BigDecimal(figure.group()))) {
        return figure.start() > onto.start();
      }
    }
    return false;
  }

  /// Whether the figure, with or without thousands, millions, billions or trillions behind it, is the sum.
  private static boolean isOf(BigDecimal sum, BigDecimal figure) {
    BigDecimal said = figure;
    for (int scale = 0; scale <= SCALES; scale++) {
      if (said.setScale(0, RoundingMode.HALF_UP).compareTo(sum.setScale(0, RoundingMode.HALF_UP)) == 0) {
        return true;
      }
      said = said.movePointRight(3);
    }
    return false;
  }
}
