package entente.ledger;

/// How much a ledger holds.
///
/// @param claims those of the readings that count, and the imported ones
/// @param unstored documents of which only imported claims are known
public record Counts(
    long documents, long publications, long claims, long unstored, long decisions) {}
