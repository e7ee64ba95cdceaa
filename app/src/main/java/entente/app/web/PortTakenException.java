package entente.app.web;

/// The port on which the pages were to be served cannot be had: another program listens there, or
/// the system keeps it for others.
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super(message(port, cause), cause);
    this.port = port;
  }

  private static String message(int port, Throwable cause) {
    if (String.valueOf(cause.getMessage()).contains("ermission denied")) {
      return "port: found %d kept for the system's own programs, wanted one from 1024 on, such as 8080"
          .formatted(port);
    }
    return "port: found %d in use by another program, wanted a free one; stop that program, or choose another port, such as %d"
        .formatted(port, port < 65_535 ? port + 1 : port - 1);
  }

  public int port() {
    return port;
  }
}
