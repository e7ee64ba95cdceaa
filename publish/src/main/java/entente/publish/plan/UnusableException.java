package entente.publish.plan;

/// A file is no table that can be used; the message says what was found, what was wanted and what
/// to do.
public final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableException(String message) {
    super(message);
  }

  UnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
