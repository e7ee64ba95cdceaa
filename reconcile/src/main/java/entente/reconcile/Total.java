package entente.reconcile;

import entente.model.Entry;
import entente.model.Money;
import entente.model.Report;
import entente.model.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a question about sums comes to: money counted once, and everything that was left out with
/// the reason.
///
/// @param sums of what was counted, one a currency, as it was said
/// @param inAll all of it in one currency at the yearly rates; null where nothing is there to
///   convert or no rate is known
/// @param counted in the entries' order
/// @param leftOut in the entries' order; never changed, and told anew whenever one is looked at
public record Total(
    List<Sum> sums, @Nullable Converted inAll, List<Counted> counted, List<LeftOut> leftOut) {
  public Total {
    sums = List.copyOf(sums);
    counted = List.copyOf(counted);
  }

  /// From `low` to `high` units of a currency: one figure where they are equal, else sources do not
  /// say whether sums overlap.
  ///
  /// @param byFunding the high end by `public`, `private`, `mixed` and `unstated`, so that none is
  ///   added to another in silence
  public record Sum(
      String currency, BigDecimal low, BigDecimal high, Map<String, BigDecimal> byFunding) {
    public Sum {
      byFunding = java.util.Collections.unmodifiableMap(new TreeMap<>(byFunding));
    }

    public boolean isRange() {
      return low.compareTo(high) != 0;
    }
  }

  /// The same in one currency, rounded to whole units: what sources said stays beside it.
  ///
  /// @param unconverted ids of entries for whose sums no rate is known; they are not in it
  public record Converted(
      String currency, BigDecimal low, BigDecimal high, List<String> unconverted) {
    public Converted {
      unconverted = List.copyOf(unconverted);
    }
  }

  /// A promise that was counted.
  ///
  /// @param said the sum, as `stated` says it
  /// @param year at whose rate it is converted
  /// @param low what of it surely comes on top of the others: all of it, or nothing
  /// @param why where it may be inside another sum: which, and why it is open; else empty
  /// @param within the id of that other entry; null where there is none
  /// @param funding `public`, `private`, `mixed` or `unstated`
  public record Counted(
      Entry entry,
      Money said,
      Statement stated,
      int year,
      BigDecimal low,
      String why,
      @Nullable String within,
      String funding) {
    /// The report that says the sum.
    public Report source() {
      return stated.report();
    }
  }

  /// A promise that was not counted.
  ///
  /// @param said its sum; null where it names none
  /// @param because the id of the entry that covers it; null where none does
  public record LeftOut(
      Entry entry, Reason reason, String why, @Nullable Money said, @Nullable String because) {}

  /// Why a promise was left out.
  public enum Reason implements Word {
    NO_SUM,
    CONSIDERED,
    CANCELLED,
    TARGET,
    DELIVERY,
    NOT_DELIVERED,
    OTHER_STATUS,
    OTHER_OCCASION,
    OTHER_GIVER,
    OTHER_RECEIVER,
    OTHER_FUNDING,
    OTHER_CURRENCY,
    PART_OF,
    RESTATES,
    RENEWED,
    SUPERSEDED,
    FULFILS,
    INCLUDED
  }
}
