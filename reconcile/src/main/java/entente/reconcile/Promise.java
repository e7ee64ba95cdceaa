package entente.reconcile;

import entente.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One promise on all days: what is known of it for a time, and what after that. Any number of
/// threads may ask.
public final class Promise {
  private final List<Pledge> versions;
  private final boolean sum;
  private @Nullable Payers payers;

  /// What a document states of it for a time, in the same way on each of these days.
  ///
  /// @param since the number of the first day, as [Pledge#kept] counts them, and `until` that of
  ///   the first on which it is no longer so
  record Phase(Pledge pledge, Statement said, int since, int until) {
    boolean isOn(int day) {
      return since <= day && until > day;
    }
  }

  /// From whose purses it is ever paid, and the members of blocs among them.
  private record Payers(Set<String> owners, Set<String> members) {}

  /// @param versions of one entry, in order of time; no two are known on one day
  public Promise(List<Pledge> versions) {
    this.versions = List.copyOf(versions);
    sum = versions.stream().anyMatch(each -> each.amount() != null);
  }

  /// That of its entry.
  public String id() {
    return versions.getFirst().id();
  }

  public List<Pledge> versions() {
    return versions;
  }

  /// What is known of it on a day; null where nothing is.
  @Nullable Pledge on(int day) {
    for (Pledge each : versions) {
      if (each.isKnown(day)) {
        return each;
      }
    }
    return null;
  }

  /// Whether a sum is ever named.
  boolean namesSum() {
    return sum;
  }

  /// Whether both are ever paid from one purse, or from those of a bloc and its member.
  boolean isPaidWith(Promise other) {
    Payers own = payers();
    Payers others = other.payers();
    return Purse.meet(own.owners, others.owners)
        || Purse.meet(own.owners, others.members)
        || Purse.meet(others.owners, own.members);
  }

  private Payers payers() {
    Payers known = payers;
    if (known == null) {
      known = pay();
      payers = known;
    }
    return known;
  }

  private Payers pay() {
    Set<String> owners = versions.getFirst().purse().owners();
    Set<Party> givers = new HashSet<>(versions.getFirst().from());
    for (Pledge each : versions) {
      if (!owners.containsAll(each.purse().owners())) {
        owners = new HashSet<>(owners);
        owners.addAll(each.purse().owners());
        givers.addAll(each.from());
      }
    }
    var members = new HashSet<String>();
    givers.forEach(each -> members.addAll(Kin.members(each)));
    return new Payers(owners, members.isEmpty() ? Set.of() : members);
  }

  /// Everything that is ever said of it; some of it may come several times.
  List<Statement> everSaid() {
    var all = new ArrayList<Statement>();
    Pledge last = null;
    for (Pledge each : versions) {
      all.addAll(last != null && goesOn(last, each) ? more(last, each) : each.said());
      last = each;
    }
    return all;
  }

  /// What some documents state of it, each phase after the one before.
  Map<String, List<Phase>> phases(Collection<String> documents) {
    Map<String, List<Phase>> phases = new HashMap<>();
    Map<String, Phase> open = new HashMap<>();
    Pledge last = null;
    for (Pledge each : versions) {
      boolean goesOn = last != null && goesOn(last, each);
      if (last != null && !goesOn) {
        close(open, last.until(), phases);
      }
      for (Statement said : last != null && goesOn ? more(last, each) : each.said()) {
        if (documents.contains(said.document())) {
          Phase before = open.get(said.document());
          if (before == null || Pledge.FIRST.compare(said, before.said) < 0) {
            if (before != null && before.since < each.since()) {
              end(before, each.since(), phases);
            }
            open.put(said.document(), new Phase(each, said, each.since(), Integer.MAX_VALUE));
          }
        }
      }
      last = each;
    }
    close(open, versions.getLast().until(), phases);
    return phases;
  }

  private static void close(Map<String, Phase> open, int until, Map<String, List<Phase>> phases) {
    open.values().forEach(each -> end(each, until, phases));
    open.clear();
  }

  private static void end(Phase phase, int until, Map<String, List<Phase>> phases) {
    phases
        .computeIfAbsent(phase.said.document(), _ -> new ArrayList<>(1))
        .add(new Phase(phase.pledge, phase.said, phase.since, until));
  }

  /// Whether the next version is known at once when the last no longer is, and differs from it by
  /// nothing but further statements.
  private static boolean goesOn(Pledge last, Pledge next) {
    List<Statement> some = last.said();
    return last.until() == next.since()
        && last.isLike(next)
        && some.size() <= next.said().size()
        && next.said().subList(0, some.size()).equals(some);
  }

  private static List<Statement> more(Pledge last, Pledge next) {
    return next.said().subList(last.said().size(), next.said().size());
  }
}
