package entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Runs the launcher as a person does, several times over, and prints the time from start to
/// answer: of `list` on the ledger of the samples, and of `read` of one document; then the rate at
/// which aid reports come in.
public final class Benchmark {
  private static final int RUNS = 11;
  private static final int AID = 100_000;

  private final Path root;
  private final Path home;

  private Benchmark(Path root, Path home) {
    this.root = root;
    this.home = home;
  }

  /// @param arguments the program's folder
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]).toRealPath();
    Path home = Files.createTempDirectory("entente-benchmark-");
    var benchmark = new Benchmark(root, home);
    try {
      benchmark.measure();
    } finally {
      Temporary.delete(home);
    }
  }

  private void measure() throws IOException, InterruptedException {
    Path samples = root.resolve("samples");
    String manifest = samples.resolve("manifest.jsonl").toString();
    Path document = longest(samples);
    run("--version"); // builds, if need be
    System.out.printf(
        "Java %s, %d processors, %s %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    Duration filling = run("add", samples.toString(), "--manifest", manifest);
    System.out.printf("add, all samples:            %.2f s, once%n", filling.toMillis() / 1000.0);
    System.out.println("list all, sample ledger:     " + times("list", "all"));
    System.out.println(
        "list commitments, the same:  " + times("list", "commitments", "--known-on", "2024-06-30"));
    System.out.println(
        "read, one document:          "
            + times("read", document.toString(), "--manifest", manifest));
    System.out.printf("(%s, %,d bytes)%n", document.getFileName(), Files.size(document));
    aid();
  }

  /// The rate at which aid reports come in, at two sizes: it should not fall.
  private void aid() throws IOException, InterruptedException {
    for (int activities : List.of(AID / 10, AID)) {
      Path file = home.resolve(activities + ".xml");
      AidFile.write(file, activities);
      Duration time = run("import", "iati", file.toString());
      System.out.printf(
          "import iati, %,d activities (%,d MB): %.1f s, %,.0f a second%n",
          activities,
          Files.size(file) / 1_000_000,
          time.toMillis() / 1000.0,
          activities * 1000.0 / Math.max(1, time.toMillis()));
    }
  }

  private static Path longest(Path samples) throws IOException {
    try (var files = Files.list(samples)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .max(
              Comparator.comparingLong((Path file) -> file.toFile().length())
                  .thenComparing(Comparator.naturalOrder()))
          .orElseThrow(() ->
              new IOException("samples: found no .txt in " + samples + ", wanted at least one"));
    }
  }

  private Times times(String... command) throws IOException, InterruptedException {
    run(command); // the first warms the disk's cache
    var times = new ArrayList<Duration>();
    for (int run = 0; run < RUNS; run++) {
      times.add(run(command));
    }
    return new Times(times);
  }

  private Duration run(String... command) throws IOException, InterruptedException {
    List<String> line =
        Stream.concat(Stream.of(root.resolve("entente").toString()), Arrays.stream(command))
            .toList();
    var builder = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Path talk = home.resolve("talk");
    builder.redirectError(talk.toFile());
    builder.environment().put("ENTENTE_HOME", home.toString());
    long begin = System.nanoTime();
    int status = builder.start().waitFor();
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    if (status > 1) {
      throw new IOException(
          "%s ended with status %d: %s"
              .formatted(String.join(" ", line), status, Files.readString(talk)));
    }
    return time;
  }
}
