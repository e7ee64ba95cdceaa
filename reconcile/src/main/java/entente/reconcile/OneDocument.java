package entente.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The promises that one document states, and how they bear on each other from when until when.
final class OneDocument implements Circle {
  private static final int LARGEST = 400;
  private static final Comparator<Promise.Phase> TEXT =
      Comparator.<Promise.Phase>comparingInt(each -> each.said().start())
          .thenComparingInt(each -> each.said().end())
          .thenComparing(each -> each.pledge().id());

  private final List<Spell> spells;

  /// What is found on each day of a time.
  private record Spell(int since, int until, List<Sketch> found) {}

  private OneDocument(List<Spell> spells) {
    this.spells = spells;
  }

  /// @param phases what the document states of each promise
  /// @return empty where nothing bears on anything on any day
  static List<Circle> of(Collection<Promise.Phase> phases) {
    var spells = new ArrayList<Spell>();
    List<Promise.Phase> inOrder = phases.stream().sorted(TEXT).toList();
    int[] days =
        phases.stream()
            .flatMapToInt(each -> IntStream.of(each.since(), each.until()))
            .distinct()
            .sorted()
            .toArray();
    for (int i = 0; i + 1 < days.length; i++) {
      int day = days[i];
      List<Sketch> found = look(inOrder.stream().filter(each -> each.isOn(day)).toList());
      if (!found.isEmpty()) {
        spells.add(new Spell(day, days[i + 1], found));
      }
    }
    return spells.isEmpty() ? List.of() : List.of(new OneDocument(List.copyOf(spells)));
  }

  /// Whether several of them are paid from one purse, or from those of a bloc and its members, or
  /// two sums may make up a third, whoever pays them: no others bear on each other.
  static boolean mayBear(List<Promise> told) {
    return told.size() > 1
        && (told.stream().filter(Promise::namesSum).limit(3).count() == 3 || meet(told));
  }

  private static boolean meet(List<Promise> told) {
    for (int i = 1; i < told.size(); i++) {
      for (Promise other : told.subList(0, i)) {
        if (told.get(i).isPaidWith(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /// A text that states hundreds of promises is a catalogue: its first ones are compared.
  private static List<Sketch> look(List<Promise.Phase> known) {
    if (known.size() < 2) {
      return List.of();
    }
    var document =
        known.stream().limit(LARGEST).map(each -> Map.entry(each.pledge(), each.said())).toList();
    var links = new ArrayList<Sketch>();
    Parts.find(document, links::add);
    Deliveries.find(document, links::add);
    return List.copyOf(links);
  }

  @Override
  public void find(int day, Consumer<Sketch> found) {
    for (Spell each : spells) {
      if (each.since <= day && each.until > day) {
        each.found.forEach(found);
        return;
      }
    }
  }

  @Override
  public void each(Consumer<String> id) {
    for (Spell spell : spells) {
      for (Sketch each : spell.found) {
        id.accept(each.from().id());
        id.accept(each.to().id());
      }
    }
  }
}
