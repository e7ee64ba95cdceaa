package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import entente.app.web.Chromium.Windows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Documents handed over on the page, from the empty ledger on.
@ExtendWith(Chromium.class)
class HandingOverTest {
  @TempDir Path home;
  private Running running;
  private Window window;

  @BeforeEach
  void open(Windows windows) {
    running = Pages.start(home, 0, Path.of("..", "samples"), Clock.systemUTC());
    window = windows.open(running.address(), Window.Size.DESK);
  }

  @AfterEach
  void close() {
    try (Window closing = window) {
      assertThat(closing.complaints()).isEmpty();
    } finally {
      running.close();
    }
  }

  private Locator line(String name) {
    return window.page().locator(".progress li:has-text('" + name + "')");
  }

  private void untilAllIsRead() {
    window
        .page()
        .locator("#progress:has-text('All read')")
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
  }

  private Locator form(String heading) {
    return window.page().locator("section:has(h2:text-is('" + heading + "')) form");
  }

  @Test
  void an_empty_ledger_explains_itself_and_shows_the_samples_by_one_click() {
    window.to("/");
    assertThat(window.page().locator("h1").innerText()).isEqualTo("This ledger is empty");
    assertThat(window.barriers()).isEmpty();
    window.page().locator("button.first").click();
    untilAllIsRead();
    assertThat(window.page().locator(".progress li"))
        .satisfies(lines -> assertThat(lines.count()).isEqualTo(14));
    window.page().locator("#progress a:has-text('To the overview')").click();
    assertThat(window.page().locator("h1").innerText()).startsWith("Who is bound to whom");
    assertThat(window.words()).contains("Australia");
  }

  @Test
  void a_pasted_text_is_read_and_leads_to_its_marked_sentences() {
    window.to("/sources");
    var form = form("Paste a text");
    form.locator("textarea")
        .fill(
            "Oslo – “Ports” deal\n\n"
                + "Norway pledged 200 million dollars over five years for ports in Kenya on"
                + " Sunday.");
    form.locator("[name=published]").fill("2023-03-06");
    form.locator("[name=publisher]").fill("Fjord Courier");
    form.locator("button").click();
    untilAllIsRead();
    line("oslo-ports-deal").locator("a").click();
    assertThat(window.page().locator(".text").innerText()).contains("Oslo – “Ports” deal");
    assertThat(window.page().locator(".text mark").first().innerText())
        .contains("Norway pledged 200 million dollars");
    assertThat(window.words()).contains("Fjord Courier", "6 Mar 2023");
    window.to("/sources");
    assertThat(window.page().locator(".publishers").innerText())
        .contains("Fjord Courier", "a voice");
  }

  @Test
  void files_are_uploaded_and_what_is_not_usable_says_why() {
    window.to("/sources");
    var form = form("Upload files");
    form.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload(
                  "report.html",
                  "text/html",
                  "<html><title>Summit</title><body><p>Japan and Fiji signed an agreement on 3 May 2022.</p></body></html>"
                      .getBytes(StandardCharsets.UTF_8)),
              new FilePayload(
                  "picture.png",
                  "image/png",
                  new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
              new FilePayload("nothing.txt", "text/plain", new byte[0]),
            });
    form.locator("button").click();
    untilAllIsRead();
    assertThat(line("report.html").innerText()).contains("read");
    assertThat(line("picture.png").innerText()).contains("not usable");
    assertThat(line("nothing.txt").innerText()).contains("not usable", "Empty: found no bytes");
    assertThat(window.words()).contains("2 not usable");
  }

  @Test
  void a_page_inside_a_private_network_is_not_fetched() {
    window.to("/sources");
    var form = form("Give an address");
    form.locator("textarea").fill("http://127.0.0.1:" + running.address().getPort() + "/entries");
    form.locator("button").click();
    untilAllIsRead();
    assertThat(line("127.0.0.1").innerText()).contains("not usable", "inside a private network");
  }

  @Test
  void what_was_handed_over_before_the_program_ended_is_read_after_its_next_start()
      throws IOException {
    int port = running.address().getPort();
    running.close();
    Path inbox = Files.createDirectories(home.resolve("inbox"));
    Files.writeString(
        inbox.resolve("000000000000001.bytes"),
        "Japan and Fiji signed an agreement on 3 May 2022.\n");
    Files.writeString(
        inbox.resolve("000000000000001.json"),
        "{\"name\":\"left.txt\",\"given\":\"2024-01-01T00:00:00Z\",\"published\":\"2022-05-04\"}");
    running = Pages.start(home, port);
    window.to("/sources");
    untilAllIsRead();
    assertThat(line("left.txt").innerText()).contains("thing");
    assertThat(inbox.resolve("000000000000001.bytes")).doesNotExist();
    assertThat(inbox.resolve("000000000000001.json")).content().contains("\"added\"");
  }
}
