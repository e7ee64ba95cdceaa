package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import entente.app.web.Chromium.Samples;
import entente.app.web.Chromium.Windows;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What people come for, walked from their question to the sentence that answers it, as they would:
/// by links, by fields, by keys.
@ExtendWith(Chromium.class)
class WalksTest {
  private Window window;

  @BeforeEach
  void open(Windows windows, Samples samples) {
    window = windows.open(samples.address(), Window.Size.DESK);
  }

  @AfterEach
  void nothing_was_complained_of() {
    try (Window closing = window) {
      assertThat(closing.complaints()).isEmpty();
    }
  }

  private void tab(String name) {
    window.page().locator("header nav").getByRole(AriaRole.LINK).getByText(name).click();
  }

  /// The words that are marked where the document is read in place.
  private String marked() {
    return window.page().locator(".text mark:target, .text mark:has(:target)").first().innerText();
  }

  @Test
  void a_desk_officer_finds_what_is_overdue_and_the_sentence_that_promised_it() {
    window.to("/").page().locator("main a[href^='/due']").first().click();
    assertThat(window.page().locator("h1").innerText()).contains("Due");
    window.page().locator("main a[href^='/entries/']").first().click();
    assertThat(window.words()).contains("Evidence");
    window.follow("read in place");
    assertThat(marked()).isNotBlank();
  }

  @Test
  void a_desk_officer_sees_what_changed_since_a_day() {
    window.to("/changes?since=2023-12-01&party=Kenya");
    assertThat(window.words()).contains("established", "18 Dec 2023");
    window.follow("Kenya – Norway: strategic partnership");
    assertThat(window.words()).contains("How it came to be known", "planned", "established");
  }

  @Test
  void a_desk_officer_sets_the_clock_back_and_it_stays_on_every_link() {
    window.to("/entries/sealed-relation");
    window.page().locator(".clocks input[name=known_on]").fill("2023-06-30");
    window.press("Enter");
    window.page().waitForURL(url -> url.contains("known_on=2023-06-30"));
    assertThat(window.words()).contains("planned").doesNotContain("established");
    tab("Conflicts");
    assertThat(window.page().url()).contains("known_on=2023-06-30");
    assertThat(window.words()).doesNotContain("Norway → Kenya");
  }

  @Test
  void a_researcher_asks_for_the_promises_of_one_to_another_and_takes_the_table()
      throws IOException {
    window.to("/");
    tab("Commitments");
    window.page().locator("main input[name=giver]").fill("Norway");
    window.page().locator("main input[name=receiver]").fill("Kenya");
    window.press("Enter");
    window.page().waitForURL(url -> url.contains("giver=Norway") && url.contains("receiver=Kenya"));
    window.page().waitForCondition(() -> window.words().contains("1 promise counted once"));
    assertThat(window.words()).contains("$250 m");
    Download table =
        window
            .page()
            .waitForDownload(
                () -> window.page().getByRole(AriaRole.LINK).getByText("CSV").first().click());
    assertThat(Files.readString(table.path())).contains("250000000");
    window.page().locator("main td.sum a").first().click();
    window.page().waitForURL(url -> url.contains("#evidence-"));
    window.page().locator("#evidence-2 a:has-text('read in place')").click();
    assertThat(marked()).contains("Norway had pledged 250 million dollars");
  }

  @Test
  void a_journalist_asks_whether_money_is_new_and_who_said_so_first() {
    window.to("/");
    window.press("/");
    window.page().keyboard().type("Norway ports");
    window.press("Enter");
    window.page().waitForURL(url -> url.contains("/search?q=Norway"));
    window.follow("Norway → Kenya");
    assertThat(window.words()).contains("Is it new?", "2 sources differ");
    assertThat(window.page().locator(".history li").first().innerText()).contains("Fjord Courier");
    window.page().locator(".difference a:has-text('Fjord Courier')").first().click();
    assertThat(window.page().url()).contains("/documents/");
  }

  @Test
  void
      a_monitoring_officer_walks_from_the_plan_to_the_sentence_that_shows_how_far_a_line_has_come() {
    window.to("/");
    tab("Plans");
    window.page().locator("main table.plans a").first().click();
    assertThat(window.words()).contains("120 lines");
    window.page().locator("main a:has-text('evidence proposed')").first().click();
    window.page().waitForURL(url -> url.contains("status=proposed"));
    window.page().locator("table.matrix tbody tr:not(.group) a").first().click();
    assertThat(window.words()).contains("Proposed as evidence", "Would show it as");
    window.page().locator("#proposals .cited a").first().click();
    window.page().waitForURL(url -> url.contains("/documents/"));
    assertThat(marked()).isNotBlank();
  }

  @Test
  void by_keys_alone_one_comes_from_a_question_to_its_sentence() {
    window.to("/").press("/");
    assertThat(window.focused()).startsWith("input: q");
    window.page().keyboard().type("ports");
    window.press("Enter");
    window.page().waitForURL(url -> url.contains("/search?q=ports"));
    window.tab("main a[href*='/entries/ahead-sum']").press("Enter");
    window.page().waitForURL(url -> url.contains("/entries/ahead-sum"));
    window.tab("main blockquote a").press("Enter");
    window.page().waitForURL(url -> url.contains("/documents/"));
    assertThat(marked()).contains("Norway pledged 200 million dollars");
  }

  @Test
  void the_first_key_leads_past_the_head_and_the_focus_is_seen() {
    window.to("/entries").press("Tab");
    assertThat(window.focused()).contains("Skip to the content");
    window.press("Enter");
    window.tab("main a, main input, main select, main button");
    Object outline =
        window.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle");
    assertThat(outline).isEqualTo("solid");
  }

  @Test
  void on_a_phone_in_the_dark_the_same_sentence_is_found(Windows windows, Samples samples) {
    try (Window phone = windows.open(samples.address(), Window.Size.PHONE)) {
      phone.scheme(ColorScheme.DARK);
      phone.to("/conflicts").follow("Norway → Kenya");
      phone.follow("read in place");
      assertThat(
              phone
                  .page()
                  .locator(".text mark:target, .text mark:has(:target)")
                  .first()
                  .innerText())
          .contains("Norway pledged 200 million");
      assertThat(phone.wide()).isEmpty();
      assertThat(phone.complaints()).isEmpty();
    }
  }
}
