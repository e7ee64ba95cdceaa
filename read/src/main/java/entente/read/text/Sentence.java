package entente.read.text;

import entente.model.Span;
import java.util.List;

/// A sentence of a block, with its tokens.
public record Sentence(Block block, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
