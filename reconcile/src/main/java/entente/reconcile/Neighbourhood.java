package entente.reconcile;

import entente.model.Decision;
import entente.model.Sketch;
import entente.model.Stay;
import entente.model.Tie;
import entente.model.Type;
import entente.model.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Claims that ties connect, directly or over others: no claim elsewhere says anything about what
/// they amount to.
public final class Neighbourhood {
  private final List<Subject> subjects;
  private final List<Clusters.Edge> edges;
  private final List<Long> numbers;

  /// @param subjects in [Blocks#ORDER]
  /// @param numbers the memory's for each of them
  Neighbourhood(List<Subject> subjects, List<Clusters.Edge> edges, List<Long> numbers) {
    this.subjects = subjects;
    this.edges = edges;
    this.numbers = numbers;
  }

  /// The memory's numbers of its claims.
  public List<Long> claims() {
    return numbers;
  }

  /// The memory's number of each claim, by its id.
  public Map<String, Long> numbers() {
    var byId = new HashMap<String, Long>();
    for (int i = 0; i < subjects.size(); i++) {
      byId.put(subjects.get(i).id(), numbers.get(i));
    }
    return byId;
  }

  public List<Tie> ties() {
    return edges.stream()
        .map(edge -> new Tie(numbers.get(edge.earlier()), numbers.get(edge.later()), edge.points()))
        .toList();
  }

  /// What its claims say of promises, in the bytes that [Statement] reads, by their numbers.
  public Map<Long, byte[]> statements() {
    var statements = new HashMap<Long, byte[]>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      if (subject.type() == Type.COMMITMENT) {
        statements.put(numbers.get(i), Statement.bytes(subject));
      }
    }
    return statements;
  }

  /// Its documents, if they are several: then it may matter which are made from which.
  public Set<String> documents() {
    Set<String> documents = subjects.stream().map(Subject::document).collect(Collectors.toSet());
    return documents.size() < 2 ? Set.of() : documents;
  }

  /// Tells every version of every entry here, as it ends, and which claims belonged to which entry
  /// when.
  ///
  /// @param sketches of [#documents], as far as their texts are stored
  public void follow(
      Collection<Decision> decisions,
      Map<String, Sketch> sketches,
      Consumer<Version> versions,
      Consumer<Stay> stays) {
    var rulings = new Rulings(decisions);
    var chronicle = new Chronicle(rulings, sketches, versions, stays);
    new Clusters(subjects, edges, rulings).follow(chronicle);
    chronicle.end();
  }
}
