package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Same documents, same ledger: however often adding them is cut short, and in whatever order they come.
class KilledTest {
  private static final List<String> FORMATS = List.of("json", "csv", "groups", "conflicts");

  @TempDir Path folder;

  /// The samples and, where it is beside the program, the corpus, gathered in one folder with one manifest.
  private Path gathered() throws IOException {
    Path all = Files.createDirectory(folder.resolve("all"));
    var manifest = new ArrayList<String>();
    gather(Root.folder().resolve("samples"), Root.folder().resolve("samples/manifest.jsonl"), all, manifest);
    if (Root.shared().isPresent()) {
      Path corpus = Root.shared().get().resolve("corpus");
      gather(corpus.resolve("documents"), corpus.resolve("documents.jsonl"), all, manifest);
    } else {
      System.err.println("SKIPPED, LOUDLY: there is no ../shared/corpus; samples alone are added and killed");
    }
    Files.write(all.resolve("manifest.jsonl"), manifest);
    return all;
  }

  private static void gather(Path from, Path manifest, Path to, List<String> lines) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.filter(each -> each.toString().matches(".*\\.(txt|html)")).toList()) {
        Path copy = to.resolve(file.getFileName());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
    for (String line : Files.readAllLines(manifest)) {
      String doc = line.replaceAll(".*\"doc\": *\"([^\"]+)\".*", "\"$1\"");
      if (lines.stream().noneMatch(each -> each.contains(doc))) {
        lines.add(line);
      }
    }
  }

  private static List<String> exports(Path home) {
    return FORMATS.stream().map(format -> Ran.on(home, "export", format)).peek(ran -> assertThat(ran.status()).isZero()).map(Ran::data).toList();
  }

  private static String[] add(Path all) {
    return new String[] {"add", all.toString(), "--manifest", all.resolve("manifest.jsonl").toString()};
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void killed_at_twenty_moments_and_added_again_the_ledger_is_that_of_an_undisturbed_run() throws IOException, InterruptedException {
    Path all = gathered();
    Path undisturbed = folder.resolve("undisturbed");
    long begin = System.nanoTime();
    Child whole = Child.run(undisturbed, List.of(), add(all));
    long millis = (System.nanoTime() - begin) / 1_000_000;
    assertThat(whole.status()).as(whole.talk()).isZero();
    List<String> expected = exports(undisturbed);
    assertThat(expected).noneMatch(String::isBlank);
    var random = new Random(Long.getLong("kill.seed", System.nanoTime()));
    int homes = 0;
    for (int killed = 0; killed < 20; ) {
      Process process = Child.start(folder.resolve("killed-" + homes), List.of(), add(all));
      Thread.sleep(random.nextLong(300, Math.max(301, millis)));
      new ProcessBuilder("kill", "-9", String.valueOf(process.pid())).start().waitFor();
      if (process.waitFor() == 137) {
        killed++;
      } else { // it was done before: a new ledger for the rest
        assertThat(exports(folder.resolve("killed-" + homes))).isEqualTo(expected);
        homes++;
      }
    }
    Path last = folder.resolve("killed-" + homes);

    Child again = Child.run(last, List.of(), add(all));

    assertThat(again.status()).as(again.talk()).isZero();
    assertThat(exports(last)).isEqualTo(expected);
  }

  @Test
  void the_order_in_which_documents_come_does_not_matter() throws IOException {
    Path all = gathered();
    List<String> files;
    try (var listed = Files.list(all)) {
      files = new ArrayList<>(listed.filter(each -> !each.endsWith("manifest.jsonl")).map(Path::toString).sorted().toList());
    }
    Path straight = folder.resolve("straight");
    assertThat(Ran.on(straight, add(all)).status()).isZero();
    List<String> expected = exports(straight);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(files, new Random(seed));
      Path home = folder.resolve("shuffled-" + seed);
      var command = new ArrayList<>(List.of("add", "--manifest", all.resolve("manifest.jsonl").toString()));
      command.addAll(files);

      assertThat(Ran.on(home, command.toArray(String[]::new)).status()).isZero();

      assertThat(exports(home)).as("order of seed %d", seed).isEqualTo(expected);
    }
  }
}
