package entente.benchmark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// English prose that the machine's packages bring: their manuals, read-me files and news under
/// `/usr/share/doc`, cut to the length of an article. What a news stream mostly is to a desk
/// officer: beside the point.
record Prose(Path source, List<String> articles) {
  private static final int LENGTH = 2_700;
  private static final int FROM_ONE_FILE = 10;
  private static final int ENOUGH = 2_000;

  static Prose find() throws IOException {
    Path source = Path.of("/usr/share/doc");
    var articles = new ArrayList<String>();
    if (Files.isDirectory(source)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(source)) {
        files = all.filter(Files::isRegularFile).filter(Prose::readable).sorted().toList();
      }
      for (Path file : files) {
        cut(text(file), articles);
        if (articles.size() >= ENOUGH) {
          break;
        }
      }
    }
    if (articles.size() < 100) {
      throw new IOException(
          "found %d texts of article length under %s, wanted 100: install some packages with their documentation"
              .formatted(articles.size(), source));
    }
    Collections.shuffle(articles, new Random(1));
    return new Prose(source, articles);
  }

  private static boolean readable(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
    return name.matches("(?i)(README|NEWS|FAQ).*|.*\\.(txt|md|rst|text)");
  }

  private static String text(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(java.nio.ByteBuffer.wrap(in.readNBytes(FROM_ONE_FILE * LENGTH)))
          .toString();
    } catch (CharacterCodingException notText) {
      return "";
    }
  }

  private static void cut(String text, List<String> articles) {
    for (int at = 0; at + LENGTH <= text.length(); at += LENGTH) {
      articles.add(text.substring(at, at + LENGTH));
    }
  }

  /// So many documents, of which one in so many is of the corpus.
  List<String> stream(List<String> corpus, int length, int oneIn) {
    var stream = new ArrayList<String>();
    for (int i = 0; i < length; i++) {
      stream.add(
          i % oneIn == oneIn / 2
              ? corpus.get(i / oneIn * 7 % corpus.size())
              : articles.get(i % articles.size()));
    }
    return stream;
  }

  static List<String> documents(Path folder) throws IOException {
    var documents = new ArrayList<String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        documents.add(Files.readString(file));
      }
    }
    if (documents.isEmpty()) {
      throw new IOException("found no .txt in " + folder + ", wanted at least one document");
    }
    return documents;
  }

  static void write(Path file, List<String> documents) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(documents.size());
      for (String document : documents) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  static List<String> read(Path file) throws IOException {
    try (var in = new DataInputStream(Files.newInputStream(file))) {
      int count = in.readInt();
      var documents = new ArrayList<String>(count);
      for (int i = 0; i < count; i++) {
        documents.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      return documents;
    }
  }
}
