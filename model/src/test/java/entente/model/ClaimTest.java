package entente.model;

import static entente.model.ForAll.forAll;
import static entente.model.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Claims and what stands around them: publications, readings, reports, entries, decisions.
class ClaimTest {
  private static final String HASH = "0".repeat(64);
  private static final Evidence EVIDENCE = new Evidence(new Span(7, 12), "Japan");
  private static final Assertion ASSERTION =
      new Relation(
          List.of(new Party("JPN"), new Party("ASEAN")),
          "partnership",
          Relation.Status.ESTABLISHED,
          null,
          null);

  private static Claim claim(
      String id,
      String doc,
      List<Evidence> evidence,
      Map<Field, Value> further,
      @Nullable Double confidence) {
    return new Claim(id, doc, ASSERTION, evidence, further, null, confidence, null);
  }

  private static Claim claim(String id) {
    return claim(id, "doc", List.of(EVIDENCE), Map.of(), null);
  }

  @Test
  void a_claim_has_an_id_a_document_and_evidence() {
    refuses(() -> claim(" "), "claim.id", "\" \"", "an id of at least one character");
    for (String doc : List.of("", "a/b", "a\\b", "a\0b")) {
      refuses(
          () -> claim("c", doc, List.of(EVIDENCE), Map.of(), null),
          "claim.doc",
          doc,
          "a document's id without slashes");
    }
    refuses(
        () -> claim("c", "doc", List.of(), Map.of(), null),
        "claim.evidence",
        "[]",
        "at least one passage");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void a_confidence_is_a_share(double confidence) {
    refuses(
        () -> claim("c", "doc", List.of(EVIDENCE), Map.of(), confidence),
        "claim.confidence",
        String.valueOf(confidence),
        "a share from 0 to 1");
  }

  @Test
  void a_further_field_is_one_that_the_type_has_beside_the_scored_ones() {
    refuses(
        () ->
            claim("c", "doc", List.of(EVIDENCE), Map.of(Field.SCHEME, new Value.Text("ODA")), null),
        "relation.scheme",
        "\"ODA\"",
        "no such further field on this type");
    refuses(
        () ->
            claim(
                "c",
                "doc",
                List.of(EVIDENCE),
                Map.of(Field.STATUS, new Value.Term("planned")),
                null),
        "relation.status",
        "\"planned\"",
        "no such further field on this type");
    refuses(
        () ->
            claim(
                "c",
                "doc",
                List.of(EVIDENCE),
                Map.of(Field.STAGE, new Value.Term("ratified")),
                null),
        "relation.stage",
        "\"ratified\"",
        "one of agreed, announced, expected, mooted, requested");
  }

  @Test
  void a_claim_stands_where_its_first_passage_does() {
    var late = new Evidence(new Span(90, 95), "ASEAN");
    assertThat(claim("c", "doc", List.of(late, EVIDENCE), Map.of(), null).span())
        .isEqualTo(new Span(7, 12));
  }

  @Test
  void the_same_claim_of_the_same_document_has_the_same_id_and_another_another() {
    assertThat(ClaimIds.claim(HASH, ASSERTION, List.of(EVIDENCE)))
        .isEqualTo(ClaimIds.claim(HASH, ASSERTION, List.of(EVIDENCE)))
        .hasSize(16);
    assertThat(ClaimIds.claim("1".repeat(64), ASSERTION, List.of(EVIDENCE)))
        .isNotEqualTo(ClaimIds.claim(HASH, ASSERTION, List.of(EVIDENCE)));
    assertThat(ClaimIds.claim(HASH, ASSERTION, List.of(new Evidence(new Span(8, 13), "Japan"))))
        .isNotEqualTo(ClaimIds.claim(HASH, ASSERTION, List.of(EVIDENCE)));
  }

  @Test
  void a_document_is_named_by_the_hash_of_its_bytes() {
    assertThat(ClaimIds.hash(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    refuses(
        () -> new Document("abc", "text/plain", "plain/1", ""),
        "document.hash",
        "\"abc\"",
        "64 hexadecimal digits");
    refuses(
        () -> new Document(HASH, "text", "plain/1", ""),
        "document.mediaType",
        "\"text\"",
        "a media type such as text/plain");
    refuses(
        () -> new Document(HASH, "text/plain", " ", ""),
        "document.extractor",
        "\" \"",
        "a name and version such as html/1");
  }

  @Test
  void a_publication_names_its_document_by_hash_and_by_id() {
    refuses(
        () -> new Publication("x", "doc", null, null, null, null),
        "publication.document",
        "\"x\"",
        "a hash of 64 hexadecimal digits");
    refuses(
        () -> new Publication(HASH, "a/b", null, null, null, null),
        "publication.doc",
        "\"a/b\"",
        "a document's id without slashes");
  }

  @Test
  void a_reading_names_its_document_and_its_reader() {
    refuses(
        () -> new Reading("x", "entente/1", List.of()),
        "reading.document",
        "\"x\"",
        "a hash of 64 hexadecimal digits");
    refuses(() -> new Reading(HASH, "", List.of()), "reading.reader", "\"\"", "a name and version");
  }

  private static Report report(String id, @Nullable When published) {
    return new Report(
        claim(id),
        new Publication(HASH, "doc", published, null, null, null),
        Instant.parse("2026-01-02T23:59:59Z"),
        true);
  }

  @Test
  void a_claim_is_known_from_the_last_day_that_its_publication_may_be_of() {
    assertThat(report("c", When.parse("2023-12-17")).known()).isEqualTo(LocalDate.of(2023, 12, 17));
    assertThat(report("c", When.parse("2023-12")).known()).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(report("c", null).known()).isEqualTo(LocalDate.of(2026, 1, 2));
  }

  @Test
  void reports_are_ordered_by_the_day_known_then_by_what_they_are() {
    assertThat(report("b", When.parse("2023-12-17")))
        .isLessThan(report("a", When.parse("2023-12-18")));
    assertThat(report("a", When.parse("2023-12-17")))
        .isLessThan(report("b", When.parse("2023-12-17")));
  }

  @Test
  void an_entry_is_named_by_the_first_of_its_claims_in_whatever_order_they_come() {
    var first = report("b", When.parse("2023"));
    var second = report("a", When.parse("2024"));
    assertThat(new Entry(ASSERTION, Map.of(), List.of(second, first), List.of()).id())
        .isEqualTo("b");
    refuses(
        () -> new Entry(ASSERTION, Map.of(), List.of(), List.of()),
        "entry.reports",
        "[]",
        "at least one claim");
  }

  @Test
  void an_entry_of_one_document_has_a_single_source() {
    var entry =
        new Entry(ASSERTION, Map.of(), List.of(report("a", null), report("b", null)), List.of());
    assertThat(entry.singleSource()).isTrue();
    assertThat(entry.inConflict()).isFalse();
  }

  @Test
  void a_disagreement_has_two_stands_and_each_a_claim() {
    Value value = new Value.Date(When.of(Year.of(2023)));
    var stand = new Disagreement.Stand(value, List.of(report("a", null)));
    refuses(
        () -> new Disagreement(Field.DATE, Disagreement.Kind.CONFLICT, List.of(stand), "two dates"),
        "disagreement.stands",
        "2023",
        "at least two values");
    refuses(
        () -> new Disagreement.Stand(value, List.of()),
        "stand.reports",
        "[]",
        "at least one claim");
  }

  @Test
  void the_claims_of_a_disagreement_are_those_of_its_stands_each_once() {
    var one =
        new Disagreement.Stand(
            new Value.Date(When.parse("2023")), List.of(report("a", null), report("b", null)));
    var other =
        new Disagreement.Stand(
            new Value.Date(When.parse("2024")), List.of(report("b", null), report("c", null)));
    var disagreement =
        new Disagreement(Field.DATE, Disagreement.Kind.CONFLICT, List.of(one, other), "two dates");
    assertThat(disagreement.claims()).containsExactly("a", "b", "c");
    assertThat(
            new Entry(ASSERTION, Map.of(), List.of(report("a", null)), List.of(disagreement))
                .inConflict())
        .isTrue();
  }

  private static Decision decision(String id, String author, String made, String reason) {
    return new Decision(id, new Decision.Ruling.Reject("c"), author, Instant.parse(made), reason);
  }

  @Test
  void a_decision_has_an_id_a_name_and_a_reason() {
    String now = "2026-01-01T00:00:00Z";
    refuses(
        () -> decision("", "Ana", now, "typo"),
        "decision.id",
        "\"\"",
        "an id of at least one character");
    refuses(
        () -> decision("d", " ", now, "typo"), "decision.author", "\" \"", "the name of who ruled");
    refuses(() -> decision("d", "Ana", now, ""), "decision.reason", "\"\"", "why it was ruled");
  }

  @Test
  void decisions_stand_in_the_order_in_which_they_were_made() {
    assertThat(decision("b", "Ana", "2026-01-01T00:00:00Z", "x"))
        .isLessThan(decision("a", "Ana", "2026-01-02T00:00:00Z", "x"));
    assertThat(decision("a", "Ana", "2026-01-01T00:00:00Z", "x"))
        .isLessThan(decision("b", "Ana", "2026-01-01T00:00:00Z", "x"));
  }

  @Test
  void what_was_made_cannot_be_changed_from_outside() {
    forAll(
        AnyClaim::claim,
        claim -> {
          assertThat(claim.evidence()).isUnmodifiable();
          assertThat(claim.further()).isUnmodifiable();
          assertThat(claim.assertion().fields()).isUnmodifiable();
        });
  }
}
