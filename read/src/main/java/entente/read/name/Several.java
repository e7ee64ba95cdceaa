package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Cardinals;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the two Andean nations" and "the three small island states of the Pacific" mean: the last
/// so many of that region who were named together.
final class Several {
  private static final Words LISTS = Words.of(Several.class);
  private static final Set<String> NATIONS = LISTS.set("nations");

  /// More than these are seldom named together.
  private static final int MANY = 6;

  /// So many words may stand between the number and the region.
  private static final int BETWEEN = 3;

  private Several() {}

  /// Those meant by the words that begin with "the"; null where they mean others.
  ///
  /// @param ahead the named mentions from there on
  static References.@Nullable Found of(
      List<Token> tokens, int the, List<Mention> ahead, Foregoing foregoing) {
    Integer number =
        the + 1 < tokens.size() && tokens.get(the).word().equalsIgnoreCase("the")
            ? Cardinals.of(tokens.get(the + 1).word().toLowerCase(Locale.ROOT))
            : null;
    if (number == null
        || number < 2
        || number > MANY
        || ahead.isEmpty()
        || !(ahead.getFirst() instanceof Mention.OfParty name)
        || name.parties().size() != 1
        || !name.parties().getFirst().isRegion()) {
      return null;
    }
    int k = the + 2;
    while (k < tokens.size()
        && k - the - 2 < BETWEEN
        && tokens.get(k).span().end() <= name.span().start()
        && (tokens.get(k).wordy() || tokens.get(k).is("-"))) {
      k++;
    }
    if (k >= tokens.size() || tokens.get(k).span().start() != name.span().start()) {
      return null;
    }
    while (k < tokens.size() && tokens.get(k).span().end() <= name.span().end()) {
      k++;
    }
    boolean plural = NATIONS.contains(tokens.get(k - 1).word().toLowerCase(Locale.ROOT));
    k += !plural && k < tokens.size() && NATIONS.contains(tokens.get(k).word()) ? 1 : 0;
    List<Party> meant =
        NATIONS.contains(tokens.get(k - 1).word().toLowerCase(Locale.ROOT))
            ? foregoing.set(number, name.parties().getFirst())
            : null;
    return meant == null ? null : new References.Found(meant, k - the);
  }
}
