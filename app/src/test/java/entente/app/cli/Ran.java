package entente.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a command did, run in this process: its status, what it printed and what it said.
record Ran(int status, String data, String talk) {
  /// Runs a command on the ledger of a folder, as if on pipes.
  static Ran on(Path home, String... arguments) {
    return with(Map.of("ENTENTE_HOME", home.toString()), false, arguments);
  }

  /// The same as a person sees it.
  static Ran onTerminal(Path home, int columns, String... arguments) {
    return with(
        Map.of("ENTENTE_HOME", home.toString(), "COLUMNS", String.valueOf(columns)),
        true,
        arguments);
  }

  static Ran with(Map<String, String> variables, boolean terminal, String... arguments) {
    var data = new ByteArrayOutputStream();
    var talk = new ByteArrayOutputStream();
    var said = new PrintStream(talk, true, StandardCharsets.UTF_8);
    var outside =
        new Outside(
            data, said, new HashMap<>(variables), terminal, false, Root.folder().toString());
    int status = Entente.run(outside, arguments);
    return new Ran(
        status, data.toString(StandardCharsets.UTF_8), talk.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return data.lines().toList();
  }
}
