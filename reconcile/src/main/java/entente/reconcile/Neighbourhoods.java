package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Held;
import entente.model.Neighbours;
import entente.model.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds the neighbourhoods of claims: of all from nothing, or of those alone that a change
/// touches.
public final class Neighbourhoods {
  /// Names what reconciling does: whatever changes ties, groups or settled values gives it another
  /// name, and what is stored of entries is made anew.
  public static final String VERSION = "entente/11";

  private Neighbourhoods() {}

  /// Where a claim stands among those that may be compared with it ([Neighbours]).
  public record Placed(List<Long> keys, long place) {}

  /// Where reports stand under these decisions: those on what parties' ids mean have a say in it.
  public static Function<Report, Placed> placing(Collection<Decision> decisions) {
    Names names = new Rulings(decisions).names();
    return report -> {
      Subject subject = Subject.of(List.of(report), names);
      return new Placed(Arrays.stream(Keys.of(subject)).boxed().toList(), Blocks.place(subject));
    };
  }

  /// What became of a memory's claims.
  ///
  /// @param added those that are new there, each with one report
  /// @param bereft the places and keys of those that stand there no longer
  /// @param touched the numbers of those that lost a neighbour, and of those that people ruled on
  ///   since
  public record Change(List<Held> added, List<Placed> bereft, Set<Long> touched) {}

  /// The ids of the claims that some decisions are about; of an undoing, those of what it undoes.
  /// Links, payments and what is accepted leave entries as they are.
  public static Set<String> ruledOn(Collection<Decision> fresh, Collection<Decision> all) {
    var claims = new TreeSet<String>();
    for (Decision decision : Decision.concerned(fresh, all)) {
      switch (decision.ruling()) {
        case Ruling.Same _, Ruling.NotSame _, Ruling.Split _, Ruling.ThisValue _, Ruling.Reject _ ->
            Standing.claims(decision.ruling()).forEach(claims::add);
        case Ruling.Accept _,
            Ruling.Add _,
            Ruling.SameParty _,
            Ruling.Linked _,
            Ruling.NotLinked _,
            Ruling.PaidBy _,
            Ruling.NotPaidBy _,
            Ruling.Evidences _,
            Ruling.NoEvidence _,
            Ruling.Undo _ -> {}
      }
    }
    return claims;
  }

  /// Whether some decisions, or what they undo, rename a party: then claims anywhere may stand
  /// elsewhere.
  public static boolean rename(Collection<Decision> fresh, Collection<Decision> all) {
    return Decision.concerned(fresh, all).stream()
        .anyMatch(each -> each.ruling() instanceof Ruling.SameParty);
  }

  /// All neighbourhoods of claims of one type or several.
  public static Found of(List<Held> claims, Collection<Decision> decisions) {
    return of(claims, decisions, Blocks.WINDOW);
  }

  static Found of(List<Held> claims, Collection<Decision> decisions, int window) {
    var finding = new Finding(claims, decisions);
    var blocks = new Blocks(finding.subjects, window);
    return new Found(
        finding, blocks, finding.neighbourhoods(Reconciler.edges(finding.subjects, blocks)));
  }

  /// What was found from nothing.
  public static final class Found {
    private final Finding finding;
    private final Blocks blocks;
    private final List<Neighbourhood> neighbourhoods;

    private Found(Finding finding, Blocks blocks, List<Neighbourhood> neighbourhoods) {
      this.finding = finding;
      this.blocks = blocks;
      this.neighbourhoods = neighbourhoods;
    }

    public List<Neighbourhood> neighbourhoods() {
      return neighbourhoods;
    }

    /// Tells the place of each claim among those of each key: key by key, and of one in order.
    public void places(Placing placing) {
      blocks.each((key, subject) ->
          placing.put(key, Blocks.place(finding.subjects.get(subject)), finding.number(subject)));
    }
  }

  /// Takes in where a claim stands.
  public interface Placing {
    void put(long key, long place, long claim);
  }

  /// The neighbourhoods that a change touches, as they are after it; the claims of all of them have
  /// to be told anew.
  ///
  /// @param memory as it is after the change, but for the ties and neighbourhoods of the claims
  ///   added
  public static List<Neighbourhood> after(
      Change change, Neighbours memory, Collection<Decision> decisions) {
    return new Mending(change, memory, decisions, Blocks.WINDOW).mended();
  }

  /// Claims to be divided into neighbourhoods.
  static final class Finding {
    final List<Subject> subjects;
    private final List<Member> members;
    private final Rulings rulings;

    private record Member(Subject subject, long number, long place) {
      static Member of(Held held, Names names) {
        Subject subject = Subject.of(List.of(held.report()), names);
        return new Member(subject, held.number(), Blocks.place(subject));
      }
    }

    Finding(Collection<Held> claims, Collection<Decision> decisions) {
      rulings = new Rulings(decisions);
      members =
          claims.parallelStream()
              .map(each -> Member.of(each, rulings.names()))
              .sorted(
                  Comparator.comparingLong(Member::place)
                      .thenComparing(each -> each.subject().id()))
              .toList();
      subjects = members.stream().map(Member::subject).toList();
    }

    long number(int position) {
      return members.get(position).number();
    }

    List<Neighbourhood> neighbourhoods(List<Clusters.Edge> edges) {
      var pieces = new Partition(subjects.size());
      edges.forEach(edge -> pieces.join(edge.earlier(), edge.later()));
      joinAsRuled(pieces, rulings.same());
      var byPiece = new HashMap<Integer, List<Clusters.Edge>>();
      for (Clusters.Edge edge : edges) {
        byPiece.computeIfAbsent(pieces.of(edge.earlier()), _ -> new ArrayList<>()).add(edge);
      }
      var inside = new int[subjects.size()];
      var found = new ArrayList<Neighbourhood>();
      for (List<Integer> unsorted : pieces.groups()) {
        List<Integer> these = unsorted.size() == 1 ? unsorted : unsorted.stream().sorted().toList();
        for (int i = 0; i < these.size(); i++) {
          inside[these.get(i)] = i;
        }
        List<Clusters.Edge> own =
            byPiece.getOrDefault(pieces.of(these.getFirst()), List.of()).stream()
                .map(edge ->
                    new Clusters.Edge(inside[edge.earlier()], inside[edge.later()], edge.points()))
                .toList();
        found.add(
            new Neighbourhood(
                these.stream().map(subjects::get).toList(),
                own,
                these.stream().map(this::number).toList()));
      }
      return found;
    }

    private void joinAsRuled(Partition pieces, List<Ruling.Same> same) {
      if (same.isEmpty()) {
        return;
      }
      var positions = new HashMap<String, Integer>();
      for (int i = 0; i < subjects.size(); i++) {
        positions.put(subjects.get(i).id(), i);
      }
      for (Ruling.Same pair : same) {
        Integer a = positions.get(pair.claim());
        Integer b = positions.get(pair.other());
        if (a != null && b != null) {
          pieces.join(a, b);
        }
      }
    }
  }
}
