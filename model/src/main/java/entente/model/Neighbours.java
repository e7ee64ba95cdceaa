package entente.model;

import java.util.Collection;
import java.util.List;

/// What reconciling asks the memory about the claims that stand in it, so that a few new ones need
/// not look at all.
///
/// Claims are worth comparing if they share a key; the memory keeps those of a key in order of
/// their places. Which keys and which place a claim has is reconciling's business.
public interface Neighbours {
  /// The claims of these numbers, in any order.
  List<Held> held(Collection<Long> numbers);

  /// The numbers of the last `most` claims of the key before a place.
  List<Long> before(long key, long place, int most);

  /// The numbers of the first `most` claims of the key after a place.
  List<Long> after(long key, long place, int most);

  /// These claims and all that stand in the same neighbourhoods: those that ties connect, directly
  /// or over others.
  List<Long> around(Collection<Long> numbers);

  /// The numbers of the claims of these ids, of those that stand there.
  List<Long> numbers(Collection<String> ids);

  /// The ties between these claims.
  List<Tie> ties(Collection<Long> numbers);
}
