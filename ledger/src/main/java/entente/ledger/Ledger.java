package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.ClaimIds;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Document;
import entente.model.Edition;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Type;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The memory: documents, publications, readings with their claims, imported claims and decisions.
/// It only ever grows.
///
/// Each addition is one transaction, stamped with a moment that is later than every one before;
/// what was recorded by a moment never changes. Any number of threads may use one ledger, and
/// several processes one file: whoever writes waits for the other, ten seconds at the most. Every
/// method may throw a [LedgerException].
public final class Ledger implements AutoCloseable {
  private final SqliteFile file;
  private final ClaimFormat format;
  private final Map<Class<?>, Made> made = new ConcurrentHashMap<>();

  private record Made(long version, Object what) {}

  Ledger(SqliteFile file, ClaimFormat format) {
    this.file = file;
    this.format = format;
  }

  /// Opens `entente.db` in a folder; makes both where they are absent.
  public static Ledger open(Path home, ClaimFormat format) {
    return open(home, format, InstantSource.system());
  }

  static Ledger open(Path home, ClaimFormat format, InstantSource clock) {
    return new Ledger(SqliteFile.open(home, clock), format);
  }

  /// The file that holds it all.
  public Path file() {
    return file.file();
  }

  /// Adds a document with its bytes, where it was published, and what was read in it: wholly or not
  /// at all. What is there already is passed over; a known document with a new publication gets
  /// just that. False if all of it was there.
  ///
  /// A reading by a reader that read this text before is passed over, unless this publication turns
  /// out to be the first to make the document known and it was read as published on another day: so
  /// that the order of adding does not matter.
  public boolean add(Document document, byte[] bytes, Publication publication, Reading reading) {
    same(document.hash(), ClaimIds.hash(bytes), "document.hash", "that of the bytes");
    same(publication.document(), document.hash(), "publication.document", "that of the document");
    check(document, reading);
    return file.write(transaction ->
        new Documents(format).add(transaction, document, bytes, publication, reading));
  }

  /// Whether the document is stored and this version of the reader read it, under whichever
  /// publication. The reader's version has to change when its extractors' do.
  public boolean holds(String hash, String reader) {
    return file.read(
        sql -> sql.any("SELECT 1 FROM reading WHERE document = ? AND reader = ?", hash, reader));
  }

  /// Whether there is nothing to add: the document is stored under this very publication, and this
  /// version of the reader read it, as published on that day if it is the first to make it known.
  public boolean holds(Publication publication, String reader) {
    return file.read(sql -> {
      long number = Publications.number(sql, publication);
      return number != 0 && Documents.isRead(sql, publication.document(), reader, "", number);
    });
  }

  /// Adds a reading of a stored document, made under the first of the publications with which it
  /// was added; it supersedes the reading before and keeps it. False if that reader had read that
  /// text.
  public boolean read(Document document, Reading reading) {
    check(document, reading);
    return file.write(transaction -> new Documents(format).read(transaction, document, reading));
  }

  private static void check(Document document, Reading reading) {
    same(reading.document(), document.hash(), "reading.document", "that of the document");
    int half =
        document
            .text()
            .codePoints()
            .takeWhile(c -> Character.getType(c) != Character.SURROGATE)
            .map(Character::charCount)
            .sum();
    if (half < document.text().length()) {
      throw new IllegalArgumentException(
          "document.text: found half a character at %d, wanted Unicode; alone it would not come back as it was"
              .formatted(half));
    }
    for (Claim claim : reading.claims()) {
      for (var evidence : claim.evidence()) {
        if (!evidence.standsIn(document.text())) {
          throw new IllegalArgumentException(
              "evidence: found \"%s\" at %s, wanted a quote that stands there in %s"
                  .formatted(evidence.quote(), evidence.span(), claim.doc()));
        }
      }
    }
  }

  private static void same(String found, String wanted, String what, String whose) {
    if (!found.equals(wanted)) {
      throw new IllegalArgumentException(
          "%s: found \"%s\", wanted %s, \"%s\"".formatted(what, found, whose, wanted));
    }
  }

  /// Adds claims that come without their documents, and what is known of where those were published
  /// (of which the document's hash does not matter). A claim that is there already is passed over.
  public Imported importClaims(List<Claim> claims, Collection<Publication> publications) {
    return file.write(transaction -> new Imports(format).add(transaction, claims, publications));
  }

  /// Adds a decision; one that is there already is passed over.
  public void decide(Decision decision) {
    file.write(transaction -> {
      new Rulings(format).add(transaction, decision);
      return true;
    });
  }

  /// Adds a file of aid activities, wholly or not at all. False if a file of these bytes is there
  /// already.
  ///
  /// @param activities hands over the file's activities, one after the other; whatever it throws
  ///   ends the adding
  public boolean addAid(AidFile aid, Consumer<Consumer<AidActivity>> activities) {
    return file.write(transaction -> Aid.add(transaction, aid, activities));
  }

