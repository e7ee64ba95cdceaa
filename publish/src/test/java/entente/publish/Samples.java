package entente.publish;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Value;
import entente.model.When;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Entries made by hand.
final class Samples {
  private Samples() {}

  /// An entry of one claim, from the JSON of its fields.
  static Entry entry(String fields) {
    return entry(fields, "claim-1");
  }

  static Entry entry(String fields, String id) {
    Claim claim = claim(fields, id);
    return new Entry(
        claim.assertion(), Map.of(), List.of(report(claim, "2023-12-17", "Wire")), List.of());
  }

  static Claim claim(String fields, String id) {
    return new ClaimJson()
        .read(
            "{\"id\":\"%s\",\"doc\":\"d-%s\",%s,\"evidence\":[{\"start\":0,\"end\":5,\"quote\":\"Japan\"}]}"
                .formatted(id, id, fields));
  }

  static Report report(Claim claim, String published, String publisher) {
    return new Report(
        claim,
        new Publication(
            ClaimIds.unstored(claim.doc()),
            claim.doc(),
            When.parse(published),
            publisher,
            "Ties \"raised\", at last",
            "https://example.org/" + claim.doc()),
        Instant.parse("2026-01-01T00:00:00Z"),
        true);
  }

  static final String PLEDGE =
      """
      "type":"commitment","from":["JPN"],"to":["ASEAN"],"kind":"people","amount":{"value":40000000000,"currency":"JPY"},\
      "count":{"value":10000000,"unit":"people"},"years":10,"status":"pledged","date":"2023"\
      """;

  /// Two reports of one pledge that differ in its length.
  static Entry disputed() {
    Claim first = claim(PLEDGE + ",\"sectors\":[\"culture\",\"education\"]", "claim-1");
    Claim second = claim(PLEDGE.replace("\"years\":10", "\"years\":5"), "claim-2");
    Report wire = report(first, "2023-12-17", "Wire");
    Report daily = report(second, "2023-12-18", "Daily");
    var years =
        new Disagreement(
            Field.YEARS,
            Disagreement.Kind.CONFLICT,
            List.of(
                new Disagreement.Stand(new Value.Figure(BigDecimal.TEN), List.of(wire)),
                new Disagreement.Stand(new Value.Figure(BigDecimal.valueOf(5)), List.of(daily))),
            "two lengths of one period");
    return new Entry(
        first.assertion(),
        Map.of(Field.YEARS, "said first", Field.AMOUNT, "all agree"),
        List.of(daily, wire),
        List.of(years));
  }

  static Assertion assertion(String fields) {
    return claim(fields, "x").assertion();
  }
}
