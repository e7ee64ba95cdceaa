package entente.reconcile;

import entente.model.Party;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which parties may be meant by each other's names: a bloc and its region, a bloc and its members.
/// Kept as data in `blocs.txt`.
public final class Kin {
  private static final Map<String, String> SAME = new HashMap<>();
  private static final Map<String, Set<String>> MEMBERS = new HashMap<>();

  static {
    for (String line : Rates.Resource.lines("blocs.txt")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        List<String> names = words(line.substring(0, equals));
        names.forEach(name -> SAME.put(name, names.getFirst()));
        MEMBERS.put(names.getFirst(), Set.copyOf(words(line.substring(equals + 1))));
      }
    }
  }

  private Kin() {}

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split(" +"));
  }

  /// One name for a bloc and its region.
  public static String name(Party party) {
    return SAME.getOrDefault(party.id(), party.id());
  }

  /// Those who go by a party's name, itself among them: a bloc and its region.
  public static Set<Party> names(Party party) {
    String name = name(party);
    var names = new TreeSet<Party>(Set.of(party));
    SAME.forEach((each, shared) -> {
      if (shared.equals(name)) {
        names.add(new Party(each));
      }
    });
    return names;
  }

  /// The members of a bloc or of the region that goes by its name, by id; empty for any other
  /// party.
  public static Set<String> members(Party bloc) {
    return MEMBERS.getOrDefault(name(bloc), Set.of());
  }

  /// The names of the blocs and regions of which a party is a member, in their order.
  static List<String> blocs(Party party) {
    return MEMBERS.entrySet().stream()
        .filter(each -> each.getValue().contains(name(party)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// How far two lists may be the same parties, from 0 to 1: the share of both that the other has
  /// by the same name; a bloc stands for members of which the other names three or more, and a
  /// little for one or two.
  static double likeness(List<Party> some, List<Party> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    if (some.equals(others)) {
      return 1;
    }
    Set<String> a = names(some);
    Set<String> b = names(others);
    return a.equals(b) ? 1 : (matched(a, b) + matched(b, a)) / (a.size() + b.size());
  }

  /// Whether one list names no party beyond those that the other names, or all are members of a
  /// bloc that it names.
  static boolean within(Collection<Party> few, Collection<Party> many) {
    Set<String> all = names(many);
    return few.stream()
        .map(Kin::name)
        .allMatch(name -> all.contains(name) || all.stream().anyMatch(bloc -> holds(bloc, name)));
  }

  private static double matched(Set<String> these, Set<String> those) {
    double matched = 0;
    for (String name : these) {
      if (those.contains(name)) {
        matched += 1;
      } else if (MEMBERS.containsKey(name)) {
        long members = those.stream().filter(other -> holds(name, other)).count();
        matched += members >= 3 ? 0.9 : members > 0 ? 0.3 : 0;
      } else {
        for (String bloc : those) {
          if (holds(bloc, name)) {
            long members = these.stream().filter(other -> holds(bloc, other)).count();
            matched += members >= 3 ? 0.9 : 0.3;
            break;
          }
        }
      }
    }
    return matched;
  }

  private static boolean holds(String bloc, String name) {
    return MEMBERS.getOrDefault(bloc, Set.of()).contains(name);
  }

  /// Whether the table knows its members.
  static boolean isBloc(String id) {
    return SAME.containsKey(id);
  }

  private static Set<String> names(Collection<Party> parties) {
    if (parties.size() == 1) {
      return Set.of(name(parties.iterator().next()));
    }
    var names = new HashSet<String>();
    parties.forEach(party -> names.add(name(party)));
    return names;
  }
}
