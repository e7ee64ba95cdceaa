package entente.app.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command may touch of the world around the process: where data and talk go, and what is
/// known of both.
///
/// @param data standard output; a failed write is an exception, so that a closed pipe ends the
///   command
/// @param talk standard error: messages, progress, summaries
/// @param variables the environment
/// @param dataOnTerminal whether somebody looks at the data, rather than a program
/// @param talkOnTerminal whether somebody looks at the talk
/// @param root the folder of the program, where `samples/` is; null where nobody said
public record Outside(
    OutputStream data,
    PrintStream talk,
    Map<String, String> variables,
    boolean dataOnTerminal,
    boolean talkOnTerminal,
    @Nullable String root) {
  private static final int WIDTH = 120;

  /// The launcher tells by properties what Java cannot find out: which of the streams are
  /// terminals.
  public static Outside ofThisProcess() {
    return new Outside(
        new StandardOutput(),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        Boolean.getBoolean("entente.stdout.terminal"),
        Boolean.getBoolean("entente.stderr.terminal"),
        System.getProperty("entente.root"));
  }

  /// How many characters a line may have.
  public int width() {
    String columns = variables.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Math.max(40, Integer.parseInt(columns)) : WIDTH;
  }

  /// Standard output as text. Whoever writes closes it, or what is buffered stays unsaid.
  public Writer text() {
    return new BufferedWriter(new OutputStreamWriter(data, StandardCharsets.UTF_8));
  }

  /// One line to the person who started the command.
  public void say(String line) {
    talk.println(line);
  }
}
