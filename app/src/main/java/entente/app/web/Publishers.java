package entente.app.web;

import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Value;
import entente.reconcile.Official;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who published what the ledger rests on, those first on whom most rests.
record Publishers(List<Publisher> publishers) {

  /// One of them.
  ///
  /// @param things how many claims its documents carry
  /// @param alone how many entries rest on its documents alone
  /// @param disputed in how many conflicts it takes part
  /// @param upheld in how many of those its value is the one that is settled on
  record Publisher(
      String name,
      int documents,
      int things,
      int alone,
      int disputed,
      int upheld,
      boolean official) {}

  /// What is counted of one of them on the way.
  private static final class Tally {
    private final Set<String> documents = new HashSet<>();
    private int things;
    private int alone;
    private int disputed;
    private int upheld;
  }

  /// Worked out once for all who ask.
  static Publishers of(Known known) {
    return known.remember("publishers", Publishers.class, () -> work(known));
  }

  private static Publishers work(Known known) {
    Map<String, Tally> tallies = new HashMap<>();
    known.publications().stream()
        .filter(each -> each.publisher() != null)
        .forEach(each -> tally(tallies, each.publisher()).documents.add(each.document()));
    Map<Object, Set<String>> voices = new HashMap<>();
    known.sources((entry, publisher, document) -> {
      if (publisher != null) {
        var tally = tally(tallies, publisher);
        tally.things++;
        tally.documents.add(document);
        voices.merge(entry, Set.of(publisher), Publishers::joined);
      }
    });
    voices.values().stream()
        .filter(each -> each.size() == 1)
        .forEach(each -> tally(tallies, each.iterator().next()).alone++);
    known.rows().stream()
        .filter(row -> row.conflicts() > 0)
        .flatMap(
            row -> row.notes().of(Disputes.class, () -> Disputes.of(row.entry())).voices().stream())
        .forEach(voice -> {
          var tally = tally(tallies, voice.publisher());
          tally.disputed++;
          tally.upheld += voice.upheld() ? 1 : 0;
        });
    return new Publishers(
        tallies.entrySet().stream()
            .map(each -> publisher(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparingInt(Publisher::things)
                    .reversed()
                    .thenComparing(Publisher::name))
            .toList());
  }

  private static Tally tally(Map<String, Tally> tallies, @Nullable String publisher) {
    return tallies.computeIfAbsent(Objects.requireNonNull(publisher), _ -> new Tally());
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    if (some.containsAll(others)) {
      return some;
    }
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /// Who takes part in an entry's conflicts, each publisher once for every conflict and value.
  private record Disputes(List<Voice> voices) {
    static Disputes of(Entry entry) {
      return new Disputes(
          entry.disagreements().stream()
              .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
              .flatMap(each -> voices(each, entry.settled().fields().get(each.field())))
              .toList());
    }

    private static Stream<Voice> voices(Disagreement conflict, @Nullable Value settled) {
      return conflict.stands().stream()
          .flatMap(stand ->
              stand.reports().stream()
                  .map(each -> each.publication().publisher())
                  .flatMap(Stream::ofNullable)
                  .distinct()
                  .map(publisher -> new Voice(publisher, stand.value().equals(settled))));
    }
  }

  private record Voice(String publisher, boolean upheld) {}

  private static Publisher publisher(String name, Tally tally) {
    return new Publisher(
        name,
        tally.documents.size(),
        tally.things,
        tally.alone,
        tally.disputed,
        tally.upheld,
        Official.isOffice(name));
  }
}
