package entente.app.api;

import entente.app.Entries;
import entente.app.Promises;
import entente.ledger.Ledger;
import entente.model.Entry;
import entente.model.PromiseLink;
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
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// Slices of the ledger as files.
///
/// A file is written whole before the first of it is sent, so that what cannot be written is told as a problem rather than broken off.
final class Exports {
  private final Ledger ledger;

  Exports(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer file(Call call) throws IOException {
    Format format = call.path(Parameters.FORMAT);
    if (format != Format.IATI && call.one(Parameters.REPORTER).isPresent()) {
      throw ProblemException.parameter("reporter", call.one(Parameters.REPORTER).get().id(), "it with iati alone");
    }
    Path whole = Files.createTempFile("entente", ".part");
    try {
      write(call, format, whole);
    } catch (IllegalArgumentException unfit) {
      Files.delete(whole);
      throw new ProblemException(
          422, "unfit", "The format cannot hold this", String.valueOf(unfit.getMessage()), "Ask for fewer entries, or for another format");
    } catch (IOException | RuntimeException failed) {
      Files.delete(whole);
      throw failed;
    }
    String type = call.one(Parameters.TYPE).map(each -> "-" + each.word() + "s").orElse("");
    return new Answer.Sent(
        ServerResponse.ok()
            .contentType(MediaType.parseMediaType(format.mediaType()))
            .header("Content-Disposition", "attachment; filename=\"entente%s.%s\"".formatted(type, format.extension()))
            .build(
                (_, response) -> {
                  try {
                    response.setContentLengthLong(Files.size(whole));
                    Files.copy(whole, response.getOutputStream());
                  } finally {
                    Files.delete(whole);
                  }
                  return null;
                }));
  }

  private void write(Call call, Format format, Path file) throws IOException {
    Slice slice = slice(call, format);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (format == Format.IATI) {
        IatiXml.write(slice, call.one(Parameters.REPORTER), out);
      } else {
        format.write(slice, out);
      }
    }
  }

  private Slice slice(Call call, Format format) {
    var entries = new ArrayList<Entry>();
    Entries.of(ledger, Filters.typed(call)).forEach(entries::add);
    return new Slice(
        entries,
        call.one(Parameters.TYPE),
        Filters.asked(call),
        hash -> ledger.document(hash).map(stored -> stored.document().text()),
        format == Format.LINKS ? links(call, entries) : List.of());
  }

  /// Those of which either end is in the slice.
  private List<PromiseLink> links(Call call, List<Entry> entries) {
    var ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
    return Promises.of(ledger, call.clocks()).links().stream().filter(link -> ids.contains(link.from()) || ids.contains(link.to())).toList();
  }
}
