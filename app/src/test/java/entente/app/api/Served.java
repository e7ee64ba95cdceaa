package entente.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.web.Pages;
import entente.app.web.Running;
import entente.app.web.SampleLedger;
import entente.publish.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The API of the sample ledger, served on this machine, and asked over HTTP.
final class Served implements AutoCloseable {
  private final Running running;
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Path home) {
    SampleLedger.fill(home);
    PortPlan.fill(home);
    running = Pages.start(home, 0);
  }

  URI address() {
    return running.address();
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(running.address().resolve(path)).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return sent(request.build());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(running.address().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return sent(request.build());
  }

  private HttpResponse<String> sent(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  Map<String, Object> tree(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return object(Json.read(answer.body()));
  }

  List<Map<String, Object>> items(String path) {
    return array(tree(path).get("items")).stream().map(Served::object).toList();
  }

  @SuppressWarnings("unchecked") // what JSON reads
  static Map<String, Object> object(@Nullable Object tree) {
    return (Map<String, Object>) Objects.requireNonNull(tree);
  }

  @SuppressWarnings("unchecked")
  static List<Object> array(@Nullable Object tree) {
    return (List<Object>) Objects.requireNonNull(tree);
  }

  @Override
  public void close() {
    client.close();
    running.close();
  }
}
