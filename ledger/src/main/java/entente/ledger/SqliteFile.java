package entente.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The ledger's file: any number of readers, each on a snapshot, beside one writer.
///
/// Commits are durable (WAL, synchronous FULL). Writers of other processes are waited for, ten
/// seconds at the most. The connection that writes takes the lock as its transaction begins, so
/// that it never has to give up half way; readers take none.
final class SqliteFile implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// How many kB of the file a connection holds at the most; readers are many, and the system holds
  /// what they read for all of them.
  private static final int READER_CACHE = 12_288;

  private static final int WRITER_CACHE = 65_536;

  private final Path file;
  private final InstantSource clock;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Sql> readers = new ConcurrentLinkedDeque<>();
  private @Nullable Sql writer;
  private volatile boolean closed;

  private SqliteFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Makes folder and file where they are absent, and brings the schema up to date.
  static SqliteFile open(Path folder, InstantSource clock) {
    Path file = folder.resolve("entente.db").toAbsolutePath();
    try {
      Files.createDirectories(folder);
    } catch (IOException cannot) {
      throw Trouble.unreachable(
          file, "found a folder that cannot be made", "name another with --home", cannot);
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw Trouble.unreachable(
          file,
          "found a file or folder that may not be written",
          "give yourself the right to write there, or name another folder with --home",
          new IOException("not writable"));
    }
    var sqlite = new SqliteFile(file, clock);
    try {
      Connection first = sqlite.connect(SQLiteConfig.TransactionMode.DEFERRED, PATIENCE);
      sqlite.readers.push(new Sql(first));
      Schema.bringUpToDate(
          file, first, () -> sqlite.connect(SQLiteConfig.TransactionMode.IMMEDIATE, PATIENCE));
      return sqlite;
    } catch (SQLException failure) {
      sqlite.close();
      throw Trouble.of(file, failure);
    } catch (RuntimeException failure) {
      sqlite.close();
      throw failure;
    }
  }

  Path file() {
    return file;
  }

  /// What to do on a snapshot.
  interface Look<T> {
    T at(Sql sql) throws SQLException;
  }

  /// What to record, wholly or not at all.
  interface Deed<T> {
    T in(Transaction transaction) throws SQLException;
  }

  <T> T read(Look<T> look) {
    Sql reader = readers.poll();
    boolean sound = false;
    try {
      if (reader == null) {
        reader = new Sql(connect(SQLiteConfig.TransactionMode.DEFERRED, PATIENCE));
      }
      reader.connection().setAutoCommit(false);
      T result = look.at(reader);
      reader.connection().rollback();
      sound = true;
      return result;
    } catch (SQLException failure) {
      throw Trouble.of(file, failure);
    } finally {
      if (reader != null) {
        giveBack(reader, sound);
      }
    }
  }

  private void giveBack(Sql reader, boolean sound) {
    if (sound && !closed) {
      readers.push(reader);
    } else {
      closeQuietly(reader);
    }
  }

  <T> T write(Deed<T> deed) {
    return writing(sql -> {
      var transaction = new Transaction(sql, clock);
      T result = deed.in(transaction);
      return new Done<>(result, transaction.recorded());
    });
  }

  /// Changes what can be made again from the rest; it has no moment.
  <T> T keep(Look<T> look) {
    return writing(sql -> new Done<>(look.at(sql), true));
  }

  /// What came of writing, and whether there is anything to commit.
  private record Done<T>(T result, boolean commit) {}

  private <T> T writing(Look<Done<T>> look) {
    writing.lock();
    try {
      Sql sql = writer == null ? new Sql(connectToWrite()) : writer;
      writer = sql;
      boolean done = false;
      try {
        begin(sql.connection());
        Done<T> what = look.at(sql);
        execute(sql.connection(), what.commit() ? "COMMIT" : "ROLLBACK");
        done = true;
        return what.result();
      } finally {
        if (!done) {
          writer = null;
          closeQuietly(sql); // which rolls back
        }
      }
    } catch (SQLException failure) {
      throw Trouble.of(file, failure);
    } finally {
      writing.unlock();
    }
  }

  /// Takes the lock for writing. SQLite's own waiting looks ever more rarely, ten times a second in
  /// the end, and so may starve beside a process that writes without a break; this looks every few
  /// milliseconds.
  private static void begin(Connection connection) throws SQLException {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        execute(connection, "BEGIN IMMEDIATE");
        return;
      } catch (SQLException busy) {
        if (!Trouble.isBusy(busy) || System.nanoTime() > patience) {
          throw busy;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(500_000, 4_000_000));
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connectToWrite() throws SQLException {
    return connect(SQLiteConfig.TransactionMode.IMMEDIATE, Duration.ofMillis(5));
  }

  private Connection connect(SQLiteConfig.TransactionMode mode, Duration patience)
      throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    config.setCacheSize(
        mode == SQLiteConfig.TransactionMode.DEFERRED ? -READER_CACHE : -WRITER_CACHE);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  @Override
  public void close() {
    closed = true;
    for (Sql reader = readers.poll(); reader != null; reader = readers.poll()) {
      closeQuietly(reader);
    }
    writing.lock();
    try {
      if (writer != null) {
        closeQuietly(writer);
        writer = null;
      }
    } finally {
      writing.unlock();
    }
  }

  private static void closeQuietly(Sql sql) {
    try {
      sql.connection().close();
    } catch (SQLException unimportant) {
      // nothing is lost: what was committed is on the disk, and the rest was to be given up
    }
  }
}
