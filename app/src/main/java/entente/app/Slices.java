package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Entry;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Type;
import entente.publish.Format;
import entente.publish.IatiXml;
import entente.publish.Slice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Some of a ledger's entries, ready to be written: the same for command line, API and pages.
public final class Slices {
  private Slices() {}

  /// The entries that are asked for.
  ///
  /// @param asked the filters and clocks in words, as [Slice] has them
  public static Slice of(Ledger ledger, Question question, String asked, Format format) {
    var entries = new ArrayList<Entry>();
    Entries.of(ledger, question).forEach(entries::add);
    return of(ledger, question, entries, asked, format);
  }

  /// The same, of entries that were chosen already.
  ///
  /// @param question by its clocks and its type
  public static Slice of(
      Ledger ledger, Question question, List<Entry> entries, String asked, Format format) {
    return new Slice(
        entries,
        Optional.ofNullable(question.type()),
        asked,
        hash -> ledger.document(hash).map(stored -> stored.document().text()),
        format == Format.LINKS ? links(ledger, question, entries) : List.of());
  }

  /// A temporary file that holds the slice whole, for the caller to send and delete.
  ///
  /// @param reporter in IATI, for whom it is reported
  /// @throws IllegalArgumentException if the format cannot hold the slice, saying why; nothing is
  ///   left then
  public static Path file(Slice slice, Format format, Optional<Party> reporter) throws IOException {
    Path whole = Files.createTempFile("entente", ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
      if (format == Format.IATI) {
        IatiXml.write(slice, reporter, out);
      } else {
        format.write(slice, out);
      }
    } catch (IOException | RuntimeException failed) {
      Files.delete(whole);
      throw failed;
    }
    return whole;
  }

  /// Those of which either end is among the entries.
  private static List<PromiseLink> links(Ledger ledger, Question question, List<Entry> entries) {
    var promises = new ArrayList<Entry>();
    Entries.of(ledger, Question.all(question.clocks()).ofType(Type.COMMITMENT))
        .forEach(promises::add);
    var ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
    return Entries.links(ledger, question.clocks(), promises).stream()
        .filter(link -> ids.contains(link.from()) || ids.contains(link.to()))
        .toList();
  }
}
