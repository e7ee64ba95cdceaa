package entente.app.intake;

/// A document or line that could not be used.
///
/// @param name the document or line, as the caller knows it
/// @param reason what was found and what was wanted
public record Unusable(String name, String reason) {}
