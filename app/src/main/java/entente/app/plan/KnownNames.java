package entente.app.plan;

import entente.app.Asking;
import entente.model.Party;
import entente.model.Span;
import entente.publish.PartyName;
import entente.publish.plan.Cells;
import entente.read.frame.Sectors;
import entente.read.name.Gazetteer;
import entente.read.name.Name;
import entente.read.text.Sentences;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The parties and sectors that cells of a plan name, as the reader of documents knows them.
public final class KnownNames {
  private KnownNames() {}

  public static Cells cells() {
    return new Cells(KnownNames::party, Sectors::in);
  }

  /// The party of a name, official, short or former, or of an id.
  static Optional<Party> party(String written) {
    String name = written.strip().replaceFirst("(?i)^the ", "");
    Optional<Party> state =
        PartyName.ofName(name).or(() -> PartyName.ofId(name.toUpperCase(Locale.ROOT)));
    if (state.isPresent()) {
      return state;
    }
    List<Token> tokens = tokens(name);
    if (!tokens.isEmpty()) {
      Gazetteer.Found found = Gazetteer.standard().at(tokens, 0, 0);
      if (found != null
          && found.length() == tokens.size()
          && found.name().parties().size() == 1
          && (found.name().kind() == Name.Kind.NAME
              || found.name().kind() == Name.Kind.ADJECTIVE)) {
        return Optional.of(found.name().parties().getFirst());
      }
    }
    return isAbbreviation(name) ? Optional.of(Asking.party(name)) : Optional.empty();
  }

  /// A body that nobody has listed is known by its abbreviation.
  private static boolean isAbbreviation(String name) {
    return name.matches("[A-Z0-9]{2,10}(-[A-Z0-9]{1,10}){0,3}|region:[a-z0-9-]{2,40}")
        && name.chars().anyMatch(Character::isLetter);
  }

  private static List<Token> tokens(String name) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    for (String word : Sentences.words(name)) {
      tokens.add(new Token(new Span(at, at + word.length()), word));
      at += word.length() + 1;
    }
    return tokens;
  }
}
