package entente.publish;

import entente.model.Entry;
import entente.model.Report;
import java.io.IOException;
import java.util.LinkedHashMap;

/// Which entry each claim is in: a line `{"id", "entry"}` for every claim.
public final class Groups {
  private Groups() {}

  public static void write(Iterable<Entry> entries, Appendable out) throws IOException {
    for (Entry entry : entries) {
      for (Report report : entry.reports()) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", report.claim().id());
        line.put("entry", entry.id());
        out.append(Json.write(line)).append('\n');
      }
    }
  }
}
