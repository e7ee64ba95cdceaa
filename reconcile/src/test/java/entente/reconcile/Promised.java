package entente.reconcile;

import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Commitment;
import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Commitment.Terms;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Documents that state promises one after the other, and the entries made of them.
final class Promised {
  private final List<Report> reports = new ArrayList<>();
  private int at;

  private static final long BILLION = 1_000_000_000L;

  static Money billion(double many, String currency) {
    return new Money(BigDecimal.valueOf(Math.round(many * BILLION)), currency);
  }

  /// A promise of money as a document of that day states it, made on that day; `years` of zero is
  /// no period.
  Promised says(
      String doc,
      String day,
      String parties,
      Money sum,
      int years,
      String sectors,
      Status status,
      String quote) {
    return says(doc, day, day, parties, sum, years, sectors, status, quote, Map.of());
  }

  /// @param made when the promise was made
  /// @param parties giver and receiver: `JPN > ASEAN`
  Promised says(
      String doc,
      String published,
      String made,
      String parties,
      Money sum,
      int years,
      String sectors,
      Status status,
      String quote,
      Map<Field, Value> further) {
    String[] sides = parties.split(" > ", -1);
    var commitment =
        new Commitment(
            Told.parties(sides[0]),
            Told.parties(sides.length > 1 ? sides[1] : ""),
            Kind.FINANCE,
            new Terms(sum, null, null, years == 0 ? null : BigDecimal.valueOf(years), null),
            Told.sectors(sectors),
            status,
            made.isEmpty() ? null : When.parse(made));
    // what begins small goes on in the sentence before it
    at += Character.isLowerCase(quote.charAt(0)) ? 5 : 100;
    var claim =
        new Claim(
            doc + ": " + quote,
            doc,
            commitment,
            List.of(new Evidence(new Span(at, at + quote.length()), quote)),
            further,
            null,
            null,
            null);
    at += quote.length();
    var publication =
        new Publication(
            ClaimIds.hash(doc.getBytes(StandardCharsets.UTF_8)),
            doc,
            When.parse(published),
            doc + " press",
            null,
            null);
    reports.add(new Report(claim, publication, Instant.EPOCH, true));
    return this;
  }

  List<Entry> entries() {
    return entries(List.of());
  }

  private List<Entry> entries(List<Decision> decisions) {
    return Reconciler.reconcile(reports, decisions);
  }

  List<PromiseLink> links() {
    return PromiseLinks.find(entries());
  }

  /// The links as "a part-of b", each promise by the first word of its first quote.
  List<String> told() {
    return told(List.of());
  }

  /// The same under these decisions.
  List<String> told(List<Decision> decisions) {
    return PromiseLinks.find(entries(decisions), decisions).stream()
        .map(link -> name(link.from()) + " " + link.kind().word() + " " + name(link.to()))
        .sorted()
        .toList();
  }

  static String name(String id) {
    return id.substring(id.indexOf(": ") + 2).split(" ", -1)[0];
  }

  Total total(SumsAsked asked) {
    List<Entry> entries = entries();
    return Totals.of(entries, PromiseLinks.find(entries), asked, Rates.bundled());
  }
}
