package entente.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The promises that are known on a day. Never changed; any number of threads may ask.
///
/// @param pledges those of this day and maybe of others
/// @param day as [Pledge#kept] counts days
public record OnDay(Pledges pledges, int day) {
  /// @param pledges of which all are known on every day, in their natural order
  public static OnDay of(List<Pledge> pledges) {
    return new OnDay(Pledges.of(pledges), 0);
  }

  /// Those of them with these ids, and nothing of other days.
  public OnDay only(Collection<String> ids) {
    return new OnDay(Pledges.of(ids.stream().map(this::of).filter(Objects::nonNull).toList()), day);
  }

  /// Whether the one at a place in the natural order of all is known.
  boolean has(int place) {
    return pledges.isKnown(place, day);
  }

  /// The one of this id; null where none is known.
  public @Nullable Pledge of(String id) {
    Promise promise = pledges.promise(id);
    return promise == null ? null : promise.on(day);
  }

  /// In their natural order.
  public List<Pledge> all() {
    return those(_ -> true);
  }

  /// @param which asked of their places
  List<Pledge> those(Pledges.Choice which) {
    var those = new ArrayList<Pledge>();
    for (int place = 0; place < pledges.size(); place++) {
      if (has(place) && which.has(place)) {
        those.add(pledges.at(place));
      }
    }
    return those;
  }
}
