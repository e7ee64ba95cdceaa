package entente.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What changed among promises.
///
/// @param now all there are since
record Changed(Pledges now, Collection<Promise> gone, Collection<Promise> come) {

  /// Whether all there are came just now.
  boolean isAll() {
    return come.size() == now.promises().size();
  }

  /// The versions of those that are gone.
  Set<Pledge> removed() {
    Set<Pledge> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.forEach(each -> removed.addAll(each.versions()));
    return removed;
  }

  /// The versions of those that are gone and of those that came.
  List<Pledge> both() {
    var both = new ArrayList<Pledge>();
    gone.forEach(each -> both.addAll(each.versions()));
    come.forEach(each -> both.addAll(each.versions()));
    return both;
  }
}
