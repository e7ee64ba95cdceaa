package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose ministry, minister or spokesman a document spoke of last, so that "the ministry" has an
/// owner; and whose leaders or ministers met, so that "the ministers" have. From the words
/// `office-nouns` and `gathering-nouns` of `gazetteer/words.tsv`.
final class Gatherings {
  private static final Words LISTS = Words.of(Gatherings.class);
  private static final Set<String> NOUNS = Names.WORDS.set("office-nouns");
  private static final Set<String> GATHERINGS = Names.WORDS.set("gathering-nouns");
  private static final Set<String> BETWEEN = Names.WORDS.set("between");
  private static final Set<String> PERSONAL = LISTS.set("personal");
  private static final Set<String> OWN = LISTS.set("own");
  private static final Set<String> JOINTS = Set.of("of", "for", "the", ",");
  private static final Set<String> NOT_SERVING = LISTS.set("not-serving");
  private static final Set<String> NOT_AFTER = LISTS.set("not-after");

  private final Map<String, Party> owners = new HashMap<>();
  private List<Party> gathered = List.of();
  private @Nullable Party last;

  /// Whose office issues the document: "the Ministry" of a release; null where that is unknown.
  private final @Nullable Party issuer;

  Gatherings(@Nullable Party issuer) {
    this.issuer = issuer;
  }

