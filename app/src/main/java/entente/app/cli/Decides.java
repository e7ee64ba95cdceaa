package entente.app.cli;

import entente.app.Deciding;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every decision on the command line has: who rules and why, and the ledger that takes it.
abstract class Decides implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who rules. Default: ENTENTE_AUTHOR, else the name you are logged in by.")
  private @Nullable String by;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever reads it later.")
  private String reason = "";

  Decides(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  /// What is ruled, of the ledger's entries as they are.
  abstract Ruling ruling(Ledger ledger, Prefixes ids);

  String author() {
    String named = by != null ? by : outside.variables().getOrDefault("ENTENTE_AUTHOR", "");
    String author = named.isBlank() ? System.getProperty("user.name", "") : named;
    if ((by != null && by.isBlank()) || author.isBlank()) {
      throw new Stop(Status.USAGE, "--by: found no name, wanted who rules: --by NAME");
    }
    return author.strip();
  }

  @Override
  public Integer call() throws IOException {
    String author = author();
    if (reason.isBlank()) {
      throw new Stop(Status.USAGE, "--reason: found nothing, wanted why it is so");
    }
    try (var ledger = Shelf.openFilled(entente.home())) {
      decide(ledger, author, reason);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }
    return Status.DONE.code();
  }

  /// Records what is ruled, and says so.
  void decide(Ledger ledger, String by, String why) throws IOException {
    Decision made =
        new Deciding(ledger).decide(ruling(ledger, new Prefixes(ledger, Clocks.NOW)), by, why);
    try (Writer data = outside.text()) {
      data.write(made.id() + "\n");
    }
    outside.say(
        "decided by %s: %s; take it back with: entente decide undo %s"
            .formatted(by, Ruled.words(made.ruling()), made.id()));
  }

  final Outside outside() {
    return outside;
  }
}
