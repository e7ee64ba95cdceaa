package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import entente.app.web.Chromium.Samples;
import entente.app.web.Chromium.Windows;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Judging by key, one thing after the other.
@ExtendWith(Chromium.class)
class ReviewTest {
  @TempDir static Path home;
  private static Running running;
  private Window window;

  @BeforeAll
  static void serve() throws IOException {
    Samples.fill(home);
    running = Pages.start(home, 0);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @BeforeEach
  void open(Windows windows) {
    window = windows.open(running.address(), Window.Size.DESK);
  }

  @AfterEach
  void nothing_was_complained_of() {
    try (Window closing = window) {
      assertThat(closing.complaints()).isEmpty();
    }
  }

  private int left(Window of) {
    return Integer.parseInt(of.page().locator("#count").innerText().replaceAll(".* of ", ""));
  }

  private String pair() {
    return window.page().locator("#ruling input[name=claim]").inputValue()
        + " "
        + window.page().locator("#ruling input[name=other]").inputValue();
  }

  private static void signed(Window window, String name) {
    window.page().locator("#ruling input[name=author]").fill(name);
    window.press("Escape");
  }

  private static void untilRecorded(Window window) {
    window.page().locator("#card .undo").waitFor();
  }

  private static void untilUndone(Window window) {
    window.page().locator("#card:not(:has(.undo))").waitFor();
  }

  @Test
  void an_unsure_reading_is_accepted_by_key_and_the_next_one_comes_without_a_page_load() {
    window.to("/review?queue=claims");
    int before = left(window);
    String first = window.page().locator("#card .quote").first().innerText();
    window.page().evaluate("() => { window.same = true; }");
    window.press("a");
    assertThat(window.focused()).as("who rules is asked first").isEqualTo("input: author");
    signed(window, "Ana");
    window.press("a");
    untilRecorded(window);
    assertThat(left(window)).isEqualTo(before - 1);
    assertThat(window.page().evaluate("() => window.same")).isEqualTo(true);
    window.press("u");
    untilUndone(window);
    assertThat(left(window)).isEqualTo(before);
    assertThat(window.page().locator("#card .quote").first().innerText()).isEqualTo(first);
  }

  @Test
  void what_was_looked_at_tells_how_right_each_frame_and_publisher_is() {
    window.to("/review?queue=claims");
    signed(window, "Eva");
    String frame = window.page().locator("#card .because code").innerText();
    window.press("r");
    untilRecorded(window);
    window.to("/quality");
    var row = window.page().locator(".shares tr:has(th:text-is('" + frame + "'))");
    assertThat(row.count()).isEqualTo(1);
    assertThat(row.locator("td").first().innerText()).isNotEqualTo("0");
    assertThat(window.barriers()).isEmpty();
  }

  @Test
  void a_reading_is_corrected_field_by_field_on_the_same_words() {
    window.to("/review?queue=claims");
    signed(window, "Ana");
    window.press("c");
    window
        .page()
        .locator(".correct [name='f.status']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    window.page().locator(".correct button").click();
    untilRecorded(window);
    assertThat(window.page().locator("#card .trouble").count()).isZero();
    window.to("/decisions");
    assertThat(window.words()).contains("a fact added", "a report that does not count");
  }

  @Test
  void a_reading_is_put_right_beside_its_text() {
    window.to("/documents/sealed");
    window.page().locator(".text mark:has-text('Norway had pledged 250')").first().click();
    assertThat(window.focused()).contains("right or wrong?");
    window.press("Enter");
    var form = window.page().locator(".fixing form");
    form.locator("[name=author]").fill("Fay");
    form.locator("summary").click();
    form.locator("[name='f.amount']").fill("2.5 shells");
    form.locator(".correct button").click();
    assertThat(window.words()).contains("Not decided", "wanted a sum with its currency");
    window.page().goBack();
    window.to("/claims/sealed-sum");
    window.page().locator("[name=author]").fill("Fay");
    window.page().locator("summary").click();
    window.page().locator("[name='f.amount']").fill("260 million USD");
    window.page().locator(".correct button").click();
    assertThat(window.page().url()).contains("/documents/");
    window.to("/entries/ahead-sum");
    assertThat(window.page().locator(".settled tr:has(th:text-is('Amount')) .value").innerText())
        .contains("260 million dollars");
    window.complaints().removeIf(each -> each.contains("409"));
  }

  @Test
  void two_that_are_set_side_by_side_are_told_apart_and_what_differs_is_marked() {
    window.to("/review?queue=pairs");
    signed(window, "Ana");
    assertThat(window.page().locator(".judge tr.differs").count()).isPositive();
    assertThat(window.page().locator(".because").innerText()).isNotBlank();
    String pair = pair();
    window.press("n");
    untilRecorded(window);
    assertThat(pair()).isNotEqualTo(pair);
    window.to("/decisions");
    assertThat(window.words()).contains("Ana: not the same thing");
  }

  @Test
  void a_value_is_chosen_by_its_number_and_somebody_else_sees_it_at_once(Windows windows) {
    try (Window other = windows.open(running.address(), Window.Size.DESK)) {
      other.to("/review?queue=conflicts");
      window.to("/review?queue=conflicts");
      signed(window, "Bao");
      int before = left(window);
      window.press("1");
      untilRecorded(window);
      assertThat(left(window)).isEqualTo(before - 1);
      other
          .page()
          .locator("#news:has-text('Bao')")
          .waitFor(new Locator.WaitForOptions().setTimeout(12_000));
      signed(other, "Chi");
      other.press("1");
      other.page().locator("#card .trouble:has-text('Already decided: Bao')").waitFor();
      assertThat(other.complaints()).isEmpty();
    }
  }

  @Test
  void evidence_for_a_line_of_a_plan_is_taken_by_key() {
    window.to("/review?queue=plans");
    signed(window, "Gia");
    int before = left(window);
    String line = window.page().locator("#card .of .code").innerText();
    assertThat(window.page().locator("#card .quote mark").first().innerText()).isNotBlank();
    window.press("y");
    untilRecorded(window);
    assertThat(left(window)).isLessThan(before);
    window.to("/plans/poa/" + line);
    assertThat(window.page().locator("#evidence").innerText()).contains("Shows it as");
    window.to("/review?queue=plans").press("n");
    untilRecorded(window);
    assertThat(window.page().locator("#card .trouble").count()).isZero();
    window.to("/decisions");
    assertThat(window.words()).contains("Gia: shows line " + line, "Gia: says nothing of line");
  }

  @Test
  void what_may_pay_a_promise_is_decided_by_key_and_taken_back() {
    window.to("/review?queue=paid");
    signed(window, "Hana");
    assertThat(window.words())
        .contains("Ports of Kenya", "Norway to Kenya", "Norway pledged 200 million dollars");
    window.press("y");
    untilRecorded(window);
    assertThat(window.page().locator("#card-title").innerText()).startsWith("Nothing is left");
    window.to("/paid");
    assertThat(window.page().locator("section[aria-labelledby=taken]").innerText())
        .contains("Ports of Kenya");
    window.to("/decisions");
    assertThat(window.words()).contains("Hana: paid by NO-7");
  }

  @Test
  void a_key_that_comes_with_the_very_card_counts() {
    window.to("/review?queue=claims");
    signed(window, "Ida");
    window
        .page()
        .evaluate(
            """
            () => {
              const watching = new MutationObserver(() => {
                if (document.getElementById("count")?.textContent.startsWith("2 of")) {
                  watching.disconnect();
                  document.querySelector("[data-key=a]").click();
                }
              });
              watching.observe(document.body, { childList: true, subtree: true });
            }
            """);
    window.press("s");
    untilRecorded(window);
  }

  @Test
  void what_is_passed_over_stays_and_the_name_is_remembered() {
    window.to("/review?queue=claims");
    signed(window, "Dao");
    int before = left(window);
    window.press("s");
    window.page().locator("#count:has-text('2 of')").waitFor();
    assertThat(left(window)).isEqualTo(before);
    window.press("b");
    window.page().locator("#count:has-text('1 of')").waitFor();
    window.press("a");
    untilRecorded(window);
    window.to("/review?queue=claims");
    assertThat(window.page().locator("#ruling input[name=author]").inputValue()).isNotBlank();
  }
}
