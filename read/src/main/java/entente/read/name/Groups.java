package entente.read.name;

import entente.model.Party;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bodies and regions that a document has named so far, and whom of them "the nine" and "the
/// two blocs" mean.
final class Groups {
  private static final Set<String> KINDS =
      Set.of("bloc", "organisation", "forum", "alliance", "region");
  private static final Set<String> BLOCS = Set.of("bloc", "organisation", "forum", "alliance");

  private static final int LARGE = 8;

  private final Gazetteer gazetteer;
  private final Deque<Party> recent = new ArrayDeque<>();

  Groups(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void add(Party party) {
    if (KINDS.contains(gazetteer.kind(party))) {
      recent.remove(party);
      recent.addFirst(party);
    }
  }

  /// The body or region of so many states that was named last; one that has grown by a state since
  /// is still called by the old number; null where none was.
  @Nullable Party of(int size) {
    Party exact = sized(size);
    return exact != null || size < LARGE ? exact : sized(size + 1);
  }

  private @Nullable Party sized(int size) {
    return recent.stream()
        .filter(party -> gazetteer.members(party).size() == size)
        .findFirst()
        .orElse(null);
  }

  /// The two blocs that were named last, in the order in which they were; empty where fewer were.
  ///
  /// @param regions whether regions count, too
  List<Party> two(boolean regions) {
    List<Party> blocs =
        recent.stream()
            .filter(party -> (regions ? KINDS : BLOCS).contains(gazetteer.kind(party)))
            .limit(2)
            .toList();
    return blocs.size() == 2 ? new ArrayList<>(blocs).reversed() : List.of();
  }
}
