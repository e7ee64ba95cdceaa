package entente.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table of the gazetteer or the frames: rows of cells parted by tabs, alternatives within a cell
/// by `|`; a line that begins with `#` says something to people.
public final class Table {
  private Table() {}

  /// A row. A cell beyond the last is empty.
  public record Row(String table, int line, List<String> cells) {
    public String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }

    /// The alternatives of a cell; none where it is empty or a dash.
    public List<String> alternatives(int column) {
      String cell = cell(column);
      return cell.isEmpty() || cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
    }

    /// The words of a cell; none where it is empty or a dash.
    public List<String> words(int column) {
      String cell = cell(column);
      return cell.isEmpty() || cell.equals("-") ? List.of() : List.of(cell.split("\\s+"));
    }

    /// A fault in this row, said so that whoever extends the table finds it.
    public IllegalStateException wrong(String wanted) {
      return new IllegalStateException(
          "%s:%d: found \"%s\", wanted %s"
              .formatted(table, line, String.join("\t", cells), wanted));
    }
  }

  /// The rows of a resource beside the reader, such as `gazetteer/states.tsv`.
  public static List<Row> read(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/entente/read/" + name)) {
      if (in == null) {
        throw new IllegalStateException("table " + name + " is not on the class path");
      }
      var rows = new ArrayList<Row>();
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(name, number, List.of(line.split("\t", -1))));
        }
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
