package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.model.Claim;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Party;
import entente.model.Value;
import entente.model.When;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionJsonTest {
  private static final Claim CLAIM = Samples.claim(Samples.PLEDGE, "mine");

  static List<Ruling> rulings() {
    return List.of(
        new Ruling.Same("a", "b"),
        new Ruling.NotSame("a", "b"),
        new Ruling.Split(List.of(List.of("a", "b"), List.of("c"))),
        new Ruling.ThisValue("a", Field.DATE, new Value.Date(When.parse("2023-12"))),
        new Ruling.Reject("a"),
        new Ruling.Add(CLAIM, Samples.report(CLAIM, "2023-12-17", "Wire").publication()),
        new Ruling.SameParty(new Party("NIPPON"), new Party("JPN")),
        new Ruling.Linked("a", LinkKind.CUMULATIVE_OF, "b"),
        new Ruling.NotLinked("a", "b"),
        new Ruling.Accept("a"),
        new Ruling.PaidBy("a", "XM-1"),
        new Ruling.NotPaidBy("a", "XM-1"),
        new Ruling.Evidences("harbours", "1.2", "a", entente.model.plan.Progress.ONGOING),
        new Ruling.NoEvidence("harbours", "1.2", "a"),
        new Ruling.Undo("d"));
  }

  @ParameterizedTest
  @MethodSource("rulings")
  void a_decision_of_any_kind_reads_back_as_it_was_written(Ruling ruling) {
    var decision =
        new Decision("d1", ruling, "Ana", Instant.parse("2024-03-01T12:00:00Z"), "she “looked”");
    assertThat(DecisionJson.decision(object(Json.write(DecisionJson.tree(decision)))))
        .isEqualTo(decision);
    assertThat(new ClaimJson().ruling(new ClaimJson().write(ruling))).isEqualTo(ruling);
  }

  @Test
  void every_kind_of_ruling_is_tried() {
    assertThat(rulings())
        .extracting(DecisionJson::kind)
        .hasSameSizeAs(Ruling.class.getPermittedSubclasses())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"kind\":\"merge\"}|decision.kind: found \"merge\", wanted same",
        "{\"kind\":\"same\",\"claim\":\"a\"}|decision.other: found nothing, wanted a claim's id",
        "{\"kind\":\"linked\",\"claim\":\"a\",\"other\":\"b\",\"link\":\"near\"}|decision.link:"
            + " found \"near\", wanted one of part-of",
        "{\"kind\":\"split\",\"parts\":[[\"a\"]]}|decision.parts: found",
        "{\"kind\":\"split\",\"parts\":[[\"a\"],[\"a\"]]}|decision.parts: found",
        "{\"kind\":\"same-party\",\"name\":\"JPN\",\"means\":\"JPN\"}|decision.means: found",
        "{\"kind\":\"this-value\",\"claim\":\"a\",\"field\":\"date\",\"value\":\"soon\"}|decision.value:"
            + " found \"soon\"",
      })
  void what_is_no_ruling_is_refused_by_name(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClaimJson().ruling(json))
        .withMessageStartingWith(message);
  }

  private static Map<String, @Nullable Object> object(String json) {
    return Shape.object("decision", Objects.requireNonNull(Json.read(json)), "an object");
  }
}
