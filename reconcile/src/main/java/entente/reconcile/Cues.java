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
          "\\bof (?:that|which|this|these|those)\\b|\\bout of (?:that|which|this|these|it)\\b|\\bcompris(?:es?|ed|ing)\\b|\\bthereof\\b"
              + "|\\b(?:of|from|within|in) (?:that|the|this) (?:sum|total|amount|money|package|pot|envelope)\\b");
  private static final Pattern INCLUDING =
      Pattern.compile(
          "\\b(?:among|amongst) (?:them|these)\\b|\\b(?:include[sd]?|including|contain(?:s|ed|ing))\\b"
              + "|\\b(?:made up of|composed of|split (?:between|into)|divided (?:between|into)|broken down)\\b|\\bconsist(?:s|ed|ing)? of\\b");
  private static final Pattern PART_OF =
      Pattern.compile("\\b(?:part|share|slice|tranche|instal?lment|portion|half|third|quarter|disbursement) of (?:an?|the|its|their|that|this)\\b");
  private static final Pattern UNDER =
      Pattern.compile(
          "\\b(?:under|within|as part of|part of|from|out of|through) (?:the|this|that|its|our|their|his|her) (?:\\p{L}+[ -]){0,4}?"
              + "(?:facility|package|fund|plan|programme|program|initiative|envelope|partnership|pledge|commitment|promise|strategy)\\b");
  private static final Pattern OWN_VEHICLE =
      Pattern.compile("\\b(?:a|an|new|its|our|their|the) (?:[\\p{L}-]+ ){0,3}?(?:facility|fund|window|loan|program|programme|vehicle)\\b");
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

  /// "Including", "it is made up of": with a sum before it, a part of that sum.
  static boolean isIncluded(String text) {
    return INCLUDING.matcher(text).find();
  }

  /// "Part of a package", "the first tranche of its loan": the whole may stand before or behind.
  static boolean isPartOf(String text) {
    return PART_OF.matcher(text).find();
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
