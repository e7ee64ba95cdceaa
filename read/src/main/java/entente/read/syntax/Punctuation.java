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
