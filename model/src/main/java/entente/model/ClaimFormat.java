package entente.model;

/// How claims and rulings are written as text and read back: a claim as one JSON object, as the
/// claims schema defines it. The ledger keeps claims in the form in which the world sees them;
/// whoever joins the rooms brings the two together.
public interface ClaimFormat {
  String write(Claim claim);

  /// Reads what [#write] wrote; refuses anything that is not a claim with what was found and
  /// wanted.
  Claim read(String text);

  String write(Value value);

  /// Reads the value of a field as [#write] wrote it.
  Value read(Field field, String text);

  String write(Decision.Ruling ruling);

  /// Reads a ruling as [#write] wrote it.
  Decision.Ruling ruling(String text);
}
