package entente.app.cli;

/// The command cannot go on, for a reason that the caller can mend: the message says what was
/// found, what was wanted and what to do next.
public final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Status status;

  public Stop(Status status, String message) {
    super(message);
    this.status = status;
  }

  public Stop(Status status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  public Status status() {
    return status;
  }
}
