package entente.read.syntax;

import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns that say that something goes on: "would go on training judges", "keeps helping". Parsers
/// take what goes on for a thing that is gone on to; "continue" they know.
final class Goings {
  private static final Map<String, String> CONTINUE = Words.of(Goings.class).pairs("continue");
  private static final Pattern DOING = Pattern.compile("\\p{Ll}{2,}ing");

  /// @param length how many tokens it takes
  record Going(String word, int length) {}

  private Goings() {}

  /// The turn that begins at a token; null where none does.
  static @Nullable Going at(List<Token> tokens, int i) {
    String first = tokens.get(i).word().toLowerCase(Locale.ROOT);
    boolean on = i + 1 < tokens.size() && tokens.get(i + 1).is("on");
    int length = on ? 2 : 1;
    String word = CONTINUE.get(on ? first + " on" : first);
    if (word == null) {
      return null;
    }
    boolean doing =
        i + length < tokens.size()
            && DOING.matcher(tokens.get(i + length).word()).matches()
            && (i == 0 || !tokens.get(i - 1).is("the"));
    return doing ? new Going(word, length) : null;
  }
}
