package entente.benchmark;

import com.sun.management.OperatingSystemMXBean;
import entente.app.Entries;
import entente.app.Promises;
import entente.app.Upkeep;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Publication;
import entente.publish.ClaimJson;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Measures one ledger of generated claims: how long its entries take from nothing and for ten more
/// documents, and how long answers take on random days. Prints one row of a table.
public final class Scale {
  private static final int BATCH = 2_000;

  private final Path home;
  private final Generated generated;

  private Scale(Path home, int claims) {
    this.home = home;
    generated = new Generated(claims);
  }

  /// @param arguments how many claims
  public static void main(String[] arguments) throws IOException {
    int claims = Integer.parseInt(arguments[0]);
    Path home = Files.createTempDirectory("entente-scale-");
    try {
      System.out.println(new Scale(home, claims).row(claims));
    } finally {
      try (var files = Files.walk(home)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private String row(int claims) throws IOException {
    int late = 10;
    int documents = generated.documents() - 2 * late;
    Duration filling;
    Duration making;
    Duration busy;
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      filling = timed(() -> fill(ledger, 0, documents));
      long before = busy();
      making = timed(() -> Upkeep.of(ledger));
      busy = Duration.ofNanos(busy() - before);
      System.err.printf(
          "filled in %.1f s, entries from nothing in %.1f s, of which %.1f s of processors%n",
          seconds(filling), seconds(making), seconds(busy));
      Duration more =
          timed(() -> {
            fill(ledger, documents, documents + late);
            Upkeep.of(ledger);
          });
      Duration past =
          timed(() -> {
            backdated(ledger);
            Upkeep.of(ledger);
          });
      long peak = Memory.peak(Path.of("/proc/self/status"));
      Duration first = timed(() -> sum(ledger));
      fill(ledger, documents + late, documents + 2 * late);
      Upkeep.of(ledger);
      Duration next = timed(() -> sum(ledger));
      var asking = new Asking(ledger, generated, documents);
      String answers = asking.row();
      long entries = Entries.count(ledger, Question.all(Clocks.NOW));
      return "| %,d | %,d | %.1f s | %.1f s | %.2f s | %.2f s | %,d MB | %,d MB | %.2f s | %.2f s | %s | %,d MB |"
          .formatted(
              claims,
              entries,
              seconds(making),
              seconds(busy),
              seconds(more),
              seconds(past),
              peak,
              Memory.peak(Path.of("/proc/self/status")),
              seconds(first),
              seconds(next),
              answers,
              Files.size(ledger.file()) >> 20);
    }
  }

  /// How long the processors worked for this process, whatever else they do.
  private static long busy() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static void sum(Ledger ledger) {
    Promises.of(ledger, Clocks.NOW).total(SumsAsked.promised(Set.of(), Set.of()), Rates.bundled());
  }

  private void fill(Ledger ledger, int first, int end) {
    for (int at = first; at < end; at += BATCH) {
      int to = Math.min(end, at + BATCH);
      List<Publication> publications =
          IntStream.range(at, to).mapToObj(generated::publication).toList();
      ledger.importClaims(generated.claims(at, to), publications);
    }
  }

  /// Ten documents that say again what others said, found only now though they were published on
  /// days long past.
  private void backdated(Ledger ledger) {
    var random = new Random(2);
    var claims = new ArrayList<Claim>();
    var publications = new ArrayList<Publication>();
    for (int i = 0; i < 10; i++) {
      int document = random.nextInt(generated.documents());
      String doc = "found-" + i;
      Publication old = generated.publication(document);
      publications.add(
          new Publication(
              entente.model.ClaimIds.unstored(doc), doc, old.published(), "Found", null, null));
      for (Claim each : generated.claims(document, document + 1)) {
        claims.add(
            new Claim(
                doc + "-" + each.id(),
                doc,
                each.assertion(),
                each.evidence(),
                each.further(),
                null,
                each.confidence(),
                each.frame()));
      }
    }
    ledger.importClaims(claims, publications);
  }

  static Duration timed(Runnable what) {
    long begin = System.nanoTime();
    what.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
