package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Held;
import entente.model.Neighbours;
import entente.model.Report;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the neighbourhoods of claims: of all from nothing, or of those alone that a change touches.
public final class Neighbourhoods {
  /// Names what reconciling does: whatever changes ties, groups or settled values gives it another name, and what is stored of entries is
  /// made anew.
  public static final String VERSION = "entente/2";

  private Neighbourhoods() {}

  /// Where a claim stands among those that may be compared with it ([Neighbours]).
  public record Standing(List<Long> keys, long place) {}

  public static Standing standing(Report report) {
    return standing(Subject.of(List.of(report)));
  }

  private static Standing standing(Subject subject) {
    return new Standing(Arrays.stream(Keys.of(subject)).boxed().toList(), Blocks.place(subject));
  }

  /// What became of a memory's claims.
  ///
  /// @param added those that are new there, each with one report
  /// @param bereft the places and keys of those that stand there no longer
  /// @param touched the numbers of those that lost a neighbour, and of those that people ruled on since
  public record Change(List<Held> added, List<Standing> bereft, Set<Long> touched) {}

  /// The ids of the claims that some decisions are about; of an undoing, those of what it undoes.
  public static Set<String> ruledOn(Collection<Decision> fresh, Collection<Decision> all) {
    Map<String, List<Decision>> byId = all.stream().collect(Collectors.groupingBy(Decision::id));
    var claims = new TreeSet<String>();
    var seen = new HashSet<Decision>();
    var left = new ArrayDeque<>(fresh);
    while (!left.isEmpty()) {
      Decision decision = left.removeFirst();
      if (seen.add(decision)) {
        switch (decision.ruling()) {
          case Ruling.Same(String claim, String other) -> claims.addAll(List.of(claim, other));
          case Ruling.NotSame(String claim, String other) -> claims.addAll(List.of(claim, other));
          case Ruling.ThisValue(String claim, _, _) -> claims.add(claim);
          case Ruling.Reject(String claim) -> claims.add(claim);
          case Ruling.Undo(String earlier) -> left.addAll(byId.getOrDefault(earlier, List.of()));
        }
      }
    }
    return claims;
  }

  /// All neighbourhoods of claims of one type or several.
  public static Found of(List<Held> claims, Collection<Decision> decisions) {
    return of(claims, decisions, Blocks.WINDOW);
  }

  static Found of(List<Held> claims, Collection<Decision> decisions, int window) {
    var finding = new Finding(claims);
    var blocks = new Blocks(finding.subjects, window);
    return new Found(finding, blocks, finding.neighbourhoods(Reconciler.edges(finding.subjects, blocks), decisions));
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
      blocks.each((key, subject) -> placing.put(key, Blocks.place(finding.subjects.get(subject)), finding.number(subject)));
    }
  }

  /// Takes in where a claim stands.
  public interface Placing {
    void put(long key, long place, long claim);
  }

  /// The neighbourhoods that a change touches, as they are after it; the claims of all of them have to be told anew.
  ///
  /// @param memory as it is after the change, but for the ties and neighbourhoods of the claims added
  public static List<Neighbourhood> after(Change change, Neighbours memory, Collection<Decision> decisions) {
    return new Mending(change, memory, decisions, Blocks.WINDOW).mended();
  }

  /// Claims to be divided into neighbourhoods.
  static final class Finding {
    final List<Subject> subjects;
    private final List<Member> members;

    private record Member(Subject subject, long number, long place) {
      static Member of(Held held) {
        Subject subject = Subject.of(List.of(held.report()));
        return new Member(subject, held.number(), Blocks.place(subject));
      }
    }

    Finding(Collection<Held> claims) {
      members =
          claims.parallelStream()
              .map(Member::of)
              .sorted(Comparator.comparingLong(Member::place).thenComparing(each -> each.subject().id()))
              .toList();
      subjects = members.stream().map(Member::subject).toList();
    }

    long number(int position) {
      return members.get(position).number();
    }

    List<Neighbourhood> neighbourhoods(List<Clusters.Edge> edges, Collection<Decision> decisions) {
      var pieces = new Partition(subjects.size());
      edges.forEach(edge -> pieces.join(edge.earlier(), edge.later()));
      joinAsRuled(pieces, new Rulings(decisions).same());
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
                .map(edge -> new Clusters.Edge(inside[edge.earlier()], inside[edge.later()], edge.points()))
                .toList();
        found.add(
            new Neighbourhood(these.stream().map(subjects::get).toList(), own, these.stream().map(this::number).toList()));
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
