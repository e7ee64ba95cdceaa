package entente.publish.iati;

import entente.model.Sector;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// From the sector codes of the OECD's Development Assistance Committee to the words of the guide;
/// the longest beginning decides.
final class Sectors {
  private static final Map<String, Sector> CODES =
      Map.ofEntries(
          Map.entry("11", Sector.EDUCATION),
          Map.entry("12", Sector.HEALTH),
          Map.entry("130", Sector.HEALTH),
          Map.entry("140", Sector.WATER),
          Map.entry("151", Sector.GOVERNANCE),
          Map.entry("15170", Sector.GENDER),
          Map.entry("15180", Sector.GENDER),
          Map.entry("152", Sector.DEFENCE),
          Map.entry("16020", Sector.LABOUR),
          Map.entry("16061", Sector.CULTURE),
          Map.entry("16063", Sector.TERRORISM_CRIME),
          Map.entry("210", Sector.TRANSPORT),
          Map.entry("220", Sector.DIGITAL),
          Map.entry("23", Sector.ENERGY),
          Map.entry("235", Sector.NUCLEAR),
          Map.entry("240", Sector.INVESTMENT_FINANCE),
          Map.entry("250", Sector.INVESTMENT_FINANCE),
          Map.entry("31", Sector.AGRICULTURE_FOOD),
          Map.entry("321", Sector.INDUSTRY),
          Map.entry("32182", Sector.SCIENCE_TECHNOLOGY),
          Map.entry("322", Sector.MINERALS),
          Map.entry("323", Sector.INFRASTRUCTURE),
          Map.entry("331", Sector.TRADE),
          Map.entry("332", Sector.TOURISM),
          Map.entry("410", Sector.ENVIRONMENT),
          Map.entry("43082", Sector.SCIENCE_TECHNOLOGY),
          Map.entry("520", Sector.AGRICULTURE_FOOD),
          Map.entry("72", Sector.HUMANITARIAN),
          Map.entry("73", Sector.HUMANITARIAN),
          Map.entry("74", Sector.DISASTER));

  private Sectors() {}

  /// Of a code of three or five digits, or more.
  static Optional<Sector> of(String code) {
    for (int length = Math.min(5, code.length()); length >= 2; length--) {
      Sector sector = CODES.get(code.substring(0, length));
      if (sector != null) {
        return Optional.of(sector);
      }
    }
    return Optional.empty();
  }

  /// Of a word of the guide, as our own exports have it.
  static Optional<Sector> ofWord(String word) {
    return Arrays.stream(Sector.values()).filter(sector -> sector.word().equals(word)).findFirst();
  }
}
