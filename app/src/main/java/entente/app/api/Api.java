package entente.app.api;

import entente.app.ChangedException;
import entente.app.Snapshots;
import entente.app.Tagged;
import entente.ledger.Ledger;
import entente.ledger.LedgerException;
import entente.model.ClaimIds;
import entente.publish.Json;
import entente.reconcile.Neighbourhoods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The API's addresses, registered from the table of operations.
public final class Api {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  private final Ledger ledger;
  private final Clock clock;

  private Api(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Everything below `/api`.
  public static RouterFunction<ServerResponse> routes(Ledger ledger, Clock clock) {
    var api = new Api(ledger, clock);
    var routes = RouterFunctions.route();
    for (Operation operation : Operations.of(ledger, clock)) {
      routes.route(
          RequestPredicates.method(operation.method())
              .and(RequestPredicates.path(Operations.ROOT + operation.path())),
          request -> api.answer(operation, request));
    }
    return routes.GET("/api/**", Api::elsewhere).POST("/api/**", Api::elsewhere).build();
  }

  /// Whether what changes the ledger may be asked of this address.
  public static boolean takes(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(Operations.ROOT + "/decisions");
  }

  /// Whether a request is meant for the API, so that what is wrong with it is told as the API tells
  /// it.
  public static boolean isMeant(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /// For those who are not let in: what was found and wanted, nothing of the ledger.
  public static void refuse(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    String next = Operations.ROOT + "/openapi.json lists what can be asked";
    byte[] body =
        Json.write(ProblemException.tree(status, "not-let-in", title, detail, next))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private ServerResponse answer(Operation operation, ServerRequest request) {
    try {
      if (operation.changes()) {
        return Replies.response(operation.handler().answer(Call.of(operation, request)));
      }
      String tag = tag(request);
      var call = Call.of(operation, request);
      Optional<ServerResponse> unchanged = request.checkNotModified(tag);
      return new Tagged(
          unchanged.isPresent()
              ? unchanged.get()
              : Replies.response(operation.handler().answer(call)),
          tag);
    } catch (ProblemException problem) {
      return Replies.problem(problem);
    } catch (ChangedException changed) {
      return Replies.problem(
          new ProblemException(
              409,
              "ledger-changed",
              "This has just changed",
              String.valueOf(changed.getMessage()),
              "Ask again for what stands there now"));
    } catch (LedgerException unreachable) {
      LOG.warn("{}", unreachable.toString());
      return Replies.problem(
          new ProblemException(
              503,
              "ledger-unreachable",
              "The ledger cannot be read",
              String.valueOf(unreachable.getMessage()),
              "Try again in a moment"));
    } catch (Exception erred) {
      LOG.error("erred: {} could not be answered", request.path(), erred);
      return Replies.problem(
          new ProblemException(
              500,
              "erred",
              "We erred",
              "this could not be answered",
              "What the program wrote to its terminal says more; please report it"));
    }
  }

  /// Names what an address answers until anything is recorded, the program reconciles otherwise, or
  /// the day is over, by which things fall due. Clocks and filters stand in the address itself.
  private String tag(ServerRequest request) {
    String state =
        String.join(
            "\n",
            String.valueOf(ledger.version()),
            String.valueOf(Snapshots.of(ledger).version()),
            Neighbourhoods.VERSION,
            LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString(),
            request.path(),
            String.valueOf(request.servletRequest().getQueryString()));
    return "W/\"" + ClaimIds.hash(state.getBytes(StandardCharsets.UTF_8)).substring(0, 24) + "\"";
  }

  private static ServerResponse elsewhere(ServerRequest request) {
    return Replies.problem(
        ProblemException.missing(
            "address: found none such",
            "Look at " + Operations.ROOT + "/openapi.json for those that there are"));
  }
}
