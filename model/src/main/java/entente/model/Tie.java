package entente.model;

/// That two claims are likely about one thing, by the memory's numbers.
///
/// @param later the one that became known later, or on the same day
/// @param points how likely; comparable among ties
public record Tie(long earlier, long later, double points) {}
