package entente.read.frame;

import entente.model.Span;
import java.util.List;

/// Several things under one verb, each with terms of its own. The sentence is parsed with the first
/// alone; what it then says of the first holds for the others.
public sealed interface Row permits Shares, Gaps, Turns {
  /// The words of the others, with the commas before them: cut off before parsing.
  Span cut();

  /// What a draft says of the first, said of each of the others; empty where it does not speak of
  /// the first.
  List<Draft> others(Draft draft);
}
