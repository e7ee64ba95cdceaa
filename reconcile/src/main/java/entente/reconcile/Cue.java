package entente.reconcile;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Wording by which a source says how one promise bears on another. All of it is matched in text in
/// lower case.
enum Cue {
  /// "A further 140 million", "300 million more", "on top".
  ON_TOP(
      "further additional extra another more top addition",
      "\\b(?:a|an) (?:further|additional|extra)\\b|\\b(?:further|another|additional|extra) "
          + Numeral.FORM
          + "|\\b(?:million|billion|trillion|percent|people|dollars|euros|yen|yuan|pounds|[0-9])"
          + " more\\b(?! than)|\\bon top\\b|\\bin addition\\b|\\btop(?:s|ped)?["
          + " -]up\\b|\\badditional (?:\\p{L}+ ){0,2}?(?:funding|money|support|commitments?"
          + "|financing|finance|aid|assistance|funds?|investments?|resources|contributions?|pledges?|packages?|loans?|grants?|help|programmes?|programs?)\\b"),
  /// "Of which", "up to a billion of that", "comprises".
  OF_THAT(
      "of_that of_which of_this of_these of_those out_of compris thereof sum total amount money"
          + " package pot envelope",
      "\\bof (?:that|which|this|these|those)\\b|\\bout of"
          + " (?:that|which|this|these|it)\\b|\\bcompris(?:es?|ed|ing)\\b|\\bthereof\\b|\\b(?:of|from|within|in)"
          + " (?:that|the|this) (?:sum|total|amount|money|package|pot|envelope)\\b"),
  /// "Including", "it is made up of": with a sum before it, a part of that sum.
  INCLUDING(
      "among includ contain made_up_of composed_of split divided broken_down consist",
      "\\b(?:among|amongst)"
          + " (?:them|these)\\b|\\b(?:include[sd]?|including|contain(?:s|ed|ing))\\b|\\b(?:made up"
          + " of|composed of|split (?:between|into)|divided (?:between|into)|broken"
          + " down)\\b|\\bconsist(?:s|ed|ing)? of\\b"),
  /// "Part of a package", "the first tranche of its loan": the whole may stand before or behind.
  PART_OF(
      "part share slice tranche instal portion half third quarter disbursement",
      "\\b(?:part|share|slice|tranche|instal?lment|portion|half|third|quarter|disbursement) of"
          + " (?:an?|the|its|their|that|this)\\b"),
  /// "1.3 billion a year".
  YEARLY("year annual", "\\b(?:a|per|each|every) year\\b|\\bannual(?:ly)?\\b|\\byearly\\b"),
  /// "In loans", "a line of credit": money to be paid back.
  LENT(
      "loan lend lent credit borrow",
      "\\b(?:loans?|lend(?:s|ing)?|lent|credits?|borrow\\p{L}*)\\b"),
  /// "Grants": money given for good.
  GRANTED("grant donat", "\\b(?:grants?|grant-aid|donations?|donat(?:es?|ed|ing))\\b"),
  /// "The fund announced in July": what was promised before.
  BEFORE(
      "announced pledged promised agreed unveiled launched committed presented outlined",
      "\\b(?:announced|pledged|promised|agreed|unveiled|launched|committed|presented|outlined)(?:"
          + " (?:by|to) [^.;,]{1,30}?)? (?:in"
          + " (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)[0-9]{2}|\\p{L}+"
          + " (?:19|20)[0-9]{2})|at"
          + " (?:the|last|a)|last|earlier|previously|then|there|before|(?:\\p{L}+"
          + " )?(?:year|month|week)s? (?:ago|earlier|before))\\b|\\b(?:previously|earlier|already)"
          + " (?:announced|pledged|promised|agreed|committed)\\b"),
  /// "Repeated its offer", "already announced": the same money once more.
  AGAIN(
      "repeat reiterat affirm restat announc packag recycl renew again once_more already first"
          + " originally initially previously",
      "\\b(?:repeat(?:s|ed|ing)|reiterat(?:es?|ed|ing)|re-?affirm(?:s|ed|ing)?|restat(?:es?|ed|ing)|re-?announc(?:es?|ed|ing)|re-?packag(?:es?|ed|ing)|recycl(?:es?|ed|ing)|renew(?:s|ed)"
          + " its (?:offer|pledge|promise)|once (?:more|again)|announced again|again"
          + " (?:announced|pledged|promised|offered)|(?:already|first|originally|initially|previously)"
          + " (?:announced|pledged|promised|offered|made|unveiled))\\b"),
  /// "The remaining 500 million", "the balance": what is left of the sum before it.
  REST("remain rest balance", "\\b(?:the|its|their) (?:remaining|remainder|rest|balance)\\b"),
  /// "Gets 30 million from it", "out of this": of what was told just before.
  OF_IT(
      "from_ under_ out_of_ within_ through_",
      "\\b(?:from|under|out of|within|through) (?:it|this|that)\\b(?! [\\p{L}0-9])"),
  /// "Under the facility", "as part of its package".
  UNDER(
      "facility package fund plan program initiative envelope partnership pledge commitment promise"
          + " strategy",
      "\\b(?:under|within|as part of|part of|from|out of|through)"
          + " (?:the|this|that|its|our|their|his|her) (?:\\p{L}+[ -]){0,4}?"
          + "(?:facility|package|fund|plan|programme|program|initiative|envelope|partnership|pledge|commitment|promise|strategy)\\b"),
  /// "A package of", "initiatives worth": what holds several things by its name.
  PACKAGE(
      "package initiatives envelope in_all total altogether overall bundle range_of series_of"
          + " measures deals worth_of combined",
      "\\b(?:packages?|initiatives|envelope|in all|in total|altogether|overall|bundle|range"
          + " of|series of|measures|deals|total(?: [\\p{L}-]+)?"
          + " (?:of|budget|envelope|funding)|worth of|combined)\\b"),
  /// The money has a vessel of its own, so that it is no open envelope.
  OWN_VEHICLE(
      "facility fund window loan program vehicle",
      "\\b(?:a|an|new) (?:[\\p{L}-]+"
          + " ){0,3}?(?:facility|fund|window|loan|program|programme|vehicle)\\b"),
  /// "A loan facility", "a new fund".
  NEW_VESSEL(
      "facility fund", "\\b(?:a|an|the|new|loan|its|our) (?:\\p{L}+ ){0,1}(?:facility|fund)\\b"),
  /// "Which has now increased to": a sum that takes the place of a smaller one.
  RAISED(
      "increas rais lift expand doubl tripl boost grow risen grew",
      "\\b(?:increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|expand(?:s|ed|ing)?|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|boost(?:s|ed|ing)?|grown|risen|gr[eo]ws?)\\b[^.;]{0,80}?\\bto"
          + " (?:about |around |over |nearly |almost |some |more than |up to )?"
          + Numeral.FORM),
  /// "So far", "in total", "since 2015".
  SO_FAR(
      "so_far to_date in_total cumulative altogether since reached",
      "\\bso far\\b|\\bto date\\b|\\bin total\\b|\\bcumulative|\\baltogether\\b|\\bsince"
          + " (?:19|20)[0-9]{2}\\b|\\bhas (?:now )?reached\\b"),
  /// "Since 2022 it has committed", "brings its support to", "now exceeds": a sum of everything up
  /// to now.
  RUNNING(
      "so_far to_date cumulative bring exceed total stand stood amount reach come_to since",
      "\\b(?:so far|to date|cumulative(?:ly)?)\\b|\\bbring(?:s|ing)? (?:the |its |their |his |her"
          + " )?[^.;]{0,60}?\\bto\\b|\\b(?:now|already|has|have|thus)"
          + " (?:exceeds?|exceeded|totals?|totalled|totaled|stands? at|stood at|amounts?"
          + " to|reach(?:es|ed)?|come to)\\b|\\bsince (?:the \\p{L}+ of |early |mid-|late |\\p{L}+"
          + " )?(?:19|20)[0-9]{2}\\b|\\bsince"
          + " [^.;]{0,50}\\b(?:began|start(?:ed)?|invasion|outbreak|in (?:19|20)[0-9]{2})\\b");

