package entente.read.quantity;

import entente.read.table.Words;
import java.util.Set;

/// Whether what is said near an expression lies before or after the moment of writing.
enum Tense {
  PAST,
  FUTURE,
  /// Once meant for later, and perhaps past by now: "was due to open in April".
  INTENDED,
  UNCLEAR;

  private static final int REACH = 45;
  private static final Words LISTS = Words.of(Tense.class);
  private static final Set<String> MODALS = LISTS.set("modals");
  private static final Set<String> AHEAD = LISTS.set("ahead");
  private static final Set<String> AIMS = LISTS.set("aims");
  private static final Set<String> PRESENT_BE = Set.of("is", "are", "am", "being");
  private static final Set<String> PAST_BE = LISTS.set("past-be");
  private static final Set<String> FIXTURES = LISTS.set("fixtures");
  private static final Set<String> FIXTURES_OF_MANY = LISTS.set("fixtures-of-many");
  private static final Set<String> SUBJECTS = LISTS.set("subjects");
  private static final Set<String> REPORTS = LISTS.set("reports");
  private static final Set<String> IRREGULAR = LISTS.set("irregular");
  private static final Set<String> NOT_PAST = LISTS.set("not-past");
  private static final Set<String> COMING =
      Set.of("upcoming", "forthcoming", "ahead", "looming", "eve");
  private static final Set<String> ARTICLES = LISTS.set("articles");
  private static final Set<String> PREPOSITIONS = LISTS.set("prepositions");
  private static final Set<String> BREAKS = Set.of(";", ":", "(", ")");

  /// The tense of the verb nearest to the tokens from `first` up to `next`: before them if there is
  /// one, else after.
  static Tense around(Tokens tokens, int first, int next) {
    if (tokens.is(next, MODALS) || (tokens.is(next, PRESENT_BE) && !tokens.is(next, "being"))) {
      return FUTURE;
    }
    for (int at = first - 1; at >= Math.max(0, first - REACH); at--) {
      if (tokens.is(at, BREAKS) && at < first - 1) {
        break;
      }
      Tense tense = at(tokens, at);
      if (tense != UNCLEAR) {
        return tense;
      }
    }
    int end = Math.min(tokens.size(), next + REACH);
    for (int at = next; at < end && !tokens.is(at, ";"); at++) {
      int after = past(tokens, at);
      end = Math.min(tokens.size(), end + after - at);
      at = after;
      Tense tense = at(tokens, at);
      if (tense != UNCLEAR) {
        return tense;
      }
    }
    return UNCLEAR;
  }

  /// The comma behind a relative clause that begins here, as in "On Monday Mr Demir, who is in
  /// Lima, signed"; the same place where none begins.
  private static int past(Tokens tokens, int at) {
    if (!tokens.is(at, ",") || !tokens.isOneOf(at + 1, "who", "whose", "which", "where")) {
      return at;
    }
    for (int k = at + 2; k < Math.min(tokens.size(), at + REACH); k++) {
      if (tokens.is(k, ",")) {
        return k;
      }
    }
    return at;
  }

