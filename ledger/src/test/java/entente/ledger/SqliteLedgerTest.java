package entente.ledger;

import entente.publish.ClaimJson;
import java.nio.file.Path;
import java.time.InstantSource;

/// The contract of documents and readings, kept by SQLite.
class SqliteLedgerTest extends LedgerContract {
  @Override
  Ledger open(Path home, InstantSource clock) {
    return Ledger.open(home, new ClaimJson(), clock);
  }
}
