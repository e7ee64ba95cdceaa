package entente.ledger;

import entente.publish.ClaimJson;
import java.nio.file.Path;
import java.time.InstantSource;

/// The contract of the clocks, kept by SQLite.
class SqliteClocksTest extends ClocksContract {
  @Override
  Ledger open(Path home, InstantSource clock) {
    return Ledger.open(home, new ClaimJson(), clock);
  }
}
