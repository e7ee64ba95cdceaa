package entente.app.web;

import entente.app.Promises;
import entente.model.Entry;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.When;
import entente.reconcile.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries that were made for those who ask, all of them in memory: what the ledger held at an
/// earlier moment.
final class Reconciled implements Known.Looking {
  private final List<Row> rows;
  private final Map<String, Row> byClaim = new HashMap<>();
  private final Map<String, List<Known.Told>> byDocument = new HashMap<>();
  private final List<Publication> publications;
  private final Promises promises;

  private Reconciled(List<Row> rows, List<Publication> publications, Promises promises) {
    this.rows = rows;
    this.publications = List.copyOf(publications);
    this.promises = promises;
    for (Row row : rows) {
      for (Report report : row.entry().reports()) {
        byClaim.put(report.claim().id(), row);
        for (String name : Set.of(report.publication().document(), report.publication().doc())) {
          byDocument.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Known.Told(row, report));
        }
      }
    }
  }

  /// @param publications in order of making known
  static Known known(Collection<Entry> entries, List<Publication> publications, Promises promises) {
    List<Row> rows = entries.stream().map(Row::of).toList();
    return new Known(new Reconciled(rows, publications, promises));
  }

  @Override
  public List<Row> all() {
    return rows;
  }

  @Override
  public Stream<Row> ranked(Ranking ranking) {
    return rows.stream().filter(ranking::lets).sorted(ranking.order());
  }

  @Override
  public Map<Census.Kind, Long> census() {
    return rows.stream().collect(Collectors.groupingBy(Census.Kind::of, Collectors.counting()));
  }

  @Override
  public List<Row> having(List<String> words) {
    return rows.stream().filter(row -> words.stream().allMatch(row::has)).toList();
  }

  @Override
  public Optional<Row> find(String claim) {
    return Optional.ofNullable(byClaim.get(claim));
  }

  @Override
  public List<Known.Told> in(String document) {
    return inOrder(byDocument.getOrDefault(document, List.of()));
  }

  static List<Known.Told> inOrder(List<Known.Told> told) {
    return told.stream()
        .sorted(
            Comparator.comparing((Known.Told each) -> each.report().claim().span())
                .thenComparing(each -> each.report().claim().id()))
        .toList();
  }

  @Override
  public List<Row> naming(Party party) {
    return rows.stream().filter(row -> row.names(party)).toList();
  }

  @Override
  public Set<Party> parties() {
    return rows.stream().flatMap(row -> row.parties().stream()).collect(Collectors.toSet());
  }

  @Override
  public List<Publication> publications() {
    return publications;
  }

  @Override
  public Stream<Publication> newestPublications() {
    return publications.stream()
        .sorted(
            Comparator.comparing(
                Publication::published,
                Comparator.nullsLast(Comparator.comparing(When::last).reversed())));
  }

  @Override
  public boolean isPublic(String document) {
    return publications.stream().anyMatch(each -> each.document().equals(document));
  }

  @Override
  public List<Integer> told(List<String> documents) {
    return documents.stream().map(document -> in(document).size()).toList();
  }

  @Override
  public List<Publication> publicationsOf(List<Row> those) {
    return those.stream()
        .flatMap(row -> row.entry().reports().stream())
        .map(Report::publication)
        .distinct()
        .toList();
  }

  @Override
  public List<LocalDate> days(int most) {
    return publications.stream()
        .flatMap(each -> Stream.ofNullable(each.published()))
        .map(When::last)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(most)
        .toList();
  }

  @Override
  public void sources(Known.Sourced use) {
    for (Row row : rows) {
      for (Report report : row.entry().reports()) {
        use.put(row, report.publication().publisher(), report.publication().document());
      }
    }
  }

  @Override
  public Map<Row, Due> falling(LocalDate day) {
    var falling = new HashMap<Row, Due>();
    for (Row row : rows) {
      Due.of(row.entry())
          .filter(due -> due.due().isBefore(day))
          .ifPresent(due -> falling.put(row, due));
    }
    return falling;
  }

  @Override
  public Promises promises() {
    return promises;
  }
}
