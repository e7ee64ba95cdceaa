package entente.app.cli;

import entente.ledger.AidActivity;
import entente.ledger.AidFile;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.publish.iati.ActivityJson;
import entente.publish.iati.Faults;
import entente.publish.iati.IatiException;
import entente.publish.iati.IatiReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente import iati`: what givers and receivers report of their aid.
@Command(
    name = "iati",
    description = {
      "Takes in IATI activity files of every version up to 2.03: activities, transactions, budgets,"
          + " organisations.",
      "Each file is taken in wholly or not at all; what could not be used of it is named with its"
          + " line.",
      "The same activity in several files is kept as often as it comes. entente paid sets it beside"
          + " what was promised.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  entente import iati activities.xml", "  entente import iati downloads/*.xml"})
final class ImportIatiCommand implements Callable<Integer> {
  private static final int TOLD = 20;
  private static final int STEP = 1_000;

  private final Outside outside;
  private final Entente entente;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "IATI activity files (XML, or .xml.gz); a folder stands for those in it.")
  private List<Path> files = new ArrayList<>();

  private int activities;
  private int flows;
  private int budgets;
  private int unusable;
  private int faulty;

  ImportIatiCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() {
    int taken = 0;
    int known = 0;
    try (var ledger = Shelf.open(entente.home())) {
      for (Path file : files()) {
        switch (add(ledger, file)) {
          case TAKEN -> taken++;
          case KNOWN -> known++;
          case NOT -> unusable++;
        }
      }
      long twice = ledger.aidTwice(Clocks.NOW);
      outside.say(
          "imported %s from %s, with %s and %s; %,d files there already; %,d not usable; %,d faults in the others%s"
              .formatted(
                  activities == 1 ? "1 activity" : "%,d activities".formatted(activities),
                  Counted.of(taken, "file"),
                  Counted.of(flows, "transaction"),
                  Counted.of(budgets, "budget"),
                  known,
                  unusable,
                  faulty,
                  twice == 0
                      ? ""
                      : "; the ledger has %s more than once, of which the last counts"
                          .formatted(Counted.of(twice, "identifier"))));
    }
    return (unusable + faulty == 0 ? Status.DONE : Status.UNUSABLE).code();
  }

  private List<Path> files() {
    var all = new ArrayList<Path>();
    for (Path each : files) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> inside = Files.list(each)) {
          inside
              .filter(
                  file -> file.toString().endsWith(".xml") || file.toString().endsWith(".xml.gz"))
              .sorted()
              .forEach(all::add);
        } catch (IOException broken) {
          throw new Stop(
              Status.USAGE,
              "iati: %s cannot be listed (%s)".formatted(each, broken.getMessage()),
              broken);
        }
      } else {
        all.add(each);
      }
    }
    return all;
  }

  private enum Came {
    TAKEN,
    KNOWN,
    NOT
  }

  private Came add(Ledger ledger, Path file) {
    int before = activities;
    int flowsBefore = flows;
    int budgetsBefore = budgets;
    try (var progress = Tally.of(outside, file.getFileName().toString())) {
      String hash = hash(file);
      Faults[] faults = new Faults[1];
      boolean news =
          ledger.addAid(
              new AidFile(hash, file.getFileName().toString()),
              use -> {
                try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                  faults[0] =
                      IatiReader.read(
                              stream,
                              activity -> {
                                activities++;
                                flows += activity.flows().size();
                                budgets += activity.budgets().size();
                                use.accept(
                                    new AidActivity(
                                        hash,
                                        activity.line(),
                                        activity.identifier(),
                                        ActivityJson.write(activity)));
                                if (activities % STEP == 0) {
                                  progress.at(activities);
                                }
                              })
                          .faults();
                } catch (IOException broken) {
                  throw new UncheckedIOException(broken);
                }
              });
      if (news) {
        tell(file, faults[0]);
      }
      return news ? Came.TAKEN : Came.KNOWN;
    } catch (IatiException wrong) {
      outside.say("not usable: %s line %d: %s".formatted(file, wrong.line(), wrong.getMessage()));
    } catch (NoSuchFileException _) {
      outside.say("not usable: %s: found no such file; check the name".formatted(file));
    } catch (IOException | UncheckedIOException broken) {
      outside.say("not usable: %s: cannot be read (%s)".formatted(file, broken.getMessage()));
    }
    activities = before;
    flows = flowsBefore;
    budgets = budgetsBefore;
    return Came.NOT;
  }

  /// What of a file was not used: what is wrong, with lines, and what nothing here needs.
  private void tell(Path file, Faults faults) {
    List<Faults.Fault> told = faults.faults();
    told.stream()
        .limit(TOLD)
        .forEach(
            fault -> outside.say("%s line %d: %s".formatted(file, fault.line(), fault.message())));
    if (told.size() > TOLD) {
      outside.say("%s: and %,d kinds of fault more".formatted(file, told.size() - TOLD));
    }
    if (!faults.unused().isEmpty()) {
      outside.say(
          "note: %s: passed over, because nothing here needs it: %s"
              .formatted(
                  file,
                  faults.unused().entrySet().stream()
                      .sorted(
                          Map.Entry.<String, Integer>comparingByValue()
                              .reversed()
                              .thenComparing(Map.Entry.comparingByKey()))
                      .map(each -> "%s (%,d)".formatted(each.getKey(), each.getValue()))
                      .collect(Collectors.joining(", "))));
    }
    faulty += faults.count();
  }

  private static String hash(Path file) throws IOException {
    try (var stream =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