  /// Hands over every activity of the aid files recorded by then, in the order in which they were
  /// recorded, one at a time.
  public void eachAid(Clocks clocks, Consumer<AidActivity> use) {
    file.read(sql -> {
      Aid.each(sql, Reports.end(clocks), use);
      return true;
    });
  }

  /// Whether any aid file was ever taken in.
  public boolean holdsAid() {
    return file.read(sql -> sql.any("SELECT 1 FROM aid_file"));
  }

  /// Whether any aid file has an activity of this identifier.
  public boolean holdsAid(String identifier) {
    return file.read(sql -> sql.any("SELECT 1 FROM activity WHERE identifier = ?", identifier));
  }

  /// Whether a claim of this id was ever read, imported or added.
  public boolean holdsClaim(String id) {
    return file.read(sql -> Rulings.isClaim(sql, id));
  }

  /// How many activities are reported more than once: in several files, or several times in one.
  public long aidTwice(Clocks clocks) {
    return file.read(sql -> Aid.twice(sql, Reports.end(clocks)));
  }

  /// Adds a plan as a file or document told it. False where that plan's last edition is the very
  /// same.
  public boolean addPlan(KeptPlan plan) {
    return file.write(transaction -> Plans.add(transaction, plan));
  }

  /// The editions of all plans that count by these clocks, in the order in which they were
  /// recorded.
  public List<KeptPlan> plans(Clocks clocks) {
    return file.read(sql -> Plans.by(sql, clocks));
  }

  /// The claims that count by these clocks, in their order: of each document the latest reading,
  /// the imported ones, and the facts that people added, each under the publication that made it
  /// known first. An imported claim is verified if the document of that name is stored and has its
  /// quotes.
  public List<Report> reports(Clocks clocks) {
    return file.read(sql -> Reports.inForce(sql, format, clocks));
  }

  /// What the ledger remembers of claims by their ids, also of those that a later reading
  /// superseded; of each the latest. Those that were imported or added are not superseded, and not
  /// among them.
  public List<Report> remembered(Collection<String> claims, Clocks clocks) {
    return claims.isEmpty()
        ? List.of()
        : file.read(sql -> Reports.remembered(sql, format, claims, clocks));
  }

  /// The claims that count now of the documents of one name, in no order that means anything.
  public List<Report> reportsOf(String doc) {
    return file.read(sql -> {
      var reports = new ArrayList<Report>();
      Reports.named(sql, format, doc, (report, _, _) -> reports.add(report));
      return reports;
    });
  }

  /// The decisions recorded by then, in the order in which they were made.
  public List<Decision> decisions(Clocks clocks) {
    return file.read(sql -> new Rulings(format).recordedBy(sql, Reports.end(clocks)));
  }

  /// On what decisions that name these claims rest, as the stored entries have it.
  public Bearing bearing(Collection<String> claims) {
    return file.read(sql -> Bearing.of(sql, format, claims));
  }

  /// Whether the stored entries are those of this version of reconciling, and nothing was recorded
  /// since.
  public boolean isKept(String version) {
    return file.read(sql ->
        sql.any("SELECT 1 FROM made WHERE by = ?", version) && !sql.any("SELECT 1 FROM pending"));
  }

  /// Whether the stored entries are those of this version of reconciling, whatever was recorded
  /// since.
  public boolean isMadeBy(String version) {
    return file.read(sql -> sql.any("SELECT 1 FROM made WHERE by = ?", version));
  }

  /// Brings the stored entries up to date, wholly or not at all. Whoever records meanwhile waits.
  public void keep(Consumer<Keeping> upkeep) {
    try {
      file.keep(sql -> {
        upkeep.accept(new Keeping(sql, format));
        return true;
      });
    } catch (Keeping.Refused refused) {
      throw Trouble.of(file.file(), refused.why());
    }
  }

  /// The numbers of the stored entries that are asked for, in order: at most so many, and without
  /// the first ones. They are good until something is recorded.
  public List<Long> entries(Question question, long skip, long most) {
    return file.read(sql -> new Lookup(sql, format).numbers(question, skip, most));
  }

  /// The reports of each of these entries on a day, of all days where that is null; an entry that
  /// is no longer there is left out.
  public List<List<Report>> reports(List<Long> entries, @Nullable LocalDate knownOn) {
    return file.read(sql -> new Lookup(sql, format).reports(entries, knownOn));
  }

  /// Where the documents were published that speak of any of these entries on a day, of all days
  /// where that is null: each once, in no order.
  public List<Publication> publications(Collection<Long> entries, @Nullable LocalDate knownOn) {
    return file.read(sql -> new Lookup(sql, format).publications(entries, knownOn));
  }

