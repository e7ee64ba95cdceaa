package entente.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Reads the same documents with Entente and with CoreNLP's own pipeline, each in a process of its
/// own with as many threads, and prints documents a second once warm, their ratio, and the most
/// memory that each process held.
///
/// Two sets of documents: those of a corpus, and a stream in which one document in fifty is one of
/// them and the rest is English prose ([Prose]).
public final class ReadingBenchmark {
  private static final int STREAM = 200;
  private static final int ONE_IN = 50;

  private final int threads = Runtime.getRuntime().availableProcessors();
  private final Path folder;

  private ReadingBenchmark(Path folder) {
    this.folder = folder;
  }

  /// @param arguments the program's folder, then, if need be, another folder of documents than
  ///   `evaluation/documents`
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments.length == 0 ? "." : arguments[0]).toRealPath();
    Path documents =
        arguments.length > 1 ? Path.of(arguments[1]) : root.resolve("evaluation/documents");
    Path folder = Files.createTempDirectory("entente-reading-");
    try {
      new ReadingBenchmark(folder).measure(documents);
    } finally {
      Temporary.delete(folder);
    }
  }

  private void measure(Path documents) throws IOException, InterruptedException {
    List<String> corpus = Prose.documents(documents);
    Prose prose = Prose.find();
    System.out.printf(
        "Java %s, %d processors, %s %s%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    System.out.printf(
        "%d threads each; CoreNLP: tokenize, pos, lemma, ner, depparse at its defaults%n%n",
        threads);
    compare("corpus: %d documents of %s".formatted(corpus.size(), documents), corpus);
    compare(
        "stream: %d documents, one in %d of the corpus, the rest cut from the texts under %s"
            .formatted(STREAM, ONE_IN, prose.source()),
        prose.stream(corpus, STREAM, ONE_IN));
  }

  private void compare(String title, List<String> documents)
      throws IOException, InterruptedException {
    Path file = folder.resolve("documents");
    Prose.write(file, documents);
    System.out.println(title);
    Measured entente = run("entente", file);
    print("Entente", entente);
    Measured corenlp = run("corenlp", file);
    print("CoreNLP", corenlp);
    System.out.printf(
        Locale.ROOT,
        "  ratio    %10.1f times as many documents a second%n%n",
        entente.rate / corenlp.rate);
  }

  private static void print(String name, Measured measured) {
    System.out.printf(
        Locale.ROOT,
        "  %-8s %10.1f documents a second, at most %,d MB%n",
        name,
        measured.rate,
        measured.megabytes);
  }

  /// @param rate documents a second, of the best round after the first
  /// @param megabytes the most memory that the process held
  private record Measured(double rate, long megabytes) {}

  private Measured run(String engine, Path documents) throws IOException, InterruptedException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx4g",
            "-cp",
            System.getProperty("java.class.path"),
            ReadingRun.class.getName(),
            engine,
            Integer.toString(threads),
            documents.toString());
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("talk").toFile()).start();
    String last = "";
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    int status = process.waitFor();
    String[] figures = last.split(" ", -1);
    if (status != 0 || figures.length != 2) {
      throw new IOException(
          "%s ended with status %d: %s"
              .formatted(engine, status, Files.readString(folder.resolve("talk"))));
    }
    return new Measured(Double.parseDouble(figures[0]), Long.parseLong(figures[1]));
  }
}
