package entente.app.web;

import entente.model.Clocks;
import entente.publish.EntryName;
import entente.reconcile.ValidOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with one entry, and with what people ruled.
final class EntryAnswers {
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Session session;

  EntryAnswers(Shelf shelf, Html html, Failures failures, Session session) {
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.session = session;
  }

  ServerResponse entry(ServerRequest request) {
    return withEntry(
        request,
        "",
        (asked, row) -> {
          var known = shelf.known(asked.clocks());
          var page =
              EntryPage.of(
                  asked, row, known, hash -> shelf.document(hash).map(stored -> stored.document()));
          LocalDate validOn = asked.clocks().validOn();
          String note =
              validOn == null || ValidOn.holds(row.entry(), validOn)
                  ? ""
                  : "Not so on " + Say.day(validOn) + ": the lists leave it out for that day.";
          return html.page(
              "entry",
              Map.of(
                  "frame", Frame.of(row.name(), asked, "/entries", known, Frame.Forms.JSON),
                  "entry", page,
                  "note", note,
                  "choices", Choices.of(row.entry()),
                  "voices", VoiceList.of(row.entry(), shelf.voices(row.entry(), asked.clocks())),
                  "decisions", decisions(row, asked, known),
                  "token", asked.clocks().equals(Clocks.NOW) ? session.token(request) : ""));
        });
  }

  /// Those that rest on a claim of one entry.
  private DecisionList decisions(Row row, Asked asked, Known known) {
    var claims =
        row.entry().reports().stream()
            .map(report -> report.claim().id())
            .collect(Collectors.toSet());
    return DecisionList.of(
        shelf.decided(asked.clocks()).stream().filter(each -> each.about(claims)).toList(), known);
  }

  ServerResponse decisions(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "ruled",
        Map.of(
            "frame", Frame.of("Decisions", asked, "/review", known, Frame.Forms.NONE),
            "decisions", DecisionList.of(shelf.decided(asked.clocks()), known),
            "token", session.token(request)));
  }

  ServerResponse entryJson(ServerRequest request) {
    return withEntry(
        request,
        ".json",
        (asked, row) ->
            Files.entryJson(row.entry(), shelf.known(asked.clocks()).linksOf(row.id())));
  }

  /// What is answered for an entry that exists.
  private interface ForEntry {
    ServerResponse answer(Asked asked, Row row);
  }

  /// The id of any claim finds its entry: another than the entry's own leads to it.
  private ServerResponse withEntry(ServerRequest request, String ending, ForEntry answer) {
    var asked = Asked.of(request);
    String id = request.pathVariable("id");
    var found = shelf.known(asked.clocks()).find(id);
    if (found.isEmpty()) {
      return noEntry(request, asked, id);
    }
    Row row = found.get();
    if (!row.id().equals(id)) {
      return Routes.elsewhere(
          new Address(asked.toEntry(row.id()).path() + ending, asked.query(), null));
    }
    return answer.answer(asked, row);
  }

  private ServerResponse noEntry(ServerRequest request, Asked asked, String id) {
    Optional<Row> today = shelf.known(Clocks.NOW).find(id);
    if (today.isPresent()) {
      Row row = today.get();
      return failures.missing(
          request,
          "“%s” was not known then: it was first reported on %s."
              .formatted(EntryName.of(row.entry()), Say.day(row.known())),
          List.of(
              new Failures.Step(
                  "Look at it as known today", Address.of(asked.toEntry(row.id()).path())),
              new Failures.Step("To the entries known then", asked.to("/entries"))));
    }
    return failures.missing(
        request, asked, "The ledger has no entry and no claim with the id “%s”.", id, "entries");
  }
}
