package entente.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The promises that one document states, in the order of its text.
final class OneDocument implements Circle {
  private static final int LARGEST = 400;

  private final List<Member> members;
  private @Nullable Seen seen;

  private record Member(int position, Pledge pledge, Statement said) {}

  private OneDocument(List<Member> members) {
    this.members =
        members.stream()
            .sorted(
                Comparator.<Member>comparingInt(each -> each.said.start())
                    .thenComparingInt(each -> each.said.end())
                    .thenComparing(each -> each.pledge.id()))
            .toList();
  }

  /// Those in which several promises are paid from one purse, or from those of a bloc and its members, or in which two sums may make up a
  /// third, whoever pays them: no others bear on each other.
  static List<OneDocument> all(List<PromiseLinks.Version> versions) {
    Map<String, List<Givers>> givers = new HashMap<>();
    Map<String, Givers> ofEntry = new HashMap<>();
    for (PromiseLinks.Version each : versions) {
      Givers own = ofEntry.computeIfAbsent(each.pledge().id(), _ -> new Givers());
      for (Statement said : own.add(each.pledge())) {
        List<Givers> told = givers.computeIfAbsent(said.document(), _ -> new ArrayList<>(1));
        if (told.isEmpty() || told.getLast() != own) {
          told.add(own);
        }
      }
    }
    Map<String, List<Member>> documents = new HashMap<>();
    givers.forEach(
        (document, told) -> {
          if (Givers.meet(told) || Givers.mayAddUp(told)) {
            documents.put(document, new ArrayList<>());
          }
        });
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      if (pledge.said().stream().noneMatch(said -> documents.containsKey(said.document()))) {
        continue;
      }
      for (Statement said : pledge.first()) {
        List<Member> members = documents.get(said.document());
        if (members != null) {
          members.add(new Member(i, pledge, said));
        }
      }
    }
    return documents.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(each -> new OneDocument(each.getValue())).toList();
  }

  /// From whose purses all versions of one promise are paid.
  private static final class Givers {
    private final Set<String> owners = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private List<Statement> said = List.of();
    private boolean sum;

    /// What a version says that the one before it did not.
    List<Statement> add(Pledge pledge) {
      sum |= pledge.amount() != null;
      if (owners.addAll(pledge.purse().owners())) {
        pledge.from().forEach(each -> members.addAll(Kin.members(each)));
      }
      List<Statement> now = pledge.said();
      int same = 0;
      while (same < said.size() && same < now.size() && said.get(same).equals(now.get(same))) {
        same++;
      }
      said = now;
      return now.subList(same, now.size());
    }

    static boolean mayAddUp(List<Givers> told) {
      return told.stream().filter(each -> each.sum).distinct().limit(3).count() == 3;
    }

    static boolean meet(List<Givers> told) {
      for (int i = 1; i < told.size(); i++) {
        Givers one = told.get(i);
        for (Givers other : told.subList(0, i)) {
          if (one != other && (Purse.meet(one.owners, other.owners) || Purse.meet(one.owners, other.members) || Purse.meet(other.owners, one.members))) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /// A text that states hundreds of promises is a catalogue: its first ones are compared.
  @Override
  public void find(BitSet known, Consumer<Sketch> found) {
    long together = 0;
    int count = 0;
    for (Member each : members) {
      if (known.get(each.position)) {
        together += Seen.mark(each.position);
        count++;
      }
    }
    if (count > 1) {
      List<Sketch> links = Seen.among(together, seen);
      if (links == null) {
        links = look(known);
        seen = Seen.also(together, links, seen);
      }
      links.forEach(found);
    }
  }

  private List<Sketch> look(BitSet known) {
    var document =
        members.stream().filter(each -> known.get(each.position)).limit(LARGEST).map(each -> Map.entry(each.pledge, each.said)).toList();
    var links = new ArrayList<Sketch>();
    Parts.find(document, links::add);
    Deliveries.find(document, links::add);
    return links;
  }
}
