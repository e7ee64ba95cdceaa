package entente.app.web;

import entente.app.Book;
import entente.app.Promises;
import entente.ledger.Dated;
import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import entente.reconcile.Due;
import entente.reconcile.Kin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line for every version of every entry of a ledger, in memory until something is recorded: what is known on a day is some of them. Any
/// number of threads may ask.
final class Rows {
  private static final Comparator<Kept> ORDER =
      Comparator.comparing((Kept each) -> each.outline.head().known()).thenComparing(each -> each.outline.rank());

  private final Ledger ledger;
  private final Book book;
  /// In the ledger's order.
  private final List<Kept> all = new ArrayList<>();
  private final Map<Long, List<Kept>> byEntry = new HashMap<>();
  /// The same by the ids of the entries.
  private final Map<String, List<Kept>> byId = new HashMap<>();
  /// By the parties that they name, each list in the ledger's order.
  private final Map<Party, List<Kept>> byParty = new HashMap<>();
  private @Nullable List<Dated> published;
  private volatile @Nullable Map<Long, List<Said>> said;

  /// @param since the number of the first day on which it is known so, and `until` of the first on which it no longer is
  private record Kept(Outline outline, Row row, int since, int until) {
    boolean isKnown(int day) {
      return since <= day && until > day;
    }
  }

  /// The words of a claim with its publisher, in small letters, from the day on which it belongs to an entry.
  private record Said(String words, LocalDate since, LocalDate until) {}

  private Rows(Ledger ledger) {
    this.ledger = ledger;
    book = Book.of(ledger);
    book.outlines().forEach(this::add);
    for (Type type : Type.values()) {
      if (type != Type.COMMITMENT) {
        ledger.outlines(type, this::add);
      }
    }
    all.sort(ORDER);
    for (Kept each : all) {
      for (Party party : Set.copyOf(each.outline.head().settled().everyone())) {
        byParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(each);
      }
    }
  }

  private void add(Outline outline) {
    var row = Row.of(book.entry(outline), outline, word -> says(outline, word));
    var kept = new Kept(outline, row, (int) outline.since().toEpochDay(), (int) outline.until().toEpochDay());
    all.add(kept);
    List<Kept> versions = byEntry.computeIfAbsent(outline.entry(), _ -> new ArrayList<>(2));
    versions.add(kept);
    byId.put(outline.head().id(), versions);
  }

  /// Those of a ledger as it is now.
  static Rows of(Ledger ledger) {
    Book.of(ledger); // which brings the entries up to date
    return ledger.made(Rows.class, () -> new Rows(ledger));
  }

  /// What is known on a day; of all days where that is null.
  Known known(@Nullable LocalDate day) {
    var on = new On(day);
    return new Known(on.rows(all), on);
  }

  private synchronized List<Dated> published() {
    if (published == null) {
      published = ledger.published();
    }
    return published;
  }

  private boolean says(Outline outline, String word) {
    for (Said each : said().getOrDefault(outline.entry(), List.of())) {
      if (!each.since.isAfter(outline.since()) && each.until.isAfter(outline.since()) && Row.begins(each.words, word)) {
        return true;
      }
    }
    return false;
  }

  private Map<Long, List<Said>> said() {
    Map<Long, List<Said>> known = said;
    return known == null ? load() : known;
  }

  private synchronized Map<Long, List<Said>> load() {
    if (said == null) {
      Map<Long, List<Said>> found = new HashMap<>();
      ledger.words((entry, words, since, until) -> found.computeIfAbsent(entry, _ -> new ArrayList<>(2)).add(new Said(words, since, until)));
      said = found;
    }
    return Objects.requireNonNull(said);
  }

  /// Looks things up as known on a day.
  private final class On implements Known.Looking {
    private final @Nullable LocalDate day;
    private final int number;

    On(@Nullable LocalDate day) {
      this.day = day;
      number = day == null ? Integer.MAX_VALUE - 1 : (int) day.toEpochDay();
    }

    private List<Row> rows(Collection<Kept> versions) {
      var rows = new ArrayList<Row>();
      for (Kept each : versions) {
        if (each.isKnown(number)) {
          rows.add(each.row);
        }
      }
      return rows;
    }

    @Override
    public List<Row> naming(Party party) {
      var named = Kin.names(party).stream().map(byParty::get).filter(Objects::nonNull).toList();
      return named.size() == 1 ? rows(named.getFirst()) : rows(named.stream().flatMap(List::stream).distinct().sorted(ORDER).toList());
    }

    @Override
    public List<Party> parties() {
      return byParty.entrySet().stream()
          .filter(each -> each.getValue().stream().anyMatch(version -> version.isKnown(number)))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public Collection<Publication> publicationsOf(List<Row> rows) {
      var entries = rows.stream().flatMap(row -> byId.getOrDefault(row.id(), List.of()).stream()).map(each -> each.outline.entry()).distinct().toList();
      return ledger.publications(entries, day);
    }

    @Override
    public List<LocalDate> days(int most) {
      SequencedSet<LocalDate> days = new LinkedHashSet<>();
      for (Dated each : published().reversed()) {
        if ((day == null || !each.day().isAfter(day)) && each.publication().published() != null) {
          days.add(each.day());
          if (days.size() == most) {
            break;
          }
        }
      }
      return List.copyOf(days);
    }

    @Override
    public Optional<Row> find(String claim) {
      Optional<Row> own = known(byId.get(claim));
      return own.isPresent() ? own : ledger.entryOf(claim, day).flatMap(this::row);
    }

    private Optional<Row> row(long entry) {
      return known(byEntry.get(entry));
    }

    private Optional<Row> known(@Nullable List<Kept> versions) {
      return versions == null ? Optional.empty() : versions.stream().filter(each -> each.isKnown(number)).map(Kept::row).findFirst();
    }

    @Override
    public List<Known.Told> in(String document) {
      var told = new ArrayList<Known.Told>();
      for (long entry : ledger.entriesOf(document, day)) {
        row(entry).ifPresent(row -> {
          for (Report report : row.entry().reports()) {
            if (report.publication().document().equals(document) || report.publication().doc().equals(document)) {
              told.add(new Known.Told(row, report));
            }
          }
        });
      }
      return Reconciled.inOrder(told);
    }

    @Override
    public List<Publication> publications() {
      return published().stream()
          .filter(each -> day == null || !each.day().isAfter(day))
          .map(Dated::publication)
          .distinct()
          .toList();
    }

    @Override
    public void sources(Known.Sourced use) {
      ledger.sources(day, use::put);
    }

    @Override
    public Map<Row, Due> falling(LocalDate before) {
      var falling = new HashMap<Row, Due>();
      ledger.due(before, day).forEach((outline, due) -> row(outline.entry()).ifPresent(row -> falling.put(row, Due.of(row.entry(), due))));
      return falling;
    }

    @Override
    public Promises promises() {
      return book.at(day, null);
    }
  }
}
