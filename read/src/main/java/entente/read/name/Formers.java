package entente.read.name;

import entente.model.Party;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the former" and "the latter" mean: of two who were named together the first and the
/// second, as in "Chile and Bolivia signed. The former will build a road, the latter a bridge".
final class Formers {
  private static final Words LISTS = Words.of(Formers.class);
  private static final Set<String> BEFORE = LISTS.set("before");

  private Formers() {}

  /// The one of two whom the word after a token means; null where no noun's place is empty behind
  /// it ("the former president") or there are not two.
  ///
  /// @param here whom the sentence has named so far, in order
  /// @param two the last two that were named together, in order
  static @Nullable Party meant(List<Token> tokens, int i, List<Party> here, List<Party> two) {
    String word = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
    String next = i + 2 < tokens.size() ? tokens.get(i + 2).word().toLowerCase(Locale.ROOT) : ".";
    boolean stands =
        BEFORE.contains(next) || next.endsWith("ed") || Character.isDigit(next.charAt(0));
    List<Party> pair = here.size() == 2 ? here : two;
    if (!stands || pair.size() != 2 || here.size() > 2) {
      return null;
    }
    return switch (word) {
      case "former" -> pair.getFirst();
      case "latter" -> pair.getLast();
      default -> null;
    };
  }
}
