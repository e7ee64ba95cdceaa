package entente.app.web;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import entente.ledger.Ledger;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses at which people look at what belongs together: two parties and one, briefs,
/// meetings, the map.
final class LookRoutes {
  private LookRoutes() {}

  static RouterFunction<ServerResponse> of(
      Ledger ledger, Shelf shelf, Recent recent, Html html, Failures failures, Clock clock) {
    var briefs = new BriefAnswers(ledger, shelf, html, failures, clock);
    var meetings = new MeetingAnswers(ledger, shelf, html, failures);
    var parties = new PartyAnswers(ledger, shelf, html, failures, clock);
    var charts = new ChartAnswers(shelf, html);
    return route()
        .filter((request, next) ->
            request.method().equals(HttpMethod.GET) && Asked.asksBlanks(request)
                ? Routes.elsewhere(Asked.withoutBlanks(request))
                : next.handle(request))
        .GET("/pair/{one}/{other}/brief", briefs::page)
        .GET("/pair/{one}/{other}/brief.{format}", briefs::file)
        .GET("/pair/{one}/{other}.csv", parties::pairCsv)
        .GET("/pair/{one}/{other}.json", parties::pairJson)
        .GET("/pair/{one}/{other}", recent.of(parties::pair))
        .GET("/party/{party}", recent.of(parties::party))
        .GET("/meetings/{id}.csv", meetings::csv)
        .GET("/meetings/{id}.json", meetings::json)
        .GET("/meetings/{id}", meetings::page)
        .GET("/party/{party}/ties.json", charts::ties)
        .GET("/network", recent.of(charts::page))
        .GET("/network.json", charts::json)
        .onError(Throwable.class, (failed, request) -> failures.of(request, failed))
        .build();
  }
}
