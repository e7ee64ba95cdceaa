package entente.read.name;

import entente.model.Party;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which states a word for their form of state may mean: "the kingdom", "the oil-rich emirate",
/// "the sultanate". Read off their full names and off the titles of those who reign.
final class Realms {
  private static final Map<String, String> SAYS = Words.of(Realms.class).pairs("says");
  private static final Map<String, Set<Party>> STATES = read();

  private Realms() {}

  /// The states of the form that a noun says; none where it says none.
  ///
  /// @param noun in lower case
  static Set<Party> of(String noun) {
    return STATES.getOrDefault(noun, Set.of());
  }

  private static Map<String, Set<Party>> read() {
    var states = new HashMap<String, Set<Party>>();
    for (Table.Row row : Table.read("gazetteer/states.tsv")) {
      SAYS.forEach((mark, noun) -> {
        if (row.alternatives(1).stream().anyMatch(name -> name.contains(mark))
            || row.alternatives(4).stream().anyMatch(title -> title.startsWith(mark))) {
          states.computeIfAbsent(noun, form -> new HashSet<>()).add(new Party(row.cell(0)));
        }
      });
    }
    return states;
  }
}
