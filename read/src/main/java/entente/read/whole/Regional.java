package entente.read.whole;

import entente.model.Party;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A region for which its bloc stands: in a document about "Oman and the Sahel" that tells of
/// "talks between Oman and the G5 Sahel" the second of the two is the bloc.
final class Regional {
  private static final Pattern JOINED =
      Pattern.compile("(?i)(?:\\s?[-–—/&]\\s?|,? (?:and|with) (?:of |from )?(?:the )?)");
  private static final Set<String> BODIES = Set.of("bloc", "organisation", "forum", "alliance");

  private final String text;
  private final List<List<Mention>> named;
  private final Gazetteer gazetteer;

  Regional(String text, List<List<Mention>> named, Gazetteer gazetteer) {
    this.text = text;
    this.named = named;
    this.gazetteer = gazetteer;
  }

  /// The two parties that a document is most about, for a region its bloc where the text joins that
  /// with the other of the two.
  List<Party> pair(List<Party> pair) {
    if (pair.size() != 2) {
      return pair;
    }
    var two = new ArrayList<Party>();
    for (Party party : pair) {
      Party other = pair.getFirst().equals(party) ? pair.getLast() : pair.getFirst();
      Party bloc = party.isRegion() ? bloc(party, other) : null;
      two.add(bloc == null ? party : bloc);
    }
    return List.copyOf(two);
  }

  /// Those who take part without the regions whose bloc is among them.
  static List<Party> without(List<Party> parties, Gazetteer gazetteer) {
    return parties.stream()
        .filter(party ->
            !party.isRegion()
                || parties.stream().noneMatch(each -> standsFor(each, party, gazetteer)))
        .toList();
  }

  private @Nullable Party bloc(Party region, Party other) {
    for (List<Mention> mentions : named) {
      for (int k = 0; k + 1 < mentions.size(); k++) {
        Mention one = mentions.get(k);
        Mention next = mentions.get(k + 1);
        if (one.span().end() < next.span().start()
            && JOINED.matcher(text.substring(one.span().end(), next.span().start())).matches()) {
          Party bloc = parties(one).equals(List.of(other)) ? single(next) : null;
          bloc = parties(next).equals(List.of(other)) ? single(one) : bloc;
          if (bloc != null && standsFor(bloc, region, gazetteer)) {
            return bloc;
          }
        }
      }
    }
    return null;
  }

  /// Whether most members of a body lie in a region, and are much of it.
  private static boolean standsFor(Party body, Party region, Gazetteer gazetteer) {
    if (body.isRegion() || !BODIES.contains(gazetteer.kind(body))) {
      return false;
    }
    Set<Party> members = gazetteer.members(body);
    var shared = new LinkedHashSet<>(members);
    shared.retainAll(gazetteer.members(region));
    return shared.size() >= 3
        && shared.size() * 5 >= members.size() * 4
        && shared.size() * 5 >= gazetteer.members(region).size() * 2;
  }

  private static @Nullable Party single(Mention mention) {
    List<Party> parties = parties(mention);
    return parties.size() == 1 ? parties.getFirst() : null;
  }

  private static List<Party> parties(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party -> party.parties();
      case Mention.OfPerson person when person.party() != null ->
          List.of(Objects.requireNonNull(person.party()));
      default -> List.of();
    };
  }
}
