package entente.app.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import entente.ledger.Ledger;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses of plans, and of texts side by side.
final class PlanRoutes {
  private PlanRoutes() {}

  static RouterFunction<ServerResponse> of(
      Ledger ledger, Shelf shelf, Html html, Failures failures, Session session, Clock clock) {
    var plans = new PlanAnswers(ledger, shelf, html, failures, session, clock);
    var desk = new PlanDesk(ledger, shelf, html, failures, session);
    var texts = new CompareAnswers(ledger, shelf, html, failures);
    return route()
        .POST("/plans", desk::take)
        .POST("/plans/drafts", desk::act)
        .filter((request, next) ->
            request.method().equals(HttpMethod.GET) && Asked.asksBlanks(request)
                ? Routes.elsewhere(Asked.withoutBlanks(request))
                : next.handle(request))
        .GET("/compare", texts::compare)
        .GET("/plans", plans::list)
        .GET("/plans.json", plans::listJson)
        .GET("/plans/drafts/{id}", desk::show)
        .GET("/plans/{name}.csv", plans::csv)
        .GET("/plans/{name}.xlsx", plans::xlsx)
        .GET("/plans/{name}.json", plans::json)
        .GET("/plans/{name}", plans::plan)
        .GET("/plans/{name}/{code}", plans::line)
        .onError(Throwable.class, (failed, request) -> failures.of(request, failed))
        .build();
  }
}
