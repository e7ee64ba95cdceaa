package entente.app.cli;

import entente.publish.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What the command line offers, as the tests of the documentation see it.
public final class Commands {
  private Commands() {}

  /// The options of every command by its whole name, such as `entente import claims`.
  public static Map<String, List<String>> options() {
    var options = new TreeMap<String, List<String>>();
    gather(Entente.line(Outside.ofThisProcess()), options);
    return options;
  }

  /// What the help of every command says of it, paragraph by paragraph, by its whole name.
  public static Map<String, List<String>> descriptions() {
    var descriptions = new TreeMap<String, List<String>>();
    describe(Entente.line(Outside.ofThisProcess()), descriptions);
    return descriptions;
  }

  private static void describe(CommandLine line, Map<String, List<String>> descriptions) {
    descriptions.put(
        line.getCommandSpec().qualifiedName(),
        List.of(line.getCommandSpec().usageMessage().description()));
    line.getSubcommands().values().forEach(each -> describe(each, descriptions));
  }

  /// The formats of `entente export`.
  public static List<String> exports() {
    return Arrays.stream(Format.values()).map(Format::word).toList();
  }

  /// Runs a command on the ledger of a folder, and gives its exit status.
  public static int run(java.nio.file.Path home, String... arguments) {
    return Ran.on(home, arguments).status();
  }

  private static void gather(CommandLine line, Map<String, List<String>> options) {
    var spec = line.getCommandSpec();
    boolean first = spec.parent() == null;
    options.put(
        spec.qualifiedName(),
        spec.options().stream()
            .filter(each -> first || !(each.inherited() || each.usageHelp() || each.versionHelp()))
            .map(OptionSpec::longestName)
            .toList());
    line.getSubcommands().values().forEach(each -> gather(each, options));
  }
}
