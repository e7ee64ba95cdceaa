package entente.app.web;

import java.net.URI;

/// Pages that are being served, until closed.
public interface Running extends AutoCloseable {
  /// Where a browser on this machine finds them, such as `http://127.0.0.1:8080/`.
  URI address();

  /// Waits until the pages are closed, by [#close] or because the program is told to end.
  void await() throws InterruptedException;

  /// Stops serving and closes the ledger; again is harmless.
  @Override
  void close();
}
