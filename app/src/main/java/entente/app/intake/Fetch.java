package entente.app.intake;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gets a page from the web: over http and https only, with a bound on size and time, and from
/// public hosts only, whatever address a redirect names.
///
/// A name is looked up and checked before each request; the platform remembers the look-up for some
/// seconds, so that the connection goes where the check looked.
public final class Fetch {
  static final int REDIRECTS = 5;

  private final Predicate<InetAddress> allowed;
  private final Duration time;
  private final long limit;

  Fetch(Predicate<InetAddress> allowed, Duration time, long limit) {
    this.allowed = allowed;
    this.time = time;
    this.limit = limit;
  }

  /// As the command line fetches.
  public static Fetch fromTheWeb() {
    return new Fetch(Fetch::isPublic, Duration.ofSeconds(30), Intake.LIMIT);
  }

  /// The bytes at the address.
  ///
  /// @throws Refused where they cannot be had, or may not
  public byte[] get(URI address) throws Refused {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(time)
            .build();
    try {
      long end = System.nanoTime() + time.toNanos();
      URI next = address;
      for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
        check(next);
        HttpResponse<byte[]> answer = ask(client, next, end);
        if (answer.statusCode() == 200) {
          return answer.body();
        }
        String location = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() < 300 || answer.statusCode() > 399 || location.isBlank()) {
          throw new Refused(
              "status: the server answered %d, wanted 200; open the address in a browser"
                  .formatted(answer.statusCode()));
        }
        next = next.resolve(location);
      }
      throw new Refused("redirects: found more than %d, wanted a page".formatted(REDIRECTS));
    } catch (IllegalArgumentException impossible) {
      throw new Refused("redirect: the server sent us to what is no address", impossible);
    } finally {
      client.shutdownNow();
    }
  }

  private HttpResponse<byte[]> ask(HttpClient client, URI address, long end) throws Refused {
    long left = Math.max(1, end - System.nanoTime());
    var request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofNanos(left))
            .header("User-Agent", "entente")
            .header("Accept", "text/html, text/plain;q=0.9")
            .build();
    var sent = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
    try {
      return sent.get(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted: the page was not fetched", interrupted);
    } catch (TimeoutException late) {
      throw new Refused(tooLate(), late);
    } catch (ExecutionException failed) {
      throw new Refused(reason(failed.getCause()), failed);
    }
  }

  private void check(URI address) throws Refused {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new Refused("address: found %s://, wanted http:// or https://".formatted(scheme));
    }
    String host = address.getHost();
    if (host == null) {
      throw new Refused(
          "address: found no host in %s, wanted one such as https://example.org/page"
              .formatted(address));
    }
    try {
      for (InetAddress each : InetAddress.getAllByName(host)) {
        if (!allowed.test(each)) {
          throw new Refused(
              "address: %s is %s, inside a private network; wanted a public host; save the page as a file and add that"
                  .formatted(host, each.getHostAddress()));
        }
      }
    } catch (UnknownHostException unknown) {
      throw new Refused(
          "host: found no host called %s; check the address and the network".formatted(host),
          unknown);
    }
  }

  /// Whether an address is neither this machine nor of a network that only insiders reach.
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean special =
        bytes.length == 4
            ? first == 0
                || first >= 224
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0)
                || (first == 198 && (second == 18 || second == 19))
            : (first & 0xfe) == 0xfc || wraps(bytes);
    return !(special
        || address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress());
  }

  /// Whether an IPv6 address hides an IPv4 one: translated (64:ff9b::/32), 6to4 (2002::/16), Teredo
  /// (2001::/32), compatible (::/96).
  private static boolean wraps(byte[] bytes) {
    int head =
        (bytes[0] & 0xff) << 24
            | (bytes[1] & 0xff) << 16
            | (bytes[2] & 0xff) << 8
            | (bytes[3] & 0xff);
    return head == 0x0064_ff9b || head >>> 16 == 0x2002 || head == 0x2001_0000 || head == 0;
  }

  private String tooLate() {
    return "time: found no whole answer after %d s; try again, or save the page as a file and add that"
        .formatted(time.toSeconds());
  }

  private String reason(@Nullable Throwable failure) {
    String message = failure == null ? "" : String.valueOf(failure.getMessage());
    if (failure instanceof HttpTimeoutException) {
      return tooLate();
    }
    if (message.contains("exceeds capacity")) {
      return Intake.tooLarge(limit);
    }
    return "connection: found none (%s); check the address and the network"
        .formatted(message.equals("null") || message.isBlank() ? "refused" : message);
  }

  /// The page cannot be had, or may not.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }

    Refused(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
