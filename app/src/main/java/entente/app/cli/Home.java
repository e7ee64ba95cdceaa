package entente.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder that holds the ledger: as named, or the platform's place for data of a user.
public final class Home {
  private Home() {}

  /// @param named by `--home`; null where it was not given
  /// @param variables the environment: `ENTENTE_HOME` comes next, then the platform's own
  /// @param properties `os.name` and `user.home`
  public static Path of(
      @Nullable String named, Map<String, String> variables, Map<String, String> properties) {
    String given = named != null ? named : variables.getOrDefault("ENTENTE_HOME", "");
    if (named != null && named.isBlank()) {
      throw new Stop(
          Status.USAGE,
          "home: found an empty name, wanted a folder; leave --home out for the usual place");
    }
    try {
      return given.isBlank() ? usual(variables, properties) : Path.of(given);
    } catch (InvalidPathException impossible) {
      throw new Stop(
          Status.USAGE,
          "home: found \"%s\", wanted the name of a folder".formatted(given),
          impossible);
    }
  }

  private static Path usual(Map<String, String> variables, Map<String, String> properties) {
    String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
    Path user = Path.of(properties.getOrDefault("user.home", "."));
    if (system.contains("mac")) {
      return user.resolve("Library/Application Support/entente");
    }
    if (system.contains("windows")) {
      String data = variables.getOrDefault("APPDATA", "");
      return (data.isBlank() ? user.resolve("AppData/Roaming") : Path.of(data)).resolve("entente");
    }
    Path data = Path.of(variables.getOrDefault("XDG_DATA_HOME", ""));
    return (data.isAbsolute() ? data : user.resolve(".local/share"))
        .resolve("entente"); // the standard passes over relative ones
  }
}
