package entente.ledger;

/// An activity as the ledger keeps it: what one file says of it.
///
/// @param file the hash of the file
/// @param line where it begins there, counted from 1
/// @param json what it says, in one line
public record AidActivity(String file, int line, String identifier, String json) {}
