package entente.app.api;

import entente.app.Slices;
import entente.ledger.Ledger;
import entente.publish.Format;
import java.io.IOException;
import java.nio.file.Path;

/// Slices of the ledger as files.
///
/// A file is written whole before the first of it is sent, so that what cannot be written is told
/// as a problem rather than broken off.
final class Exports {
  private final Ledger ledger;

  Exports(Ledger ledger) {
    this.ledger = ledger;
  }

  Answer file(Call call) throws IOException {
    Format format = call.path(Parameters.FORMAT);
    if (format != Format.IATI && call.one(Parameters.REPORTER).isPresent()) {
      throw ProblemException.parameter(
          "reporter", call.one(Parameters.REPORTER).get().id(), "it with iati alone");
    }
    Path whole;
    try {
      whole =
          Slices.file(
              Slices.of(ledger, Filters.typed(call), Filters.asked(call), format),
              format,
              call.one(Parameters.REPORTER));
    } catch (IllegalArgumentException unfit) {
      throw new ProblemException(
          422,
          "unfit",
          "The format cannot hold this",
          String.valueOf(unfit.getMessage()),
          "Ask for fewer entries, or for another format");
    }
    String type = call.one(Parameters.TYPE).map(each -> "-" + each.word() + "s").orElse("");
    return new Answer.Sent(WholeFile.sent(whole, format, "entente" + type));
  }
}
