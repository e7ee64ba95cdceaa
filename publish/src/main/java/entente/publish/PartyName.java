package entente.publish;

import entente.model.Party;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a party is called in English: "Japan" for `JPN`, "Central Asia" for `region:central-asia`;
/// a body by its abbreviation.
public final class PartyName {
  /// Where the usual English name is not that of the locale data.
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("XKX", "Kosovo"),
          Map.entry("TWN", "Taiwan"),
          Map.entry("HKG", "Hong Kong"),
          Map.entry("MAC", "Macao"),
          Map.entry("PSE", "Palestine"),
          Map.entry("MMR", "Myanmar"),
          Map.entry("COD", "DR Congo"),
          Map.entry("COG", "Republic of the Congo"),
          Map.entry("TUR", "Türkiye"),
          Map.entry("VAT", "Holy See"));

  private static final Map<String, String> STATES = states();
  private static final Map<String, String> ALPHA2 = alpha2();
  private static final Map<String, Party> BY_ALPHA2 =
      ALPHA2.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getValue, each -> new Party(each.getKey())));
  private static final Map<String, Party> BY_NAME =
      ALPHA2.keySet().stream()
          .map(Party::new)
          .collect(
              Collectors.toUnmodifiableMap(
                  party -> of(party).toLowerCase(Locale.ROOT),
                  Function.identity(),
                  (one, _) -> one));

  private static final List<String> SMALL = List.of("and", "of", "the");

  private PartyName() {}

  public static String of(Party party) {
    if (party.isRegion()) {
      return Arrays.stream(party.id().substring("region:".length()).split("-"))
          .filter(word -> !word.isEmpty())
          .map(word ->
              SMALL.contains(word)
                  ? word
                  : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
          .collect(Collectors.joining(" "));
    }
    return STATES.getOrDefault(party.id(), party.id());
  }

  /// The ISO 3166-1 alpha-2 code of a state; empty for bodies and regions.
  public static Optional<String> alpha2(Party party) {
    return Optional.ofNullable(ALPHA2.get(party.id()));
  }

  /// The state of an ISO 3166-1 alpha-2 code, if it is one.
  public static Optional<Party> ofAlpha2(String code) {
    return Optional.ofNullable(BY_ALPHA2.get(code.toUpperCase(Locale.ROOT)));
  }

  /// The state of an ISO 3166-1 alpha-3 code, if it is one.
  public static Optional<Party> ofId(String alpha3) {
    return Optional.ofNullable(ALPHA2.containsKey(alpha3) ? new Party(alpha3) : null);
  }

  /// The state of an English name, in whichever case.
  public static Optional<Party> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> alpha2() {
    var codes = new HashMap<String, String>();
    for (String alpha2 : Locale.getISOCountries()) {
      codes.put(Locale.of("", alpha2).getISO3Country(), alpha2);
    }
    codes.put("XKX", "XK");
    return Map.copyOf(codes);
  }

  private static Map<String, String> states() {
    var states = new HashMap<String, String>();
    for (String alpha2 : Locale.getISOCountries()) {
      Locale state = Locale.of("", alpha2);
      states.put(
          state.getISO3Country(), state.getDisplayCountry(Locale.ENGLISH).replace("&", "and"));
    }
    states.putAll(USUAL);
    return Map.copyOf(states);
  }
}
