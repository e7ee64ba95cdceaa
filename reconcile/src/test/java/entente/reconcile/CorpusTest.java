package entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.model.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The annotated corpus, where the machine has it. Leaves `groups.jsonl` and `conflicts.jsonl` in
/// `target/corpus` for its scorer.
class CorpusTest {
  private static final Path FOLDER = Path.of("..", "..", "shared", "corpus");

  @Test
  void annotated_claims_are_put_together_and_told_apart_as_annotators_did() throws IOException {
    if (!Files.exists(FOLDER.resolve("gold.jsonl"))) {
      System.err.println(
          "SKIPPED: no annotated corpus at "
              + FOLDER.toAbsolutePath().normalize()
              + "; reconciling is not measured");
    }
    assumeTrue(Files.exists(FOLDER.resolve("gold.jsonl")), "no annotated corpus");
    Corpus corpus = Corpus.read(FOLDER);
    List<Entry> entries = Reconciler.reconcile(corpus.reports(), List.of());
    Corpus.write(entries, Path.of("target", "corpus"));
    CorpusScore all = CorpusScore.of(corpus, entries, null);
    CorpusScore check = CorpusScore.of(corpus, entries, "check");
    System.out.println("corpus, all:   " + all);
    System.out.println("corpus, tune:  " + CorpusScore.of(corpus, entries, "tune"));
    System.out.println("corpus, check: " + check);
    assertThat(all.pairwise()).isGreaterThan(0.93);
    assertThat(all.bCubed()).isGreaterThan(0.97);
    assertThat(all.disagreements()).isGreaterThan(0.90);
    assertThat(all.rightKind()).isGreaterThan(0.95);
    assertThat(all.conflicts()).isGreaterThan(0.78);
    assertThat(check.pairwise()).isGreaterThan(0.89);
    assertThat(check.bCubed()).isGreaterThan(0.96);
    assertThat(check.disagreements()).isGreaterThan(0.89);
    assertThat(check.rightKind()).isGreaterThan(0.88);
    assertThat(check.conflicts()).isGreaterThan(0.68);
  }
}
