package entente.app.intake;

import entente.app.Upkeep;
import entente.ledger.Ledger;
import entente.ledger.LedgerException;
import entente.model.Document;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.When;
import entente.publish.Manifest;
import entente.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Documents that people hand over, read one after the other while they do something else.
///
/// What is handed over lies in the folder `inbox` beside the ledger until it is stored: whatever
/// ends the program, the next start goes on with what is left. What became of each stays there as a
/// slip, the last few hundred of them. Any number of threads may use it.
public final class Inbox implements AutoCloseable {
  /// So many may wait at a time.
  public static final int MOST = 2_000;

  private static final int KEPT = 500;

  /// Seconds until what could not be stored is tried again, and until a look is taken where nothing
  /// arrives.
  private static final int AGAIN = 30;

  private static final int IDLE = 3_600;
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Slips slips;
  private final Ledger ledger;
  private final Fetch fetch;
  private final Reads reads;
  private final InstantSource clock;
  private final Semaphore arrived = new Semaphore(0);
  private final Thread worker;
  private volatile @Nullable String current;
  private volatile @Nullable String trouble;
  private volatile boolean closed;

  /// How a document is read.
  public interface Reads {
    Reading read(Document document, Publication publication);
  }

  /// What a person says of something that is handed over; null where nothing is said.
  public record Said(
      @Nullable String published,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable String url) {
    public static final Said NOTHING = new Said(null, null, null, null);
  }

  /// An inbox that reads as the command line does.
  public static Inbox of(Path home, Ledger ledger) {
    return new Inbox(home, ledger, Fetch.fromTheWeb(), new Late(), InstantSource.system());
  }

  public Inbox(Path home, Ledger ledger, Fetch fetch, Reads reads, InstantSource clock) {
    slips = new Slips(home.resolve("inbox"));
    this.ledger = ledger;
    this.fetch = fetch;
    this.reads = reads;
    this.clock = clock;
    worker = Thread.ofPlatform().daemon().name("inbox").start(this::work);
    if (slips.waiting() > 0) {
      arrived.release();
    }
  }

  /// Takes over bytes under a file's name. The caller goes on at once.
  ///
  /// @throws FullException if too much waits already, or the disk is full
  /// @throws IllegalArgumentException if the day cannot be read
  public void giveBytes(String fileName, byte[] bytes, Said said) {
    check(said);
    give(slip(fileName, false, said), bytes);
  }

  /// Takes over an address, to be fetched.
  public void giveAddress(URI address, Said said) {
    check(said);
    give(slip(address.toString(), true, said), null);
  }

  private static void check(Said said) {
    if (said.published() != null) {
      When.parse(said.published());
    }
  }

  private Slip slip(String name, boolean address, Said said) {
    return new Slip(
        "",
        name,
        address,
        clock.instant(),
        said.published(),
        said.publisher(),
        said.title(),
        said.url(),
        null);
  }

  private void give(Slip slip, byte @Nullable [] bytes) {
    if (slips.waiting() >= MOST) {
      throw new FullException(
          "inbox: found %,d documents waiting, wanted fewer; give more when these are read"
              .formatted(MOST));
    }
    try {
      slips.put(slip, bytes);
    } catch (IOException failed) {
      throw new FullException(
          "inbox: %s could not be written (%s); free some room on the disk"
              .formatted(slips.folder(), failed.getMessage()));
    }
    arrived.release();
  }

  /// What was handed over, the newest first.
  public List<Slip> slips() {
    return slips.all();
  }

  /// The one that is being read now; null where none is.
  public @Nullable String current() {
    return current;
  }

  /// Why what waits cannot be stored now; null where nothing hinders it.
  public @Nullable String trouble() {
    return trouble;
  }

  /// How many wait, the one that is being read among them.
  public long waiting() {
    return slips.waiting();
  }

