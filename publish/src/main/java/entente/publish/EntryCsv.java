package entente.publish;

import entente.model.Entry;
import entente.model.Type;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entries as CSV (RFC 4180, lines ended by CR LF): one line an entry, a column for every field.
///
/// Values of several parts are joined by a space; a sum is in `amount` and its currency in
/// `amount_currency`, a count in `count` and `count_unit`. A cell that a spreadsheet would take for
/// a formula gets a leading apostrophe.
public final class EntryCsv {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");

  private EntryCsv() {}

  /// All entries, with the fields of all types as columns.
  public static void all(Iterable<Entry> entries, Writer out) throws IOException {
    write(entries, Optional.empty(), out);
  }

  /// The entries of one type, with its fields alone.
  public static void of(Type type, Iterable<Entry> entries, Writer out) throws IOException {
    write(entries, Optional.of(type), out);
  }

  private static void write(Iterable<Entry> entries, Optional<Type> type, Writer out)
      throws IOException {
    List<Column> columns = Column.of(type);
    Stream<Entry> chosen =
        java.util.stream.StreamSupport.stream(entries.spliterator(), false)
            .filter(entry -> type.isEmpty() || entry.type() == type.get());
    SheetCsv.write(
        columns.stream().map(Column::name).toList(),
        chosen.map(entry -> columns.stream().map(column -> text(column.of(entry))).toList()),
        out);
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      default -> cell.toString();
    };
  }

  /// The cell as a spreadsheet shows it rather than runs it.
  static String safe(String cell) {
    if (!cell.isEmpty()
        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
        && !NUMBER.matcher(cell).matches()) {
      return "'" + cell;
    }
    return cell;
  }
}
