package entente.app.web;

import entente.app.Decided;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Clocks;
import entente.model.Document;
import entente.model.Report;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Lets people go through what is doubtful, one thing after the other, by key, and see what others
/// decide meanwhile. It is always about the ledger as it is now.
final class ReviewDesk {
  private static final int TOLD = 6;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Session session;
  private final Failures failures;
  private final Clock clock;
  private final Comparisons comparisons = new Comparisons();
  private @Nullable Laid laid;
  private @Nullable Rated rated;

  /// The queues of one state of the ledger.
  private record Laid(Known known, Doubts doubts) {}

  /// How right the readings are in one state of the ledger.
  private record Rated(Known known, Quality quality) {}

  /// What somebody ruled.
  record News(String when, String author, String words, @Nullable Row row) {}

  ReviewDesk(
      Ledger ledger, Shelf shelf, Html html, Session session, Failures failures, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.failures = failures;
    this.shelf = shelf;
    this.html = html;
    this.session = session;
  }

  private synchronized Doubts doubts() {
    Known known = shelf.known(Clocks.NOW);
    if (laid == null || !laid.known().equals(known)) {
      laid =
          new Laid(
              known,
              new Doubts(
                  known.rows(),
                  Ruled.of(shelf.decided(Clocks.NOW)),
                  comparisons,
                  () -> Proposed.of(ledger, known, LocalDate.now(clock))));
    }
    return laid.doubts();
  }

  ServerResponse review(ServerRequest request) {
    var asked = Asked.of(request);
    var doubts = doubts();
    var queue = asked.value("queue").map(Queue::of).orElseGet(() -> fullest(doubts));
    return html.page(
        "review",
        Map.of(
            "frame", new Frame("Review", asked, "/review", List.of(), Frame.Forms.CSV_AND_JSON),
            "counts",
                Arrays.stream(Queue.values()).collect(Collectors.toMap(each -> each, doubts::many)),
            "card", card(asked, queue, doubts),
            "news", news(),
            "version", shelf.version(),
            "token", session.token(request)));
  }

  /// What is to be settled, of one queue or of all.
  private List<Map<String, @Nullable Object>> trees(ServerRequest request) {
    var asked = Asked.of(request);
    var doubts = doubts();
    List<Queue> queues =
        asked.value("queue").map(Queue::of).map(List::of).orElse(List.of(Queue.values()));
    return queues.stream().flatMap(queue -> DoubtData.trees(doubts, queue).stream()).toList();
  }

  ServerResponse reviewJson(ServerRequest request) {
    return Files.trees(trees(request).stream());
  }

  ServerResponse reviewCsv(ServerRequest request) {
    return Files.table("review", DoubtData.COLUMNS, trees(request).stream());
  }

  /// The first that holds anything.
  private static Queue fullest(Doubts doubts) {
    return Stream.of(Queue.CONFLICTS, Queue.PAIRS, Queue.PLANS, Queue.PAID)
        .filter(queue -> doubts.many(queue) > 0)
        .findFirst()
        .orElse(Queue.CLAIMS);
  }

  /// The card alone, to be put in the place of the one before.
  ServerResponse card(ServerRequest request) {
    var asked = Asked.of(request);
    var queue = Queue.of(asked.text("queue"));
    return html.page(
        "card",
        Map.of(
            "asked", asked, "card", card(asked, queue, doubts()), "token", session.token(request)));
  }

  private ReviewCard card(Asked asked, Queue queue, Doubts doubts) {
    return ReviewCard.of(
        doubts, queue, asked.at(), this::document, asked.text("undo"), asked.text("told"));
  }

  private Optional<Document> document(String hash) {
    return shelf.document(hash).map(Stored::document);
  }

  /// One claim, to be judged or corrected by itself.
  ServerResponse claim(ServerRequest request) {
    return withClaim(request, "claim");
  }

  /// The same without what is around it, to be put beside a text.
  ServerResponse mend(ServerRequest request) {
    return withClaim(request, "mend");
  }

  private ServerResponse withClaim(ServerRequest request, String template) {
    var asked = Asked.of(request);
    return withClaim(
        request,
        (row, report) -> {
          var content = new HashMap<String, Object>();
          if (template.equals("claim")) {
            content.put(
                "frame",
                new Frame("Reading", asked, "/documents", List.of(), Frame.Forms.CSV_AND_JSON));
          } else {
            content.put("asked", asked);
          }
          content.put("reading", ReviewCard.reading(row, report, this::document));
          content.put("at", report.claim().span().start());
          content.put("token", session.token(request));
          return html.page(template, content);
        });
  }

  /// What is answered of a claim that counts.
  private interface ForClaim {
    ServerResponse answer(Row row, Report report);
  }

  private ServerResponse withClaim(ServerRequest request, ForClaim answer) {
    String id = request.pathVariable("id");
    var row = shelf.known(Clocks.NOW).find(id);
    var report =
        row.stream()
            .flatMap(each -> each.entry().reports().stream())
            .filter(each -> each.claim().id().equals(id))
            .findFirst();
    if (row.isEmpty() || report.isEmpty()) {
      return failures.missing(
          request,
          "No claim that counts has the id “%s”.".formatted(id),
          List.of(new Failures.Step("To the decisions", Address.of("/decisions"))));
    }
    return answer.answer(row.get(), report.get());
  }

  ServerResponse claimJson(ServerRequest request) {
    return withClaim(request, (row, report) -> Files.treeJson(ClaimData.tree(row, report)));
  }

  ServerResponse claimCsv(ServerRequest request) {
    return withClaim(
        request,
        (row, report) -> Files.table("claim", ClaimData.COLUMNS, ClaimData.fields(row, report)));
  }

  ServerResponse quality(ServerRequest request) {
    var asked = Asked.of(request);
    return html.page(
        "quality",
        Map.of(
            "frame",
            new Frame("How right the readings are", asked, "/review", List.of(), Frame.Forms.NONE),
            "quality",
            quality()));
  }

  private synchronized Quality quality() {
    Known known = shelf.known(Clocks.NOW);
    if (rated == null || !rated.known().equals(known)) {
      rated =
          new Rated(
              known, Quality.of(known, shelf.decided(Clocks.NOW), shelf::reports, ledger.read()));
    }
    return rated.quality();
  }

  /// What was ruled last; nothing new is told by an empty answer.
  ServerResponse news(ServerRequest request) {
    var asked = Asked.of(request);
    long version = shelf.version();
    if (asked.text("since").equals(String.valueOf(version))) {
      return ServerResponse.status(HttpStatus.NO_CONTENT).build();
    }
    return html.page("news", Map.of("asked", asked, "news", news(), "version", version));
  }

  private List<News> news() {
    Known known = shelf.known(Clocks.NOW);
    List<Decided> decided = shelf.decided(Clocks.NOW);
    var news = new ArrayList<News>();
    for (Decided each : decided.reversed().subList(0, Math.min(TOLD, decided.size()))) {
      var item = DecisionList.of(List.of(each), known).items().getFirst();
      news.add(
          new News(
              each.decision().made().atZone(ZoneOffset.UTC).format(MOMENT),
              each.decision().author(),
              item.words(),
              item.row()));
    }
    return news;
  }
}
