package entente.app;

/// What was being looked at is no longer there: somebody changed the ledger meanwhile. Asking once
/// more finds what is there now.
public final class ChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;

  ChangedException(String name) {
    super("found the ledger changed while \"%s\" was being looked at; ask again".formatted(name));
    this.name = name;
  }

  /// What was being looked at: an entry's name, or a claim's id.
  public String name() {
    return name;
  }
}
