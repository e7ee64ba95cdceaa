package entente.model.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is set aside for a period.
///
/// @param start null where the report gives none
/// @param end null where the report gives none
/// @param currency by ISO 4217
public record Budget(
    @Nullable LocalDate start, @Nullable LocalDate end, BigDecimal value, String currency) {}
