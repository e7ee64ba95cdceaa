package entente.app.web;

import entente.model.Clocks;
import entente.model.Entry;
import entente.model.Publication;
import entente.model.When;
import entente.publish.EntryName;
import entente.reconcile.ValidOn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Makes the answer to each address out of the ledger.
final class Answers {
  private static final int DAYS_OFFERED = 30;
  private static final int DOCUMENTS_FOUND = 20;

  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Session session;
  private final Clock clock;

  Answers(Shelf shelf, Html html, Failures failures, Session session, Clock clock) {
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.session = session;
    this.clock = clock;
  }

  ServerResponse overview(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    LocalDate today = asked.today(LocalDate.now(clock));
    var overview = asked.clocks().validOn() == null ? known.overview(today) : Overview.of(known, known.rows(asked), today);
    return html.page(
        "overview",
        Map.of("frame", frame("Overview", asked, "/", known, Frame.Forms.NONE), "overview", overview, "span", span(known), "atlas", Atlas.of(asked, known)));
  }

  private static String span(Known known) {
    return known.remember("span", String.class, () -> read(known));
  }

  private static String read(Known known) {
    var publications = known.publications();
    long publishers = publications.stream().map(Publication::publisher).filter(Objects::nonNull).distinct().count();
    var days = publications.stream().flatMap(each -> Stream.ofNullable(each.published())).map(When::first).sorted().toList();
    String read = "%s by %s".formatted(Say.count(known.publications().size(), "publication"), Say.count(publishers, "publisher"));
    return days.isEmpty() ? read + "." : read + ", from %s to %s.".formatted(Say.day(days.getFirst()), Say.day(days.getLast()));
  }

