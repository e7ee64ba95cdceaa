package entente.reconcile;

import entente.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Who gives and who receives in some promises, each side of which several have with a number: few
/// differ.
final class Sides {
  private final Map<Set<Party>, Integer> from;
  private final Map<Set<Party>, Integer> to;

  /// Of each number one that has that side.
  private final List<Pledge> givers;

  private final List<Pledge> receivers;

  Sides() {
    from = new HashMap<>();
    to = new HashMap<>();
    givers = new ArrayList<>();
    receivers = new ArrayList<>();
  }

  /// The same, to be added to.
  Sides(Sides other) {
    from = new HashMap<>(other.from);
    to = new HashMap<>(other.to);
    givers = new ArrayList<>(other.givers);
    receivers = new ArrayList<>(other.receivers);
  }

  int from(Pledge pledge) {
    return number(pledge.from(), pledge, from, givers);
  }

  int to(Pledge pledge) {
    return number(pledge.to(), pledge, to, receivers);
  }

  private static int number(
      Set<Party> side, Pledge pledge, Map<Set<Party>, Integer> numbers, List<Pledge> having) {
    Integer known = numbers.get(side);
    if (known == null) {
      known = having.size();
      numbers.put(side, known);
      having.add(pledge);
    }
    return known;
  }

  /// Of each number of givers, whether they are meant.
  boolean[] givers(Predicate<Pledge> which) {
    return chosen(givers, which);
  }

  /// Of each number of receivers, whether they are meant.
  boolean[] receivers(Predicate<Pledge> which) {
    return chosen(receivers, which);
  }

  private static boolean[] chosen(List<Pledge> having, Predicate<Pledge> which) {
    boolean[] chosen = new boolean[having.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = which.test(having.get(i));
    }
    return chosen;
  }
}
