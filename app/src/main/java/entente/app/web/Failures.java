package entente.app.web;

import entente.app.ChangedException;
import entente.ledger.LedgerException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What is shown when a page cannot be: what was found, what was wanted, and the next step. Never a
/// stack trace.
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Html html;

  Failures(Html html) {
    this.html = html;
  }

  /// What went wrong, in words.
  record Told(String title, String message, List<Step> steps) {}

  /// Where to go from there.
  record Step(String words, Address address) {}

  /// Says that something went wrong in the form that was asked for.
  ServerResponse told(ServerRequest request, int status, Told told) {
    return told(request, status, told, null);
  }

  private ServerResponse told(
      ServerRequest request, int status, Told told, Map.@Nullable Entry<String, String> wrong) {
    var asked = Asked.leniently(request);
    if (request.path().endsWith(".json") || request.path().endsWith(".csv")) {
      return Files.problem(status, told.title(), told.message());
    }
    return html.page(
        status,
        "failure",
        Map.of(
            "frame",
            new Frame(told.title(), asked, "", List.of(), Frame.Forms.NONE, wrong),
            "told",
            told));
  }

  /// What is answered in the place of a page that failed, by whatever went wrong deepest inside.
  ServerResponse of(ServerRequest request, Throwable failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      switch (each) {
        case MisaskedException misasked -> {
          return misasked(request, misasked);
        }
        case ChangedException changed -> {
          return changed(request, changed);
        }
        case LedgerException unreachable -> {
          return unreachable(request, unreachable);
        }
        default -> {
          // what it wraps may say more
        }
      }
    }
    return erred(request, failed);
  }

  private ServerResponse misasked(ServerRequest request, MisaskedException misasked) {
    var here = new Address(request.path(), Map.of(), null);
    for (var each : request.params().toSingleValueMap().entrySet()) {
      if (!each.getKey().equals(misasked.parameter())
          && each.getValue() != null
          && each.getValue().length() <= 200) {
        here = here.with(each.getKey(), each.getValue());
      }
    }
    return told(
        request,
        400,
        new Told(
            "This cannot be answered",
            Say.capital(misasked.getMessage()) + ".",
            List.of(
                new Step("Ask the same without it", here),
                new Step("To the overview", Address.of("/")))),
        Map.entry(misasked.parameter(), misasked.found()));
  }

  ServerResponse missing(ServerRequest request, String message, List<Step> steps) {
    return told(request, 404, new Told("Not here", message, steps));
  }

  /// Says that what was asked for is not there, with the way to the list of its like and to the
  /// search.
  ServerResponse missing(
      ServerRequest request, Asked asked, String sentence, String name, String list) {
    return missing(
        request,
        sentence.formatted(name),
        List.of(
            new Step("To all " + list, asked.to("/" + list)),
            new Step("Search for it", asked.to("/search").with("q", name))));
  }

  ServerResponse noSuchPage(ServerRequest request) {
    var asked = Asked.leniently(request);
    return missing(
        request,
        "There is no page at this address.",
        List.of(
            new Step("To the overview", asked.to("/")),
            new Step("To all entries", asked.to("/entries"))));
  }

  /// Two people at once: what the one looked at, the other changed.
  private ServerResponse changed(ServerRequest request, ChangedException changed) {
    boolean looked = request.method().equals(HttpMethod.GET);
    var asked = Asked.leniently(request);
    return told(
        request,
        409,
        new Told(
            "This has just changed",
            "“%s” is no longer what it was a moment ago: somebody ruled on it, or a document that tells of it came in. %s"
                .formatted(
                    changed.name(),
                    looked
                        ? "Ask again to see it as it stands now."
                        : "Look at it as it stands now before you send this once more."),
            List.of(
                looked
                    ? new Step("Ask again", asked.here())
                    : new Step("To the review", Address.of("/review")),
                new Step("What people ruled last", Address.of("/decisions")),
                new Step("What changed", Address.of("/changes")))));
  }

  private ServerResponse unreachable(ServerRequest request, LedgerException failed) {
    LOG.warn("{}", failed.toString());
    return told(
        request,
        503,
        new Told(
            "The ledger cannot be read",
            Say.capital(String.valueOf(failed.getMessage())),
            List.of(new Step("Try again", Address.of(request.path())))));
  }

  private ServerResponse erred(ServerRequest request, Throwable failed) {
    if (failed instanceof AsyncRequestNotUsableException) {
      LOG.debug("{} was left before it was shown", request.path());
      return ServerResponse.noContent().build();
    }
    LOG.error("erred: {} could not be shown", request.path(), failed);
    return told(
        request,
        500,
        new Told(
            "We erred",
            "This page could not be made. What the program wrote to its terminal says more; please"
                + " report it.",
            List.of(new Step("To the overview", Address.of("/")))));
  }

  /// For those who are not let in: no link, nothing of the ledger.
  void bare(HttpServletResponse response, int status, String title, String message)
      throws IOException {
    byte[] body =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p>%s</p></html>%n"
            .formatted(title, title, Say.capital(message))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
