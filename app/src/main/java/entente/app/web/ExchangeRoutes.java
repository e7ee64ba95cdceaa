package entente.app.web;

import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import entente.ledger.Ledger;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses at which data goes out in the forms of others, and at which promises stand beside
/// what others report as paid.
final class ExchangeRoutes {
  private ExchangeRoutes() {}

  static RouterFunction<ServerResponse> of(
      Ledger ledger, Shelf shelf, Html html, Failures failures, Session session) {
    var downloads = new Downloads(ledger, shelf, failures);
    var frozen = new FrozenAnswers(ledger, shelf, html, failures, session);
    var paid = new PaidAnswers(ledger, shelf, html, session);
    return route()
        .POST("/snapshots", frozen::freeze)
        .filter((request, next) ->
            request.method().equals(HttpMethod.GET) && Asked.asksBlanks(request)
                ? Routes.elsewhere(Asked.withoutBlanks(request))
                : next.handle(request))
        .GET("/snapshots", frozen::page)
        .GET("/snapshots.json", frozen::json)
        .GET("/snapshots/{name}", frozen::file)
        .GET("/paid", paid::page)
        .GET("/paid.json", paid::json)
        .GET("/paid.csv", paid::csv)
        .GET(path("/entries.{format}").and(Downloads::isOne), downloads::entries)
        .GET(path("/commitments.{format}").and(Downloads::isOne), downloads::commitments)
        .GET(path("/pair/{one}/{other}.{format}").and(Downloads::isOne), downloads::pair)
        .onError(Throwable.class, (failed, request) -> failures.of(request, failed))
        .build();
  }
}
