package entente.ledger;

import entente.publish.ClaimJson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of its own that adds generated documents, and says so after each.
final class Adding {
  static final int SENTENCES = 40;

  private Adding() {}

  /// Arguments: home, first document, how many.
  public static void main(String[] arguments) {
    int first = Integer.parseInt(arguments[1]);
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), new ClaimJson())) {
      for (int n = first; n < first + Integer.parseInt(arguments[2]); n++) {
        Papers.generated(n, SENTENCES).addTo(ledger);
        System.out.println("added " + n);
        System.out.flush();
      }
    }
  }

  static Process start(Path home, int first, int count) throws IOException {
    return java(
        "-Xmx256m", Adding.class, home.toString(), String.valueOf(first), String.valueOf(count));
  }

  static Process java(String heap, Class<?> main, String... arguments) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectInput(new File("/dev/null"))
        .start();
  }

  /// What a ledger holds, without the moments.
  static List<String> exported(Path home) {
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      var lines = new ArrayList<>(OpenLedger.unstamped(ledger));
      ledger.publications().forEach(each -> lines.add(each.toString()));
      return lines;
    }
  }
}
