package entente.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// Opens the pages that take longest for the first time before anybody does: what they show is then
/// at hand. It ends with the program, and nobody waits for it.
final class FirstLook {
  private static final List<String> PAGES = List.of("", "review");

  private FirstLook() {}

  /// @param address of the first page
  static void at(URI address) {
    Thread.ofVirtual()
        .start(() -> {
          try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
              var request = HttpRequest.newBuilder(address.resolve(page)).build();
              var _ = client.send(request, HttpResponse.BodyHandlers.discarding());
            }
          } catch (IOException stopped) {
            // whoever opens the page is told what is wrong
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
