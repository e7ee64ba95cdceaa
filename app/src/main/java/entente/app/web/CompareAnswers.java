package entente.app.web;

import entente.app.RefusedException;
import entente.app.plan.TextPair;
import entente.ledger.Ledger;
import entente.model.Publication;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with two texts of one series side by side.
final class CompareAnswers {
  /// So many documents, the newest, are offered by name; any other can be named, too.
  private static final int OFFERED = 500;

  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;

  CompareAnswers(Ledger ledger, Shelf shelf, Html html, Failures failures) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
  }

  /// `from` is the earlier document, `to` the later; without both, they are asked for.
  ServerResponse compare(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    List<String> docs =
        known
            .newestPublications()
            .map(Publication::doc)
            .distinct()
            .limit(OFFERED)
            .sorted()
            .toList();
    String title = "Two texts side by side";
    if (asked.text("from").isEmpty() || asked.text("to").isEmpty()) {
      return html.page(
          "comparing",
          Map.of(
              "frame",
              Frame.of(title, asked, "/documents", known, Frame.Forms.NONE),
              "docs",
              docs));
    }
    for (String name : List.of("from", "to")) {
      if (known.publications().stream()
          .noneMatch(each ->
              each.doc().equals(asked.text(name)) || each.document().equals(asked.text(name)))) {
        return refused(
            request,
            asked,
            "No document is called “%s”, or it was not yet published then."
                .formatted(asked.text(name)));
      }
    }
    try {
      var page = ComparePage.of(TextPair.of(ledger, asked.text("from"), asked.text("to")), asked);
      return html.page(
          "compare",
          Map.of(
              "frame",
              Frame.of(title, asked, "/documents", known, Frame.Forms.NONE),
              "page",
              page,
              "docs",
              docs));
    } catch (RefusedException wrong) {
      return refused(request, asked, Say.capital(String.valueOf(wrong.getMessage())) + ".");
    }
  }

  private ServerResponse refused(ServerRequest request, Asked asked, String message) {
    return failures.missing(
        request, message, List.of(new Failures.Step("Choose two documents", asked.to("/compare"))));
  }
}
