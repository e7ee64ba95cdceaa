package entente.app.web;

import entente.app.Promises;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import entente.publish.PartyName;
import entente.reconcile.Due;
import entente.reconcile.ValidOn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the ledger holds under one setting of the clocks, laid out for looking things
/// up. Never changed; shared by all who look.
final class Known {
  private static final int REMEMBERED = 40;
  private static final Comparator<Publication> NEWEST =
      Comparator.comparing((Publication each) ->
              each.published() == null ? LocalDate.MIN : each.published().last())
          .reversed()
          .thenComparing(each -> each.publisher() == null ? each.doc() : each.publisher())
          .thenComparing(Publication::doc);

  private final Looking looking;
  private @Nullable List<Row> rows;
  private @Nullable Map<String, Party> parties;
  private @Nullable List<Publication> publications;

  /// What was worked out for all who ask the same.
  private final Map<Object, Object> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// What a document tells of an entry.
  record Told(Row row, Report report) {}

  /// Takes in where a claim comes from.
  interface Sourced {
    void put(Object entry, @Nullable String publisher, String document);
  }

  /// Looks things up by these clocks.
  interface Looking {
    /// All rows, in the ledger's own order.
    List<Row> all();

    /// Those of one kind, in its order.
    Stream<Row> ranked(Ranking ranking);

    /// How many there are of each kind.
    Map<Census.Kind, Long> census();

    /// Those in which words begin with each of these, in the ledger's own order.
    List<Row> having(List<String> words);

    /// The entry that a claim belongs to.
    Optional<Row> find(String claim);

    /// What a document tells, in the order of its text; nothing for a document that is not known.
    ///
    /// @param document its hash, or its name: claims may come from documents of which nothing else
    ///   is known
    List<Told> in(String document);

    /// The rows that name a party, a bloc and its region by one name, in the ledger's own order.
    List<Row> naming(Party party);

    /// Every party that some row names.
    Collection<Party> parties();

    /// How many claims of each of these documents, by their hashes, belong to rows; in the order of
    /// the documents.
    List<Integer> told(List<String> documents);

    /// Where documents were published, in order of making known.
    List<Publication> publications();

    /// The same by the days that they bear, the newest first and the undated last.
    Stream<Publication> newestPublications();

    /// Whether a document was published, by its hash.
    boolean isPublic(String document);

    /// Where the documents were published that speak of any of these rows.
    Collection<Publication> publicationsOf(List<Row> rows);

    /// The last days on which something was published, the newest first.
    List<LocalDate> days(int most);

    /// Where each claim comes from: the entry by whatever tells it from the others, the publisher
    /// and the document.
    void sources(Sourced use);

    /// What falls due before a day without having been spoken of since.
    Map<Row, Due> falling(LocalDate day);

    Promises promises();
  }

  Known(Looking looking) {
    this.looking = looking;
  }

  /// In the ledger's own order.
  List<Row> rows() {
    List<Row> known = rows;
    if (known == null) {
      known = looking.all();
      rows = known;
    }
    return known;
  }

  /// Whether nothing is known at all.
  boolean isEmpty() {
    return ranked(Order.KNOWN.ranking(true)).findAny().isEmpty();
  }

  /// How many rows there are of each kind.
  Map<Census.Kind, Long> census() {
    return looking.census();
  }

  /// How many rows there are of each type.
  Map<Type, Long> counts() {
    Map<Type, Long> counts = new EnumMap<>(Type.class);
    census().forEach((kind, many) -> counts.merge(kind.type(), many, Long::sum));
    return counts;
  }

  /// The rows of one kind, in its order.
  Stream<Row> ranked(Ranking ranking) {
    return looking.ranked(ranking);
  }

  /// The same, where a day is set for which they are to be valid.
  Stream<Row> ranked(Ranking ranking, Asked asked) {
    LocalDate day = asked.clocks().validOn();
    return day == null
        ? ranked(ranking)
        : ranked(ranking).filter(row -> ValidOn.holds(row.entry(), day));
  }

  /// The overview of all rows, as of a day.
  Overview overview(Asked asked, LocalDate today) {
    record Key(@Nullable LocalDate validOn, LocalDate today) {}
    return remember(
        new Key(asked.clocks().validOn(), today),
        Overview.class,
        () -> Overview.of(this, asked, today));
  }

