package entente.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An entry as it is known from one day on, until the day on which more became known.
///
/// @param since the first day on which it is known so
/// @param until the first day on which it no longer is; null where that is still so
public record Version(LocalDate since, @Nullable LocalDate until, Entry entry) {}
