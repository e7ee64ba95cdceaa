package entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import entente.model.Claim;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.When;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// Whatever bytes come in: no exception but the stated one, no span that is not its quote, no hang.
/// A plain test over its inputs in `ReaderFuzzTestInputs`; it looks for more with `JAZZER_FUZZ=1
/// mvn -pl read -am test -Dtest=ReaderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false`.
class ReaderFuzzTest {
  private static final int LONGEST = 10_000;

  /// Longer than this on the processor is a hang; only asked while looking for more, for a test
  /// does not time.
  private static final Duration HANG = Duration.ofSeconds(2);

  private static final Reader READER = warm();

  private static Reader warm() {
    var reader = new Reader();
    byte[] text =
        "Norway lent Ghana 2 million dollars for ports on Monday.".getBytes(StandardCharsets.UTF_8);
    try {
      Document document = Extractor.extract(text, "warm.txt").document();
      assertThat(reader.read(document, publication(document)).claims()).isNotEmpty();
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
    return reader;
  }

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_read_or_refused(byte[] any) {
    byte[] bytes = Arrays.copyOf(any, Math.min(any.length, LONGEST));
    read(bytes, "any.txt");
    read(bytes, "any.html");
  }

  private static void read(byte[] bytes, String name) {
    Document document;
    try {
      document = Extractor.extract(bytes, name).document();
    } catch (UnreadableException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }
    long begin = worked();
    Reading reading = READER.read(document, publication(document));
    if (System.getenv("JAZZER_FUZZ") != null) {
      assertThat(Duration.ofNanos(worked() - begin)).isLessThan(HANG);
    }
    for (Claim claim : reading.claims()) {
      for (Evidence evidence : claim.evidence()) {
        assertThat(evidence.standsIn(document.text()))
            .as("%s stands in the text", evidence)
            .isTrue();
      }
    }
    for (Note note : READER.explain(document, publication(document))) {
      assertThat(note.span().of(document.text())).isEqualTo(note.text());
    }
  }

  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Publication publication(Document document) {
    return new Publication(document.hash(), "any", When.parse("2024-05-06"), null, null, null);
  }
}
