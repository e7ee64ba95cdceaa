package entente.app.web;

import entente.model.Entry;
import entente.model.Publication;
import entente.model.When;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with the overview, with lists of what is known, and with what a search finds.
final class Answers {
  private static final int DOCUMENTS_FOUND = 20;
  private static final Page ENTRIES = new Page("entries", "Entries", "/entries", Frame.Forms.EVERY);
  private static final Page COMMITMENTS =
      new Page("commitments", "Commitments", "/commitments", Frame.Forms.EVERY);
  private static final Page DUE =
      new Page("dues", "Due without a word", "/", Frame.Forms.CSV_AND_JSON);
  private static final Page CHANGES =
      new Page("changes", "What changed", "/", Frame.Forms.CSV_AND_JSON);
  private static final Page CONFLICTS =
      new Page("conflicts", "Conflicts", "/conflicts", Frame.Forms.CSV_AND_JSON);

  private final Shelf shelf;
  private final Html html;
  private final Clock clock;

  Answers(Shelf shelf, Html html, Clock clock) {
    this.shelf = shelf;
    this.html = html;
    this.clock = clock;
  }

  /// A list by its template, and what its frame says.
  private record Page(String template, String title, String section, Frame.Forms forms) {}

  /// What stands on a page beside its frame.
  private interface Content {
    Map<String, Object> of(Asked asked, Known known);
  }

  private ServerResponse list(ServerRequest request, Page page, Content content) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    var all = new HashMap<>(content.of(asked, known));
    all.put("frame", Frame.of(page.title(), asked, page.section(), known, page.forms()));
    return html.page(page.template(), all);
  }

  ServerResponse overview(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    LocalDate today = asked.today(LocalDate.now(clock));
    var overview = known.overview(asked, today);
    return html.page(
        "overview",
        Map.of(
            "frame",
            Frame.of("Overview", asked, "/", known, Frame.Forms.NONE),
            "overview",
            overview,
            "span",
            span(known),
            "atlas",
            Atlas.of(asked, known)));
  }

  private static String span(Known known) {
    return known.remember("span", String.class, () -> read(known));
  }

  private static String read(Known known) {
    var publications = known.publications();
    long publishers =
        publications.stream()
            .map(Publication::publisher)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    var days =
        publications.stream()
            .flatMap(each -> Stream.ofNullable(each.published()))
            .map(When::first)
            .sorted()
            .toList();
    String read =
        "%s by %s"
            .formatted(
                Say.count(known.publications().size(), "publication"),
                Say.count(publishers, "publisher"));
    if (days.isEmpty()) {
      return read + ".";
    }
    return days.getFirst().equals(days.getLast())
        ? read + ", of %s.".formatted(Say.day(days.getFirst()))
        : read + ", from %s to %s.".formatted(Say.day(days.getFirst()), Say.day(days.getLast()));
  }

  ServerResponse entries(ServerRequest request) {
    return list(
        request,
        ENTRIES,
        (asked, known) -> Map.of("listing", Listing.of(asked, known), "known", known));
  }

  ServerResponse entriesJson(ServerRequest request) {
    return Files.entriesJson(chosen(Asked.of(request)));
  }

  ServerResponse entriesCsv(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.entriesCsv(Filter.of(asked).type(), chosen(asked));
  }

  private List<Entry> chosen(Asked asked) {
    return Listing.all(asked, shelf.known(asked.clocks()).named(asked)).stream()
        .map(Row::entry)
        .toList();
  }

  ServerResponse commitments(ServerRequest request) {
    return list(
        request,
        COMMITMENTS,
        (asked, known) ->
            Map.of(
                "commitments",
                Commitments.of(asked, known),
                "chips",
                SumQuestion.chips(asked),
                "known",
                known));
  }

  ServerResponse commitmentsJson(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    var question = SumQuestion.of(asked, known);
    return Files.totalJson(Commitments.total(asked, question, known), question.sums());
  }

  ServerResponse commitmentsCsv(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return Files.totalCsv(Commitments.total(asked, SumQuestion.of(asked, known), known));
  }

  ServerResponse due(ServerRequest request) {
    return list(
        request,
        DUE,
        (asked, _) ->
            Map.of(
                "list",
                DueList.of(asked, dues(asked), asked.today(LocalDate.now(clock))),
                "chips",
                Filter.of(asked).chips(asked).toList()));
  }

  ServerResponse dueJson(ServerRequest request) {
    return Files.dueJson(dues(Asked.of(request)));
  }

  ServerResponse dueCsv(ServerRequest request) {
    return Files.dueCsv(dues(Asked.of(request)));
  }

  private List<DueList.Item> dues(Asked asked) {
    var known = shelf.known(asked.clocks());
    return DueList.all(asked, known, asked.today(LocalDate.now(clock)));
  }

  ServerResponse changes(ServerRequest request) {
    return list(
        request,
        CHANGES,
        (asked, known) ->
            Map.of(
                "list",
                ChangeList.of(since(asked, known), changed(asked)),
                "chips",
                Filter.of(asked).chips(asked).toList()));
  }

  ServerResponse changesJson(ServerRequest request) {
    return Files.changesJson(changed(Asked.of(request)));
  }

  ServerResponse changesCsv(ServerRequest request) {
    return Files.changesCsv(changed(Asked.of(request)));
  }

  private List<Change> changed(Asked asked) {
    var known = shelf.known(asked.clocks());
    var filter = Filter.of(asked);
    LocalDate since = since(asked, known);
    return Change.since(
        known
            .ranked(Order.KNOWN.ranking(true), asked)
            .takeWhile(row -> row.lastKnown().isAfter(since))
            .filter(filter::lets)
            .toList(),
        since);
  }

  /// Where no day is asked for, that before the newest reports.
  private static LocalDate since(Asked asked, Known known) {
    return asked
        .day("since")
        .orElseGet(() ->
            known
                .ranked(Order.KNOWN.ranking(true))
                .findFirst()
                .map(Row::lastKnown)
                .orElse(LocalDate.EPOCH)
                .minusDays(1));
  }

  ServerResponse conflicts(ServerRequest request) {
    return list(
        request,
        CONFLICTS,
        (asked, known) -> Map.of("list", ConflictList.of(asked, known.named(asked))));
  }

  ServerResponse conflictsJson(ServerRequest request) {
    return Files.conflictsJson(conflicting(Asked.of(request)));
  }

  ServerResponse conflictsCsv(ServerRequest request) {
    return Files.conflictsCsv(conflicting(Asked.of(request)));
  }

  private List<ConflictList.Item> conflicting(Asked asked) {
    return ConflictList.all(asked, shelf.known(asked.clocks()).named(asked));
  }

  ServerResponse search(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    String words = asked.text("q");
    var filter = Filter.of(asked);
    var rows =
        words.isEmpty()
            ? List.<Row>of()
            : known.named(asked).stream().filter(filter::lets).toList();
    var documents =
        shelf.search(words, DOCUMENTS_FOUND * 5).stream()
            .filter(found -> known.isPublic(found.publication().document()))
            .limit(DOCUMENTS_FOUND)
            .map(found -> new SearchPage.Hit(Source.of(found.publication()), found.passage()))
            .toList();
    var page =
        new SearchPage(
            words, rows.stream().limit(SearchPage.SHOWN).toList(), rows.size(), documents);
    String title = words.isEmpty() ? "Search" : "“" + words + "”";
    return html.page(
        "search",
        Map.of(
            "frame", Frame.of(title, asked, "/search", known, Frame.Forms.NONE), "search", page));
  }
}
