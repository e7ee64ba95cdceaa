package entente.app.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// The pages of a ledger: for now one that says so.
public final class Pages {
  private Pages() {}

  /// Serves on 127.0.0.1; port 0 is any free one.
  public static Running serve(Path home, int port) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", exchange -> {
        byte[] page = ("<!doctype html><title>Entente</title><p>" + home).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
      });
      server.start();
      return new Served(server, new CountDownLatch(1));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private record Served(HttpServer server, CountDownLatch closed) implements Running {
    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    @Override
    public void await() throws InterruptedException {
      closed.await();
    }

    @Override
    public void close() {
      server.stop(0);
      closed.countDown();
    }
  }
}
