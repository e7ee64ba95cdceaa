package entente.app.cli;

import entente.app.plan.Difference;
import entente.app.plan.KnownNames;
import entente.app.plan.PlanDraft;
import entente.app.plan.PlanWanted;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Party;
import entente.model.When;
import entente.publish.plan.Mapping;
import entente.publish.plan.PlanTable;
import entente.publish.plan.RowResult;
import entente.publish.plan.Sheet;
import entente.publish.plan.Sheets;
import entente.publish.plan.Target;
import entente.publish.plan.UnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente import plan`: the lines of a plan, from a spreadsheet or from a document's numbered paragraphs.
@Command(
    name = "plan",
    description = {
      "Takes in a plan's lines from a spreadsheet (.xlsx, .csv), or from the numbered paragraphs of a document that the ledger holds.",
      "Columns are recognised by their headings; --dry-run shows how, and what came of each row. A second file shows how it differs",
      "from the plan first: what it would overwrite is taken over with --accept alone. Blank cells and missing lines take nothing away.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import plan matrix.xlsx --as asean-japan-2023 --dry-run",
      "  entente import plan matrix.xlsx --as asean-japan-2023 --column \"leads=In charge\" --save-mapping mapping.json",
      "  entente import plan update.xlsx --as asean-japan-2023 --published 2025-06 --accept",
      "  entente import plan --from plan-of-action-2026 --as asean-norway-2026",
    })
final class ImportPlanCommand implements Callable<Integer> {
  private static final int TOLD = 30;

  private final Outside outside;
  private final Entente entente;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A workbook (.xlsx) or a table (.csv).")
  private @Nullable Path file;

  @Option(names = "--from", paramLabel = "DOCUMENT", description = "Instead of a file: the numbered paragraphs of this stored document, by its name.")
  private @Nullable String from;

  @Option(names = "--as", paramLabel = "NAME", description = "The plan's name, such as asean-japan-2023. Default: made of its title.")
  private @Nullable String name;

  @Option(names = "--title", paramLabel = "TEXT", description = "The plan's title. Default: what stands above the table.")
  private @Nullable String title;

  @Option(names = "--party", paramLabel = "PARTY", description = "Whose plan it is; may be given several times.")
  private List<Party> parties = new ArrayList<>();

  @Option(names = "--follows", paramLabel = "NAME", description = "The plan before this one.")
  private @Nullable String follows;

  @Option(names = "--published", paramLabel = "DATE", description = "When the file became public, such as 2025-06. Default: the day on which it is imported.")
  private @Nullable When published;

  @Option(names = "--mapping", paramLabel = "FILE", description = "Understand the columns as this file says. Default: as in the plan's last file, else by the headings.")
  private @Nullable Path mapping;

  @Option(names = "--column", paramLabel = "FIELD=HEADING", description = "Correct the mapping: the field stands under that heading; under none where it is left empty.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of the workbook that holds the plan. Default: the one with the likeliest headings.")
  private @Nullable String sheet;

  @Option(names = "--currency", paramLabel = "CODE", description = "The currency of sums that name none.")
  private @Nullable String currency;

  @Option(names = "--dates", paramLabel = "ORDER", description = "How 05/06/2024 is read: day-first or month-first. Default: not at all.")
  private @Nullable String dates;

  @Option(names = "--save-mapping", paramLabel = "FILE", description = "Write the mapping as it was used, to be given as --mapping later.")
  private @Nullable Path save;

  @Option(names = "--accept", description = "Take over what the file says otherwise than the plan.")
  private boolean accept;

  @Option(names = "--dry-run", description = "Show the mapping, the rows and the differences; record nothing.")
  private boolean dry;

  ImportPlanCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() {
    if ((file == null) == (from == null)) {
      throw new Stop(Status.USAGE, "plan: found %s, wanted a file or --from DOCUMENT".formatted(file == null ? "neither" : "both"));
    }
    try (var ledger = from == null ? Shelf.open(entente.home()) : Shelf.openFilled(entente.home())) {
      PlanDraft draft = draft(ledger);
      tellRows(draft);
      tellDifferences(draft);
      if (dry) {
        outside.say("nothing was recorded (--dry-run)" + (draft.overwrites() ? "; with --accept the changes are taken over" : ""));
      } else if (draft.overwrites() && !accept) {
        outside.say(
            "nothing was recorded: %s would be overwritten; look at them above, and give --accept to take them over"
                .formatted(Counted.of(draft.changed(), "line")));
        return Status.UNUSABLE.code();
      } else {
        record(ledger, draft);
      }
      return (draft.unusable() == 0 ? Status.DONE : Status.UNUSABLE).code();
    } catch (UnusableException wrong) {
      throw new Stop(Status.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private PlanDraft draft(Ledger ledger) {
    var wanted = new PlanWanted(name, title, parties, follows, published);
    if (file == null) {
      String doc = String.valueOf(from);
      Stored stored =
          ledger
              .document(doc)
              .orElseThrow(() -> new Stop(Status.USAGE, "--from: found no document called \"%s\"; add it first: entente add PATH".formatted(doc)));
      return PlanDraft.of(ledger, stored, wanted);
    }
    byte[] bytes = bytes(file);
    String fileName = String.valueOf(file.getFileName());
    List<Sheet> sheets = Sheets.read(fileName, bytes);
    Mapping used = corrected(mapping(ledger, sheets));
    PlanTable table = PlanTable.read(sheets, used, KnownNames.cells());
    tellMapping(table);
    return PlanDraft.of(ledger, fileName, bytes, sheets, table, wanted);
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > Sheets.LARGEST) {
        throw new Stop(Status.USAGE, "plan: found a file of %,d bytes, wanted at most %,d; save the plan's sheet alone".formatted(Files.size(file), Sheets.LARGEST));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new Stop(Status.USAGE, "plan: found no file %s; check the name".formatted(file), missing);
    } catch (IOException broken) {
      throw new Stop(Status.USAGE, "plan: %s cannot be read (%s)".formatted(file, broken.getMessage()), broken);
    }
  }

  private Mapping mapping(Ledger ledger, List<Sheet> sheets) {
    Optional<Mapping> given = Optional.ofNullable(mapping).map(ImportPlanCommand::read);
    return PlanDraft.mapping(ledger, name, sheets, given)
        .or(() -> columns.isEmpty() ? Optional.empty() : Optional.of(new Mapping("", Map.of(), null, null)))
        .orElseThrow(
            () ->
                new Stop(
                    Status.USAGE,
                    "mapping: found no row of headings that are known, wanted at least those of code and title; name them, such as --column \"title=Vorhaben\""));
  }

  private static Mapping read(Path file) {
    try {
      return Mapping.read(Files.readString(file));
    } catch (IOException broken) {
      throw new Stop(Status.USAGE, Catalogue.reason("mapping", file, broken), broken);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private Mapping corrected(Mapping proposed) {
    Mapping corrected = proposed;
    for (Map.Entry<String, String> each : columns.entrySet()) {
      Target target =
          Target.of(each.getKey())
              .orElseThrow(() -> new Stop(Status.USAGE, "--column: found \"%s\", wanted one of %s".formatted(each.getKey(), Mapping.targets())));
      corrected = corrected.with(target, each.getValue().strip());
    }
    try {
      corrected = sheet == null ? corrected : corrected.onSheet(sheet);
      corrected = currency == null ? corrected : corrected.withCurrency(currency);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, "--currency: " + String.valueOf(wrong.getMessage()).replaceFirst("^[a-z.]+: ", ""), wrong);
    }
    String order = dates;
    return order == null
        ? corrected
        : corrected.withDates(
            Mapping.DayOrder.of(order).orElseThrow(() -> new Stop(Status.USAGE, "--dates: found \"%s\", wanted day-first or month-first".formatted(order))));
  }

  private void tellMapping(PlanTable table) {
    outside.say("columns, as understood (correct with --column FIELD=HEADING):");
    table.mapping().columns().forEach((target, heading) -> outside.say("  %-13s %s".formatted(target.key(), heading)));
    if (!table.unused().isEmpty()) {
      outside.say("  not used:     " + String.join(" · ", table.unused()));
    }
    if (save != null) {
      try {
        Files.writeString(save, table.mapping().json() + "\n");
        outside.say("the mapping stands in %s".formatted(save));
      } catch (IOException broken) {
        throw new Stop(Status.LEDGER, "--save-mapping: %s cannot be written (%s); choose another place".formatted(save, broken.getMessage()), broken);
      }
    }
  }

  private void tellRows(PlanDraft draft) {
    List<String> troubles = draft.rows().stream().flatMap(row -> row.told().stream()).toList();
    troubles.forEach(outside::say);
    if (draft.table() != null) {
      outside.say(
          "%s: %,d taken, %,d without some cells, %,d not usable"
              .formatted(
                  Counted.of(draft.rows().size(), "row"),
                  draft.table().count(RowResult.Outcome.TAKEN),
                  draft.table().count(RowResult.Outcome.PARTLY),
                  draft.table().count(RowResult.Outcome.NOT)));
    }
  }

  private void tellDifferences(PlanDraft draft) {
    if (draft.known().isEmpty()) {
      return;
    }
    outside.say(
        "%s as known: %,d lines new, %,d changed, %,d filled in, %,d not in this file (they stay)"
            .formatted(
                draft.head().name(), draft.fresh(), draft.changed(), draft.filled(), draft.untouched().size()));
    var told = new ArrayList<String>();
    for (Difference difference : draft.differences()) {
      if (difference.fresh()) {
        told.add("  %s new: %s".formatted(difference.line().code(), difference.line().title()));
      }
      for (Difference.Change change : difference.changes()) {
        told.add("  %s %s: %s".formatted(difference.line().code(), change.field().title().toLowerCase(java.util.Locale.ROOT), words(change)));
      }
    }
    int most = dry ? told.size() : TOLD;
    told.stream().limit(most).forEach(outside::say);
    if (told.size() > most) {
      outside.say("  and %,d more (--dry-run lists them all)".formatted(told.size() - most));
    }
  }

  private static String words(Difference.Change change) {
    return change.overwrites() ? "was \"%s\", is \"%s\"".formatted(change.was(), change.is()) : "is now \"%s\"".formatted(change.is());
  }

  private void record(Ledger ledger, PlanDraft draft) {
    String what = draft.record(ledger) ? "recorded %s of %s, \"%s\"" : "%s of %s, \"%s\": just so already, nothing to record";
    outside.say((what + "; look at it with: entente plan show %s").formatted(Counted.of(draft.lines().size(), "line"), draft.head().name(), draft.head().title(), draft.head().name()));
  }
}
