package entente.app.cli;

import entente.app.plan.Difference;
import entente.app.plan.KnownNames;
import entente.app.plan.PlanDraft;
import entente.app.plan.PlanWanted;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.publish.plan.PlanTable;
import entente.publish.plan.RowResult;
import entente.publish.plan.Sheet;
import entente.publish.plan.Sheets;
import entente.publish.plan.UnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente import plan`: the lines of a plan, from a spreadsheet or from a document's numbered
/// paragraphs.
@Command(
    name = "plan",
    description = {
      "Takes in a plan's lines from a spreadsheet (.xlsx, .csv), or from the numbered paragraphs of"
          + " a document that the ledger holds.",
      "Columns are recognised by their headings; --dry-run shows how, and what came of each row.",
      "A second file shows how it differs from the plan first: what it would overwrite is taken"
          + " over with --accept alone. Blank cells and missing lines take nothing away.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import plan matrix.xlsx --as asean-japan-2023 --dry-run",
      "  entente import plan matrix.xlsx --as asean-japan-2023 --column \"leads=In charge\""
          + " --save-mapping mapping.json",
      "  entente import plan update.xlsx --as asean-japan-2023 --published 2025-06 --accept",
      "  entente import plan --from plan-of-action-2026 --as asean-norway-2026",
    })
final class ImportPlanCommand implements Callable<Integer> {
  private static final int TOLD = 30;

  private final Outside outside;
  private final Entente entente;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A workbook (.xlsx) or a table (.csv).")
  private @Nullable Path file;

  @Option(
      names = "--from",
      paramLabel = "DOCUMENT",
      description =
          "Instead of a file: the numbered paragraphs of this stored document, by its name.")
  private @Nullable String from;

  @Mixin private PlanNaming naming = new PlanNaming();
  @Mixin private MappingOptions mapping = new MappingOptions();

  @Option(names = "--accept", description = "Take over what the file says otherwise than the plan.")
  private boolean accept;

  @Option(
      names = "--dry-run",
      description = "Show the mapping, the rows and the differences; record nothing.")
  private boolean dry;

  ImportPlanCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() {
    if ((file == null) == (from == null)) {
      throw new Stop(
          Status.USAGE,
          "plan: found %s, wanted a file or --from DOCUMENT"
              .formatted(file == null ? "neither" : "both"));
    }
    try (var ledger =
        from == null ? Shelf.open(entente.home()) : Shelf.openFilled(entente.home())) {
      PlanDraft draft = draft(ledger);
      tellRows(draft);
      tellDifferences(draft);
      if (dry) {
        outside.say(
            "nothing was recorded (--dry-run)"
                + (draft.overwrites() ? "; with --accept the changes are taken over" : ""));
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
    PlanWanted wanted = naming.wanted();
    if (file == null) {
      String doc = String.valueOf(from);
      Stored stored =
          ledger
              .document(doc)
              .orElseThrow(() ->
                  new Stop(
                      Status.USAGE,
                      "--from: found no document called \"%s\"; add it first: entente add PATH"
                          .formatted(doc)));
      return PlanDraft.of(ledger, stored, wanted);
    }
    byte[] bytes = bytes(file);
    String fileName = String.valueOf(file.getFileName());
    List<Sheet> sheets = Sheets.read(fileName, bytes);
    PlanTable table =
        PlanTable.read(sheets, mapping.of(ledger, wanted.name(), sheets), KnownNames.cells());
    tellMapping(table);
    return PlanDraft.of(ledger, fileName, bytes, sheets, table, wanted);
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > Sheets.LARGEST) {
        throw new Stop(
            Status.USAGE,
            "plan: found a file of %,d bytes, wanted at most %,d; save the plan's sheet alone"
                .formatted(Files.size(file), Sheets.LARGEST));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw new Stop(
          Status.USAGE, "plan: found no file %s; check the name".formatted(file), missing);
    } catch (IOException broken) {
      throw new Stop(
          Status.USAGE,
          "plan: %s cannot be read (%s)".formatted(file, broken.getMessage()),
          broken);
    }
  }

  private void tellMapping(PlanTable table) {
    outside.say("columns, as understood (correct with --column FIELD=HEADING):");
    table
        .mapping()
        .columns()
        .forEach((target, heading) -> outside.say("  %-13s %s".formatted(target.key(), heading)));
    if (!table.unused().isEmpty()) {
      outside.say("  not used:     " + String.join(" · ", table.unused()));
    }
    mapping.save(table).ifPresent(outside::say);
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
                draft.head().name(),
                draft.fresh(),
                draft.changed(),
                draft.filled(),
                draft.untouched().size()));
    var told = new ArrayList<String>();
    for (Difference difference : draft.differences()) {
      if (difference.fresh()) {
        told.add("  %s new: %s".formatted(difference.line().code(), difference.line().title()));
      }
      for (Difference.Change change : difference.changes()) {
        told.add(
            "  %s %s: %s"
                .formatted(
                    difference.line().code(),
                    change.field().title().toLowerCase(java.util.Locale.ROOT),
                    words(change)));
      }
    }
    int most = dry ? told.size() : TOLD;
    told.stream().limit(most).forEach(outside::say);
    if (told.size() > most) {
      outside.say("  and %,d more (--dry-run lists them all)".formatted(told.size() - most));
    }
  }

  private static String words(Difference.Change change) {
    return change.overwrites()
        ? "was \"%s\", is \"%s\"".formatted(change.was(), change.is())
        : "is now \"%s\"".formatted(change.is());
  }

  private void record(Ledger ledger, PlanDraft draft) {
    String what =
        draft.record(ledger)
            ? "recorded %s of %s, \"%s\""
            : "%s of %s, \"%s\": just so already, nothing to record";
    outside.say(
        (what + "; look at it with: entente plan show %s")
            .formatted(
                Counted.of(draft.lines().size(), "line"),
                draft.head().name(),
                draft.head().title(),
                draft.head().name()));
  }
}
