package entente.read.name;

import entente.model.Party;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which states a word for their form of state may mean: "the kingdom", "the oil-rich emirate",
/// "the Republic".
///
/// The form is the one that the first of a state's full names says which says any ("Kingdom of", "…
/// Federation"): names of former days and nicknames stand behind it. Where no name does, it is read
/// off the titles of those who reign.
final class Realms {
  private static final Words LISTS = Words.of(Realms.class);
  private static final List<String> FORMS = LISTS.list("forms");
  private static final Map<String, String> TITLES = LISTS.pairs("titles");

  /// Forms that each state of that form has in its name or in a title. Not every republic is called
  /// one.
  private static final Set<String> TOLD = LISTS.set("told");

  private static final Map<String, Set<Party>> STATES = read();

  private Realms() {}

  /// The states whose name or title says this form; none where the noun is no form.
  ///
  /// @param noun in lower case
  static Set<Party> of(String noun) {
    return STATES.getOrDefault(noun, Set.of());
  }

  /// All the states of a form; none where names and titles do not tell all of them.
  ///
  /// @param noun in lower case
  static Set<Party> all(String noun) {
    return TOLD.contains(noun) ? of(noun) : Set.of();
  }

  private static Map<String, Set<Party>> read() {
    var states = new HashMap<String, Set<Party>>();
    for (Table.Row row : Table.read("gazetteer/states.tsv")) {
      Optional<String> form =
          row.alternatives(1).stream()
              .flatMap(name -> FORMS.stream().filter(word -> says(name, word)))
              .findFirst()
              .or(() ->
                  row.alternatives(4).stream()
                      .flatMap(title -> TITLES.keySet().stream().filter(title::startsWith))
                      .map(TITLES::get)
                      .findFirst());
      form.ifPresent(word ->
          states
              .computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
              .add(new Party(row.cell(0))));
    }
    return states;
  }

  private static boolean says(String name, String form) {
    return name.contains(form + " of ") || name.endsWith(" " + form);
  }
}
