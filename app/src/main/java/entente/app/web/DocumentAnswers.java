package entente.app.web;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with where documents were published, and with one document read in place.
final class DocumentAnswers {
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;

  DocumentAnswers(Shelf shelf, Html html, Failures failures) {
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
  }

  ServerResponse documents(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "documents",
        Map.of(
            "frame", Frame.of("Documents", asked, "/documents", known, Frame.Forms.CSV_AND_JSON),
            "list", DocumentList.of(asked, known)));
  }

  ServerResponse documentsJson(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.documentsJson(DocumentList.all(asked, shelf.known(asked.clocks())));
  }

  ServerResponse documentsCsv(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.documentsCsv(DocumentList.all(asked, shelf.known(asked.clocks())));
  }

  ServerResponse document(ServerRequest request) {
    var asked = Asked.of(request);
    String id = request.pathVariable("id");
    var known = shelf.known(asked.clocks());
    var publications = known.publicationsOf(id);
    if (publications.isEmpty()) {
      publications =
          known.publications().stream()
              .filter(each -> each.doc().equals(id))
              .limit(1)
              .flatMap(each -> known.publicationsOf(each.document()).stream())
              .toList();
    }
    var told = publications.isEmpty() ? known.in(id) : known.in(publications.getFirst().document());
    if (publications.isEmpty()) {
      publications = told.stream().map(each -> each.report().publication()).distinct().toList();
    }
    if (publications.isEmpty()) {
      return failures.missing(
          request,
          asked,
          "The ledger has no document called “%s”, or it was not yet published then.",
          id,
          "documents");
    }
    var sources = publications.stream().map(Source::of).toList();
    var stored = shelf.document(publications.getFirst().document()).map(each -> each.document());
    return html.page(
        "document",
        Map.of(
            "frame",
                Frame.of(sources.getFirst().title(), asked, "/documents", known, Frame.Forms.NONE),
            "document", DocumentPage.of(stored, sources, told, asked.at())));
  }
}
