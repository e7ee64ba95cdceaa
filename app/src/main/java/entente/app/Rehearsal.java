package entente.app;

import entente.app.cli.Entente;
import entente.app.cli.Outside;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A run through the commands after a build, from which the launcher's cache of loaded classes is
/// made. It prints nothing.
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("entente-rehearsal-");
    Path samples = Path.of(System.getProperty("entente.root", "."), "samples");
    String manifest = samples.resolve("manifest.jsonl").toString();
    run(home, false, "add", samples.toString(), "--manifest", manifest);
    for (boolean terminal : List.of(true, false)) {
      run(home, terminal, "list", "all");
      run(home, terminal, "conflicts", "--kind", "all");
    }
    run(home, true, "export", "csv");
    run(home, true, "export", "groups");
    run(home, true, "demo", "--check", "--port", "0");
    System.exit(0);
  }

  private static void run(Path home, boolean terminal, String... arguments) {
    var nowhere = OutputStream.nullOutputStream();
    var talk = new PrintStream(nowhere, false, StandardCharsets.UTF_8);
    Entente.run(
        new Outside(
            nowhere,
            talk,
            Map.of("ENTENTE_HOME", home.toString()),
            terminal,
            false,
            System.getProperty("entente.root")),
        arguments);
  }
}
