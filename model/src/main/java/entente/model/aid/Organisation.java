package entente.model.aid;

import entente.model.Party;
import org.jspecify.annotations.Nullable;

/// A body as a report names it.
///
/// @param reference its identifier there; null where it has none
/// @param name null where only the identifier is given
/// @param party the party that it is or acts for; null where nobody knows
public record Organisation(
    @Nullable String reference, @Nullable String name, @Nullable Party party) {}
