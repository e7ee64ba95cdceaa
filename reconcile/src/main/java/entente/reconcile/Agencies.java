package entente.reconcile;

import entente.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Public bodies by which a party gives, and whose money it is: those listed in `agencies.txt`, and
/// those whose name tells it ("KOREA-EXIMBANK", "US-COAST-GUARD", "EXPORT-IMPORT-BANK-OF-INDIA").
final class Agencies {
  private static final Map<String, String> LISTED = new HashMap<>();
  private static final Map<String, String> NATIONS = new HashMap<>();
  private static final Map<String, String> FOUND = new ConcurrentHashMap<>();
  private static final int MOST = 10_000;
  private static final String NONE = "";

  /// What a public body is called, as against a company or an association.
  private static final Set<String> BODIES =
      Set.of(
          ("AGENCY AID ARMY BANK CORPORATION COUNCIL DEPARTMENT DEVELOPMENT EXIM EXIMBANK EXPORT"
                  + " FUND GUARD GOVERNMENT MINISTRY NAVY TREASURY COOPERATION COMMISSION EMBASSY"
                  + " PARLIAMENT CONGRESS ADMINISTRATION")
              .split(" ", -1));

  static {
    for (String line : Rates.Resource.lines("agencies.txt")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        for (String agency : line.substring(equals + 1).strip().split(" +", -1)) {
          LISTED.put(agency, line.substring(0, equals).strip());
        }
      }
    }
    for (String line : Rates.Resource.lines("nations.txt")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        for (String name : line.substring(equals + 1).strip().split(" +", -1)) {
          NATIONS.put(name, line.substring(0, equals).strip());
        }
      }
    }
  }

  private Agencies() {}

  /// Whose money a body gives; null where it is its own.
  static @Nullable String owner(Party party) {
    String id = party.id();
    String listed = LISTED.get(id);
    if (listed != null || id.indexOf('-') < 0) {
      return listed;
    }
    String found = FOUND.get(id);
    if (found == null) {
      found = named(id);
      if (FOUND.size() < MOST) {
        FOUND.put(id, found);
      }
    }
    return found.equals(NONE) ? null : found;
  }

  /// The nation with which a public body's name begins or ends.
  private static String named(String id) {
    List<String> words = new ArrayList<>(List.of(id.toUpperCase(Locale.ROOT).split("-", -1)));
    if (words.stream().noneMatch(BODIES::contains)) {
      return NONE;
    }
    String first = NATIONS.get(words.getFirst());
    String last = NATIONS.get(words.getLast());
    return first != null ? first : last != null ? last : NONE;
  }
}
