package entente.model.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A sum that was promised, bound or paid. Below zero where it takes back an earlier one.
///
/// @param date null where the report gives none
/// @param currency by ISO 4217
/// @param provider null where the report names none: then whoever reports
public record Flow(
    Kind kind,
    @Nullable LocalDate date,
    BigDecimal value,
    String currency,
    @Nullable Organisation provider,
    @Nullable Organisation receiver) {

  /// What sort of flow it is, in the order of IATI's codes from 1.
  public enum Kind {
    INCOMING_FUNDS,
    COMMITMENT,
    DISBURSEMENT,
    EXPENDITURE,
    INTEREST,
    REPAYMENT,
    REIMBURSEMENT,
    EQUITY_PURCHASE,
    EQUITY_SALE,
    GUARANTEE,
    INCOMING_COMMITMENT,
    PLEDGE,
    INCOMING_PLEDGE;

    /// Whether money left the reporter for what the activity is for.
    public boolean paid() {
      return this == DISBURSEMENT || this == EXPENDITURE;
    }
  }
}