  /// The stored entries that are asked for, in order, as they are known on the day of the question:
  /// at most so many, and without the first ones.
  public List<Outline> outlines(Question question, long skip, long most) {
    return file.read(sql -> new Outlines(sql).of(question, skip, most));
  }

  /// Of the stored entries that are asked for those that have fallen due without a word before the
  /// end of a day, each with the day.
  public Map<Outline, LocalDate> due(LocalDate day, Question question) {
    return file.read(sql -> new Outlines(sql).due(day, question));
  }

  /// Takes in what a claim says of a promise.
  public interface Statements {
    /// @param document the hash of the claim's
    /// @param entry the number of the entry to which it belongs from `since` until before `until`
    void put(
        String claim, String document, byte[] bytes, long entry, LocalDate since, LocalDate until);
  }

  /// What [#promises] or [#others] handed over.
  ///
  /// @param number where to go on from the next time
  /// @param entries the numbers of those that were written or taken away since the last time, of
  ///   whatever type; empty where everything was handed over
  public record Turn(long number, Optional<Set<Long>> entries) {}

  /// Hands over what each claim says of a promise, of one that belonged to several entries once for
  /// each, and every version of every stored commitment: of all of them, or of those that are other
  /// than they were.
  ///
  /// @param last what was handed over the last time; null the first time
  public Turn promises(@Nullable Turn last, Statements statements, Consumer<Outline> versions) {
    return file.read(sql -> {
      var turned = new Turned(sql);
      Optional<Set<Long>> entries = last == null ? Optional.empty() : turned.since(last.number);
      var outlines = new Outlines(sql);
      if (entries.isPresent()) {
        outlines.statements(entries.get(), statements);
        outlines.of(Type.COMMITMENT, entries.get(), versions);
      } else {
        outlines.statements(statements);
        outlines.each(Type.COMMITMENT, versions);
      }
      return new Turn(turned.last(), entries);
    });
  }

  /// Hands over every version of every stored entry of other types than commitments: of all of
  /// them, or of those that are other than they were.
  ///
  /// @param last what was handed over the last time; null the first time
  public Turn others(@Nullable Turn last, Consumer<Outline> versions) {
    return file.read(sql -> {
      var turned = new Turned(sql);
      Optional<Set<Long>> entries = last == null ? Optional.empty() : turned.since(last.number);
      var outlines = new Outlines(sql);
      for (Type type : Type.values()) {
        if (type != Type.COMMITMENT && entries.isPresent()) {
          outlines.of(type, entries.get(), versions);
        } else if (type != Type.COMMITMENT) {
          outlines.each(type, versions);
        }
      }
      return new Turn(turned.last(), entries);
    });
  }

  /// What is held of a claim in force; nothing where there is none of that id.
  public Optional<Report> report(String claim) {
    return file.read(sql -> new Lookup(sql, format).report(claim));
  }

  /// How many stored entries are asked for.
  public long count(Question question) {
    return file.read(sql -> new Lookup(sql, format).count(question));
  }

  /// The reports of the stored entry to which a claim belongs on a day, of all days where that is
  /// null; nothing where it is not known.
  public Optional<List<Report>> entry(String claim, @Nullable LocalDate knownOn) {
    return file.read(sql -> new Lookup(sql, format).entry(claim, knownOn));
  }

  /// The ids of the stored entries, on a day, of all claims whose ids start so; of many the first
  /// few.
  public List<String> starting(String prefix, @Nullable LocalDate knownOn, int most) {
    return file.read(sql -> new Lookup(sql, format).starting(prefix, knownOn, most));
  }

  /// The ids of the claims in force that start so, whether they count in an entry or not; of many
  /// the first few.
  public List<String> claims(String prefix, int most) {
    return file.read(sql -> new Lookup(sql, format).claims(prefix, most));
  }

  /// The ids of claims next to this one in the order of their letters, before and after; null where
  /// there is none.
  public List<@Nullable String> beside(String id) {
    return file.read(sql -> new Lookup(sql, format).beside(id));
  }

  /// How the texts of these documents are worded, as far as they are stored.
  public Map<String, Sketch> sketches(Collection<String> documents) {
    return file.read(sql -> Documents.sketches(sql, documents));
  }

  /// The stored documents as they first became known by these clocks, in that order, each with the
  /// sketch of its text: what the lineage of documents is found from.
  public List<Edition> editions(Clocks clocks) {
    return file.read(sql -> Documents.editions(sql, clocks));
  }

  /// A document by its hash or by the name under which it was published; of several of one name the
  /// first known.
  public Optional<Stored> document(String hashOrDoc) {
    return file.read(sql -> new Documents(format).find(sql, hashOrDoc));
  }

