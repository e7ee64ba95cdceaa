package entente.ledger;

import entente.model.Stay;
import entente.model.Tie;
import java.util.List;
import java.util.Map;

/// What reconciling tells of a neighbourhood.
///
/// @param numbers those of its claims, by their ids
/// @param statements what its claims say of promises, by their numbers
public record Told(
    Map<String, Long> numbers,
    List<Tie> ties,
    List<Stay> stays,
    List<Line> lines,
    Map<Long, byte[]> statements) {}
