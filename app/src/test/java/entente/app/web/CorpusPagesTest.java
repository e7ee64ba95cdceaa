package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import entente.app.cli.Commands;
import entente.app.cli.Root;
import entente.app.web.Chromium.Windows;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The pages on a ledger of whatever the reader makes of the corpus beside the program: every
/// document, the first entries of every type, and what is told of the parties that most is told of.
@ExtendWith(Chromium.class)
class CorpusPagesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> TYPES =
      List.of("relation", "commitment", "meeting", "accord", "position", "membership", "indicator");
  private static final List<String> WHOLE =
      List.of(
          "/",
          "/entries",
          "/commitments",
          "/due",
          "/changes",
          "/network",
          "/conflicts",
          "/documents",
          "/sources",
          "/review",
          "/quality",
          "/snapshots");

  @TempDir static Path home;
  private static Optional<Running> running = Optional.empty();

  @BeforeAll
  static void serve() {
    if (Root.shared().isEmpty()) {
      System.err.println(
          "SKIPPED, LOUDLY: there is no ../shared/corpus; its pages were not looked at");
    }
    Assumptions.assumeTrue(Root.shared().isPresent(), "there is no ../shared/corpus");
    Path corpus = Root.shared().orElseThrow().resolve("corpus");
    int status =
        Commands.run(
            home,
            "add",
            corpus.resolve("documents").toString(),
            "--manifest",
            corpus.resolve("documents.jsonl").toString());
    assertThat(status).isZero();
    running =
        Optional.of(
            Pages.start(
                home, 0, Clock.fixed(Instant.parse("2026-01-15T09:00:00Z"), ZoneOffset.UTC)));
  }

  @AfterAll
  static void stop() {
    running.ifPresent(Running::close);
  }

  @TestFactory
  Stream<DynamicTest> every_page_fits_its_window_complains_of_nothing_and_shuts_nobody_out(
      Windows windows) throws Exception {
    var addresses = new ArrayList<>(WHOLE);
    names("/api/v1/documents?limit=100", "items", "doc")
        .forEach(doc -> addresses.add("/documents/" + escaped(doc)));
    assertThat(addresses).hasSize(WHOLE.size() + 49);
    for (String type : TYPES) {
      List<String> entries = names("/api/v1/entries?limit=3&type=" + type, "items", "id");
      assertThat(entries).as(type).isNotEmpty();
      entries.forEach(
          id -> addresses.add((type.equals("meeting") ? "/meetings/" : "/entries/") + escaped(id)));
    }
    return addresses.stream().map(each -> DynamicTest.dynamicTest(each, () -> look(windows, each)));
  }

  private static void look(Windows windows, String address) {
    try (Window window = windows.open(server(), Window.Size.DESK)) {
      window.scheme(ColorScheme.LIGHT);
      window.to(address);
      assertThat(window.barriers()).as("at a desk").isEmpty();
      assertThat(window.wide()).as("wider than a desk's window").isEmpty();
      window.size(Window.Size.PHONE);
      window.to(address);
      assertThat(window.wide()).as("wider than a phone's window").isEmpty();
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static URI server() {
    return running.orElseThrow().address();
  }

  private static List<String> names(String address, String list, String name) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(server().resolve(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      return JSON.readTree(answer.body())
          .path(list)
          .valueStream()
          .map(each -> each.path(name).asString())
          .toList();
    }
  }

  private static String escaped(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
