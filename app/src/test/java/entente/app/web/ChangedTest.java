package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import entente.app.Deciding;
import entente.app.intake.Inbox;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision.Ruling;
import entente.publish.ClaimJson;
import entente.publish.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Two people at once: what the one is being shown, the other takes away at that very moment.
class ChangedTest {
  @TempDir Path home;
  private Ledger ledger;
  private Inbox inbox;
  private ServletWebServerApplicationContext context;

  /// Answers that are begun before somebody rejects the only report of an entry, and made after it.
  @Configuration(proxyBeanMethods = false)
  static class Slow {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> slow(Ledger ledger, Failures failures) {
      return route()
          .GET(
              "/slow",
              _ -> ServerResponse.ok().body(String.valueOf(overtaken(ledger).entry().reports())))
          .GET("/slow.json", _ -> Files.entriesJson(List.of(overtaken(ledger).entry())))
          .GET(
              "/slow.csv",
              _ -> ServerResponse.ok().body(String.valueOf(overtaken(ledger).entry().reports())))
          .onError(Throwable.class, (failed, request) -> failures.of(request, failed))
          .build();
    }

    private static Row overtaken(Ledger ledger) {
      Row row = new Shelf(ledger).known(Clocks.NOW).find("sealed-thanks").orElseThrow();
      new Deciding(ledger)
          .decide(new Ruling.Reject("sealed-thanks"), "B. Reviewer", "the minister only smiled");
      assertThat(new Shelf(ledger).known(Clocks.NOW).find("sealed-thanks")).isEmpty();
      return row;
    }
  }

  @BeforeEach
  void serve() {
    SampleLedger.fill(home);
    ledger = Ledger.open(home, new ClaimJson());
    inbox = Inbox.of(home, ledger);
    ApplicationContextInitializer<GenericApplicationContext> given =
        beans -> {
          beans.registerBean(
              Ledger.class, () -> ledger, definition -> definition.setDestroyMethodName(null));
          beans.registerBean(Reception.Place.class, () -> new Reception.Place(inbox, null));
          beans.registerBean(Clock.class, Clock::systemUTC);
        };
    context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Site.class, Slow.class)
                .logStartupInfo(false)
                .properties("entente.port=0", "spring.main.banner-mode=off")
                .initializers(given)
                .run();
  }

  @AfterEach
  void stop() {
    context.close();
    inbox.close();
    ledger.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      URI address =
          URI.create(
              "http://127.0.0.1:"
                  + Objects.requireNonNull(context.getWebServer()).getPort()
                  + path);
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void a_page_of_what_somebody_changed_meanwhile_says_so_and_what_to_do()
      throws IOException, InterruptedException {
    var answer = get("/slow?party=Kenya");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    var page = Jsoup.parse(answer.body());
    assertThat(page.expectFirst("h1").text()).isEqualTo("This has just changed");
    assertThat(page.expectFirst("main").text())
        .contains("Kenya", "is no longer what it was a moment ago")
        .doesNotContain("We erred");
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly("/slow?party=Kenya", "/decisions", "/changes");
    assertThat(get("/decisions").body()).contains("the minister only smiled");
  }

  @Test
  void as_a_table_it_is_told_as_a_problem() throws IOException, InterruptedException {
    var answer = get("/slow.csv");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void a_list_that_has_not_been_begun_is_told_as_a_problem_too()
      throws IOException, InterruptedException {
    var answer = get("/slow.json");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(Json.read(answer.body()))
        .isInstanceOfSatisfying(
            Map.class,
            problem -> assertThat(problem.get("title")).isEqualTo("This has just changed"));
  }
}
