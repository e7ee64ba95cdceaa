package entente.app.cli;

import java.io.IOException;
import java.util.Locale;

/// Standard output takes no more: whoever read it has gone (`| head`), or its disk is full.
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputException(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /// Whether the reader of a pipe has gone, which is no error: it had what it wanted.
  boolean readerGone() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
