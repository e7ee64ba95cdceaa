package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For whom those serve whose state the text names only before: "the mines minister, Ana Lima".
final class Served {
  private static final Words LISTS = Words.of(Served.class);
  private static final Set<String> SERVES = LISTS.set("serves");
  private static final Set<String> NOT_SERVING = LISTS.set("not-serving");

  /// So many words may say what office it is: "trade and industry minister".
  private static final int REACH = 6;

  private final Foregoing foregoing;
  private final Map<String, Party> known = new HashMap<>();

  private final @Nullable Party issuer;

  /// @param issuer whose office issues the document; null where that is unknown
  Served(Foregoing foregoing, @Nullable Party issuer) {
    this.foregoing = foregoing;
    this.issuer = issuer;
  }

  /// For whom persons of the document speak, by name; may be added to.
  Map<String, Party> known() {
    return known;
  }

  /// "the mines minister, Ana Lima": who holds an office of state serves, where the text names none
  /// beside it, the state that was named last; "Mines Minister Ana Lima" the one of which it tells.
  Mention by(List<Token> tokens, int i, Mention mention) {
    if (!(mention instanceof Mention.OfPerson person)) {
      return mention;
    }
    Party state = known.get(person.name());
    if (state == null && person.party() != null) {
      return mention;
    }
    if (state == null) {
      boolean office = titled(person, tokens, i);
      for (int k = Math.max(0, i - 4); k < i; k++) {
        String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
        if (NOT_SERVING.contains(word)) {
          return mention;
        }
        office |= SERVES.contains(word);
      }
      boolean the =
          i > 3
              && tokens.get(i - 1).is(",")
              && tokens.subList(Math.max(0, i - 6), i - 2).stream()
                  .anyMatch(token -> token.is("the"));
      office |= behind(person, tokens, i);
      state = !office ? null : the ? foregoing.state() : told();
    }
    if (state == null) {
      return mention;
    }
    known.put(person.name(), state);
    return new Mention.OfPerson(person.span(), person.name(), state);
  }

  /// The state of which the text tells; where it tells of none, the one that issues it.
  private @Nullable Party told() {
    Party told = foregoing.told();
    return told == null ? issuer : told;
  }

  /// "Trade Minister Ana Lima": whether the name itself begins with an office.
  private static boolean titled(Mention.OfPerson person, List<Token> tokens, int i) {
    return tokens.subList(i, tokens.size()).stream()
        .takeWhile(token -> token.span().start() < person.span().end())
        .anyMatch(token -> SERVES.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  /// "Ana Lima, the trade minister,": whether an office stands between commas behind the name, and
  /// nobody with it whose it is.
  private static boolean behind(Mention.OfPerson person, List<Token> tokens, int i) {
    List<Token> after =
        tokens.subList(i, tokens.size()).stream()
            .dropWhile(token -> token.span().start() < person.span().end())
            .toList();
    if (after.size() < 3 || !after.getFirst().is(",") || !after.get(1).is("the")) {
      return false;
    }
    List<String> words =
        after.stream()
            .skip(2)
            .limit(REACH)
            .map(token -> token.word().toLowerCase(Locale.ROOT))
            .takeWhile(word -> !word.equals(","))
            .toList();
    return !words.isEmpty()
        && words.size() < REACH
        && SERVES.contains(words.getLast())
        && words.stream().noneMatch(NOT_SERVING::contains);
  }
}
