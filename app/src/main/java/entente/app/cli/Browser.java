package entente.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The browser of whoever sits at this machine, if anybody does.
final class Browser {
  private Browser() {}

  /// Opens the address; where there is no desktop or no browser, nothing happens: the address is on
  /// the screen.
  static void open(URI address, Map<String, String> variables) {
    List<String> command = command(System.getProperty("os.name", ""), variables);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(
              java.util.stream.Stream.concat(
                      command.stream(), java.util.stream.Stream.of(address.toString()))
                  .toList())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException absent) {
      // the address is on the screen
    }
  }

  static List<String> command(String system, Map<String, String> variables) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of("open");
    }
    if (name.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean desktop = variables.containsKey("DISPLAY") || variables.containsKey("WAYLAND_DISPLAY");
    return desktop ? List.of("xdg-open") : List.of();
  }
}
