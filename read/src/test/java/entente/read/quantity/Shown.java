package entente.read.quantity;

import entente.model.Bound;
import entente.model.Money;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.OfCount;
import entente.read.Mention.OfDate;
import entente.read.Mention.OfDuration;
import entente.read.Mention.OfMoney;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// How the tables of cases write a quantity: "1.35tn ZMW about", "2023-12-16..2023-12-18", "130
/// projects", "P5Y = 5 years".
final class Shown {
  private static final List<String> SCALES = List.of("tn", "bn", "m", "k");

  private Shown() {}

  static String of(Mention mention) {
    return switch (mention) {
      case OfMoney found ->
          money(found.money())
              + bound(found.bound())
              + (found.atLeast() == null ? "" : " from " + money(found.atLeast()))
              + (found.equivalent() == null ? "" : " = " + money(found.equivalent()))
              + (found.each() ? " each" : "")
              + (found.perYear() ? " per-year" : "");
      case OfCount found ->
          number(found.count().value()) + " " + found.count().unit() + bound(found.bound());
      case OfDuration found ->
          found.iso()
              + (found.years() == null ? "" : " = " + found.years().toPlainString() + " years");
      case OfDate found ->
          found.when()
              + (found.end() == null ? "" : ".." + found.end())
              + (found.role() == Mention.Role.AT
                  ? ""
                  : " " + found.role().name().toLowerCase(Locale.ROOT));
      case Mention.OfParty _, Mention.OfPerson _ -> mention.toString();
    };
  }

  /// The mention with its span shifted, so that it can be read against its sentence alone.
  static Mention moved(Mention mention, int by) {
    Span span = new Span(mention.span().start() + by, mention.span().end() + by);
    return switch (mention) {
      case OfMoney found ->
          new OfMoney(
              span,
              found.money(),
              found.bound(),
              found.atLeast(),
              found.equivalent(),
              found.each(),
              found.perYear());
      case OfCount found -> new OfCount(span, span, found.count(), found.bound());
      case OfDuration found -> new OfDuration(span, found.iso(), found.years());
      case OfDate found -> new OfDate(span, found.when(), found.end(), found.role());
      case Mention.OfParty _, Mention.OfPerson _ -> mention;
    };
  }

  private static String money(Money money) {
    return number(money.value()) + " " + money.currency();
  }

  private static String number(BigDecimal value) {
    BigDecimal unit = new BigDecimal("1e12");
    for (String scale : SCALES) {
      if (value.compareTo(unit) >= 0) {
        return value.divide(unit).stripTrailingZeros().toPlainString() + scale;
      }
      unit = unit.divide(BigDecimal.valueOf(1_000));
    }
    return value.toPlainString();
  }

  private static String bound(Bound bound) {
    return bound == Bound.EXACT ? "" : " " + bound.word();
  }
}
