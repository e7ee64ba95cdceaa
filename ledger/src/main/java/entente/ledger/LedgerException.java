package entente.ledger;

/// The ledger could not do what was asked, through no fault of the asker's data. The message says
/// what was found, what was wanted and what to do.
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What stands in the way.
  public enum Kind {
    /// The file or its folder cannot be used: not writable, not a ledger, of a newer Entente, or
    /// held by another for too long.
    UNREACHABLE,
    /// The disk is full, or does not take what is written. Nothing of the transaction was recorded.
    FULL
  }

  private final Kind kind;

  LedgerException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  LedgerException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
