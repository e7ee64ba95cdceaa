package entente.ledger;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/// Where the migrations log to; public because they make one by its name.
///
/// What goes wrong comes as an exception; the rest is nobody's concern, least of all on standard
/// error.
public final class Silence implements LogCreator, Log {
  public Silence() {}

  @Override
  public Log createLogger(Class<?> type) {
    return this;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Exception failure) {}

  @Override
  public void notice(String message) {}
}
