package entente.model;

/// A report as the memory holds it.
///
/// @param number the memory's own for the claim, while it stands there
public record Held(long number, Report report) {}
