package entente.app.web;

import entente.app.Slices;
import entente.app.Snapshots;
import entente.app.Snapshots.Frozen;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.publish.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with frozen slices, and freezes the ledger as the clocks show it.
final class FrozenAnswers {
  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Session session;

  FrozenAnswers(Ledger ledger, Shelf shelf, Html html, Failures failures, Session session) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.session = session;
  }

  ServerResponse page(ServerRequest request) {
    var asked = Asked.of(request);
    var frame =
        Frame.of("Snapshots", asked, "/snapshots", shelf.known(asked.clocks()), Frame.Forms.JSON);
    return html.page(
        "snapshots",
        Map.of("frame", frame, "all", Snapshots.of(ledger).all(), "token", session.token(request)));
  }

  ServerResponse json(ServerRequest request) {
    return entente.app.web.Files.trees(Snapshots.of(ledger).all().stream().map(Frozen::tree));
  }

  /// What was frozen under a checksum: it never changes, so whoever has it need not ask again.
  ServerResponse file(ServerRequest request) throws IOException {
    String name = request.pathVariable("name");
    String checksum = name.replaceFirst("[.]zip$", "");
    var found = Snapshots.of(ledger).find(checksum);
    if (found.isEmpty()) {
      return failures.missing(
          request,
          "No snapshot has the checksum “%s” here.".formatted(checksum),
          List.of(new Failures.Step("To all snapshots", Address.of("/snapshots"))));
    }
    Frozen frozen = found.get();
    if (!name.endsWith(".zip")) {
      return Routes.elsewhere(Address.of(frozen.address()));
    }
    if (!Snapshots.checksum(frozen.file()).equals(checksum)) {
      return entente.app.web.Files.problem(
          500,
          "This snapshot is broken",
          "file: found bytes other than those that were frozen under this checksum; bring it back"
              + " from a copy");
    }
    return ServerResponse.ok()
        .contentType(MediaType.valueOf(Format.SNAPSHOT.mediaType()))
        .header(
            "Content-Disposition",
            "attachment; filename=\"entente-%s.zip\"".formatted(checksum.substring(0, 16)))
        .header(
            "Repr-Digest",
            "sha-256=:%s:"
                .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checksum))))
        .eTag("\"" + checksum + "\"")
        .build((_, response) -> {
          response.setHeader(
              "Cache-Control",
              "public, max-age=31536000, immutable"); // what every other page says would stand
          // beside it
          response.setContentLengthLong(frozen.bytes());
          Files.copy(frozen.file(), response.getOutputStream());
          return null;
        });
  }

  ServerResponse freeze(ServerRequest request) throws IOException {
    if (!session.gave(request)) {
      return failures.told(
          request,
          403,
          new Failures.Told(
              "Not frozen",
              Session.STRANGE,
              List.of(new Failures.Step("Back", Address.of("/snapshots")))));
    }
    var asked = Asked.of(request);
    Frozen frozen =
        Snapshots.of(ledger)
            .freeze(
                Slices.of(
                    ledger, Question.all(asked.clocks()), words(asked.clocks()), Format.SNAPSHOT));
    return ServerResponse.status(303)
        .header(
            "Location",
            Address.of("/snapshots").at("s-" + frozen.checksum().substring(0, 16)).toString())
        .build();
  }

  /// As the command line has it, so that the same slice is the same snapshot whoever freezes it.
  private static String words(Clocks clocks) {
    return Stream.of(
            said("--known-on", clocks.knownOn()),
            said("--valid-on", clocks.validOn()),
            said("--recorded-by", clocks.recordedBy()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String said(String option, @org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : option + " " + Objects.toString(value);
  }
}
