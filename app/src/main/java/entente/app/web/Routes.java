package entente.app.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Every address that these pages have.
final class Routes {
  private Routes() {}

  static RouterFunction<ServerResponse> of(Answers answers, Rulings rulings, Assets assets, Failures failures) {
    return route()
        .POST("/decisions", rulings::decide)
        .filter((request, next) -> request.method().equals(HttpMethod.GET) && Asked.asksBlanks(request) ? elsewhere(Asked.withoutBlanks(request)) : next.handle(request))
        .GET("/", answers::overview)
        .GET("/entries", answers::entries)
        .GET("/entries.csv", answers::entriesCsv)
        .GET("/entries.json", answers::entriesJson)
        .GET("/entries/{id}.json", answers::entryJson)
        .GET("/entries/{id}", answers::entry)
        .GET("/commitments", answers::commitments)
        .GET("/commitments.csv", answers::commitmentsCsv)
        .GET("/commitments.json", answers::commitmentsJson)
        .GET("/documents", answers::documents)
        .GET("/documents.csv", answers::documentsCsv)
        .GET("/documents.json", answers::documentsJson)
        .GET("/documents/{id}", answers::document)
        .GET("/due", answers::due)
        .GET("/due.csv", answers::dueCsv)
        .GET("/due.json", answers::dueJson)
        .GET("/changes", answers::changes)
        .GET("/changes.csv", answers::changesCsv)
        .GET("/changes.json", answers::changesJson)
        .GET("/conflicts", answers::conflicts)
        .GET("/conflicts.csv", answers::conflictsCsv)
        .GET("/conflicts.json", answers::conflictsJson)
        .GET("/decisions", answers::decisions)
        .GET("/search", answers::search)
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
