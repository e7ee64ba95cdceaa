package entente.read.name;

import entente.model.Party;
import entente.read.name.References.Found;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which two "the two sides", "both countries" or "the two delegations" are, and who is across from
/// one of them.
final class BothSides {
  private static final Words LISTS = Words.of(BothSides.class);
  private static final Set<String> PAIR = LISTS.set("pair");

  /// Of whom two meet: "the two delegations", "both premiers".
  private static final Set<String> TWO_OF = LISTS.set("two-of");

  private final Foregoing foregoing;

  BothSides(Foregoing foregoing) {
    this.foregoing = foregoing;
  }

  /// Whether a phrase in lower case speaks of two.
  static boolean says(String phrase) {
    return PAIR.contains(phrase) || twoOf(phrase);
  }

  /// "two delegations", "both defence chiefs": two of a kind of people who meet.
  private static boolean twoOf(String phrase) {
    int first = phrase.indexOf(' ');
    int last = phrase.lastIndexOf(' ');
    return first > 0
        && Set.of("two", "both").contains(phrase.substring(0, first))
        && (TWO_OF.contains(phrase.substring(last + 1))
            || TWO_OF.contains(phrase.substring(first + 1)));
  }

  /// The two of whom a phrase speaks: those of the sentence, else those of the document or of the
  /// sentences before.
  ///
  /// @param here whom the sentence named before
  List<Party> meant(Set<Party> here, String phrase) {
    boolean states =
        phrase.matches(".*(?:countr|nation|government|state|neighbo|president|prime|men|women).*");
    boolean blocs = phrase.matches(".*(?:bloc|region|organi|side).*");
    if (here.size() == 2
        && (!blocs || here.stream().noneMatch(foregoing::isState))
        && (!states || here.stream().allMatch(foregoing::isState))) {
      return List.copyOf(here);
    }
    List<Party> pair = foregoing.pair();
    boolean regions = phrase.endsWith("regions");
    if ((phrase.endsWith("blocs") || regions)
        && (pair.size() < 2 || pair.stream().anyMatch(foregoing::isState))) {
      List<Party> groups = foregoing.groups().two(regions);
      if (!groups.isEmpty()) {
        return groups;
      }
    }
    boolean between =
        here.size() == 1
            && pair.size() == 2
            && phrase.endsWith("sides")
            && !pair.containsAll(here); // "Oslo appealed to both sides"
    boolean pairOfStates = pair.size() == 2 && pair.stream().allMatch(foregoing::isState);
    if (between || blocs && pair.size() == 2 && !pairOfStates) {
      return pair;
    }
    boolean mixed =
        pairOfStates
            && phrase.matches(".*(?:leader|minister|side).*")
            && !foregoing.set().stream().allMatch(foregoing::isState);
    List<Party> last =
        mixed ? pair : foregoing.set().size() == 2 ? foregoing.set() : foregoing.two();
    if (states && last.size() == 2 && !last.stream().allMatch(foregoing::isState)) {
      return foregoing.states().size() == 2 ? foregoing.states() : last;
    }
    return last.size() == 2 ? last : pair;
  }

  /// The other of the two who were named last or whom the document is about; null where one is none
  /// of them.
  ///
  /// @param length so many tokens say it
  @Nullable Found opposite(Party one, int length) {
    List<Party> set = foregoing.set();
    List<Party> pair = foregoing.pair();
    List<Party> two =
        set.size() == 2 && set.contains(one)
            ? set
            : pair.size() == 2 && pair.contains(one) ? pair : List.of();
    return two.isEmpty()
        ? null
        : new Found(two.stream().filter(party -> !party.equals(one)).toList(), length);
  }
}