  /// A document's bytes as they came.
  public Optional<byte[]> bytes(String hash) {
    return file.read(sql -> Documents.bytes(sql, hash));
  }

  /// Every publication, in order of making known; also those of documents of which only claims are
  /// stored.
  public List<Publication> publications() {
    return file.read(sql -> Publications.recordedBy(sql, Moment.END).all());
  }

  /// The publications that count by these clocks: recorded by that moment, and made public by that
  /// day.
  public List<Publication> publications(Clocks clocks) {
    return file.read(sql -> Publications.recordedBy(sql, Reports.end(clocks)).by(clocks.knownOn()));
  }

  /// Every publication with the day by whose end the public knew it, in order of making known.
  public List<Dated> published() {
    return file.read(sql -> Publications.recordedBy(sql, Moment.END).dated());
  }

  /// The number of the stored entry to which a claim belongs on a day, of all days where that is
  /// null; nothing where it is not known.
  public Optional<Long> entryOf(String claim, @Nullable LocalDate knownOn) {
    return file.read(sql -> new Lookup(sql, format).entryOf(claim, knownOn));
  }

  /// The numbers of the stored entries to which the claims of a document belong on a day, each
  /// once.
  public List<Long> entriesOf(String document, @Nullable LocalDate knownOn) {
    return file.read(sql -> new Lookup(sql, format).entriesOf(document, knownOn));
  }

  /// Takes in where a claim comes from.
  public interface Sourced {
    /// @param entry the number of the entry to which the claim belongs
    /// @param document the hash of the claim's
    void put(long entry, @Nullable String publisher, String document);
  }

  /// Hands over where each claim comes from that belongs to an entry on a day, of all days where
  /// that is null.
  public void sources(@Nullable LocalDate knownOn, Sourced use) {
    file.read(sql -> {
      new Outlines(sql).sources(knownOn, use);
      return true;
    });
  }

  /// Takes in the words of a claim.
  public interface Worded {
    /// @param words its passages and its publisher, in small letters
    /// @param entry the number of the entry to which it belongs from `since` until before `until`
    void put(long entry, String words, LocalDate since, LocalDate until);
  }

  /// Hands over the words of each claim; of one that belonged to several entries once for each.
  ///
  /// @param entries the numbers of those whose words are asked for; null asks for those of all
  public void words(@Nullable Collection<Long> entries, Worded use) {
    file.read(sql -> {
      new Outlines(sql).words(entries, use);
      return true;
    });
  }

  /// The newest report of a version of an entry, by its number; nothing where that version is no
  /// longer there.
  public Optional<Report> newest(long version) {
    return file.read(sql -> new Lookup(sql, format).newest(version));
  }

  /// How many claims of each of these documents, by their hashes, belong to an entry on a day, in
  /// the order of the documents.
  public List<Integer> told(List<String> documents, @Nullable LocalDate knownOn) {
    return file.read(sql -> new Lookup(sql, format).told(documents, knownOn));
  }

  /// How many claims that the reader read belong to an entry now.
  public long read() {
    return file.read(sql -> new Lookup(sql, format).read());
  }

  /// The documents in whose title or text all these words occur, the last one at least as a
  /// beginning; the best first.
  public List<Found> search(String words, int limit) {
    return file.read(sql -> Search.find(sql, words, limit));
  }

  public Counts counts() {
    return file.read(sql ->
        new Counts(
            sql.number("SELECT count(*) FROM document"),
            sql.number("SELECT count(*) FROM publication"),
            sql.number(
                """
                WITH read AS (SELECT id FROM claim WHERE reading IN (SELECT max(number) FROM reading GROUP BY document))
                SELECT count(*) FROM (SELECT id FROM read UNION SELECT id FROM imported_claim)
                """),
            sql.number(
                "SELECT count(DISTINCT doc) FROM imported_claim WHERE doc NOT IN (SELECT doc FROM"
                    + " publication)"),
            sql.number("SELECT count(*) FROM decision")));
  }

  /// A number that grows whenever anything is recorded, by whichever process; cheap to ask for.
  public long version() {
    return file.read(sql -> sql.number("SELECT max(number) FROM moment"));
  }

  /// Something that was made of what is stored, kept in memory until something is recorded, by
  /// whichever process: the same for all who ask, who wait while it is made.
  ///
  /// @param making makes it, of what was made of the ledger as it was before; that is null the
  ///   first time
  public <T> T made(Class<T> what, Function<@Nullable T, T> making) {
    long now = version();
    Made known = made.get(what);
    if (known == null || known.version != now) {
      known =
          made.compute(
              what,
              (_, other) ->
                  other != null && other.version == now
                      ? other
                      : new Made(now, making.apply(other == null ? null : what.cast(other.what))));
    }
    return what.cast(known.what);
  }

  @Override
  public void close() {
    made.clear();
    file.close();
  }
}
