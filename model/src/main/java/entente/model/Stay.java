package entente.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a claim belongs to an entry from one day on, as long as it is so.
///
/// @param entry the id of the entry, which is that of its first claim
/// @param until the first day on which it no longer belongs there; null where it still does
public record Stay(String claim, String entry, LocalDate since, @Nullable LocalDate until) {}
