package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Talks to the server by the socket, to say what no well-behaved client would.
class GuardTest {
  @TempDir static Path home;
  private static Running running;

  @BeforeAll
  static void serve() {
    SampleLedger.fill(home);
    running = Pages.start(home, 0);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static String answer(String method, String path, String host) throws IOException {
    return raw(
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
            .formatted(method, path, host));
  }

  private static String raw(String request) throws IOException {
    URI address = running.address();
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String ours() {
    return running.address().getAuthority();
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
  void the_names_of_this_machine_are_answered(String name) throws IOException {
    assertThat(status(answer("GET", "/", name + ":" + running.address().getPort()))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:%d",
        "127.0.0.1",
        "localhost:1",
        "127.0.0.1.evil.example:%d",
        "0.0.0.0:%d"
      })
  void another_name_is_refused_and_told_nothing_of_the_ledger(String name) throws IOException {
    String answer = answer("GET", "/entries", name.formatted(running.address().getPort()));
    assertThat(status(answer)).isEqualTo(421);
    assertThat(answer).doesNotContain("Norway");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
  void nothing_but_reading_exists(String method) throws IOException {
    String answer = answer(method, "/entries", ours());
    assertThat(status(answer)).isEqualTo(405);
    assertThat(answer).contains("Allow: GET, HEAD").doesNotContain("Norway");
  }

  @Test
  void a_head_is_answered_without_a_body() throws IOException {
    String answer = answer("HEAD", "/entries", ours());
    assertThat(status(answer)).isEqualTo(200);
    assertThat(answer).endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/,200",
    "GET,/entries.json,200",
    "GET,/entries.csv,200",
    "GET,/static/entente.css,200",
    "GET,/static/htmx.min.js,200",
    "GET,/entries/sealed-relation,302",
    "GET,/?known_on=x,400",
    "GET,/nowhere,404",
    "POST,/,405",
    "GET,/%zz,400",
    "GET,/<x>,400"
  })
  void every_answer_tells_the_browser_to_fetch_and_run_nothing_else(
      String method, String path, int status) throws IOException {
    String answer = answer(method, path, ours());
    assertThat(status(answer)).isEqualTo(status);
    assertThat(answer)
        .contains(
            "Content-Security-Policy: default-src 'none'; script-src 'self'",
            "frame-ancestors 'none'; base-uri 'none'")
        .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
        .doesNotContain("Tomcat", "Exception");
  }

  @Test
  void a_query_beyond_all_measure_is_refused() throws IOException {
    assertThat(status(answer("GET", "/entries?q=" + "a".repeat(5_000), ours()))).isEqualTo(414);
    assertThat(status(answer("GET", "/entries?q=" + "a".repeat(300), ours()))).isEqualTo(400);
  }

  @Test
  void noise_is_answered_without_telling_what_serves_here() throws IOException {
    assertThat(raw("NOISE\r\n\r\n")).startsWith("HTTP/1.1 400").doesNotContain("Tomcat");
  }
}
