package entente.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of the database means to the person at the keyboard.
final class Trouble {
  private Trouble() {}

  static LedgerException of(Path file, Throwable failure) {
    SQLiteException sqlite = sqlite(failure);
    if (sqlite == null) {
      return unreachable(
          file,
          "found " + firstLine(failure) + ", wanted a ledger",
          "try another folder with --home",
          failure);
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (primary(code)) {
      case SQLITE_FULL -> full(file, failure);
      case SQLITE_IOERR ->
          reading(code)
              ? unreachable(
                  file,
                  "found a file that cannot be read (" + code + ")",
                  "check the disk",
                  failure)
              : full(file, failure);
      case SQLITE_NOTADB, SQLITE_CORRUPT ->
          unreachable(
              file,
              "found a file that is no ledger or is damaged (" + code + ")",
              "move it away, or name another folder with --home",
              failure);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          unreachable(
              file,
              "found it locked by another process for more than ten seconds",
              "try again when that one has finished",
              failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
          unreachable(
              file,
              "found a file or folder that may not be written (" + code + ")",
              "give yourself the right to write there, or name another folder with --home",
              failure);
      default ->
          unreachable(
              file, "found " + firstLine(failure), "try another folder with --home", failure);
    };
  }

  static LedgerException unreachable(Path file, String found, String todo, Throwable cause) {
    return new LedgerException(
        LedgerException.Kind.UNREACHABLE, "ledger %s: %s; %s".formatted(file, found, todo), cause);
  }

  static boolean isBusy(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && primary(sqlite.getResultCode()) == SQLiteErrorCode.SQLITE_BUSY;
  }

  private static LedgerException full(Path file, Throwable cause) {
    return new LedgerException(
        LedgerException.Kind.FULL,
        "ledger %s: found no room left on its disk; nothing of this step was recorded; make room and do it again"
            .formatted(file),
        cause);
  }

  /// The error without its extension: SQLITE_IOERR_WRITE is a SQLITE_IOERR.
  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }

  private static boolean reading(SQLiteErrorCode code) {
    return switch (code) {
      case SQLITE_IOERR_READ,
          SQLITE_IOERR_SHORT_READ,
          SQLITE_IOERR_ACCESS,
          SQLITE_IOERR_RDLOCK,
          SQLITE_IOERR_LOCK ->
          true;
      default -> false;
    };
  }

  private static @Nullable SQLiteException sqlite(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException sqlite) {
        return sqlite;
      }
      if (each instanceof SQLException && each.getCause() == null) {
        return null;
      }
    }
    return null;
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .findFirst()
        .orElse(failure.getClass().getSimpleName());
  }
}
