package entente.app.web;

import entente.app.Paid;
import entente.app.PaidJson;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Commitment;
import entente.publish.SheetCsv;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with what was promised beside what aid reports say was paid.
final class PaidAnswers {
  private static final int KEPT = 8;

  private final Ledger ledger;
  private final Shelf shelf;
  private final Html html;
  private final Session session;

  /// The last that were asked for: each is a walk through all activities.
  private final Map<String, Answered> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answered> eldest) {
          return size() > KEPT;
        }
      };

  PaidAnswers(Ledger ledger, Shelf shelf, Html html, Session session) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.html = html;
    this.session = session;
  }

  /// The promises that were asked about, and what was paid of them.
  private record Answered(Map<String, Row> promises, Paid paid) {
    Optional<String> name(String promise) {
      return Optional.ofNullable(promises.get(promise)).map(Row::name);
    }
  }

  private Answered answered(Asked asked) {
    String question = ledger.version() + " " + asked.query();
    synchronized (kept) {
      Answered before = kept.get(question);
      if (before != null) {
        return before;
      }
    }
    var known = shelf.known(asked.clocks());
    var about = SumQuestion.of(asked, known);
    var filter = Filter.of(asked);
    List<Row> promises =
        known.rows(asked).stream()
            .filter(about::lets)
            .filter(filter::lets)
            .filter(row ->
                row.entry().settled() instanceof Commitment promise
                    && (about.sums().from().isEmpty()
                        || promise.from().stream().anyMatch(about.sums().from()::contains))
                    && (about.sums().to().isEmpty()
                        || promise.to().stream().anyMatch(about.sums().to()::contains)))
            .toList();
    var answered =
        new Answered(
            promises.stream().collect(Collectors.toMap(Row::id, each -> each)),
            Paid.of(ledger, asked.clocks(), promises.stream().map(Row::entry).toList(), false));
    synchronized (kept) {
      kept.put(question, answered);
    }
    return answered;
  }

  ServerResponse page(ServerRequest request) {
    var asked = Asked.of(request);
    var known = shelf.known(asked.clocks());
    var answered = answered(asked);
    return html.page(
        "paid",
        Map.of(
            "frame",
            Frame.of("Promised and paid", asked, "/commitments", known, Frame.Forms.CSV_AND_JSON),
            "paid",
            PaidPage.of(answered.paid(), answered::name),
            "known",
            known,
            "token",
            asked.clocks().equals(Clocks.NOW) ? session.token(request) : ""));
  }

  ServerResponse json(ServerRequest request) {
    Paid paid = answered(Asked.of(request)).paid();
    return Files.paidJson(out -> PaidJson.years(paid.years(), out));
  }

  ServerResponse csv(ServerRequest request) {
    var years = answered(Asked.of(request)).paid().years();
    return Files.paidCsv(out ->
        SheetCsv.write(
            List.of(
                "year",
                "promised_usd",
                "promised_at_most_usd",
                "committed_usd",
                "disbursed_usd",
                "gap_usd"),
            Stream.concat(
                    years.years().entrySet().stream()
                        .map(each -> Map.entry(String.valueOf(each.getKey()), each.getValue())),
                    Stream.of(Map.entry("all", years.total())))
                .map(each ->
                    List.of(
                        each.getKey(),
                        dollars(each.getValue().promised()),
                        dollars(each.getValue().atMost()),
                        dollars(each.getValue().committed()),
                        dollars(each.getValue().disbursed()),
                        dollars(each.getValue().gap()))),
            out));
  }

  private static String dollars(double sum) {
    return String.format(java.util.Locale.ROOT, "%.0f", sum);
  }
}
