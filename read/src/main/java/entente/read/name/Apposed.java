package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// For whom a person speaks whom the text introduces by an office of somebody spoken of before, or
/// as the one by whom a party was represented: "Ana Lima, the bloc's trade chief", "Peru was
/// represented by a deputy minister, Ana Lima".
final class Apposed {
  private static final Words LISTS = Words.of(Apposed.class);
  private static final Set<String> OFFICES = Names.WORDS.set("offices");
  private static final Set<String> REPRESENTED = LISTS.set("represented");
  private static final int REACH = 8;

  private Apposed() {}

  /// Gives the persons of a sentence the parties that it tells, and remembers them.
  ///
  /// @param served for whom persons of the document speak, by name
  static void correct(List<Token> tokens, List<Mention> all, Map<String, Party> served) {
    for (int m = 0; m < all.size(); m++) {
      if (all.get(m) instanceof Mention.OfPerson person) {
        Party party = owner(tokens, all, m);
        if (party == null && m > 0 && person.party() != null) {
          named(tokens, all, m, person.party());
        }
        party = party == null && person.party() == null ? represented(tokens, all, m) : party;
        if (party != null && !party.equals(person.party())) {
          served.put(person.name(), party);
          all.set(m, new Mention.OfPerson(person.span(), person.name(), party));
        }
      }
    }
  }

  /// "His host, Ana Lima": whom a description means is told by the name behind its comma.
  private static void named(List<Token> tokens, List<Mention> all, int m, Party party) {
    if (all.get(m - 1) instanceof Mention.OfParty described
        && described.how() == Mention.How.REFERENCE
        && described.parties().size() == 1
        && described.span().length() > 5
        && between(tokens, described.span().end(), all.get(m).span().start())
            .equals(List.of(","))) {
      String last = between(tokens, described.span().start(), described.span().end()).getLast();
      if (HOSTS.contains(last)) {
        all.set(
            m - 1, new Mention.OfParty(described.span(), List.of(party), Mention.How.REFERENCE));
      }
    }
  }

  private static final Set<String> HOSTS = LISTS.set("hosts");

  /// "X, the Union's foreign-policy chief".
  private static @Nullable Party owner(List<Token> tokens, List<Mention> all, int m) {
    if (m + 1 >= all.size()
        || !(all.get(m + 1) instanceof Mention.OfParty owner)
        || owner.how() != Mention.How.REFERENCE
        || owner.parties().size() != 1) {
      return null;
    }
    List<String> before = between(tokens, all.get(m).span().end(), owner.span().start());
    List<String> after = between(tokens, owner.span().end(), owner.span().end() + 60);
    boolean genitive =
        !after.isEmpty() && (after.getFirst().equals("'s") || after.getFirst().equals("’s"));
    int end = after.indexOf(",");
    return before.equals(List.of(","))
            && genitive
            && after.subList(0, end < 0 ? Math.min(REACH, after.size()) : end).stream()
                .anyMatch(OFFICES::contains)
        ? owner.parties().getFirst()
        : null;
  }

  private static @Nullable Party represented(List<Token> tokens, List<Mention> all, int m) {
    for (int k = m - 1; k >= 0; k--) {
      if (all.get(k) instanceof Mention.OfPerson) {
        return null;
      }
      if (all.get(k) instanceof Mention.OfParty party) {
        List<String> between = between(tokens, party.span().end(), all.get(m).span().start());
        int by = between.lastIndexOf("by");
        boolean sent =
            by > 0 && REPRESENTED.contains(between.get(by - 1)) && between.size() - by < REACH;
        return sent && party.parties().size() == 1 ? party.parties().getFirst() : null;
      }
    }
    return null;
  }

  private static List<String> between(List<Token> tokens, int after, int before) {
    return tokens.stream()
        .filter(token -> token.span().start() >= after && token.span().end() <= before)
        .map(token -> token.word().toLowerCase(Locale.ROOT))
        .toList();
  }
}
