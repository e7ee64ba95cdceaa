package entente.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The forms in which a slice of the ledger goes out.
public enum Format {
  CSV(
      "text/csv; charset=UTF-8; header=present",
      "csv",
      "a line an entry; codebook tells what its columns mean"),
  CODEBOOK(
      "text/csv; charset=UTF-8; header=present",
      "csv",
      "what the columns of csv, xlsx and parquet mean"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      "a workbook: entries by type, evidence, codebook"),
  JSON("application/json", "json", "an array of entries"),
  JSONL("application/x-ndjson", "jsonl", "an entry a line"),
  PARQUET("application/vnd.apache.parquet", "parquet", "the columns of csv, typed"),
  IATI(
      "application/xml",
      "xml",
      "commitments as IATI 2.03 activities: pledges as pledges, evidence as document links"),
  JSONLD("application/ld+json", "jsonld", "W3C PROV, and Web Annotations for the evidence"),
  ICS("text/calendar; charset=UTF-8", "ics", "meetings and due dates as a calendar"),
  ATOM("application/atom+xml", "atom", "what changed, the latest first, as a feed"),
  GRAPHML("application/graphml+xml", "graphml", "parties and entries as a network"),
  RIS("application/x-research-info-systems", "ris", "the sources, for a reference manager"),
  BIB("application/x-bibtex", "bib", "the sources, for BibTeX"),
  SNAPSHOT(
      "application/zip", "zip", "a frozen archive of the slice, the same bytes for the same slice"),
  GROUPS("application/x-ndjson", "jsonl", "the entry of every claim"),
  CONFLICTS("application/x-ndjson", "jsonl", "every disagreement"),
  LINKS("application/x-ndjson", "jsonl", "how promises bear on each other's money");

  private final String mediaType;
  private final String extension;
  private final String meaning;

  Format(String mediaType, String extension, String meaning) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.meaning = meaning;
  }

  /// The word by which it is asked for.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// By RFC 6838.
  public String mediaType() {
    return mediaType;
  }

  /// Of a file of it, without the dot.
  public String extension() {
    return extension;
  }

  /// What it holds, in a few words.
  public String meaning() {
    return meaning;
  }

  /// Writes the slice; flushes the stream and leaves it open.
  ///
  /// @throws IllegalArgumentException if the format cannot hold the slice, saying why
  public void write(Slice slice, OutputStream out) throws IOException {
    switch (this) {
      case XLSX -> EntryXlsx.write(slice, out);
      case PARQUET -> EntryParquet.write(slice, out);
      case IATI -> IatiXml.write(slice, out);
      case ATOM -> AtomFeed.write(slice, out);
      case GRAPHML -> GraphMl.write(slice, out);
      case SNAPSHOT -> Snapshot.write(slice, out);
      case CSV, CODEBOOK, JSON, JSONL, JSONLD, ICS, RIS, BIB, GROUPS, CONFLICTS, LINKS -> {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text(slice, text);
        text.flush();
      }
    }
    out.flush();
  }

  private void text(Slice slice, Writer out) throws IOException {
    switch (this) {
      case CSV -> {
        if (slice.type().isPresent()) {
          EntryCsv.of(slice.type().get(), slice.entries(), out);
        } else {
          EntryCsv.all(slice.entries(), out);
        }
      }
      case CODEBOOK -> Codebook.write(slice.type(), out);
      case JSON -> EntryJson.array(slice.entries(), out);
      case JSONL -> EntryJson.lines(slice.entries(), out);
      case JSONLD -> LinkedJson.write(slice, out);
      case ICS -> Calendar.write(slice, out);
      case RIS -> Ris.write(slice.publications(), out);
      case BIB -> BibTex.write(slice.publications(), out);
      case GROUPS -> Groups.write(slice.entries(), out);
      case CONFLICTS -> Conflicts.write(slice.entries(), out);
      case LINKS -> LinkLines.write(slice.links(), out);
      case XLSX, PARQUET, IATI, ATOM, GRAPHML, SNAPSHOT ->
          throw new IllegalStateException(this + " is no text");
    }
  }
}
