package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Clocks;
import entente.publish.ClaimJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that share a ledger, and processes that die.
class ProcessesTest {
  private static final int ROUNDS = Integer.getInteger("ledger.kills", 4);

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  @Test
  void several_processes_may_make_fill_and_share_one_ledger_at_once() throws Exception {
    var processes = new ArrayList<Process>();
    for (int i = 0; i < 3; i++) {
      processes.add(Adding.start(home, i * 10, 20));
    }
    for (Process process : processes) {
      assertThat(added(process)).hasSize(20);
      assertThat(process.waitFor()).isZero();
    }
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      assertThat(ledger.counts()).isEqualTo(new Counts(40, 40, 40 * Adding.SENTENCES, 0, 0));
    }
  }

  /// Every other round kills the process at some moment after its first addition, the others while
  /// it opens the ledger or later. What it said it had added is there; what is there is whole.
  @Test
  void a_document_is_wholly_there_or_not_at_all_whenever_the_process_is_killed() throws Exception {
    var random = new Random(42);
    Set<Integer> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Process process = Adding.start(home, 0, 100_000);
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        if (round % 2 == 1) {
          acknowledged.add(number(out.readLine()));
        }
        new ProcessBuilder(
                "sh",
                "-c",
                "sleep %d.%03d; kill -9 %d"
                    .formatted(round % 2 == 0 ? 1 : 0, random.nextInt(900), process.pid()))
            .start();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          acknowledged.add(number(line));
        }
      }
      assertThat(process.waitFor()).isEqualTo(137);
      checkWhole(acknowledged);
    }
    int count = Math.min(acknowledged.size() + 2, 60);
    try (Ledger again = Ledger.open(home, new ClaimJson());
        Ledger undisturbed = Ledger.open(home.resolve("undisturbed"), new ClaimJson())) {
      long documents = again.counts().documents();
      for (int n = 0; n < Math.max(count, documents); n++) {
        Papers.generated(n, Adding.SENTENCES).addTo(again);
        Papers.generated(n, Adding.SENTENCES).addTo(undisturbed);
      }
    }
    assertThat(Adding.exported(home))
        .isEqualTo(Adding.exported(home.resolve("undisturbed")))
        .isNotEmpty();
  }

  private void checkWhole(Set<Integer> acknowledged) throws SQLException {
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      long documents = ledger.counts().documents();
      assertThat(documents).isBetween((long) acknowledged.size(), acknowledged.size() + 1L);
      assertThat(ledger.counts().publications()).isEqualTo(documents);
      assertThat(ledger.reports(Clocks.NOW)).hasSize((int) documents * Adding.SENTENCES);
      for (int n : acknowledged) {
        assertThat(ledger.document("doc-" + n).orElseThrow().reading())
            .contains(Papers.generated(n, Adding.SENTENCES).reading());
        assertThat(ledger.holds(Papers.generated(n, Adding.SENTENCES).publication(), Papers.READER))
            .isTrue();
      }
      assertThat(ledger.search("sentence", (int) documents + 1)).hasSize((int) documents);
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("entente.db"));
        var statement = connection.createStatement();
        var row = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(row.getString(1)).isEqualTo("ok");
    }
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring("added ".length()));
  }

  private static List<Integer> added(Process process) throws IOException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.lines().map(ProcessesTest::number).toList();
    }
  }
}
