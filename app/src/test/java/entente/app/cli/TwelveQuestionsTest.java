package entente.app.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Twelve questions of an analyst, asked of the command line after five reports are in the ledger:
/// as people have annotated them, and as the reader reads them.
///
/// What a ledger does not answer yet stands here with the reason; a test fails when it comes to
/// answer it, so that the lists stay true.
class TwelveQuestionsTest {
  private static final Map<String, String> NOT_YET_FROM_ANNOTATIONS = Map.of();

  private static final Map<String, String> NOT_YET_FROM_TEXTS =
      Map.ofEntries(
          entry("4 Vietnam", "the tier is read, but \"a few weeks earlier\" gives it no date"),
          entry("7 by which scheme: a conflict", "the scheme is not read"),
          entry(
              "8 what Malaysia receives: two sources that are compatible",
              "the second of two provisions under one noun, and what an agreement provides, are not"
                  + " read as goods for it"),
          entry(
              "11 a gathering on the 18th, in one source",
              "it is taken for the summit, held, and without its guests"),
          entry("12 China was only implied", "a stand with an implied target is not read"));

  @TempDir Path home;

  @TestFactory
  Stream<DynamicTest> annotated_claims_answer() throws IOException {
    Path corpus = corpus();
    List<String> claims = lines(corpus.resolve("gold.jsonl"));
    Path file = Files.write(home.resolve("claims.jsonl"), claims);
    Ran ran =
        Ran.on(
            home, "import", "claims", file.toString(), "--manifest", manifest(corpus).toString());
    assertThat(ran.talk()).contains("imported %d claims".formatted(claims.size()));
    return asked(NOT_YET_FROM_ANNOTATIONS);
  }

  @TestFactory
  Stream<DynamicTest> texts_answer() throws IOException {
    Path corpus = corpus();
    Path folder = Files.createDirectory(home.resolve("documents"));
    try (var files = Files.newDirectoryStream(corpus.resolve("documents"), "seed-*")) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Ran ran = Ran.on(home, "add", folder.toString(), "--manifest", manifest(corpus).toString());
    assertThat(ran.talk()).contains("added 5 documents");
    return asked(NOT_YET_FROM_TEXTS);
  }

  private Stream<DynamicTest> asked(Map<String, String> notYet) {
    List<Questions.Question> questions = Questions.all();
    assertThat(questions).extracting(Questions.Question::name).containsAll(notYet.keySet());
    var ledger = new Asked(home);
    return questions.stream()
        .map(question ->
            notYet.containsKey(question.name())
                ? DynamicTest.dynamicTest(
                    question.name() + " (not yet: " + notYet.get(question.name()) + ")",
                    () ->
                        assertThatThrownBy(
                                () -> question.check().accept(ledger),
                                "answered now: take \"%s\" off the list",
                                question.name())
                            .isNotNull())
                : DynamicTest.dynamicTest(question.name(), () -> question.check().accept(ledger)));
  }

  private Path manifest(Path corpus) throws IOException {
    return Files.write(home.resolve("manifest.jsonl"), lines(corpus.resolve("documents.jsonl")));
  }

  /// The lines of a file that are about the five reports.
  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("\"doc\": \"seed-"))
        .toList();
  }

  private static Path corpus() {
    if (Root.shared().isEmpty()) {
      System.err.println(
          "SKIPPED, LOUDLY: there is no ../shared/corpus; the twelve questions were not asked");
    }
    Assumptions.assumeTrue(Root.shared().isPresent(), "there is no ../shared/corpus");
    return Root.shared().orElseThrow().resolve("corpus");
  }
}
