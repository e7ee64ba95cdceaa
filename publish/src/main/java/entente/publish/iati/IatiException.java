package entente.publish.iati;

/// A file that cannot be read as IATI activities at all: where it stops, what was found there and
/// what was wanted.
public final class IatiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  IatiException(int line, String message) {
    super(message);
    this.line = line;
  }

  /// Counted from 1.
  public int line() {
    return line;
  }
}
