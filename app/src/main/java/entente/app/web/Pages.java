package entente.app.web;

import entente.app.intake.Inbox;
import entente.ledger.Ledger;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/// The pages over the ledger of one folder, on this machine alone.
public final class Pages {
  private Pages() {}

  /// Opens the ledger in `home` and serves its pages at `http://127.0.0.1:port/`; port 0 takes any
  /// that is free.
  ///
  /// @param samples the folder of the sample documents, which an empty ledger offers; null where
  ///   there is none
  /// @throws PortTakenException if another program listens there
  /// @throws entente.ledger.LedgerException if the ledger cannot be opened
  public static Running start(Path home, int port, @Nullable Path samples) {
    return start(home, port, samples, Clock.systemUTC());
  }

  /// The same without samples to offer.
  public static Running start(Path home, int port) {
    return start(home, port, null, Clock.systemUTC());
  }

  static Running start(Path home, int port, Clock clock) {
    return start(home, port, null, clock);
  }

  static Running start(Path home, int port, @Nullable Path samples, Clock clock) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "port: found %d, wanted 0 to 65535; 8080 is the usual one".formatted(port));
    }
    probe(port);
    var ledger = Ledger.open(home, new ClaimJson());
    var inbox = Inbox.of(home, ledger);
    try {
      return new Served(
          context(ledger, new Reception.Place(inbox, samples), port, clock), inbox, ledger);
    } catch (RuntimeException failed) {
      inbox.close();
      ledger.close();
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException) {
          throw new PortTakenException(port, failed);
        }
      }
      throw failed;
    }
  }

  /// Finds out whether the port can be had before anything is started for it.
  private static void probe(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral(Site.HOST))) {
      return;
    } catch (IOException taken) {
      throw new PortTakenException(port, taken);
    }
  }

  private static ServletWebServerApplicationContext context(
      Ledger ledger, Reception.Place reception, int port, Clock clock) {
    ApplicationContextInitializer<ConfigurableApplicationContext> given =
        context -> {
          var beans = ((GenericApplicationContext) context);
          beans.registerBean(
              Ledger.class, () -> ledger, definition -> definition.setDestroyMethodName(null));
          beans.registerBean(Reception.Place.class, () -> reception);
          beans.registerBean(Clock.class, () -> clock);
        };
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(Site.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(
                "entente.port=" + port, "spring.main.keep-alive=false", "spring.jmx.enabled=false")
            .initializers(given)
            .run();
  }

  private static final class Served implements Running {
    private final ServletWebServerApplicationContext context;
    private final Inbox inbox;
    private final Ledger ledger;
    private final CountDownLatch closed = new CountDownLatch(1);

    Served(ServletWebServerApplicationContext context, Inbox inbox, Ledger ledger) {
      this.context = context;
      this.inbox = inbox;
      this.ledger = ledger;
      context.addApplicationListener(event -> {
        if (event instanceof ContextClosedEvent) {
          closed.countDown();
        }
      });
    }

    @Override
    public URI address() {
      var server = Objects.requireNonNull(context.getWebServer(), "a server that was started");
      return URI.create("http://%s:%d/".formatted(Site.HOST, server.getPort()));
    }

    @Override
    public void await() throws InterruptedException {
      closed.await();
    }

    @Override
    public void close() {
      context.close();
      inbox.close();
      ledger.close();
    }
  }
}
