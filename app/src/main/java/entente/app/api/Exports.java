package entente.app.api;

import entente.app.Promises;
import entente.app.Slices;
import entente.ledger.Ledger;
import entente.publish.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path whole;
    try {
      whole = Slices.file(Slices.of(ledger, Filters.typed(call), Filters.asked(call), format), format, call.one(Parameters.REPORTER));
    } catch (IllegalArgumentException unfit) {
      throw new ProblemException(
          422, "unfit", "The format cannot hold this", String.valueOf(unfit.getMessage()), "Ask for fewer entries, or for another format");
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
}
