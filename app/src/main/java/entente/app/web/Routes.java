package entente.app.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import entente.ledger.Ledger;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses of lists, entries, documents and decisions, and what is answered where there is no
/// page.
final class Routes {
  private Routes() {}

  static RouterFunction<ServerResponse> of(
      Ledger ledger,
      Shelf shelf,
      Recent recent,
      Html html,
      Failures failures,
      Session session,
      Clock clock) {
    var answers = new Answers(shelf, html, clock);
    var entries = new EntryAnswers(shelf, html, failures, session);
    var documents = new DocumentAnswers(shelf, html, failures);
    var rulings = new Rulings(ledger, shelf, session, failures);
    var assets = new Assets(failures);
    return route()
        .POST("/decisions", rulings::decide)
        .filter((request, next) ->
            request.method().equals(HttpMethod.GET) && Asked.asksBlanks(request)
                ? elsewhere(Asked.withoutBlanks(request))
                : next.handle(request))
        .GET("/", recent.of(answers::overview))
        .GET("/entries", recent.of(answers::entries))
        .GET("/entries.csv", answers::entriesCsv)
        .GET("/entries.json", answers::entriesJson)
        .GET("/entries/{id}.json", entries::entryJson)
        .GET("/entries/{id}", entries::entry)
        .GET("/commitments", recent.of(answers::commitments))
        .GET("/commitments.csv", answers::commitmentsCsv)
        .GET("/commitments.json", answers::commitmentsJson)
        .GET("/documents", recent.of(documents::documents))
        .GET("/documents.csv", documents::documentsCsv)
        .GET("/documents.json", documents::documentsJson)
        .GET("/documents/{id}", documents::document)
        .GET("/due", recent.of(answers::due))
        .GET("/due.csv", answers::dueCsv)
        .GET("/due.json", answers::dueJson)
        .GET("/changes", recent.of(answers::changes))
        .GET("/changes.csv", answers::changesCsv)
        .GET("/changes.json", answers::changesJson)
        .GET("/conflicts", recent.of(answers::conflicts))
        .GET("/conflicts.csv", answers::conflictsCsv)
        .GET("/conflicts.json", answers::conflictsJson)
        .GET("/decisions", entries::decisions)
        .GET("/search", recent.of(answers::search))
        .GET("/static/{name}", assets::file)
        .GET("/favicon.ico", _ -> elsewhere(Address.of("/static/entente.svg")))
        .GET("/**", failures::noSuchPage)
        .onError(Throwable.class, (failed, request) -> failures.of(request, failed))
        .build();
  }

  /// Sends the reader on.
  static ServerResponse elsewhere(Address address) {
    return ServerResponse.status(302).header("Location", address.toString()).build();
  }
}
