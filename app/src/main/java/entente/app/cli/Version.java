package entente.app.cli;

import entente.read.Reader;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints: the program, its reader (whose version readings carry) and the Java
/// under it.
final class Version implements IVersionProvider {
  static final String PROGRAM = "0.1.0";

  @Override
  public String[] getVersion() {
    return new String[] {
      "entente " + PROGRAM, "reader " + Reader.VERSION, "java " + Runtime.version(),
    };
  }
}
