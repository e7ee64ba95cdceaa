package entente.publish.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The tables in a file: a workbook (XLSX), or one table as text (CSV, with commas, semicolons or
/// tabs).
public final class Sheets {
  /// The most that is taken of a file, in bytes.
  public static final int LARGEST = 10_000_000;

  static final int ROWS = 20_000;
  static final int COLUMNS = 200;
  static final int CELL = 32_767;

  /// Stands for the end of a line within a cell.
  static final String LINE = " ⏎ ";

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern QUOTED_FORMULA = Pattern.compile("'[=+\\-@].*", Pattern.DOTALL);

  private Sheets() {}

  /// @param name the file's, by whose ending its form is known
  /// @throws UnusableException where it is no table, or too large
  public static List<Sheet> read(String name, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new UnusableException(
          "file: found %,d bytes, wanted at most %,d; save the plan's sheet alone"
              .formatted(bytes.length, LARGEST));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    if (zip) {
      return Xlsx.read(bytes);
    }
    if (lower.endsWith(".xls")
        || bytes.length > 7 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
      throw new UnusableException(
          "file: found the old spreadsheet format .xls, wanted .xlsx or .csv; open it and save it"
              + " as .xlsx");
    }
    return List.of(new Sheet("", csv(text(bytes))));
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      if (bytes.length > 1
          && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
              || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff)) {
        return new String(bytes, StandardCharsets.UTF_16);
      }
      return new String(bytes, WESTERN);
    }
  }

  private static List<List<String>> csv(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new UnusableException("file: found something other than text, wanted .xlsx or .csv");
    }
    var rows = new ArrayList<List<String>>();
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (var each : csv) {
        room(rows.size(), each.getFieldCount());
        rows.add(each.getFields().stream().map(Sheets::unquoted).map(Sheets::clean).toList());
      }
    } catch (CsvParseException wrong) {
      throw new UnusableException(
          "file: found what is no CSV (%s), wanted rows of cells, quotes closed"
              .formatted(String.valueOf(wrong.getMessage()).lines().findFirst().orElse("")),
          wrong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return rows;
  }

  /// The sign that parts the cells of the first rows most often.
  private static char separator(String text) {
    String head = text.substring(0, Math.min(text.length(), 20_000));
    char best = ',';
    long most = 0;
    for (char sign : new char[] {',', ';', '\t'}) {
      long times =
          head.lines().limit(20).filter(line -> line.indexOf(sign) >= 0).count() * 1_000
              + head.chars().filter(c -> c == sign).count();
      if (times > most) {
        most = times;
        best = sign;
      }
    }
    return best;
  }

  static void room(int row, int columns) {
    if (row >= ROWS || columns > COLUMNS) {
      throw new UnusableException(
          "file: found more than %,d rows or %d columns, wanted a plan; save its sheet alone"
              .formatted(ROWS, COLUMNS));
    }
  }

  /// Without the sign that keeps a spreadsheet from running a cell.
  private static String unquoted(String cell) {
    return QUOTED_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /// On one line, without spaces around it; line ends within it become [#LINE].
  static String clean(String cell) {
    String bounded = cell.length() > CELL ? cell.substring(0, CELL) : cell;
    String lines =
        bounded
            .strip()
            .replaceAll("[ \\t]*[;]?[ \\t]*(?:\\r\\n|[\\r\\n])+[ \\t]*(?:[-•*·] ?)?", "\n");
    return SPACES.matcher(lines.replace("\n", LINE)).replaceAll(" ").strip();
  }
}
