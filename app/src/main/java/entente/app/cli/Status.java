package entente.app.cli;

/// How a command ended: the exit statuses that scripts can rely on.
public enum Status {
  DONE(0, "done"),
  UNUSABLE(
      1, "done, with documents or lines that could not be used; each is named on standard error"),
  USAGE(2, "wrong usage: an option, argument or port that cannot be; nothing was done"),
  LEDGER(3, "the ledger could not be reached, or a disk is full"),
  ERRED(4, "Entente erred; one line says what to report");

  private final int code;
  private final String meaning;

  Status(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
