package entente.app.cli;

/// How many things of an unknown number are done: one line that counts up where somebody looks at
/// standard error, else nothing.
final class Tally implements AutoCloseable {
  private final Outside outside;
  private final String what;
  private boolean shown;

  private Tally(Outside outside, String what) {
    this.outside = outside;
    this.what = what;
  }

  static Tally of(Outside outside, String what) {
    return new Tally(outside, what);
  }

  void at(int count) {
    if (outside.talkOnTerminal()) {
      outside.talk().printf("\r%s: %,d", what, count);
      outside.talk().flush();
      shown = true;
    }
  }

  /// Clears the line, so that what is said next stands alone.
  @Override
  public void close() {
    if (shown) {
      outside
          .talk()
          .print("\r" + " ".repeat(Math.min(outside.width() - 1, what.length() + 20)) + "\r");
      outside.talk().flush();
    }
  }
}