  private static Tense at(Tokens tokens, int i) {
    if (!tokens.isWord(i)) {
      return UNCLEAR;
    }
    if (tokens.is(i, MODALS) && !(tokens.is(i, "may") && tokens.isCapital(i))) {
      return FUTURE;
    }
    if (tokens.is(i, "to")) {
      boolean infinitive =
          tokens.is(i - 1, AIMS)
              && tokens.isWord(i + 1)
              && !tokens.isCapital(i + 1)
              && !tokens.isOneOf(i + 1, "the", "a", "an", "its", "his");
      boolean past = tokens.is(i - 1, PAST_BE) || tokens.is(i - 2, PAST_BE);
      return infinitive ? past ? INTENDED : FUTURE : UNCLEAR;
    }
    if (tokens.is(i, COMING)
        || (tokens.is(i, "run") && tokens.joins(i + 1) && tokens.is(i + 2, "up"))) {
      return INTENDED;
    }
    boolean due =
        tokens.isOneOf(i, "due", "expected")
            && tokens.isOneOf(i + 1, "in", "at", "on", "back", "here", "there");
    if (due || tokens.is(i, "set") && tokens.is(i + 1, "for")) {
      return INTENDED; // "With the minister due in Lima on Friday"
    }
    if (tokens.is(i, "has") || tokens.is(i, "have")) {
      return isPastForm(tokens, i + 1) || isPastForm(tokens, i + 2) || isPastForm(tokens, i + 3)
          ? PAST
          : UNCLEAR;
    }
    if (tokens.is(i, PAST_BE)) {
      return tokens.is(i + 1, "to") || isAhead(tokens, i + 1) || isAhead(tokens, i + 2)
          ? INTENDED
          : PAST;
    }
    boolean many = tokens.is(i, FIXTURES_OF_MANY) && many(tokens, i - 1);
    if (many
        || tokens.is(i, PRESENT_BE)
        || tokens.is(i, FIXTURES)
        || FIXTURES.contains(stem(tokens.low(i)))) {
      return FUTURE;
    }
    if (tokens.is(i, REPORTS)) {
      return PAST;
    }
    return isPastForm(tokens, i) && !describes(tokens, i) ? group(tokens, i) : UNCLEAR;
  }

  /// "42 armoured vehicles", "the promised loan": a participle that describes what follows it.
  private static boolean describes(Tokens tokens, int i) {
    boolean opens = tokens.isNumber(i - 1) || tokens.is(i - 1, ARTICLES);
    return opens
        && tokens.low(i).endsWith("ed")
        && tokens.isWord(i + 1)
        && !tokens.is(i + 1, PREPOSITIONS)
        && !tokens.is(i + 1, ARTICLES)
        && !tokens.isNumber(i + 1);
  }

  /// "the leaders", "the leaders of Peru", "Peru and Chile": whether these words before a verb are
  /// several who do it.
  private static boolean many(Tokens tokens, int last) {
    boolean named = tokens.isCapital(last);
    return tokens.is(last, SUBJECTS)
        || named && tokens.is(last - 1, "and")
        || named && tokens.is(last - 1, "of") && tokens.is(last - 2, SUBJECTS);
  }

  private static boolean isAhead(Tokens tokens, int i) {
    return tokens.is(i, AHEAD) && !tokens.is(i, "set");
  }

  private static boolean isPastForm(Tokens tokens, int i) {
    String word = tokens.low(i);
    boolean regular =
        word.length() > 3
            && word.endsWith("ed")
            && !NOT_PAST.contains(word)
            && !tokens.isCapital(i);
    return (regular || IRREGULAR.contains(word) || IRREGULAR.contains(stem(word)))
        && !tokens.joins(i + 1)
        && !tokens.joins(i - 1);
  }

  /// The verb without its prefix: "repaid" is "paid" again.
  private static String stem(String word) {
    for (String prefix :
        new String[] {"re", "over", "under", "out", "with", "up", "fore", "un", "mis", "be"}) {
      if (word.startsWith(prefix) && word.length() > prefix.length() + 2) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  /// The tense of the verb group that ends in a past form: "will be held", "to be held", "was
  /// held", "held".
  private static Tense group(Tokens tokens, int i) {
    for (int at = i - 1; at >= Math.max(0, i - 4); at--) {
      if (tokens.is(at, MODALS) || tokens.is(at, PRESENT_BE)) {
        return FUTURE;
      }
      if (tokens.is(at, PAST_BE)) {
        return isAhead(tokens, i) ? INTENDED : PAST;
      }
      if (tokens.is(at, "to")) {
        return tokens.is(at + 1, "be") ? FUTURE : PAST;
      }
      boolean inside =
          tokens.isOneOf(
              at,
              "be",
              "been",
              "not",
              "also",
              "jointly",
              "formally",
              "officially",
              "never",
              "already",
              "just",
              "then",
              "now",
              "later");
      if (!inside && !tokens.low(at).endsWith("ly")) {
        break;
      }
    }
    return isAhead(tokens, i) ? FUTURE : PAST;
  }
}
