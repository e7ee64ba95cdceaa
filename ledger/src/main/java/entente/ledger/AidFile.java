package entente.ledger;

/// A file of aid activities as it was taken in.
///
/// @param hash SHA-256 of its bytes, 64 hexadecimal digits
/// @param name the file's own
public record AidFile(String hash, String name) {}
