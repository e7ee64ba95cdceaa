package entente.reconcile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// English names of states, from the JDK's own tables.
final class Countries {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Set<String> PLACES;

  static {
    for (String two : Locale.getISOCountries()) {
      Locale country = Locale.of("", two);
      NAMES.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    PLACES = NAMES.values().stream().map(Countries::plain).collect(Collectors.toSet());
  }

  private Countries() {}

  /// Null where no state has the code.
  static @Nullable String name(String alpha3) {
    return NAMES.get(alpha3);
  }

  /// Whether a place is a whole state: "Indonesia", "Republic of the Congo".
  static boolean isState(String place) {
    String plain = plain(place);
    return PLACES.contains(plain)
        || plain.startsWith("republic of")
        || plain.startsWith("kingdom of");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^the ", "").strip();
  }
}