  private void work() {
    try {
      while (!closed) {
        boolean left = slips.waiting() > 0 && current == null;
        if (arrived.tryAcquire(left ? AGAIN : IDLE, TimeUnit.SECONDS)) {
          arrived.drainPermits();
        }
        for (Slip next = slips.next(); next != null && !closed; next = slips.next()) {
          current = next.id();
          if (!take(next)) {
            break;
          }
        }
        current = null;
        upkeep();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// False where the ledger cannot be written now: what waits is tried again with the next that is
  /// handed over, or the next start.
  private boolean take(Slip slip) {
    try {
      slips.done(slip.with(fate(slip)), KEPT);
      trouble = null;
      return true;
    } catch (NoSuchFileException gone) {
      return refused(
          slip,
          "inbox: found its bytes gone from %s; hand it over again".formatted(slips.folder()));
    } catch (LedgerException | UncheckedIOException | IOException later) {
      if (!closed) {
        trouble = later.getMessage();
        LOG.warn("inbox: {} waits: {}", slip.name(), trouble);
      }
      return false;
    } catch (RuntimeException erred) {
      return refused(
          slip, "We erred: it could not be read (%s); please report it".formatted(erred));
    }
  }

  private boolean refused(Slip slip, String reason) {
    try {
      slips.done(slip.with(new Slip.Fate.Refused(reason)), KEPT);
      return true;
    } catch (IOException later) {
      return false;
    }
  }

  private Slip.Fate fate(Slip slip) throws IOException {
    Source source =
        slip.address()
            ? new Source.AtAddress(URI.create(slip.name()))
            : new Source.Given(slip.name(), slips.bytes(slip.id()));
    Manifest said = new Manifest(Map.of(source.doc(), slip.line(source.doc())), List.of());
    return switch (new Intake(said, fetch).take(source)) {
      case Intake.Taken.Not(var unusable) -> new Slip.Fate.Refused(unusable.reason());
      case Intake.Taken.Usable usable -> stored(usable);
    };
  }

  private Slip.Fate stored(Intake.Taken.Usable usable) {
    Document document = usable.extraction().document();
    Publication publication = named(usable.publication());
    if (ledger.holds(publication, Reader.VERSION)) {
      return new Slip.Fate.There(document.hash());
    }
    Reading reading = reads.read(document, publication);
    boolean news = !ledger.holds(document.hash(), Reader.VERSION);
    ledger.add(document, usable.bytes(), publication, reading);
    var notes = new ArrayList<>(usable.extraction().notes());
    if (publication.published() == null) {
      notes.add(
          "nothing says when it was published: days such as “Sunday” cannot be dated, and it counts"
              + " as known from today");
    }
    return news
        ? new Slip.Fate.Added(document.hash(), reading.claims().size(), notes)
        : new Slip.Fate.There(document.hash());
  }

  /// Under its name, or where another document has that name already, with the beginning of its
  /// hash.
  private Publication named(Publication wanted) {
    boolean taken =
        ledger
            .document(wanted.doc())
            .filter(other -> !other.document().hash().equals(wanted.document()))
            .isPresent();
    return taken
        ? new Publication(
            wanted.document(),
            wanted.doc() + "-" + wanted.document().substring(0, 6),
            wanted.published(),
            wanted.publisher(),
            wanted.title(),
            wanted.address())
        : wanted;
  }

  private void upkeep() {
    try {
      Upkeep.of(ledger);
    } catch (LedgerException later) {
      LOG.warn("inbox: the entries wait: {}", later.getMessage());
    }
  }

  /// Ends after the document that is being read; what is left is read after the next start.
  @Override
  public void close() {
    closed = true;
    worker.interrupt();
    try {
      worker.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /// The reader, whose models are loaded when the first document comes.
  private static final class Late implements Reads {
    private @Nullable Reader reader;

    @Override
    public Reading read(Document document, Publication publication) {
      if (reader == null) {
        reader = new Reader();
      }
      return reader.read(document, publication);
    }
  }

  /// Nothing more can be taken over now.
  public static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FullException(String message) {
      super(message);
    }
  }
}
