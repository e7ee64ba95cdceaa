package entente.app.web;

import entente.app.plan.PlanShelf;
import entente.app.plan.PlanView;
import entente.ledger.Ledger;
import entente.model.Entry;
import entente.model.Party;
import entente.publish.PartyName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with two parties, and with one.
final class PartyAnswers {
  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Failures failures;
  private final Clock clock;

  PartyAnswers(Ledger ledger, Shelf shelf, Html html, Failures failures, Clock clock) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.failures = failures;
    this.clock = clock;
  }

  ServerResponse pair(ServerRequest request) {
    return withPair(
        request,
        (asked, known, one, other) -> {
          var page = PairPage.of(asked, known, one, other, asked.today(LocalDate.now(clock)));
          return html.page(
              "pair",
              Map.of(
                  "frame",
                  Frame.of(page.title(), asked, "/entries", known, Frame.Forms.EVERY),
                  "pair",
                  page,
                  "plans",
                  plans(asked, one, other)));
        });
  }

  /// The plans that are of both.
  private PlanList plans(Asked asked, Party one, Party other) {
    return PlanList.of(
        PlanShelf.all(ledger, asked.clocks()).stream()
            .filter(plan ->
                PairPage.holds(plan.head().parties(), one)
                    && PairPage.holds(plan.head().parties(), other))
            .map(plan ->
                PlanView.state(ledger, plan, asked.clocks(), LocalDate.now(clock), PlanView.MONTHS))
            .toList());
  }

  ServerResponse pairJson(ServerRequest request) {
    return withPair(
        request,
        (asked, known, one, other) -> Files.entriesJson(between(asked, known, one, other)));
  }

  ServerResponse pairCsv(ServerRequest request) {
    return withPair(
        request,
        (asked, known, one, other) -> Files.entriesCsv(null, between(asked, known, one, other)));
  }

  private static List<Entry> between(Asked asked, Known known, Party one, Party other) {
    return PairPage.between(known.rows(asked, one), one, other).stream().map(Row::entry).toList();
  }

  /// What is answered for two parties that entries name.
  private interface ForPair {
    ServerResponse answer(Asked asked, Known known, Party one, Party other);
  }

  private ServerResponse withPair(ServerRequest request, ForPair answer) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    var one = known.party(request.pathVariable("one"));
    var other = known.party(request.pathVariable("other"));
    if (one.isEmpty() || other.isEmpty()) {
      return noParty(request, asked, request.pathVariable(one.isEmpty() ? "one" : "other"));
    }
    if (one.equals(other)) {
      return Routes.elsewhere(asked.to("/party/" + Address.step(one.get().id())));
    }
    return answer.answer(asked, known, one.get(), other.get());
  }

  private ServerResponse noParty(ServerRequest request, Asked asked, String name) {
    return failures.missing(
        request,
        "No entry names a party called “%s”.".formatted(Say.party(name)),
        shelf.isEmpty()
            ? List.of(new Failures.Step("Hand over documents", Address.of("/sources")))
            : List.of(
                new Failures.Step("To all entries", asked.to("/entries")),
                new Failures.Step(
                    "Search for it", asked.to("/search").with("q", Say.party(name)))));
  }

  ServerResponse party(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    String name = request.pathVariable("party");
    return known
        .party(name)
        .map(party ->
            html.page(
                "party",
                Map.of(
                    "frame",
                        Frame.of(PartyName.of(party), asked, "/entries", known, Frame.Forms.NONE),
                    "party", PartyPage.of(asked, known, party))))
        .orElseGet(() -> noParty(request, asked, name));
  }
}