  ServerResponse entries(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "entries",
        Map.of(
            "frame", frame("Entries", asked, "/entries", known, Frame.Forms.EVERY),
            "listing", Listing.of(asked, known.named(asked)),
            "known", known));
  }

  ServerResponse entriesJson(ServerRequest request) {
    return Files.entriesJson(chosen(Asked.of(request)));
  }

  ServerResponse entriesCsv(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.entriesCsv(Filter.of(asked).type(), chosen(asked));
  }

  private List<Entry> chosen(Asked asked) {
    return Listing.all(asked, shelf.known(asked.clocks()).named(asked)).stream().map(Row::entry).toList();
  }

  ServerResponse entry(ServerRequest request) {
    return withEntry(
        request,
        "",
        (asked, row) -> {
          var known = shelf.known(asked.clocks());
          var page = EntryPage.of(row, known, hash -> shelf.document(hash).map(stored -> stored.document()));
          LocalDate validOn = asked.clocks().validOn();
          String note =
              validOn == null || ValidOn.holds(row.entry(), validOn)
                  ? ""
                  : "Not so on " + Say.day(validOn) + ": the lists leave it out for that day.";
          return html.page(
              "entry",
              Map.of(
                  "frame", frame(row.name(), asked, "/entries", known, Frame.Forms.JSON),
                  "entry", page,
                  "note", note,
                  "choices", Choices.of(row.entry()),
                  "voices", VoiceList.of(row.entry(), shelf::sketches),
                  "decisions", decisions(row, asked, known),
                  "token", asked.clocks().equals(Clocks.NOW) ? session.token(request) : ""));
        });
  }

  /// Those that rest on a claim of one entry.
  private DecisionList decisions(Row row, Asked asked, Known known) {
    var claims = row.entry().reports().stream().map(report -> report.claim().id()).collect(Collectors.toSet());
    return DecisionList.of(shelf.decided(asked.clocks()).stream().filter(each -> each.about(claims)).toList(), known);
  }

  ServerResponse decisions(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "ruled",
        Map.of(
            "frame", frame("Decisions", asked, "/review", known, Frame.Forms.NONE),
            "decisions", DecisionList.of(shelf.decided(asked.clocks()), known),
            "token", session.token(request)));
  }

  ServerResponse entryJson(ServerRequest request) {
    return withEntry(request, ".json", (asked, row) -> Files.entryJson(row.entry(), shelf.known(asked.clocks()).linksOf(row.id())));
  }

  ServerResponse commitments(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "commitments",
        Map.of(
            "frame", frame("Commitments", asked, "/commitments", known, Frame.Forms.EVERY),
            "commitments", Commitments.of(asked, known),
            "chips", SumQuestion.chips(asked),
            "known", known));
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
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    LocalDate today = asked.today(LocalDate.now(clock));
    return html.page(
        "dues",
        Map.of(
            "frame", frame("Due without a word", asked, "/", known, Frame.Forms.CSV_AND_JSON),
            "list", DueList.of(asked, dues(asked), today),
            "chips", Filter.of(asked).chips(asked).toList()));
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
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    LocalDate since = since(asked, known);
    return html.page(
        "changes",
        Map.of(
            "frame", frame("What changed", asked, "/", known, Frame.Forms.CSV_AND_JSON),
            "list", ChangeList.of(since, changed(asked)),
            "chips", Filter.of(asked).chips(asked).toList()));
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
    return Change.since(known.named(asked).stream().filter(filter::lets).toList(), since(asked, known));
  }

  /// Where no day is asked for, that before the newest reports.
  private static LocalDate since(Asked asked, Known known) {
    return asked.day("since").orElseGet(
        () -> known.rows().stream().map(Row::lastKnown).max(LocalDate::compareTo).orElse(LocalDate.EPOCH).minusDays(1));
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
      return Routes.elsewhere(new Address(asked.toEntry(row.id()).path() + ending, asked.query(), null));
    }
    return answer.answer(asked, row);
  }

  private ServerResponse noEntry(ServerRequest request, Asked asked, String id) {
    Optional<Row> today = shelf.known(Clocks.NOW).find(id);
    if (today.isPresent()) {
      Row row = today.get();
      return failures.missing(
          request,
          "“%s” was not known then: it was first reported on %s.".formatted(EntryName.of(row.entry()), Say.day(row.known())),
          List.of(
              new Failures.Step("Look at it as known today", Address.of(asked.toEntry(row.id()).path())),
              new Failures.Step("To the entries known then", asked.to("/entries"))));
    }
    return missing(request, asked, "The ledger has no entry and no claim with the id “%s”.", id, "entries");
  }

  /// Says that what was asked for is not there, with the way to the list of its like and to the search.
  private ServerResponse missing(ServerRequest request, Asked asked, String sentence, String name, String list) {
    return failures.missing(
        request,
        sentence.formatted(name),
        List.of(
            new Failures.Step("To all " + list, asked.to("/" + list)),
            new Failures.Step("Search for it", asked.to("/search").with("q", name))));
  }

  ServerResponse documents(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "documents",
        Map.of(
            "frame", frame("Documents", asked, "/documents", known, Frame.Forms.CSV_AND_JSON),
            "list", DocumentList.of(asked, known)));
  }

  ServerResponse documentsJson(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.documentsJson(DocumentList.all(asked, shelf.known(asked.clocks())));
  }

  ServerResponse documentsCsv(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.documentsCsv(DocumentList.all(asked, shelf.known(asked.clocks())));
  }

  ServerResponse document(ServerRequest request) {
    var asked = Asked.of(request);
    String id = request.pathVariable("id");
    var known = shelf.known(asked.clocks());
    var publications = known.publicationsOf(id);
    if (publications.isEmpty()) {
      publications =
          known.publications().stream()
              .filter(each -> each.doc().equals(id))
              .limit(1)
              .flatMap(each -> known.publicationsOf(each.document()).stream())
              .toList();
    }
    var told = publications.isEmpty() ? known.in(id) : known.in(publications.getFirst().document());
    if (publications.isEmpty()) {
      publications = told.stream().map(each -> each.report().publication()).distinct().toList();
    }
    if (publications.isEmpty()) {
      return missing(request, asked, "The ledger has no document called “%s”, or it was not yet published then.", id, "documents");
    }
    var sources = publications.stream().map(Source::of).toList();
    var stored = shelf.document(publications.getFirst().document()).map(each -> each.document());
    return html.page(
        "document",
        Map.of(
            "frame", frame(sources.getFirst().title(), asked, "/documents", known, Frame.Forms.NONE),
            "document", DocumentPage.of(stored, sources, told, asked.at())));
  }

  ServerResponse conflicts(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "conflicts",
        Map.of(
            "frame", frame("Conflicts", asked, "/conflicts", known, Frame.Forms.CSV_AND_JSON),
            "list", ConflictList.of(asked, known.named(asked))));
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
    var rows = words.isEmpty() ? List.<Row>of() : known.rows(asked).stream().filter(filter::lets).toList();
    record Published(Set<String> documents) {}
    var published =
        known
            .remember(
                "published",
                Published.class,
                () -> new Published(known.publications().stream().map(Publication::document).collect(Collectors.toSet())))
            .documents();
    var documents =
        shelf.search(words, DOCUMENTS_FOUND * 5).stream()
            .filter(found -> published.contains(found.publication().document()))
            .limit(DOCUMENTS_FOUND)
            .map(found -> new SearchPage.Hit(Source.of(found.publication()), found.passage()))
            .toList();
    var page = new SearchPage(words, rows.stream().limit(SearchPage.SHOWN).toList(), rows.size(), documents);
    String title = words.isEmpty() ? "Search" : "“" + words + "”";
    return html.page("search", Map.of("frame", frame(title, asked, "/search", known, Frame.Forms.NONE), "search", page));
  }

  static Frame frame(String title, Asked asked, String section, Known known, Frame.Forms forms) {
    return new Frame(title, asked, section, days(known), forms);
  }

  private static List<LocalDate> days(Known known) {
    record Days(List<LocalDate> days) {}
    return known.remember("days", Days.class, () -> new Days(known.days(DAYS_OFFERED))).days();
  }
}
