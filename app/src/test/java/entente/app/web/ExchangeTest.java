package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.cli.Commands;
import entente.model.ClaimIds;
import entente.publish.Format;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out of the pages in the forms of others, what is frozen, and what was paid.
class ExchangeTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path home;
  private Running running;
  private String cookie = "none=1";

  @BeforeEach
  void serve() throws IOException {
    SampleLedger.fill(home);
    PaidLedger.fill(home);
    running = Pages.start(home, 0);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private HttpResponse<byte[]> get(String address, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(running.address().resolve(address)).header("Cookie", cookie);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private Document page(String address) throws IOException, InterruptedException {
    var answer = get(address);
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    String origin = "http://" + running.address().getAuthority();
    String body =
        fields.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(origin + address))
            .headers(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie,
                "Origin",
                origin)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  @Test
  void every_slice_goes_out_in_every_format() throws IOException, InterruptedException {
    for (Format format : Format.values()) {
      for (String page :
          new String[] {"/entries.%s?type=commitment", "/commitments.%s", "/pair/NOR/KEN.%s"}) {
        var answer = get(page.formatted(format.word()));
        assertThat(answer.statusCode()).as(page + format).isEqualTo(200);
        assertThat(type(answer))
            .as(page + format)
            .isEqualTo(format.mediaType().replaceFirst(";.*", ""));
        if (format != Format.LINKS) { // no promise bears on another here
          assertThat(answer.body()).as(page + format).isNotEmpty();
        }
      }
    }
    assertThat(get("/entries.word").statusCode()).isEqualTo(404);
    assertThat(get("/entries.xlsx?type=gossip").statusCode()).isEqualTo(400);
  }

  @Test
  void an_address_answers_as_the_accept_header_likes_it() throws IOException, InterruptedException {
    assertThat(type(get("/entries", "Accept", "application/json"))).isEqualTo("application/json");
    assertThat(type(get("/entries?party=NOR", "Accept", "text/html;q=0.5, text/csv")))
        .isEqualTo("text/csv");
    assertThat(type(get("/entries", "Accept", Format.XLSX.mediaType())))
        .isEqualTo(Format.XLSX.mediaType());
    for (String address : List.of("/network", "/plans", "/pair/NOR/KEN/brief")) {
      assertThat(type(get(address, "Accept", "application/json")))
          .as(address)
          .isEqualTo("application/json");
    }
    assertThat(type(get("/entries/ahead-sum", "Accept", "application/json")))
        .isEqualTo("application/json");
    assertThat(type(get("/pair/NOR/KEN", "Accept", "application/atom+xml")))
        .isEqualTo("application/atom+xml");
    for (String page :
        new String[] {
          "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
          "*/*",
          "image/png",
          "nonsense",
          "application/json;q=0"
        }) {
      assertThat(type(get("/entries", "Accept", page))).as(page).isEqualTo("text/html");
    }
    assertThat(get("/entries").headers().allValues("Vary")).contains("Accept");
  }

  @Test
  void what_is_frozen_has_an_address_that_never_changes() throws IOException, InterruptedException {
    String token = page("/snapshots").expectFirst("form input[name=token]").attr("value");
    assertThat(post("/snapshots", Map.of("token", "made-up")).statusCode()).isEqualTo(403);
    assertThat(post("/snapshots", Map.of("token", token)).statusCode()).isEqualTo(303);

    String address = page("/snapshots").expectFirst("a[href^=/snapshots/]").attr("href");
    var frozen = get(address);
    String checksum = address.replaceAll("/snapshots/|[.]zip", "");
    assertThat(ClaimIds.hash(frozen.body())).isEqualTo(checksum);
    assertThat(frozen.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(each -> assertThat(each).contains("immutable"));
    assertThat(frozen.headers().firstValue("Repr-Digest")).isPresent();
    assertThat(
            get(address, "If-None-Match", frozen.headers().firstValue("ETag").orElseThrow())
                .statusCode())
        .isEqualTo(304);

    Files.writeString(
        home.resolve("facts.csv"),
        """
        type,from,to,kind,amount,status,quote,publisher
        commitment,NOR,KEN,finance,4 million USD,signed,Norway lends 4 million,Register
        """);
    assertThat(
            Commands.run(
                home, "import", "facts", home.resolve("facts.csv").toString(), "--by", "Ana"))
        .isZero();
    assertThat(get(address).body()).isEqualTo(frozen.body());
    assertThat(new String(get("/api/v1/snapshots").body(), StandardCharsets.UTF_8))
        .contains(checksum, address);
    assertThat(Commands.run(home, "snapshot", "--verify", checksum)).isZero();

    Path file = home.resolve("snapshots").resolve(checksum + ".zip");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(Commands.run(home, "snapshot", "--verify", checksum)).isEqualTo(1);
    assertThat(get(address).statusCode()).isEqualTo(500);
    assertThat(get("/snapshots/" + "0".repeat(64) + ".zip").statusCode()).isEqualTo(404);
    assertThat(get("/snapshots/..%2F..%2Fentente.db").statusCode()).isEqualTo(404);
  }

  @Test
  void an_activity_that_may_pay_a_promise_is_decided_on_its_page()
      throws IOException, InterruptedException {
    var before = page("/paid?giver=NOR");
    assertThat(before.expectFirst("tfoot").text()).startsWith("All years $2");
    var form = before.expectFirst("#results section:has(#proposals) form");
    var fields = new LinkedHashMap<String, String>();
    form.select("input[name]")
        .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    fields.putAll(Map.of("author", "Ana", "reason", "same ports", "ruling", "paid"));
    var answer = post("/decisions", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);

    var after = page("/paid?giver=NOR");
    assertThat(after.select("#proposals")).isEmpty();
    assertThat(after.select("section:has(#taken)").text()).contains("Ports of Kenya", "NO-7");
    assertThat(after.expectFirst("tfoot").text()).contains("$200 m", "$50 m");
    assertThat(page("/decisions").text()).contains("paid by NO-7");
    assertThat(new String(get("/paid.csv").body(), StandardCharsets.UTF_8))
        .contains("2024,0,0,0,50000000,-50000000");
    assertThat(new String(get("/paid.json").body(), StandardCharsets.UTF_8))
        .contains("\"disbursed\":50000000");
  }
}
