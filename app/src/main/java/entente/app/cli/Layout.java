package entente.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which form entries are printed.
final class Layout {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, csv, json (an array) or jsonl (one object a line). Default: table on a terminal,"
              + " jsonl on a pipe.")
  private @Nullable Format format;

  /// The forms.
  enum Format {
    TABLE,
    CSV,
    JSON,
    JSONL
  }

  /// The form asked for, else the one that suits who looks.
  Format chosen(Outside outside) {
    if (format != null) {
      return format;
    }
    return outside.dataOnTerminal() ? Format.TABLE : Format.JSONL;
  }

  /// The same, where a command has but some of the forms.
  Format chosen(Outside outside, Format... offered) {
    Format chosen = chosen(outside);
    if (List.of(offered).contains(chosen)) {
      return chosen;
    }
    String wanted = Arrays.stream(offered).map(Layout::word).collect(Collectors.joining(", "));
    throw new Stop(
        Status.USAGE, "--format: found %s, wanted one of %s".formatted(word(chosen), wanted));
  }

  private static String word(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
