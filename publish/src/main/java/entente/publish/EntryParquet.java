package entente.publish;

import entente.model.Entry;
import entente.publish.parquet.ParquetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of entries as Parquet: the columns of CSV, numbers as doubles, everything else as
/// text, absence as null.
final class EntryParquet {
  private EntryParquet() {}

  static void write(Slice slice, OutputStream out) throws IOException {
    List<Column> columns = Column.of(slice.type());
    List<ParquetWriter.Column> heads =
        columns.stream()
            .map(column ->
                new ParquetWriter.Column(column.name(), column.kind() == Column.Kind.NUMBER))
            .toList();
    try (var parquet = new ParquetWriter(out, heads)) {
      for (Entry entry : slice.entries()) {
        parquet.row(cells(columns, entry));
      }
    }
  }

  private static List<@Nullable Object> cells(List<Column> columns, Entry entry) {
    var cells = new ArrayList<@Nullable Object>();
    columns.forEach(column -> cells.add(column.of(entry)));
    return cells;
  }
}
