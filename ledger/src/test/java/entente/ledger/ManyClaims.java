package entente.ledger;

import entente.model.Clocks;
import entente.publish.ClaimJson;
import java.nio.file.Path;

/// A process of its own that opens a large ledger and asks for all of it, under the heap that it
/// was given.
final class ManyClaims {
  private ManyClaims() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), new ClaimJson())) {
      long opened = System.nanoTime();
      int reports = ledger.reports(Clocks.NOW).size();
      System.out.printf(
          "%d reports; opened in %d ms, asked in %d ms%n",
          reports, (opened - start) / 1_000_000, (System.nanoTime() - opened) / 1_000_000);
    }
  }
}
