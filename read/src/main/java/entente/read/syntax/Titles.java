package entente.read.syntax;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Folding.Folded;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Folds a person with the state and office before the name into one word: "his Danish counterpart
/// Lars Holm", "Norway's foreign minister Ane Berg". Parsers often hang "his" or the state where
/// the verb's subject belongs.
final class Titles {
  private static final Words LISTS = Words.of(Titles.class);
  private static final Set<String> WORDS = LISTS.set("words");
  private static final Set<String> DETERMINERS = Set.of("his", "her", "their", "its", "the");

  private Titles() {}

  static List<Folded> joined(List<Folded> folded) {
    var joined = new ArrayList<Folded>();
    for (Folded each : owned(folded)) {
      int first =
          each.mention() instanceof Mention.OfPerson person && person.party() != null
              ? first(joined, person.party())
              : joined.size();
      if (first < joined.size()) {
        Span start = joined.get(first).span();
        joined.subList(first, joined.size()).clear();
        joined.add(new Folded(start.cover(each.span()), each.word(), each.tag(), each.mention()));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  /// "President X of Mali": the state after the name is said by the name already.
  private static List<Folded> owned(List<Folded> folded) {
    var owned = new ArrayList<Folded>();
    for (Folded each : folded) {
      int of = owned.size() - (last(owned, "the") ? 2 : 1);
      boolean own =
          of > 0
              && last(owned.subList(0, of + 1), "of")
              && each.mention() instanceof Mention.OfParty state
              && state.how() == Mention.How.NAME
              && owned.get(of - 1).mention() instanceof Mention.OfPerson person
              && person.party() != null
              && state.parties().equals(List.of(person.party()));
      if (own) {
        Folded person = owned.get(of - 1);
        owned.subList(of - 1, owned.size()).clear();
        owned.add(
            new Folded(
                person.span().cover(each.span()), person.word(), person.tag(), person.mention()));
      } else {
        owned.add(each);
      }
    }
    return owned;
  }

  private static boolean last(List<Folded> folded, String word) {
    return !folded.isEmpty()
        && folded.getLast().mention() == null
        && folded.getLast().word().equalsIgnoreCase(word);
  }

  /// Where the words for a person begin of whom only the name is to come; the end where nothing
  /// stands before the name.
  private static int first(List<Folded> before, Party party) {
    int k = before.size() - 1;
    boolean peer = false;
    while (k >= 0
        && before.get(k).mention() == null
        && WORDS.contains(before.get(k).word().toLowerCase(Locale.ROOT))
        && before.size() - k < 6) {
      peer |= Set.of("counterpart", "colleague").contains(before.get(k).word());
      k--;
    }
    boolean own =
        k >= 0
            && before.get(k).mention() instanceof Mention.OfParty state
            && state.how() != Mention.How.REFERENCE
            && state.parties().equals(List.of(party));
    if (!own) {
      return before.size();
    }
    return peer && k > 0 && DETERMINERS.contains(before.get(k - 1).word().toLowerCase(Locale.ROOT))
        ? k - 1
        : k;
  }
}
