package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On whose soil a document's parties meet, as far as it has been read.
final class Hosts {
  private final Gazetteer gazetteer;
  private final List<Party> pair;
  private @Nullable Party host;
  private @Nullable Party firstHost;

  /// @param pair the two parties that the document is most about; empty where there are none
  Hosts(Gazetteer gazetteer, List<Party> pair) {
    this.gazetteer = gazetteer;
    this.pair = pair;
  }

  /// Takes note of a mention at a token that may say where they meet: "in Nairobi", "visited
  /// Kenya".
  void add(List<Token> tokens, int i, Mention mention) {
    boolean there =
        i > 0
                && Set.of("in", "visit", "visited", "visiting", "visits", "at")
                    .contains(tokens.get(i - 1).word().toLowerCase(Locale.ROOT))
            || i > 1
                && tokens.get(i - 1).is("to")
                && Set.of(
                        "visit",
                        "trip",
                        "travels",
                        "travelled",
                        "traveled",
                        "arrived",
                        "flew",
                        "tour")
                    .contains(tokens.get(i - 2).word().toLowerCase(Locale.ROOT));
    if (there
        && mention instanceof Mention.OfParty party
        && party.parties().size() == 1
        && party.how() != How.ADJECTIVE
        && gazetteer.kind(party.parties().getFirst()).equals("state")) {
      host = party.parties().getFirst();
      firstHost = firstHost == null ? host : firstHost;
    }
  }

  /// On whose soil a guest is: where the text was last, or first, and where that tells of none of
  /// the two whom it is about, the one of these that is a state; null where nobody can tell.
  @Nullable Party of(@Nullable Party guest) {
    List<Party> where =
        Stream.of(Optional.ofNullable(host), Optional.ofNullable(firstHost))
            .flatMap(Optional::stream)
            .filter(party -> !party.equals(guest))
            .toList();
    List<Party> home =
        pair.stream()
            .filter(party -> gazetteer.kind(party).equals("state") && !party.equals(guest))
            .toList();
    return where.stream()
        .filter(pair::contains)
        .findFirst()
        .or(() ->
            pair.size() == 2 && home.size() == 1
                ? Optional.of(home.getFirst())
                : where.stream().findFirst())
        .orElse(null);
  }
}
