package entente.publish;

import entente.model.Claim;
import entente.model.Publication;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A slice, frozen: entries, claims, sources, table and codebook in one archive. The same slice
/// gives the same bytes on any machine, and so the same checksum, which is its name.
///
/// Files are stored rather than compressed, because compressors differ, and all bear one day, the
/// first with which no archive holds anything of the time zone. `claims.jsonl` and `sources.jsonl`
/// are what `entente import claims` takes.
final class Snapshot {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Snapshot() {}

  /// One file of the archive.
  private record Part(String name, Content content) {}

  /// Writes the same each time it is asked.
  private interface Content {
    void to(Writer out) throws IOException;
  }

  /// What has to be known of a file before it is stored.
  private record Measure(long size, long crc, String sha256) {}

  static void write(Slice slice, OutputStream out) throws IOException {
    var parts = new ArrayList<Part>();
    parts.add(
        new Part(
            "entries.jsonl",
            writer -> {
              for (var entry : slice.entries()) {
                EntryJson.full(entry, writer);
              }
            }));
    parts.add(new Part("entries.csv", writer -> EntryCsv.all(slice.entries(), writer)));
    parts.add(
        new Part("codebook.csv", writer -> Codebook.write(java.util.Optional.empty(), writer)));
    parts.add(new Part("claims.jsonl", writer -> claims(slice, writer)));
    parts.add(new Part("sources.jsonl", writer -> sources(slice, writer)));
    var files = new ArrayList<Map<String, Object>>();
    var measures = new ArrayList<Measure>();
    for (Part part : parts) {
      Measure measure = measure(part);
      measures.add(measure);
      var file = new LinkedHashMap<String, Object>();
      file.put("name", part.name());
      file.put("size", measure.size());
      file.put("sha256", measure.sha256());
      files.add(file);
    }
    var about = new LinkedHashMap<String, Object>();
    about.put("format", "entente-snapshot/1");
    about.put("title", slice.title());
    about.put("asked", slice.asked());
    about.put("entries", slice.entries().size());
    about.put("files", files);
    Part index = new Part("snapshot.json", writer -> writer.append(Json.write(about)).append('\n'));
    try (var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
      store(index, measure(index), zip);
      for (int i = 0; i < parts.size(); i++) {
        store(parts.get(i), measures.get(i), zip);
      }
    }
  }

  private static void claims(Slice slice, Writer out) throws IOException {
    var claims = new TreeMap<String, Claim>();
    slice
        .entries()
        .forEach(entry ->
            entry.reports().forEach(report -> claims.put(report.claim().id(), report.claim())));
    for (Claim claim : claims.values()) {
      out.append(new ClaimJson().write(claim)).append('\n');
    }
  }

  private static void sources(Slice slice, Writer out) throws IOException {
    var said = new HashSet<String>();
    for (Publication publication : slice.publications()) {
      if (said.add(publication.doc())) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("doc", publication.doc());
        line.put("published", publication.published());
        line.put("title", publication.title());
        line.put("publisher", publication.publisher());
        line.put("url", publication.address());
        line.values().removeIf(java.util.Objects::isNull);
        line.put("sha256", publication.document());
        out.append(Json.write(line)).append('\n');
      }
    }
  }

  private static Measure measure(Part part) throws IOException {
    MessageDigest sha256 = sha256();
    var counted = new Counting();
    var checked = new CheckedOutputStream(new DigestOutputStream(counted, sha256), new CRC32());
    content(part, checked);
    return new Measure(
        counted.size, checked.getChecksum().getValue(), HexFormat.of().formatHex(sha256.digest()));
  }

  private static void store(Part part, Measure measure, ZipOutputStream zip) throws IOException {
    var entry = new ZipEntry(part.name());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(measure.size());
    entry.setCompressedSize(measure.size());
    entry.setCrc(measure.crc());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    content(part, zip);
    zip.closeEntry();
  }

  private static void content(Part part, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
    part.content().to(writer);
    writer.flush();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /// Takes everything, keeps nothing but how much it was.
  private static final class Counting extends OutputStream {
    private long size;

    @Override
    public void write(int b) {
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      size += length;
    }
  }
}
