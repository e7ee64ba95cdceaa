package entente.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/// Any table as CSV (RFC 4180, lines ended by CR LF), its cells made safe for spreadsheets as in
/// [EntryCsv].
public final class SheetCsv {
  private SheetCsv() {}

  public static void write(List<String> header, Stream<List<String>> lines, Writer out)
      throws IOException {
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
    csv.writeRecord(header);
    lines.forEach(line -> csv.writeRecord(line.stream().map(EntryCsv::safe).toList()));
    out.flush();
  }
}
