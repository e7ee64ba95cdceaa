package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.intake.Fetch;
import entente.app.intake.Intake;
import entente.app.intake.Source;
import entente.model.Reading;
import entente.read.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Same documents, same ledger: however often adding them is cut short, and in whatever order they
/// come.
class KilledTest {
  private static final List<String> FORMATS = List.of("json", "csv", "groups", "conflicts");

  @TempDir Path folder;

  /// The corpus where it is beside the program, else the samples: a folder of documents, and their
  /// manifest.
  private record Documents(Path all, Path manifest) {
    static Documents here() {
      if (Root.shared().isPresent()) {
        Path corpus = Root.shared().get().resolve("corpus");
        return new Documents(corpus.resolve("documents"), corpus.resolve("documents.jsonl"));
      }
      System.err.println(
          "SKIPPED, LOUDLY: there is no ../shared/corpus; the samples are added and killed"
              + " instead");
      return new Documents(
          Root.folder().resolve("samples"), Root.folder().resolve("samples/manifest.jsonl"));
    }

    String[] add() {
      return new String[] {"add", all.toString(), "--manifest", manifest.toString()};
    }

    List<Source> sources() {
      return Sources.of(List.of(all.toString()), List.of(manifest)).found();
    }
  }

  private static List<String> exports(Path home) {
    return FORMATS.stream()
        .map(format -> Ran.on(home, "export", format))
        .peek(ran -> assertThat(ran.status()).as(ran.talk()).isZero())
        .map(Ran::data)
        .toList();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void killed_at_twenty_moments_and_added_again_the_ledger_is_that_of_an_undisturbed_run()
      throws IOException, InterruptedException {
    String[] add = Documents.here().add();
    Path undisturbed = folder.resolve("undisturbed");
    long begin = System.nanoTime();
    Child whole = Child.run(undisturbed, List.of(), add);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    assertThat(whole.status()).as(whole.talk()).isLessThanOrEqualTo(1);
    List<String> expected = exports(undisturbed);
    assertThat(expected).noneMatch(String::isBlank);
    long seed = Long.getLong("kill.seed", System.nanoTime());
    var random = new Random(seed);
    int homes = 0;
    for (int killed = 0; killed < 20; ) {
      Process process = Child.start(folder.resolve("killed-" + homes), List.of(), add);
      Thread.sleep(random.nextLong(300, Math.max(301, millis)));
      new ProcessBuilder("kill", "-9", String.valueOf(process.pid())).start().waitFor();
      if (process.waitFor() == 137) {
        killed++;
      } else { // it was done before: a new ledger for the rest
        assertThat(exports(folder.resolve("killed-" + homes)))
            .as("-Dkill.seed=%d", seed)
            .isEqualTo(expected);
        homes++;
      }
    }
    Path last = folder.resolve("killed-" + homes);

    Child again = Child.run(last, List.of(), add);

    assertThat(again.status()).as(again.talk()).isEqualTo(whole.status());
    assertThat(exports(last)).as("-Dkill.seed=%d", seed).isEqualTo(expected);
  }

  @Test
  void the_order_in_which_documents_come_does_not_matter() throws IOException {
    Documents documents = Documents.here();
    List<Source> sources = new ArrayList<>(documents.sources());
    Map<Object, Reading> read =
        new ConcurrentHashMap<>(); // reading is the same each time, as another test has it; once is
    // enough
    var reader = new Reader();
    List<String> expected = List.of();
    for (int seed = 0; seed <= 10; seed++) {
      Path home = folder.resolve("shuffled-" + seed);
      try (var ledger = Shelf.open(home)) {
        var intake = new Intake(Catalogue.of(documents.manifest()).manifest(), Fetch.fromTheWeb());
        new Filling(
                Outside.ofThisProcess(),
                ledger,
                intake,
                new Leftovers(),
                (document, publication) ->
                    read.computeIfAbsent(publication, _ -> reader.read(document, publication)))
            .with(sources);
      }

      if (seed == 0) {
        expected = exports(home);
        assertThat(expected).noneMatch(String::isBlank);
      }
      assertThat(exports(home)).as("order of seed %d", seed).isEqualTo(expected);
      Collections.shuffle(sources, new Random(seed));
    }
  }
}
