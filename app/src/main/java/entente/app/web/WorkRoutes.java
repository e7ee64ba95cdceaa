package entente.app.web;

import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses at which people put something in: documents, and judgements.
final class WorkRoutes {
  private WorkRoutes() {}

  static RouterFunction<ServerResponse> of(
      Reception reception, ReviewDesk review, Failures failures) {
    return route()
        .POST("/sources", reception::take)
        .GET("/sources", reception::sources)
        .GET("/sources.csv", reception::csv)
        .GET("/sources.json", reception::json)
        .GET("/sources/progress", reception::progress)
        .GET("/review", review::review)
        .GET("/review.csv", review::reviewCsv)
        .GET("/review.json", review::reviewJson)
        .GET("/review/card", review::card)
        .GET("/claims/{id}/form", review::mend)
        .GET("/claims/{id}.csv", review::claimCsv)
        .GET("/claims/{id}.json", review::claimJson)
        .GET("/claims/{id}", review::claim)
        .GET("/quality", review::quality)
        .GET("/review/news", review::news)
        .GET(
            "/",
            path("/").and(request -> reception.isEmpty() && request.params().isEmpty()),
            reception::first)
        .onError(Throwable.class, (failed, request) -> failures.of(request, failed))
        .build();
  }
}
