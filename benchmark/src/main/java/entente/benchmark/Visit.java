package entente.benchmark;

/// A page that a user asks for.
///
/// @param page its kind
/// @param address behind the server's root
record Visit(String page, String address) {}
