package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.ClaimJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyClaimsTest {
  private static final int DOCUMENTS = 2_000;
  private static final int SENTENCES = 50;

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  @Test
  void a_hundred_thousand_claims_of_two_thousand_documents_are_asked_for_within_512_megabytes()
      throws Exception {
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      long start = System.nanoTime();
      for (int n = 0; n < DOCUMENTS; n++) {
        Papers.generated(n, SENTENCES).addTo(ledger);
      }
      System.out.printf(
          "added %d documents in %d ms%n", DOCUMENTS, (System.nanoTime() - start) / 1_000_000);
    }
    Process process = Adding.java("-Xmx512m", ManyClaims.class, home.toString());
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      String said = out.readLine();
      System.out.println(said);
      assertThat(said).startsWith("100000 reports");
    }
    assertThat(process.waitFor()).isZero();
  }
}
