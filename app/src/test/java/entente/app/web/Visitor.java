package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A reader of the pages without a browser, who keeps the cookie that was given out and sends forms
/// as a browser would.
final class Visitor implements AutoCloseable {
  /// A day in March 2024, when everything of the sample ledger is known.
  static final Clock LATER = Clock.fixed(Instant.parse("2024-03-15T09:00:00Z"), ZoneOffset.UTC);

  private static final String BOUNDARY = "between-parts";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Running running;
  private String cookie = "none=1";

  /// @param running closed with the visitor
  Visitor(Running running) {
    this.running = running;
  }

  /// Visits the sample ledger, which is made in the folder.
  static Visitor ofSamples(Path home, Clock clock) {
    SampleLedger.fill(home);
    return new Visitor(Pages.start(home, 0, clock));
  }

  static Visitor ofSamples(Path home) {
    return ofSamples(home, Clock.systemUTC());
  }

  Running running() {
    return running;
  }

  /// As a browser names these pages to whom it sends a form.
  String origin() {
    return "http://" + running.address().getAuthority();
  }

  HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(origin() + address));
  }

  String cookie() {
    return cookie;
  }

  void cookie(String other) {
    cookie = other;
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    var response = client.send(request.header("Cookie", cookie).build(), body);
    response
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(given -> {
          assertThat(given).contains("HttpOnly", "SameSite=Strict");
          cookie = given.substring(0, given.indexOf(';'));
        });
    return response;
  }

  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send(to(address));
  }

  /// A page that is there.
  Document page(String address) throws IOException, InterruptedException {
    var response = get(address);
    assertThat(response.statusCode())
        .as("%s %s", address, response.statusCode() == 200 ? "" : response.body())
        .isEqualTo(200);
    return Jsoup.parse(response.body(), origin() + address);
  }

  /// What a browser would send of a form, with these fields filled in.
  static Map<String, String> filled(Element form, Map<String, String> fields) {
    var sent = new LinkedHashMap<String, String>();
    form.select("input[name]").forEach(input -> sent.put(input.attr("name"), input.attr("value")));
    form.select("select[name]")
        .forEach(select -> {
          Element chosen = select.selectFirst("option[selected]");
          sent.put(
              select.attr("name"),
              (chosen == null ? select.expectFirst("option") : chosen).attr("value"));
        });
    sent.putAll(fields);
    return sent;
  }

  HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(address, fields, origin());
  }

  /// @param origin whose page the form stands on; blank where the browser does not say
  HttpResponse<String> post(String address, Map<String, String> fields, String origin)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        to(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(origin.isEmpty() ? request : request.header("Origin", origin));
  }

  /// Sends a form with files.
  ///
  /// @param files by name; all in the one field
  HttpResponse<String> upload(
      String address,
      Map<String, String> fields,
      String field,
      Map<String, byte[]> files,
      String origin)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        write(
            body,
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, value)));
    files.forEach((name, bytes) -> {
      write(
          body,
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
              .formatted(BOUNDARY, field, name));
      body.writeBytes(bytes);
      write(body, "\r\n");
    });
    write(body, "--%s--\r\n".formatted(BOUNDARY));
    return send(
        to(address)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.close();
    running.close();
  }
}
