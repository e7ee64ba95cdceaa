package entente.ledger;

import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Report;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An open ledger in a folder of its own, with a clock that the test sets; whichever database keeps
/// it.
abstract class OpenLedger {
  static final String TEXT =
      "Japan pledged 40 billion yen to ASEAN. The leaders met in Tokyo on Sunday.";

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  @SuppressWarnings("NullAway.Init") // opened before each test
  Ledger ledger;

  Instant now = Instant.parse("2026-01-01T00:00:00Z");

  /// Opens the ledger in that place anew, with that clock.
  abstract Ledger open(Path home, InstantSource clock);

  @BeforeEach
  void openLedger() {
    ledger = open(home, () -> now);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  static Clocks knownOn(String day) {
    return new Clocks(LocalDate.parse(day), null, null);
  }

  static Clocks recordedBy(Instant moment) {
    return new Clocks(null, null, moment);
  }

  static List<String> ids(List<Report> reports) {
    return reports.stream().map(report -> report.claim().id()).toList();
  }

  static List<String> ids(Papers papers) {
    return papers.reading().claims().stream().map(Claim::id).toList();
  }

  /// The reports without the moments at which they were recorded.
  static List<String> unstamped(Ledger ledger) {
    return ledger.reports(Clocks.NOW).stream()
        .map(each -> each.claim() + " " + each.publication() + " " + each.verified())
        .toList();
  }
}
