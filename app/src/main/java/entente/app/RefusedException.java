package entente.app;

/// A ruling that the ledger does not take: the message says what was found, what was wanted and
/// what to do next.
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }

  public RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
