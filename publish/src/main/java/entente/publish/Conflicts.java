package entente.publish;

import entente.model.Disagreement;
import entente.model.Entry;
import java.io.IOException;
import java.util.LinkedHashMap;

/// Where claims differ: a line `{"claims", "entry", "field", "kind"}` for every disagreement of
/// whichever kind.
public final class Conflicts {
  private Conflicts() {}

  public static void write(Iterable<Entry> entries, Appendable out) throws IOException {
    for (Entry entry : entries) {
      for (Disagreement disagreement : entry.disagreements()) {
        var line = new LinkedHashMap<String, Object>();
        line.put("claims", disagreement.claims());
        line.put("entry", entry.id());
        line.put("field", disagreement.field().key());
        line.put("kind", disagreement.kind().word());
        out.append(Json.write(line)).append('\n');
      }
    }
  }
}
