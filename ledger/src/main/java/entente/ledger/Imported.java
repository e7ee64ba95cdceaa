package entente.ledger;

import java.util.List;

/// What came of importing claims.
///
/// @param added how many are new
/// @param known how many the ledger had already, word for word
/// @param problems one message for each claim that was refused: its id is another claim's
public record Imported(int added, int known, List<String> problems) {
  public Imported {
    problems = List.copyOf(problems);
  }
}
