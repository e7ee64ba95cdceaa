package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.web.Chromium.Windows;
import entente.ledger.Ledger;
import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Count;
import entente.model.Evidence;
import entente.model.Meeting;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position;
import entente.model.Publication;
import entente.model.Span;
import entente.model.When;
import entente.publish.ClaimJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Names without a space, titles of many lines: they are broken where a page ends, and no window
/// has to be scrolled sideways for them.
@ExtendWith(Chromium.class)
class LongValuesTest {
  private static final String WORD = "Donaudampfschifffahrtsgesellschaft".repeat(5);
  private static final String TITLE =
      "On the slow but steady widening of every harbour, road and railway between the two seas, and of what lies beyond them "
          .repeat(3)
          .strip();
  private static final String OTHER = WORD.substring(5, 85);
  private static final Party NORWAY = new Party("NOR");
  private static final Party KENYA = new Party("KEN");

  @TempDir Path home;
  private Running running;

  @BeforeEach
  void serve() {
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      ledger.importClaims(
          List.of(
              claim(
                  "stand",
                  new Position(
                      NORWAY, WORD.substring(0, 60), Position.Act.SUPPORT, List.of(KENYA), WORD)),
              claim(
                  "meeting",
                  new Meeting(
                      Meeting.Kind.MINISTERS,
                      List.of(NORWAY, KENYA),
                      WORD.substring(0, 90),
                      When.parse("2023-12-17"),
                      null,
                      Meeting.Status.HELD)),
              claim(
                  "text",
                  new Accord(
                      Accord.Kind.PLAN,
                      List.of(NORWAY, KENYA),
                      Accord.Status.AGREED,
                      When.parse("2023-12"),
                      Count.of(123_456_789, WORD.substring(0, 40)),
                      Set.of())),
              claim("sum", WORD.substring(0, 80), promise(987_654_321_098_765L)),
              claim("other-sum", OTHER, promise(123_456_789))),
          List.of(
              new Publication(
                  "1".repeat(64),
                  OTHER,
                  When.parse("2024-01-03"),
                  WORD.substring(20, 130),
                  WORD,
                  null),
              new Publication(
                  "0".repeat(64),
                  WORD.substring(0, 80),
                  When.parse("2024-01-02"),
                  TITLE.substring(0, 110),
                  TITLE,
                  null)));
    }
    running = Pages.start(home, 0);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static Commitment promise(long dollars) {
    return new Commitment(
        List.of(NORWAY),
        List.of(KENYA),
        Commitment.Kind.FINANCE,
        new Commitment.Terms(
            Money.of(dollars, "USD"), null, Count.of(9, WORD.substring(0, 40)), null, null),
        Set.of(),
        Commitment.Status.PLEDGED,
        When.parse("2023-12-17"));
  }

  private static Claim claim(String id, Assertion assertion) {
    return claim(id, WORD.substring(0, 80), assertion);
  }

  private static Claim claim(String id, String doc, Assertion assertion) {
    return new Claim(
        id,
        doc,
        assertion,
        List.of(new Evidence(new Span(0, TITLE.length() + WORD.length()), TITLE + WORD)),
        Map.of(),
        null,
        null,
        null);
  }

  @Test
  void no_page_is_wider_than_its_window(Windows windows) {
    for (Window.Size size : Window.Size.values()) {
      try (Window window = windows.open(running.address(), size)) {
        for (String address :
            List.of(
                "/",
                "/entries",
                "/entries/stand",
                "/entries/meeting",
                "/entries/text",
                "/entries/sum",
                "/conflicts",
                "/review",
                "/meetings/meeting",
                "/claims/stand",
                "/documents",
                "/documents/" + WORD.substring(0, 80),
                "/pair/NOR/KEN",
                "/pair/NOR/KEN/brief",
                "/party/NOR",
                "/changes?since=2000-01-01",
                "/sources",
                "/search?q=harbour")) {
          assertThat(window.to(address).wide()).as("%s in a %s window", address, size).isEmpty();
        }
      }
    }
  }
}