  private static final class Numeral {
    static final String FORM = "(?:us|a|c|nz|s|hk)?[$€£¥₹₩]? ?[0-9]";
  }

  private static final Pattern NOUN = Pattern.compile(PART_OF.pattern.pattern() + " (\\p{L}{4,})");

  /// Never changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> hints;

  private final Pattern pattern;

  /// @param hints beginnings of words or more, one of which every text has that the pattern fits,
  ///   with `_` for a blank: they are looked for first, because most texts have none
  Cue(String hints, String pattern) {
    this.hints = Stream.of(hints.split(" ", -1)).map(each -> each.replace('_', ' ')).toList();
    this.pattern = Pattern.compile(pattern);
  }

  /// A bit of its own, for this run of the program alone.
  @SuppressWarnings("EnumOrdinal")
  int bit() {
    return 1 << ordinal();
  }

  private boolean mayHave(String text) {
    return has(text, hints);
  }

  /// Whether a text has one of these in it.
  static boolean has(String text, List<String> hints) {
    for (String hint : hints) {
      if (text.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  /// Where the text first has it; -1 where it has not.
  int at(String text) {
    if (!mayHave(text)) {
      return -1;
    }
    var found = pattern.matcher(text);
    return found.find() ? found.start() : -1;
  }

  /// Whether the first noun behind "part of the" stands in another text: "a part of the loans", "5
  /// billion in loans".
  static boolean isNamedIn(String part, String whole) {
    var noun = NOUN.matcher(part);
    return noun.find() && whole.contains(noun.group(1));
  }

  /// The bits of those that the text has.
  static int in(String text) {
    int found = 0;
    for (Cue cue : values()) {
      if (cue.mayHave(text) && cue.pattern.matcher(text).find()) {
        found |= cue.bit();
      }
    }
    return found;
  }
}
