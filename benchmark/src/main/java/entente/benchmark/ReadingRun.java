package entente.benchmark;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import entente.model.Document;
import entente.model.Publication;
import entente.model.When;
import entente.read.Extractor;
import entente.read.Reader;
import entente.read.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// One engine's run over the documents of a file: a first round to warm up, then two that count.
/// Prints the better one's documents a second and the most memory that the process held, in
/// megabytes.
final class ReadingRun {
  private static final int ROUNDS = 3;

  private ReadingRun() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Consumer<String> engine = arguments[0].equals("entente") ? entente() : corenlp();
    List<String> documents = Prose.read(Path.of(arguments[2]));
    double best = 0;
    try (var pool = Executors.newFixedThreadPool(Integer.parseInt(arguments[1]))) {
      for (int round = 0; round < ROUNDS; round++) {
        long begin = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        documents.forEach(document -> running.add(pool.submit(() -> engine.accept(document))));
        for (Future<?> each : running) {
          each.get();
        }
        double rate = documents.size() / ((System.nanoTime() - begin) / 1e9);
        best = round == 0 ? 0 : Math.max(best, rate);
      }
    }
    System.out.println(best + " " + megabytes());
  }

  private static Consumer<String> entente() {
    var reader = new Reader();
    return text -> {
      Document document = document(text);
      reader.read(
          document,
          new Publication(document.hash(), "document", When.parse("2024-06-03"), null, null, null));
    };
  }

  private static Document document(String text) {
    try {
      return Extractor.extract(text.getBytes(StandardCharsets.UTF_8), "document.txt").document();
    } catch (UnreadableException e) {
      throw new IllegalStateException(
          "a document of the benchmark is not text: " + e.getMessage(), e);
    }
  }

  private static Consumer<String> corenlp() {
    var properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    var pipeline = new StanfordCoreNLP(properties);
    return text -> pipeline.annotate(new CoreDocument(text));
  }

  /// The high-water mark of the resident set, as Linux keeps it; elsewhere the heap in use.
  private static long megabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.isReadable(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    }
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }
}
