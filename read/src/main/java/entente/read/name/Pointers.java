package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a word points at somebody, and at whom among those just named: signs in the words around
/// it.
final class Pointers {
  /// Before a name that only says where or with whom.
  private static final Set<String> ASIDE = Set.of("in", "with", "from", "to");

  private static final Words LISTS = Words.of(Pointers.class);
  private static final Set<String> BEFORE_OFFICE = LISTS.set("before-office");
  private static final Set<String> LED = LISTS.set("led");
  private static final Set<String> TITLE = LISTS.set("title");
  private static final Set<String> BEFORE = LISTS.set("before");

  private static final Pattern VERBAL =
      Pattern.compile(
          "\\p{Ll}+ed|\\p{Ll}+s|,|said|told|has|had|will|would|also|met|spoke|made|gave|held|took|went|came|wrote|sent|later|then|and|who|won|may|could|can|led|put|set|saw|left|began|sought|paid|flew|earlier|did|warns?|urges?");

  private static final Set<String> ADVERBS =
      Set.of("also", "now", "still", "currently", "already", "even");
  private static final Set<String> WEATHER = LISTS.set("weather");
  private static final Set<String> EMPTY = LISTS.set("empty");

  /// So many words from the beginning the comma stands at most behind what comes before the
  /// subject.
  private static final int FARTHEST = 16;

  /// So many words a verb has at most with what goes with it.
  private static final int PREDICATE = 4;

  private static final Set<String> FRONTING = LISTS.set("fronting");
  private static final Set<String> GOVERNING = LISTS.set("governing");
  private static final Set<String> PARTING = LISTS.set("parting");
  private static final Set<String> REGARDING = LISTS.set("regarding");

  private Pointers() {}

  /// Whether a person is named as one who acts, not who is met or spoken of: nothing governs the
  /// name, and a verb or comma follows.
  static boolean acts(List<Token> tokens, int i, int after) {
    int k = i - 1;
    while (k >= 0
        && i - k < 9
        && (tokens.get(k).capitalised() && k > 0
            || TITLE.contains(tokens.get(k).word().toLowerCase(Locale.ROOT)))) {
      k--;
    }
    boolean free = k <= 0 || BEFORE.contains(tokens.get(k).word().toLowerCase(Locale.ROOT));
    return free && after < tokens.size() && VERBAL.matcher(tokens.get(after).word()).matches();
  }

  /// Whether "he" stands in a relative clause: "met Scholz, who said he …" means the one named
  /// last.
  static boolean related(List<Token> tokens, int i) {
    for (int k = i - 1; k >= 0 && i - k < 7; k--) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (Set.of("who", "whom", "whose").contains(word)) {
        return true;
      }
      if (word.equals(",")) {
        return false;
      }
    }
    return false;
  }

  static int past(List<Token> tokens, int i, int end) {
    int k = i;
    while (k < tokens.size() && tokens.get(k).span().start() < end) {
      k++;
    }
    return Math.max(k, i + 1);
  }

  /// "its ambassador", "its new foreign minister": whether an office follows.
  static boolean office(List<Token> tokens, int from) {
    for (int k = from; k < Math.min(tokens.size(), from + 3); k++) {
      if (Offices.is(tokens.get(k).word().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /// "the Finnish and Swedish leaders", "the Pakistani side": whether those who are named by an
  /// adjective act.
  static boolean led(List<Token> tokens, int after) {
    for (int k = after; k < Math.min(tokens.size(), after + 5); k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (LED.contains(word)) {
        return true;
      }
      if (!tokens.get(k).capitalised() && !BEFORE_OFFICE.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// "it is clear that …", "it takes two": no party is meant.
  static boolean expletive(List<Token> tokens, int i, @Nullable Party subject) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).word().toLowerCase(Locale.ROOT) : "";
    if (Set.of("rains", "seems", "takes", "appears", "turns").contains(next)) {
      return true;
    }
    String after = i + 2 < tokens.size() ? tokens.get(i + 2).word().toLowerCase(Locale.ROOT) : "";
    return Set.of("is", "was").contains(next)
        && !progressive(tokens, i + 2)
        && (subject == null || EMPTY.contains(after));
  }

  /// "It is also building": whether somebody is doing something, though the sentence names nobody
  /// before.
  private static boolean progressive(List<Token> tokens, int from) {
    int k = from;
    while (k < tokens.size() && ADVERBS.contains(tokens.get(k).word())) {
      k++;
    }
    String word = k < tokens.size() ? tokens.get(k).word() : "";
    return word.endsWith("ing") && !WEATHER.contains(word);
  }

  /// "In Chad, Oslo will": whether a name stands aside, behind the first word of the sentence or of
  /// a clause and before another clause's beginning.
  static boolean aside(List<Token> tokens, int i, int after) {
    boolean fronted =
        i > 0
            && ASIDE.contains(tokens.get(i - 1).word().toLowerCase(Locale.ROOT))
            && (i == 1 || tokens.get(i - 2).is(";"));
    return fronted
        && after < tokens.size()
        && (tokens.get(after).is(",") || tokens.get(after).capitalised());
  }

  /// "At the talks in Ghana on Monday, Peru said": whether a name stands in a phrase or clause
  /// before the one with which the sentence itself begins.
  ///
  /// @param ahead the names behind it
  static boolean fronted(List<Token> tokens, int i, List<Mention> ahead) {
    if (!FRONTING.contains(tokens.getFirst().word().toLowerCase(Locale.ROOT))) {
      return false;
    }
    int comma = i;
    while (comma < Math.min(tokens.size(), FARTHEST) && !tokens.get(comma).is(",")) {
      comma++;
    }
    if (comma + 3 > tokens.size() || !tokens.get(comma).is(",")) {
      return false;
    }
    int first = comma + (tokens.get(comma + 1).is("the") ? 2 : 1);
    int start = tokens.get(Math.min(first, tokens.size() - 1)).span().start();
    return ahead.stream()
        .filter(mention -> mention.span().start() == start)
        .filter(
            mention -> mention instanceof Mention.OfParty || mention instanceof Mention.OfPerson)
        .map(mention -> past(tokens, first, mention.span().end()))
        .anyMatch(after -> after < tokens.size() && begins(tokens.get(after)));
  }

  /// Whether a predicate or an office may begin here, and no row goes on.
  private static boolean begins(Token token) {
    return Character.isLetter(token.word().charAt(0)) && !token.is("and") && !token.is("or");
  }

  /// "said that Peru had renewed its pledge": the party named last, where nothing but a verb stands
  /// between; null where more does.
  static @Nullable Party owner(List<Token> tokens, int i, List<Mention> before) {
    if (before.isEmpty()
        || !(before.getLast() instanceof Mention.OfParty owner)
        || owner.parties().size() != 1
        || owner.how() == Mention.How.ADJECTIVE) {
      return null;
    }
    int at = i;
    while (at > 0 && tokens.get(at - 1).span().start() >= owner.span().end()) {
      at--;
    }
    int from = at - 1;
    while (from > 0 && tokens.get(from).span().start() > owner.span().start()) {
      from--;
    }
    boolean governed = from > 0 && GOVERNING.contains(tokens.get(from - 1).word());
    boolean predicate =
        at < i
            && i - at <= PREDICATE
            && tokens.subList(at, i).stream()
                .allMatch(token ->
                    Character.isLowerCase(token.word().charAt(0))
                        && !GOVERNING.contains(token.word())
                        && !PARTING.contains(token.word())
                        && REGARDING.stream().noneMatch(token.word()::startsWith));
    return !governed && predicate ? owner.parties().getFirst() : null;
  }
}
