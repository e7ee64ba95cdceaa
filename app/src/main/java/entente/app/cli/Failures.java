package entente.app.cli;

import entente.app.ChangedException;
import entente.app.RefusedException;
import entente.app.web.PortTakenException;
import entente.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said when a command fails, and with which status it ends. Nobody sees a stack trace
/// without asking for one.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Outside outside;
  private final Entente entente;

  Failures(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine line = wrong.getCommandLine();
    outside.say("entente: " + wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
    outside.say("Help: %s --help".formatted(line.getCommandSpec().qualifiedName()));
    return Status.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof ParameterException wrong) {
      return handleParseException(wrong, new String[0]);
    }
    return handle(failure);
  }

  /// Tells what went wrong, and gives the status.
  int handle(Throwable failure) {
    if (entente.debug()) {
      failure.printStackTrace(outside.talk());
    }
    return told(failure).code();
  }

  private Status told(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      switch (each) {
        case OutputException lost when lost.readerGone() -> {
          return Status.DONE;
        }
        case OutputException lost -> {
          return said(
              Status.LEDGER,
              "output: it takes no more (%s); make room or write elsewhere"
                  .formatted(lost.getMessage()));
        }
        case Stop stop -> {
          return said(stop.status(), String.valueOf(stop.getMessage()));
        }
        case RefusedException refused -> {
          return said(Status.USAGE, String.valueOf(refused.getMessage()));
        }
        case PortTakenException taken -> {
          return said(Status.USAGE, String.valueOf(taken.getMessage()) + ": --port N");
        }
        case ChangedException changed -> {
          return said(Status.LEDGER, "ledger: " + changed.getMessage());
        }
        case LedgerException ledger -> {
          return said(Status.LEDGER, String.valueOf(ledger.getMessage()));
        }
        case OutOfMemoryError _ -> {
          return said(
              Status.ERRED,
              "memory: found too little of it; give fewer documents at once, or more with"
                  + " ENTENTE_JAVA_OPTIONS=-Xmx4g");
        }
        default -> {}
      }
    }
    String what =
        failure.getClass().getSimpleName()
            + (failure.getMessage() == null ? "" : ": " + firstLine(failure.getMessage()));
    return said(
        Status.ERRED,
        "this is our error, please report it with the command that you gave: %s%s"
            .formatted(what, entente.debug() ? "" : " (--debug shows where it happened)"));
  }

  private Status said(Status status, String message) {
    outside.say("entente: " + message);
    return status;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
