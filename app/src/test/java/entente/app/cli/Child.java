package entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A command in a process of its own, as people run it.
record Child(int status, String data, String talk) {
  /// Starts a command; what comes before it may take rights away from it.
  static Process start(Path home, List<String> before, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "entente.app.Main",
            "--home",
            home.toString()));
    command.addAll(Stream.of(arguments).toList());
    return new ProcessBuilder(command).start();
  }

  static Child run(Path home, List<String> before, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(home, before, arguments);
    process.getOutputStream().close();
    var talk = new StringBuilder();
    Thread listener = Thread.ofVirtual().start(() -> talk.append(text(process.getErrorStream())));
    String data = text(process.getInputStream());
    listener.join();
    return new Child(process.waitFor(), data, talk.toString());
  }

  private static String text(java.io.InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      return "";
    }
  }
}
