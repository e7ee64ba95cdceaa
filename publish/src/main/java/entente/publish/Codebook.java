package entente.publish;

import entente.model.Type;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the columns of a table of entries mean, as CSV: `column`, `kind`, `meaning`, and the words
/// that can stand there.
public final class Codebook {
  static final List<String> HEADER = List.of("column", "kind", "meaning", "values");

  private Codebook() {}

  /// Of the table of one type, or of all.
  public static void write(Optional<Type> type, Writer out) throws IOException {
    SheetCsv.write(HEADER, lines(type), out);
  }

  static Stream<List<String>> lines(Optional<Type> type) {
    return Column.of(type).stream()
        .map(column ->
            List.of(
                column.name(),
                column.kind().name().toLowerCase(Locale.ROOT),
                column.meaning(),
                String.join(" ", column.values().stream().sorted().toList())));
  }
}