  /// Takes note of the offices and gatherings that a sentence names with their owners.
  void remember(List<Token> tokens, List<Mention> mentions, Gazetteer gazetteer) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
      if (NOUNS.contains(word)) {
        Party owner = owner(tokens, mentions, i);
        if (owner != null) {
          owners.put(word, owner);
          last = owner;
        }
      } else if (GATHERINGS.contains(word)) {
        List<Party> owners = owners(tokens, mentions, i);
        Party own =
            word.equals("counterparts") && !owners.isEmpty() && own(tokens, i)
                ? first(mentions, tokens.get(i))
                : null;
        if (own != null && !owners.contains(own)) {
          owners = Stream.concat(Stream.of(own), owners.stream()).toList();
        }
        boolean vaguer =
            owners.size() == 1
                && gathered.size() >= 2
                && gazetteer.members(owners.getFirst()).containsAll(gathered);
        if (!owners.isEmpty() && !vaguer) {
          gathered = owners;
        }
      }
    }
  }

  /// "his Kenyan and Ugandan counterparts", "her counterparts from Kenya and Uganda".
  private static boolean own(List<Token> tokens, int at) {
    return tokens.subList(Math.max(0, at - 7), at).stream()
        .anyMatch(token ->
            Set.of("his", "her", "their", "its").contains(token.word().toLowerCase(Locale.ROOT)));
  }

  /// For whom the first acts whom a sentence names; null where that one stands after these words.
  private static @Nullable Party first(List<Mention> mentions, Token before) {
    for (Mention mention : mentions) {
      if (mention.span().start() > before.span().start()) {
        return null;
      }
      if (mention instanceof Mention.OfPerson person && person.party() != null) {
        return person.party();
      }
      if (mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && party.how() != How.REFERENCE) {
        return party.parties().getFirst();
      }
    }
    return null;
  }

  /// For whom the office before which "the" stands acts, and by how many tokens it is named; null
  /// where nobody can tell.
  ///
  /// @param person for whom somebody spoke last
  /// @param told the state of which the text tells
  References.@Nullable Found meant(
      List<Token> tokens, int the, @Nullable Party person, @Nullable Party told) {
    int strange = 0;
    for (int length = 2; length <= 4 && the + length <= tokens.size(); length++) {
      Token token = tokens.get(the + length - 1);
      String word = token.word().toLowerCase(Locale.ROOT);
      if (NOUNS.contains(word)) {
        int next = the + length;
        boolean people =
            next + 2 < tokens.size()
                && tokens.get(next).is("and")
                && tokens.get(next + 2).is("of"); // "the government and people of X"
        boolean owned =
            next < tokens.size()
                && (people
                    || NOT_AFTER.contains(tokens.get(next).word())
                    || tokens.get(next).capitalised()
                    || PERSONAL.contains(word)
                        && tokens.get(next).is(",")
                        && next + 1 < tokens.size()
                        && tokens.get(next + 1).capitalised());
        Party owner = owners.get(word);
        if (issuer != null && token.capitalised() && OWN.contains(word)) {
          owner = issuer;
        }
        if (owner == null) {
          owner = PERSONAL.contains(word) && person != null ? person : last;
          boolean serves =
              tokens.subList(the, the + length).stream()
                  .noneMatch(each -> NOT_SERVING.contains(each.word().toLowerCase(Locale.ROOT)));
          owner = owner == null && serves ? told : owner;
        }
        if (next < tokens.size()
            && NOUNS.contains(tokens.get(next).word().toLowerCase(Locale.ROOT))) {
          continue; // "the ministry spokesman"
        }
        return owned || owner == null ? null : new References.Found(List.of(owner), length);
      }
      if (!BETWEEN.contains(word) && (strange++ > 0 || token.capitalised() || !token.wordy())) {
        return null;
      }
    }
    return null;
  }

  /// Those whose leaders or ministers the document last named together; empty where there were
  /// none.
  List<Party> gathered() {
    return gathered;
  }

  /// For whom the document last heard somebody in office speak.
  @Nullable Party last() {
    return last;
  }

  private static @Nullable Party owner(List<Token> tokens, List<Mention> mentions, int at) {
    for (Mention mention : mentions) {
      if (mention.span().contains(tokens.get(at).span())) {
        return mention instanceof Mention.OfPerson person ? person.party() : null;
      }
      if (mention instanceof Mention.OfPerson person
          && at > 0
          && mention.span().contains(tokens.get(at - 1).span())
          && !PERSONAL.contains(tokens.get(at).word().toLowerCase(Locale.ROOT))) {
        return person.party(); // "the Trump administration"
      }
    }
    for (int k = at - 1; k >= Math.max(0, at - 5); k--) {
      Mention.OfParty party = party(mentions, tokens.get(k));
      if (party != null) {
        return party.parties().size() == 1 && party.how() != How.REFERENCE
            ? party.parties().getFirst()
            : null;
      }
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (!BETWEEN.contains(word) && !NOUNS.contains(word)
          || Set.of("of", "for", "the", "and", ",").contains(word)) {
        break;
      }
    }
    int next = at + 1;
    if (next < tokens.size() && tokens.get(next).is("of")) {
      next += next + 1 < tokens.size() && tokens.get(next + 1).is("the") ? 2 : 1;
      Mention.OfParty party = next < tokens.size() ? party(mentions, tokens.get(next)) : null;
      return party == null || party.parties().size() != 1 ? null : party.parties().getFirst();
    }
    return null;
  }

  /// "G7 foreign ministers", "the leaders of Peru and Chile", "the Turkish and Iraqi ministers".
  private static List<Party> owners(List<Token> tokens, List<Mention> mentions, int at) {
    var owners = new LinkedHashSet<Party>();
    for (int k = at - 1; k >= Math.max(0, at - 9); k--) {
      Mention.OfParty party = party(mentions, tokens.get(k));
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (party != null && party.how() != How.REFERENCE) {
        party.parties().forEach(owners::addFirst);
      } else if (owners.isEmpty()
          ? !BETWEEN.contains(word) || JOINTS.contains(word)
          : !Set.of(",", "and", "the").contains(word)) {
        break;
      }
    }
    if (!owners.isEmpty()) {
      return List.copyOf(owners);
    }
    if (at + 1 < tokens.size() && Set.of("of", "from").contains(tokens.get(at + 1).word())) {
      for (int k = at + 2; k < tokens.size(); k++) {
        Mention.OfParty party = party(mentions, tokens.get(k));
        if (party != null) {
          owners.addAll(party.parties());
        } else if (!Set.of(",", "and", "the", "of", "'s", "’s").contains(tokens.get(k).word())) {
          break;
        }
      }
    }
    return new ArrayList<>(owners);
  }

  private static Mention.@Nullable OfParty party(List<Mention> mentions, Token token) {
    for (Mention mention : mentions) {
      if (mention.span().contains(token.span())) {
        return mention instanceof Mention.OfParty party ? party : null;
      }
    }
    return null;
  }
}
