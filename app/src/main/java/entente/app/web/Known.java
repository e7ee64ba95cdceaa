package entente.app.web;

import entente.model.Entry;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import entente.publish.PartyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the ledger holds under one setting of the clocks, laid out for looking things up. Never changed; shared by all
/// who look.
final class Known {
  private final List<Row> rows;
  private final Map<String, Row> byClaim = new HashMap<>();
  private final Map<String, List<Told>> byDocument = new HashMap<>();
  private final Map<String, Party> parties = new TreeMap<>();

  private @Nullable Summed summed;

  /// The overview as of a day: the page that is asked for most.
  private record Summed(LocalDate today, Overview overview) {}

  /// What a document tells of an entry.
  record Told(Row row, Report report) {}

  private final List<Publication> publications;
  private final List<PromiseLink> links;

  /// @param publications in order of making known
  /// @param links between the promises among the entries
  Known(Collection<Entry> entries, List<Publication> publications, List<PromiseLink> links) {
    this.publications = List.copyOf(publications);
    this.links = List.copyOf(links);
    rows = entries.stream().map(Row::of).toList();
    for (Row row : rows) {
      for (Report report : row.entry().reports()) {
        byClaim.put(report.claim().id(), row);
        byDocument.computeIfAbsent(report.publication().document(), _ -> new ArrayList<>()).add(new Told(row, report));
      }
      row.parties().forEach(party -> parties.put(PartyName.of(party), party));
    }
  }

  /// In the ledger's own order.
  List<Row> rows() {
    return rows;
  }

  /// The overview of all rows, as of a day.
  synchronized Overview overview(LocalDate today) {
    if (summed == null || !summed.today().equals(today)) {
      summed = new Summed(today, Overview.of(this, rows, today));
    }
    return summed.overview();
  }

  /// The entry that a claim belongs to; its own id is that of its first claim.
  Optional<Row> find(String claim) {
    return Optional.ofNullable(byClaim.get(claim));
  }

  /// What a document tells, in the order of its text; nothing for a document that is not known.
  List<Told> in(String documentHash) {
    return byDocument.getOrDefault(documentHash, List.of()).stream()
        .sorted(
            Comparator.comparing((Told told) -> told.report().claim().span()).thenComparing(told -> told.report().claim().id()))
        .toList();
  }

  /// How promises bear on each other.
  List<PromiseLink> links() {
    return links;
  }

  /// How one promise bears on others.
  List<PromiseLink> linksOf(String entry) {
    return links.stream().filter(each -> each.from().equals(entry) || each.to().equals(entry)).toList();
  }

  /// Those who are called so: by id or by name; empty where nobody is.
  Optional<Party> party(String written) {
    return parties.values().stream().filter(each -> Filter.names(each, written)).findFirst();
  }

  /// Where documents were published, in order of making known.
  List<Publication> publications() {
    return publications;
  }

  /// Where one document was published; nothing if it is not known.
  List<Publication> publicationsOf(String documentHash) {
    return publications.stream().filter(each -> each.document().equals(documentHash)).toList();
  }

  /// Every party that some entry names, by name.
  Map<String, Party> parties() {
    return parties;
  }

  boolean names(String party) {
    return parties.values().stream().anyMatch(each -> Filter.names(each, party));
  }

  static Map<Type, Long> count(Stream<Row> rows) {
    var counts = new EnumMap<Type, Long>(Type.class);
    rows.forEach(row -> counts.merge(row.type(), 1L, Long::sum));
    return counts;
  }
}
