package entente.app;

import entente.app.cli.Entente;
import entente.app.cli.Outside;

/// Where the program starts.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Entente.run(Outside.ofThisProcess(), arguments));
  }
}
