package entente.ledger;

import entente.model.Assertion;
import entente.model.Disagreement;
import entente.model.Party;
import entente.model.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A version of an entry as far as lists choose and sort by it.
///
/// @param entry the entry's id
/// @param until the first day on which it is no longer known so; null where it still is
/// @param rank puts entries that became known on one day in the ledger's order
/// @param begins its own first day, or that on which it became known
/// @param validFrom the first day on which it is true; null where it always was. After
///   `validUntil`, it is true on none
/// @param validUntil the last such day; null where it still is
/// @param disagreements of which kinds its claims differ
/// @param words whatever else it may be chosen by, without spaces, each beginning with what it is:
///   `kind:finance`
/// @param parties all whom it names
/// @param due the day on which it falls due without a word; null where nothing is to come, or it
///   was spoken of since
/// @param name what a clerk would write on its tab
/// @param settled its values
/// @param differing how many documents contradict each other in some field
/// @param conflicts in how many fields its claims cannot all be right
/// @param gravity how much the gravest of these conflicts matters, but for how recent it is; 0
///   where there is none
/// @param confidence that of the claim that the reader is least sure of, from 0 to 1; 1 where it
///   says so of none
public record Line(
    String entry,
    LocalDate since,
    @Nullable LocalDate until,
    Type type,
    LocalDate firstKnown,
    String rank,
    LocalDate lastKnown,
    LocalDate begins,
    LocalDate ends,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    int sources,
    Set<Disagreement.Kind> disagreements,
    Collection<String> words,
    Collection<Party> parties,
    List<Party> givers,
    List<Party> receivers,
    @Nullable LocalDate due,
    String name,
    Assertion settled,
    int differing,
    int conflicts,
    float gravity,
    float confidence) {}
