package entente.reconcile;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Commitment;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position;
import entente.model.Publication;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What documents say, in the fewest words that a test needs.
final class Told {
  private Told() {}

  /// A claim of a document of that day, with these words as its passage; its id is the document's
  /// and the words'.
  static Report on(String published, String doc, Assertion assertion, String quote) {
    return on(published, doc, assertion, quote, Map.of());
  }

  static Report on(
      String published, String doc, Assertion assertion, String quote, Map<Field, Value> further) {
    var evidence = List.of(new Evidence(new Span(10, 10 + quote.length()), quote));
    String id = doc + ": " + quote;
    return new Report(
        new Claim(id, doc, assertion, evidence, further, null, null, null),
        new Publication(
            ClaimIds.hash(doc.getBytes(StandardCharsets.UTF_8)),
            doc,
            When.parse(published),
            doc + " press",
            null,
            null),
        Instant.EPOCH,
        true);
  }

  static List<Party> parties(String ids) {
    return ids.isBlank() ? List.of() : Arrays.stream(ids.split(" ", -1)).map(Party::new).toList();
  }

  static @Nullable When when(String date) {
    return date.isEmpty() ? null : When.parse(date);
  }

  static Set<Sector> sectors(String words) {
    return Arrays.stream(Sector.values())
        .filter(sector -> Arrays.asList(words.split(" ", -1)).contains(sector.word()))
        .collect(Collectors.toSet());
  }

  static Relation relation(String parties, String kind, Relation.Status status, String date) {
    return new Relation(parties(parties), kind, status, when(date), null);
  }

  static Commitment commitment(
      String from,
      String to,
      Commitment.Kind kind,
      @Nullable Money amount,
      String sectors,
      Commitment.Status status,
      String date) {
    return new Commitment(
        parties(from),
        parties(to),
        kind,
        new Commitment.Terms(amount, null, null, null, null),
        sectors(sectors),
        status,
        when(date));
  }

  static Commitment finance(
      String from, String to, Money amount, Commitment.Status status, String date) {
    return commitment(from, to, Commitment.Kind.FINANCE, amount, "", status, date);
  }

  static Meeting meeting(
      Meeting.Kind kind,
      String parties,
      @Nullable String place,
      String start,
      String end,
      Meeting.Status status) {
    return new Meeting(kind, parties(parties), place, when(start), when(end), status);
  }

  static Accord accord(
      Accord.Kind kind, String parties, Accord.Status status, String date, String sectors) {
    return new Accord(kind, parties(parties), status, when(date), null, sectors(sectors));
  }

  static Position position(String holder, Position.Act act, String targets, String topic) {
    return new Position(new Party(holder), null, act, parties(targets), topic);
  }

  static Membership membership(
      String party, String body, Membership.Role role, Membership.Status status, String date) {
    return new Membership(new Party(party), new Party(body), role, status, when(date));
  }

  static Indicator indicator(
      String parties, Indicator.Measure measure, long value, String unit, String period) {
    return new Indicator(parties(parties), measure, BigDecimal.valueOf(value), unit, when(period));
  }

  static Decision decision(String id, int minute, Ruling ruling) {
    return new Decision(id, ruling, "Aiko", Instant.ofEpochSecond(60L * minute), "she looked");
  }

  static List<Entry> entries(Report... reports) {
    return Reconciler.reconcile(List.of(reports), List.of());
  }
}
