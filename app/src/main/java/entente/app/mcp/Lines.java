package entente.app.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A conversation over two streams, a message a line: every question is answered before the next is
/// read, and the end of the input is the end of it.
public final class Lines {
  /// Bytes; a question is a few hundred.
  static final int LONGEST = 1_000_000;

  private final Assistants assistants;

  public Lines(Assistants assistants) {
    this.assistants = assistants;
  }

  /// Answers until the input ends.
  ///
  /// @throws IOException if nobody reads the answers any more
  public void serve(InputStream in, OutputStream out) throws IOException {
    var lines = new BufferedInputStream(in);
    var line = new ByteArrayOutputStream();
    for (int each = lines.read(); each >= 0; each = lines.read()) {
      if (each != '\n') {
        if (line.size() <= LONGEST) {
          line.write(each);
        }
      } else {
        told(line, out);
      }
    }
    told(line, out);
  }

  private void told(ByteArrayOutputStream line, OutputStream out) throws IOException {
    String message =
        line.size() > LONGEST ? "too long" : line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    if (message.isEmpty()) {
      return;
    }
    var answer = assistants.answer(message);
    if (answer.isPresent()) {
      out.write((answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
