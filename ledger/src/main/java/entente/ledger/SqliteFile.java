package entente.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// The ledger's file: any number of readers, each on a snapshot, beside one writer.
///
/// Commits are durable (WAL, synchronous FULL). Writers of other processes are waited for, ten seconds at the most. The connection that
/// writes takes the lock as its transaction begins, so that it never has to give up half way; readers take none.
final class SqliteFile implements AutoCloseable {
  private static final int PATIENCE = 10_000;

  private final Path file;
  private final InstantSource clock;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Connection> readers = new ConcurrentLinkedDeque<>();
  private @Nullable Connection writer;
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
      throw Trouble.unreachable(file, "found a folder that cannot be made", "name another with --home", cannot);
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
      Connection first = sqlite.connect(SQLiteConfig.TransactionMode.DEFERRED);
      sqlite.readers.push(first);
      Schema.bringUpToDate(file, first, sqlite::connectToWrite);
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
    Connection connection = readers.poll();
    boolean sound = false;
    try {
      if (connection == null) {
        connection = connect(SQLiteConfig.TransactionMode.DEFERRED);
      }
      connection.setAutoCommit(false);
      T result = look.at(new Sql(connection));
      connection.rollback();
      sound = true;
      return result;
    } catch (SQLException failure) {
      throw Trouble.of(file, failure);
    } finally {
      if (connection != null) {
        giveBack(connection, sound);
      }
    }
  }

  private void giveBack(Connection connection, boolean sound) {
    if (sound && !closed) {
      readers.push(connection);
    } else {
      closeQuietly(connection);
    }
  }

  <T> T write(Deed<T> deed) {
    writing.lock();
    try {
      Connection connection = writer == null ? connectToWrite() : writer;
      writer = connection;
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        var transaction = new Transaction(new Sql(connection), clock);
        T result = deed.in(transaction);
        if (transaction.recorded()) {
          connection.commit();
        } else {
          connection.rollback();
        }
        done = true;
        return result;
      } finally {
        if (!done) {
          writer = null;
          closeQuietly(connection); // which rolls back
        }
      }
    } catch (SQLException failure) {
      throw Trouble.of(file, failure);
    } finally {
      writing.unlock();
    }
  }

  private Connection connectToWrite() throws SQLException {
    return connect(SQLiteConfig.TransactionMode.IMMEDIATE);
  }

  private Connection connect(SQLiteConfig.TransactionMode mode) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  @Override
  public void close() {
    closed = true;
    for (Connection reader = readers.poll(); reader != null; reader = readers.poll()) {
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

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException unimportant) {
      // nothing is lost: what was committed is on the disk, and the rest was to be given up
    }
  }
}
