package entente.reconcile;

import java.util.regex.Pattern;

/// Wording by which a source says how one promise bears on another. All of it is matched in text in lower case.
final class Cues {
  private static final String NUMBER = "(?:us|a|c|nz|s|hk)?[$€£¥₹₩]? ?[0-9]";

  private static final Pattern ON_TOP =
      Pattern.compile(
          "\\b(?:a|an) (?:further|additional|extra)\\b|\\b(?:further|another|additional|extra) " + NUMBER
              + "|\\b(?:million|billion|trillion|percent|people|dollars|euros|yen|yuan|pounds|[0-9]) more\\b(?! than)"
              + "|\\bon top\\b|\\bin addition\\b|\\btop(?:s|ped)?[ -]up\\b|\\badditional (?:funding|money|support|commitment|financing)");
  private static final Pattern OF_THAT =
      Pattern.compile(
          "\\bof (?:that|which|this|these)\\b|\\bout of (?:that|which|this|these|it)\\b|\\bcompris(?:es?|ing)\\b"
              + "|\\bof (?:that|the|this) (?:sum|total|amount|money|package)\\b|\\bin that (?:sum|total|amount)\\b");
  private static final Pattern UNDER =
      Pattern.compile(
          "\\b(?:under|within|as part of|part of|from|out of|through) (?:the|this|that|its|our|their|his|her) (?:\\p{L}+[ -]){0,4}?"
              + "(?:facility|package|fund|plan|programme|program|initiative|envelope|partnership|pledge|commitment|promise|strategy)\\b");
  private static final Pattern OWN_VEHICLE =
      Pattern.compile("\\b(?:facility|facilities|fund|window|loan|program|programme|vehicle)\\b");
  private static final Pattern NEW_VESSEL =
      Pattern.compile("\\b(?:a|an|the|new|loan|its|our) (?:\\p{L}+ ){0,1}(?:facility|fund)\\b");
  private static final Pattern SO_FAR =
      Pattern.compile("\\bso far\\b|\\bto date\\b|\\bin total\\b|\\bcumulative|\\baltogether\\b|\\bsince (?:19|20)[0-9]{2}\\b|\\bhas (?:now )?reached\\b");

  private Cues() {}

  /// "A further 140 million", "300 million more", "on top".
  static boolean isOnTop(String text) {
    return ON_TOP.matcher(text).find();
  }

  /// "Of which", "up to a billion of that", "comprises".
  static boolean isOfThat(String text) {
    return OF_THAT.matcher(text).find();
  }

  /// "Under the facility", "as part of its package".
  static boolean isUnder(String text) {
    return UNDER.matcher(text).find();
  }

  /// Whether the money has a vessel of its own, so that it is no open envelope.
  static boolean hasOwnVehicle(String text) {
    return OWN_VEHICLE.matcher(text).find();
  }

  /// "A loan facility", "a new fund".
  static boolean isNewVessel(String text) {
    return NEW_VESSEL.matcher(text).find();
  }

  /// "So far", "in total", "since 2015".
  static boolean isRunningTotal(String text) {
    return SO_FAR.matcher(text).find();
  }
}
