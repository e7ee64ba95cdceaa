package entente.publish;

import entente.model.Party;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a party is called in English: "Japan" for `JPN`, "Central Asia" for `region:central-asia`;
/// a body by its abbreviation, or by its words: "Japan Coast Guard" for `JAPAN-COAST-GUARD`.
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

  private static final List<String> SMALL = List.of("and", "for", "in", "of", "the");

  /// Abbreviations within longer names that are no words.
  private static final List<String> CAPITALS =
      List.of(
          "APEC", "ASEAN", "BRICS", "CARICOM", "CELAC", "ECOWAS", "EXIM", "NATO", "OECD", "OPEC");

  /// Shorter parts of a body's name are abbreviations.
  private static final int WORD = 4;

  private PartyName() {}

  public static String of(Party party) {
    if (party.isRegion()) {
      return words(party.id().substring("region:".length()), PartyName::word);
    }
    String state = STATES.get(party.id());
    if (state != null) {
      return state;
    }
    boolean words = Arrays.stream(party.id().split("-")).anyMatch(PartyName::isWord);
    return words && party.id().contains("-") ? words(party.id(), PartyName::part) : party.id();
  }

  private static boolean isWord(String part) {
    return part.length() >= WORD && !CAPITALS.contains(part);
  }

  private static String words(String id, UnaryOperator<String> said) {
    return Arrays.stream(id.split("-"))
        .filter(word -> !word.isEmpty())
        .map(said)
        .collect(Collectors.joining(" "));
  }

  /// A body that is called by words rather than letters: "Global Fund" for `GLOBAL-FUND`.
  private static String part(String part) {
    String small = part.toLowerCase(Locale.ROOT);
    return isWord(part) || SMALL.contains(small) ? word(small) : part;
  }

  private static String word(String word) {
    return SMALL.contains(word)
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
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
