package entente.publish;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Somebody else's stream, in the hands of a writer that closes what it was given: closing flushes
/// alone.
public final class Unclosed extends FilterOutputStream {
  public Unclosed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
