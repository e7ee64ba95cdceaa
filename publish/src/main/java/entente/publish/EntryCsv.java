package entente.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Slot;
import entente.model.Type;
import entente.model.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Entries as CSV (RFC 4180, lines ended by CR LF): one line an entry, a column for every field.
///
/// Values of several parts are joined by a space; a sum is in `amount` and its currency in `amount_currency`, a count in `count` and
/// `count_unit`. A cell that a spreadsheet would take for a formula gets a leading apostrophe.
public final class EntryCsv {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");

  private static final Set<Field> UNSCORED = Set.of(Field.FROM_KIND, Field.BOUND, Field.PERSON, Field.TOPIC);

  private EntryCsv() {}

  /// All entries, with the fields of all types as columns.
  public static void all(Iterable<Entry> entries, Writer out) throws IOException {
    write(entries, Arrays.stream(Type.values()).flatMap(EntryCsv::fields).distinct().toList(), true, out);
  }

  /// The entries of one type, with its fields alone.
  public static void of(Type type, Iterable<Entry> entries, Writer out) throws IOException {
    var chosen = new ArrayList<Entry>();
    entries.forEach(entry -> {
      if (entry.type() == type) {
        chosen.add(entry);
      }
    });
    write(chosen, fields(type).toList(), false, out);
  }

  /// The fields that an entry settles: the guide's tables, which hold a few that are not scored.
  private static Stream<Field> fields(Type type) {
    return type.slots().stream().filter(slot -> slot.scored() || UNSCORED.contains(slot.field())).map(Slot::field);
  }

  private static void write(Iterable<Entry> entries, List<Field> fields, boolean typed, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    var header = new ArrayList<>(typed ? List.of("id", "type", "name") : List.of("id", "name"));
    fields.forEach(field -> header.addAll(columns(field)));
    header.addAll(List.of("claims", "conflicts"));
    csv.writeRecord(header);
    for (Entry entry : entries) {
      var cells = new ArrayList<String>();
      cells.add(safe(entry.id()));
      if (typed) {
        cells.add(entry.type().word());
      }
      cells.add(safe(EntryName.of(entry)));
      var settled = entry.settled().fields();
      fields.forEach(field -> cells(field, settled.get(field)).forEach(cell -> cells.add(safe(cell))));
      cells.add(String.valueOf(entry.reports().size()));
      cells.add(safe(String.join(" ", conflicts(entry))));
      csv.writeRecord(cells);
    }
    out.flush();
  }

  private static List<String> conflicts(Entry entry) {
    return entry.disagreements().stream().map(each -> each.field().key() + ":" + each.kind().word()).toList();
  }

  private static List<String> columns(Field field) {
    return switch (field.shape()) {
      case MONEY -> List.of(field.key(), field.key() + "_currency");
      case COUNT -> List.of(field.key(), field.key() + "_unit");
      default -> List.of(field.key());
    };
  }

  private static List<String> cells(Field field, @Nullable Value value) {
    return switch (value) {
      case null -> columns(field).stream().map(_ -> "").toList();
      case Value.Amount(var money) -> List.of(money.value().toPlainString(), money.currency());
      case Value.Tally(var count) -> List.of(count.value().toPlainString(), count.unit());
      default -> List.of(value.toString());
    };
  }

  /// The cell as a spreadsheet shows it rather than runs it.
  static String safe(String cell) {
    if (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches()) {
      return "'" + cell;
    }
    return cell;
  }
}