  /// What is worked out once for all who ask the same; of what was asked long ago, it is worked out
  /// again. Whoever asks meanwhile waits.
  <T> T remember(Object key, Class<T> type, Supplier<T> work) {
    Object known;
    synchronized (remembered) {
      known = remembered.get(key);
    }
    if (known == null) {
      known = work.get();
      synchronized (remembered) {
        remembered.put(key, known);
      }
    }
    return type.cast(known);
  }

  /// The entry that a claim belongs to; its own id is that of its first claim.
  Optional<Row> find(String claim) {
    return looking.find(claim);
  }

  /// What a document tells, in the order of its text; nothing for a document that is not known.
  List<Told> in(String document) {
    return looking.in(document);
  }

  /// The rows that hold on the day for which they are to be valid, in the ledger's own order.
  List<Row> rows(Asked asked) {
    return valid(rows(), asked);
  }

  /// The same of those that name a party, a bloc and its region by one name.
  List<Row> rows(Asked asked, Party party) {
    return valid(looking.naming(party), asked);
  }

  /// The same of those alone that may be let through where a party is asked for, or words.
  List<Row> named(Asked asked) {
    String written = asked.text("party");
    var words = Filter.words(asked);
    var meant =
        written.isEmpty()
            ? List.<Party>of()
            : parties().values().stream().filter(each -> Filter.names(each, written)).toList();
    if (meant.size() == 1) {
      return rows(asked, meant.getFirst());
    }
    return words.isEmpty() ? rows(asked) : valid(looking.having(words), asked);
  }

  private static List<Row> valid(List<Row> rows, Asked asked) {
    LocalDate day = asked.clocks().validOn();
    return day == null
        ? rows
        : rows.stream().filter(row -> ValidOn.holds(row.entry(), day)).toList();
  }

  /// Where the documents were published that speak of any of these rows, each document once, the
  /// newest first.
  List<Publication> publicationsOf(List<Row> rows) {
    Map<String, Publication> byDocument = new LinkedHashMap<>();
    looking.publicationsOf(rows).stream()
        .sorted(NEWEST)
        .forEach(each -> byDocument.putIfAbsent(each.document(), each));
    return List.copyOf(byDocument.values());
  }

  /// The last days on which something was published, the newest first.
  List<LocalDate> days(int most) {
    return looking.days(most);
  }

  /// Hands over where each claim comes from.
  void sources(Sourced use) {
    looking.sources(use);
  }

  /// What falls due before a day without having been spoken of since; a delivery may answer it.
  Map<Row, Due> falling(LocalDate day) {
    return looking.falling(day);
  }

  /// Its promises, and how they bear on each other.
  Promises promises() {
    return looking.promises();
  }

  /// How promises bear on each other.
  List<PromiseLink> links() {
    return promises().links();
  }

  /// How one promise bears on others.
  List<PromiseLink> linksOf(String entry) {
    return promises().links(entry);
  }

  /// Those who are called so: by id or by name; empty where nobody is.
  Optional<Party> party(String written) {
    return parties().values().stream().filter(each -> Filter.names(each, written)).findFirst();
  }

  /// Where documents were published, in order of making known.
  List<Publication> publications() {
    List<Publication> known = publications;
    if (known == null) {
      known = looking.publications();
      publications = known;
    }
    return known;
  }

  /// The same by the days that they bear, the newest first and the undated last.
  Stream<Publication> newestPublications() {
    return looking.newestPublications();
  }

  /// Whether a document was published, by its hash.
  boolean isPublic(String document) {
    return looking.isPublic(document);
  }

  /// How many claims of each of these documents, by their hashes, belong to rows; in the order of
  /// the documents.
  List<Integer> told(List<String> documents) {
    return looking.told(documents);
  }

  /// Where one document was published; nothing if it is not known.
  List<Publication> publicationsOf(String documentHash) {
    return publications().stream().filter(each -> each.document().equals(documentHash)).toList();
  }

  /// Every party that some entry names, by name.
  Map<String, Party> parties() {
    Map<String, Party> known = parties;
    if (known == null) {
      known = new TreeMap<>();
      for (Party party : looking.parties()) {
        known.put(PartyName.of(party), party);
      }
      parties = known;
    }
    return known;
  }

  boolean names(String party) {
    return party(party).isPresent();
  }

  static Map<Type, Long> count(Stream<Row> rows) {
    var counts = new EnumMap<Type, Long>(Type.class);
    rows.forEach(row -> counts.merge(row.type(), 1L, Long::sum));
    return counts;
  }
}
