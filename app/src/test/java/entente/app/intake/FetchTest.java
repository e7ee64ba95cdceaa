package entente.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchTest {
  private final CountDownLatch done = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    done.countDown();
    server.stop(0);
  }

  private URI page(String path, String text) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    return at(path);
  }

  private URI redirect(String path, String location) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    return at(path);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private static Fetch fetch() {
    return new Fetch(FetchTest::isTheServer, Duration.ofSeconds(5), 1_000);
  }

  private static boolean isTheServer(InetAddress address) {
    return address.getHostAddress().equals("127.0.0.1");
  }

  @Test
  void a_page_is_fetched_and_redirects_are_followed() throws Fetch.Refused {
    page("/there", "text");

    assertThat(fetch().get(redirect("/here", "/there")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("text");
  }

  @Test
  void a_redirect_into_a_private_network_is_refused() {
    assertThatThrownBy(() -> fetch().get(redirect("/here", "http://127.0.0.2/secret")))
        .isInstanceOf(Fetch.Refused.class)
        .hasMessageContaining("inside a private network");
  }

  @Test
  void a_redirect_to_another_scheme_is_refused() {
    assertThatThrownBy(() -> fetch().get(redirect("/here", "file:///etc/passwd")))
        .isInstanceOf(Fetch.Refused.class)
        .hasMessageContaining("wanted http:// or https://");
  }

  @Test
  void a_circle_of_redirects_ends() {
    assertThatThrownBy(() -> fetch().get(redirect("/here", "/here")))
        .hasMessageContaining("redirects: found more than 5");
  }

  @Test
  void a_page_beyond_the_limit_is_refused() {
    assertThatThrownBy(() -> fetch().get(page("/large", "x".repeat(1_001))))
        .hasMessageContaining("too large");
  }

  @Test
  void an_error_of_the_server_is_told() {
    assertThatThrownBy(() -> fetch().get(at("/none"))).hasMessageContaining("answered 404");
  }

  @Test
  void a_server_that_says_nothing_is_left() {
    server.createContext(
        "/slow",
        exchange -> {
          try {
            done.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });

    assertThatThrownBy(
            () -> new Fetch(FetchTest::isTheServer, Duration.ofMillis(300), 1_000).get(at("/slow")))
        .hasMessageContaining("time:");
  }

  @Test
  void only_public_addresses_are_public() throws IOException {
    for (String inside :
        new String[] {
          "127.0.0.1",
          "10.1.2.3",
          "192.168.1.1",
          "172.16.0.1",
          "169.254.169.254",
          "0.0.0.0",
          "100.64.0.1",
          "::1",
          "fe80::1",
          "fd00::1",
          "64:ff9b::7f00:1",
          "2002:7f00:1::",
          "224.0.0.1",
          "255.255.255.255",
        }) {
      assertThat(Fetch.isPublic(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    for (String outside : new String[] {"93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"}) {
      assertThat(Fetch.isPublic(InetAddress.getByName(outside))).as(outside).isTrue();
    }
  }
}
