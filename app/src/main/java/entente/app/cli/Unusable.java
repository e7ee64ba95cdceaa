package entente.app.cli;

/// A document or line that could not be used.
///
/// @param name the document or line, as the caller knows it
/// @param reason what was found and what was wanted
record Unusable(String name, String reason) {}
