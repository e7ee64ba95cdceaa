package entente.app.web;

/// Another program already listens where the pages were to be served.
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super(
        "port: found %d in use by another program, wanted a free one; stop that program, or choose another port, such as %d"
            .formatted(port, port < 65_535 ? port + 1 : port - 1),
        cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
