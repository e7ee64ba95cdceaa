package entente.ledger;

import entente.publish.ClaimJson;
import java.nio.file.Path;
import java.time.InstantSource;

/// The contract of imports and decisions, kept by SQLite.
class SqliteImportsTest extends ImportsContract {
  @Override
  Ledger open(Path home, InstantSource clock) {
    return Ledger.open(home, new ClaimJson(), clock);
  }
}
