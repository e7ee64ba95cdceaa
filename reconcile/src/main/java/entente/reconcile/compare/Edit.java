package entente.reconcile.compare;

import java.util.List;
import java.util.stream.Collectors;

/// A stretch of words that two paragraphs share or do not.
///
/// @param before as the older has it; empty where it is new
/// @param after as the newer has it; empty where it was left out
public record Edit(List<String> before, List<String> after) {
  public Edit {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  public boolean same() {
    return before.equals(after);
  }

  public String was() {
    return words(before);
  }

  public String is() {
    return words(after);
  }

  private static String words(List<String> words) {
    return words.stream().collect(Collectors.joining(" "));
  }
}
