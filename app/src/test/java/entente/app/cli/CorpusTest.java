package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.intake.Source;
import entente.model.Claim;
import entente.model.Document;
import entente.publish.ClaimJson;
import entente.publish.Json;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The corpus beside the program, where there is one: 49 real and written documents.
class CorpusTest {
  @TempDir Path home;

  private static Path corpus() {
    if (Root.shared().isEmpty()) {
      System.err.println("SKIPPED, LOUDLY: there is no ../shared/corpus; nothing was read of it");
    }
    Assumptions.assumeTrue(Root.shared().isPresent(), "there is no ../shared/corpus");
    return Root.shared().orElseThrow().resolve("corpus");
  }

  private static List<String> of(Path corpus) {
    return List.of(
        corpus.resolve("documents").toString(),
        "--manifest",
        corpus.resolve("documents.jsonl").toString());
  }

  private Ran run(String command, Path corpus) {
    return Ran.on(
        home,
        java.util.stream.Stream.concat(java.util.stream.Stream.of(command), of(corpus).stream())
            .toArray(String[]::new));
  }

  @Test
  void adding_reads_all_documents_and_again_adds_nothing() {
    Path corpus = corpus();

    Ran first = run("add", corpus);
    Ran second = run("add", corpus);

    assertThat(first.status()).isZero();
    assertThat(first.talk()).contains("added 49 documents", "0 not usable");
    assertThat(second.status()).isZero();
    assertThat(second.talk()).contains("added 0 documents with 0 claims; 49 there already");
  }

  @Test
  void every_claim_satisfies_the_schema_and_every_quote_is_its_span()
      throws IOException, UnreadableException {
    Path corpus = corpus();

    Ran ran = run("read", corpus);

    assertThat(ran.status()).isZero();
    Schema schema =
        new Schema(Json.read(Files.readString(corpus.resolveSibling("claims/claims.schema.json"))));
    Map<String, Document> documents = documents(corpus.resolve("documents"));
    var ids = new HashSet<String>();
    var format = new ClaimJson();
    for (String line : ran.lines()) {
      assertThat(schema.problems(Json.read(line))).as(line).isEmpty();
      Claim claim = format.read(line);
      assertThat(ids.add(claim.id())).as("an id of its own: " + line).isTrue();
      String text = Objects.requireNonNull(documents.get(claim.doc())).text();
      assertThat(claim.evidence()).as(line).allMatch(each -> each.standsIn(text));
      assertThat(claim.frame()).as(line).isNotNull();
      assertThat(claim.confidence()).as(line).isNotNull();
    }
    assertThat(ran.lines()).hasSizeGreaterThan(300);
    assertThat(run("read", corpus).data()).as("the same again").isEqualTo(ran.data());
  }

  private static Map<String, Document> documents(Path folder)
      throws IOException, UnreadableException {
    var documents = new HashMap<String, Document>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        var source = new Source.InFile(file, true);
        documents.put(
            source.doc(),
            Extractor.extract(Files.readAllBytes(file), source.fileName()).document());
      }
    }
    return documents;
  }
}
