package entente.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is asked of the API, it answers or says what was wanted: never by an error of its own.
class FuzzTest {
  private static final int ASKED = Integer.getInteger("fuzz.asked", 600);
  private static final Set<Integer> TOLD = Set.of(200, 304, 400, 404, 405, 414, 422);

  /// What is no good, or hardly.
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "%",
          "%00",
          "\u0000",
          "'",
          "\" OR 1=1 --",
          "../../etc/passwd",
          "<script>",
          "NaN",
          "-1",
          "0",
          "1e9",
          "999999999999999999999",
          "2147483647",
          "2023-02-30",
          "0000-00-00",
          "9999-12-31",
          "99999-01-01",
          "-2023",
          "+2023-01-01",
          "2023-W12",
          "2023-1-1",
          "null",
          "true",
          "TRUE",
          "ＪＰＮ",
          "𝔄\uD800",
          "ñ".repeat(150),
          "x".repeat(201),
          "\r\nX: y",
          ",",
          "a,b",
          "JPN,",
          "region:",
          "region:x",
          ":",
          "NEAR(",
          "\"*",
          "a*",
          "AND",
          "NOT",
          "^",
          "(((",
          "{}",
          "[]",
          "\\",
          "%s",
          "${x}",
          "2023-12-20T00:00:00Z",
          "-999999999-01-01",
          "+999999999-12-31");

  @TempDir static Path home;
  private static Served served;
  private static List<Map<String, Object>> operations;

  @BeforeAll
  static void serve() {
    served = new Served(home);
    operations = new ArrayList<>();
    Served.object(served.tree("/api/v1/openapi.json").get("paths"))
        .forEach((path, methods) -> {
          if (Served.object(methods).get("get") instanceof Map<?, ?> get) {
            operations.add(Map.of("path", path, "parameters", get.get("parameters")));
          }
        });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static <T> T pick(RandomGenerator random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String value(RandomGenerator random, Map<String, Object> parameter) {
    if (random.nextInt(3) == 0 && parameter.get("example") != null) {
      Object example = parameter.get("example");
      return String.valueOf(example instanceof List<?> several ? several.getFirst() : example);
    }
    return pick(random, ODD);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String address(RandomGenerator random) {
    var operation = pick(random, operations);
    List<Map<String, Object>> parameters =
        Served.array(operation.get("parameters")).stream().map(Served::object).toList();
    String path = String.valueOf(operation.get("path"));
    for (var parameter : parameters) {
      if ("path".equals(parameter.get("in"))) {
        String value =
            random.nextBoolean()
                ? pick(random, List.of("ahead-sum", "sealed", "csv", "NOR,KEN", "atom", "iati"))
                : pick(random, ODD);
        path =
            path.replace(
                "{" + parameter.get("name") + "}", value.isBlank() ? "%20" : encoded(value));
      }
    }
    var asked = new ArrayList<String>();
    for (var parameter : parameters) {
      if ("query".equals(parameter.get("in")) && random.nextInt(3) == 0) {
        for (int i = 0; i <= random.nextInt(3); i++) {
          asked.add(parameter.get("name") + "=" + encoded(value(random, parameter)));
        }
      }
    }
    if (random.nextInt(10) == 0) {
      asked.add(encoded(pick(random, ODD)) + "=" + encoded(pick(random, ODD)));
    }
    return path + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
  }

  @Test
  void whatever_is_asked_is_answered_or_told() {
    long seed = Long.getLong("forall.seed", System.nanoTime());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < ASKED; i++) {
      String address = address(random);
      long begun = System.nanoTime();
      HttpResponse<String> answer = served.get(address);
      String said =
          "%s (-Dforall.seed=%d): %s"
              .formatted(address, seed, answer.statusCode() == 200 ? "" : answer.body());
      assertThat(TOLD).as(said).contains(answer.statusCode());
      assertThat((System.nanoTime() - begun) / 1_000_000_000).as(said).isLessThan(10);
      if (answer.statusCode() >= 400
          && answer
              .headers()
              .firstValue("Content-Type")
              .orElse("")
              .startsWith("application/problem+json")) {
        assertThat(Served.object(Json.read(answer.body())))
            .as(said)
            .containsKeys("title", "status", "detail");
        assertThat(answer.body()).as(said).doesNotContain("Exception", "java.");
      } else if (answer.statusCode() >= 400) {
        assertThat(address)
            .as(said)
            .matches(".*(%00|%25|%5C|%2F|%2E|%0D|;|%20).*"); // the server itself refuses what is no
        // address
      }
    }
  }
}
