package entente.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A port of this machine on which pages may be served.
final class Port {
  private Port() {}

  /// Refuses a number that no port has, and one at which another program listens.
  static void check(int port) {
    if (port < 0 || port > 65_535) {
      throw new Stop(
          Status.USAGE,
          "port: found %d, wanted a number from 0 (any free one) to 65535".formatted(port));
    }
    if (port != 0 && !free(port)) {
      throw new Stop(
          Status.USAGE,
          "port: found %d in use by another program, or not ours to use; choose another: --port %d"
              .formatted(port, port < 65_535 ? port + 1 : 0));
    }
  }

  static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
