package entente.app.web;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with the map and the network of parties, and with what they are drawn from.
final class ChartAnswers {
  private final Shelf shelf;
  private final Html html;

  ChartAnswers(Shelf shelf, Html html) {
    this.shelf = shelf;
    this.html = html;
  }

  ServerResponse page(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    return html.page(
        "network",
        Map.of(
            "frame",
            Frame.of("Map and network", asked, "/", known, Frame.Forms.JSON),
            "atlas",
            Atlas.of(asked, known)));
  }

  ServerResponse ties(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    String name = request.pathVariable("party");
    return known
        .party(name)
        .map(party -> Files.treeJson(Tiers.of(asked, known.rows(asked, party), party).tree(party)))
        .orElseGet(() ->
            Files.problem(
                404,
                "No such party",
                "party: found \"%s\", wanted one that an entry names, by id or name"
                    .formatted(name)));
  }

  ServerResponse json(ServerRequest request) {
    var asked = Asked.of(request);
    return Files.treeJson(Atlas.tree(Atlas.network(shelf.known(asked.clocks())), asked));
  }
}
