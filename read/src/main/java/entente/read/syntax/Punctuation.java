package entente.read.syntax;

import entente.read.Mention;
import entente.read.text.Token;
import java.util.List;

/// Marks that say how what they part belongs together.
final class Punctuation {
  private Punctuation() {}

  /// Whether brackets hold a date and nothing else.
  static boolean bracketed(List<Token> tokens, int open, Mention.OfDate date) {
    int close = open + 1;
    while (close < tokens.size() && tokens.get(close).span().end() <= date.span().end()) {
      close++;
    }
    return tokens.get(open + 1).span().start() == date.span().start()
        && close < tokens.size()
        && tokens.get(close).is(")");
  }

  static boolean opening(Token token) {
    return token.is("(") || token.is("[");
  }

  static boolean closing(Token token) {
    return token.is(")") || token.is("]");
  }

  /// Whether brackets hold an aside, and not the whole sentence or one that goes on behind it:
  /// "(Peru took over in May.)", "(Peru took over in May. Chile follows.)".
  static boolean aside(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += opening(tokens.get(i)) ? 1 : closing(tokens.get(i)) ? -1 : 0;
      if (depth == 0) {
        boolean all =
            open == 0 && tokens.subList(i + 1, tokens.size()).stream().noneMatch(Token::wordy);
        return !all;
      }
    }
    return false;
  }

  /// The dash of "India–Nordic", which joins as a hyphen does.
  static boolean joining(List<Token> tokens, int i) {
    return tokens.get(i).is("–")
        && i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
        && tokens.get(i + 1).span().start() == tokens.get(i).span().end()
        && tokens.get(i - 1).capitalised()
        && tokens.get(i + 1).capitalised();
  }
}
