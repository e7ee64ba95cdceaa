package entente.app.cli;

import entente.ledger.Ledger;
import entente.publish.ClaimJson;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the ledger stands.
final class Shelf {
  private Shelf() {}

  /// The ledger of a folder, made where there is none.
  static Ledger open(Path home) {
    return Ledger.open(home, new ClaimJson());
  }

  /// The ledger of a folder that somebody has filled.
  static Ledger openFilled(Path home) {
    if (!Files.exists(home.resolve("entente.db"))) {
      throw new Stop(
          Status.LEDGER,
          "ledger: found none in %s; add documents first (entente add PATH), name its folder with --home, or look at the samples (entente demo)"
              .formatted(home));
    }
    return open(home);
  }
}
