package entente.read;

/// Bytes of which no text can be made: the message says what was found and what was wanted.
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }
}
