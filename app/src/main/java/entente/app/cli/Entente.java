package entente.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command `entente`: what all commands share, and the door to each.
@Command(
    name = "entente",
    description = "Keeps count of what states and their blocs promise each other.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo                                  a ledger of sample documents, in your"
          + " browser",
      "  entente add reports/ --manifest reports.jsonl",
      "  entente list commitments --from JPN --since 2023",
      "  entente serve",
      "",
      "entente COMMAND --help explains each, with examples.",
    })
public final class Entente implements Runnable {
  private final Outside outside;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "FOLDER",
      description =
          "The folder of the ledger. Else that named by ENTENTE_HOME, else the platform's data"
              + " folder.")
  private @Nullable String home;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where it happened when something goes wrong.")
  private boolean debug;

  private Entente(Outside outside) {
    this.outside = outside;
  }

  /// Runs a command and returns its exit status.
  public static int run(Outside outside, String... arguments) {
    var entente = new Entente(outside);
    var failures = new Failures(outside, entente);
    try {
      return line(outside, entente)
          .setExecutionExceptionHandler(failures)
          .setParameterExceptionHandler(failures)
          .execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError broken) {
      return failures.handle(broken);
    }
  }

  /// The commands with their options and help, as the documentation is checked against.
  static CommandLine line(Outside outside) {
    return line(outside, new Entente(outside));
  }

  private static CommandLine line(Outside outside, Entente entente) {
    var line =
        new CommandLine(entente)
            .addSubcommand("demo", new DemoCommand(outside))
            .addSubcommand("add", new AddCommand(outside, entente))
            .addSubcommand("read", new ReadCommand(outside))
            .addSubcommand("list", new ListCommand(outside, entente))
            .addSubcommand("show", new ShowCommand(outside, entente))
            .addSubcommand("conflicts", new ConflictsCommand(outside, entente))
            .addSubcommand("totals", new TotalsCommand(outside, entente))
            .addSubcommand("brief", new BriefCommand(outside, entente))
            .addSubcommand("due", new DueCommand(outside, entente))
            .addSubcommand("new", new NewCommand(outside, entente))
            .addSubcommand("lineage", new LineageCommand(outside, entente))
            .addSubcommand("decide", DecideCommand.line(outside, entente))
            .addSubcommand("decisions", new DecisionsCommand(outside, entente))
            .addSubcommand("import", ImportCommand.line(outside, entente))
            .addSubcommand("paid", new PaidCommand(outside, entente))
            .addSubcommand("plan", PlanCommand.line(outside, entente))
            .addSubcommand("compare", new CompareCommand(outside, entente))
            .addSubcommand("export", new ExportCommand(outside, entente))
            .addSubcommand("snapshot", new SnapshotCommand(outside, entente))
            .addSubcommand("serve", new ServeCommand(outside, entente))
            .addSubcommand("mcp", new McpCommand(outside, entente));
    Converters.register(line);
    return line.setOut(new PrintWriter(outside.text()))
        .setErr(new PrintWriter(outside.talk(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(Math.min(100, outside.width()))
        .setUsageHelpAutoWidth(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  Path home() {
    return Home.of(
        home,
        outside.variables(),
        Map.of(
            "os.name",
            System.getProperty("os.name", ""),
            "user.home",
            System.getProperty("user.home", ".")));
  }

  boolean debug() {
    return debug;
  }

  /// Called without a command.
  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "command: found none, wanted one of those below");
    }
  }
}
