package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import entente.ledger.Ledger;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Clocks;
import entente.model.Commitment;
import entente.model.Commitment.Terms;
import entente.model.Decision.Ruling;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import entente.publish.ClaimJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of decisions when a document is read anew.
class DecidedTest {
  private static final String TEXT =
      "Oslo: Norway pledged 40 million euros to Kenya for a port. Sweden said nothing.";
  private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);
  private static final String HASH = ClaimIds.hash(BYTES);
  private static final Document DOCUMENT = new Document(HASH, "text/plain", "text/1", TEXT);
  private static final Publication PAPER =
      new Publication(HASH, "paper", When.parse("2024-05-05"), "The Paper", null, null);

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  @SuppressWarnings("NullAway.Init") // opened before each test
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(home, new ClaimJson());
    ledger.add(DOCUMENT, BYTES, PAPER, new Reading(HASH, "reader/1", List.of(pledge(40, 6, 44))));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static Claim pledge(long millions, int start, int end) {
    var terms = new Terms(Money.of(millions * 1_000_000, "EUR"), null, null, null, null);
    Assertion assertion =
        new Commitment(
            List.of(new Party("NOR")),
            List.of(new Party("KEN")),
            Commitment.Kind.FINANCE,
            terms,
            Set.of(),
            Commitment.Status.PLEDGED,
            null);
    List<Evidence> evidence = List.of(Evidence.in(TEXT, new Span(start, end)));
    return new Claim(
        ClaimIds.claim(HASH, assertion, evidence),
        "paper",
        assertion,
        evidence,
        Map.of(),
        null,
        0.9,
        "commitment/pledge");
  }

  private void readAnew(Claim... claims) {
    ledger.read(DOCUMENT, new Reading(HASH, "reader/2", List.of(claims)));
  }

  private List<Decided.State> states() {
    return Decided.all(ledger, Clocks.NOW).stream().map(Decided::state).toList();
  }

  @Test
  void a_value_ruled_on_holds_for_the_claim_that_the_new_reading_has_in_its_place() {
    new Deciding(ledger)
        .decide(
            new Ruling.ThisValue(
                pledge(40, 6, 44).id(), Field.YEARS, new Value.Figure(BigDecimal.TEN)),
            "Ana",
            "the treaty");
    readAnew(pledge(40, 6, 57));
    assertThat(Entries.of(ledger, Clocks.NOW))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.settled().fields().get(Field.YEARS)).hasToString("10"));
    assertThat(states()).containsExactly(Decided.State.IN_FORCE);
  }

  @Test
  void a_rejection_holds_for_what_says_the_same_and_hangs_where_the_reading_was_mended() {
    new Deciding(ledger).decide(new Ruling.Reject(pledge(40, 6, 44).id()), "Ana", "not euros");
    readAnew(pledge(40, 6, 57));
    assertThat(Entries.of(ledger, Clocks.NOW)).isEmpty();
    ledger.read(DOCUMENT, new Reading(HASH, "reader/3", List.of(pledge(44, 6, 57))));
    assertThat(Entries.of(ledger, Clocks.NOW)).hasSize(1);
    assertThat(states()).containsExactly(Decided.State.HANGING);
    assertThat(Decided.all(ledger, Clocks.NOW).getFirst().missing())
        .containsExactly(pledge(40, 6, 44).id());
  }

  @Test
  void what_the_new_reading_has_no_more_leaves_a_decision_hanging_and_it_can_be_undone() {
    var deciding = new Deciding(ledger);
    var made =
        deciding.decide(
            new Ruling.ThisValue(
                pledge(40, 6, 44).id(), Field.YEARS, new Value.Figure(BigDecimal.TEN)),
            "Ana",
            "the treaty");
    readAnew();
    assertThat(states()).containsExactly(Decided.State.HANGING);
    deciding.decide(new Ruling.Undo(made.id()), "Ana", "no more");
    assertThat(states()).containsExactly(Decided.State.UNDONE, Decided.State.IN_FORCE);
  }

  @Test
  void reading_again_with_the_same_result_changes_nothing() {
    new Deciding(ledger).decide(new Ruling.Reject(pledge(40, 6, 44).id()), "Ana", "not euros");
    readAnew(pledge(40, 6, 44));
    assertThat(Entries.of(ledger, Clocks.NOW)).isEmpty();
    assertThat(states()).containsExactly(Decided.State.IN_FORCE);
  }
}
