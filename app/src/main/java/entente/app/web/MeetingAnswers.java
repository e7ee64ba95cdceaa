package entente.app.web;

import entente.app.Entries;
import entente.app.Outcomes;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.Meeting;
import entente.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with a meeting and what came out of it.
final class MeetingAnswers {
  private static final int OTHERS = 500;

  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;

  MeetingAnswers(Ledger ledger, Shelf shelf, Html html, Failures failures) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
  }

  /// Where a meeting's page is.
  static Address address(Asked asked, String id) {
    return asked.to("/meetings/" + Address.step(id));
  }

  private interface ForMeeting {
    ServerResponse answer(Asked asked, Clocks clocks, Entry entry);
  }

  ServerResponse page(ServerRequest request) {
    return withMeeting(
        request,
        "",
        (asked, clocks, entry) -> {
          var page =
              MeetingPage.of(
                  entry,
                  Outcomes.of(ledger, clocks, entry),
                  others(clocks, (Meeting) entry.settled()));
          var frame =
              Frame.of(
                  page.row().name(),
                  asked,
                  "/entries",
                  shelf.known(asked.clocks()),
                  Frame.Forms.CSV_AND_JSON);
          return html.page("meeting", Map.of("frame", frame, "page", page));
        });
  }

  ServerResponse json(ServerRequest request) {
    return withMeeting(
        request, ".json", (_, clocks, entry) -> Files.entriesJson(came(clocks, entry)));
  }

  ServerResponse csv(ServerRequest request) {
    return withMeeting(
        request, ".csv", (_, clocks, entry) -> Files.entriesCsv(null, came(clocks, entry)));
  }

  private List<Entry> came(Clocks clocks, Entry entry) {
    return Outcomes.of(ledger, clocks, entry).stream().map(Outcomes.Outcome::entry).toList();
  }

  /// Other meetings of all of those who met.
  private List<Entry> others(Clocks clocks, Meeting meeting) {
    var others = new ArrayList<Entry>();
    Entries.of(
            ledger, Question.all(clocks).ofType(Type.MEETING).naming(meeting.parties()), 0, OTHERS)
        .forEach(others::add);
    return others;
  }

  private ServerResponse withMeeting(ServerRequest request, String ending, ForMeeting answer) {
    var asked = Asked.of(request);
    String id = request.pathVariable("id");
    // what came out of a meeting is told whether it holds still or not
    var clocks = new Clocks(asked.clocks().knownOn(), null, asked.clocks().recordedBy());
    var found = Entries.find(ledger, id, clocks);
    if (found.isEmpty()) {
      return failures.missing(
          request,
          "The ledger has no meeting with the id “%s”, or it was not known then.".formatted(id),
          List.of(
              new Failures.Step("To all meetings", asked.to("/entries").with("type", "meeting"))));
    }
    Entry entry = found.get();
    if (entry.type() != Type.MEETING) {
      return Routes.elsewhere(asked.toEntry(entry.id()));
    }
    return entry.id().equals(id)
        ? answer.answer(asked, clocks, entry)
        : Routes.elsewhere(
            new Address(address(asked, entry.id()).path() + ending, asked.query(), null));
  }
}
