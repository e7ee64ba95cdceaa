package entente.app.cli;

import entente.app.plan.PlanView;
import entente.publish.plan.PlanMatrix;
import entente.publish.plan.PlanXlsx;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente plan export`: the matrix that a secretariat sends round.
@Command(
    name = "export",
    description = {
      "Writes a plan as the matrix that is sent round: a workbook with matrix and scorecard, or the"
          + " matrix as CSV.",
      "Imported into another ledger it gives the same plan; no cell is a formula.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente plan export asean-japan-2023 --output matrix.xlsx",
      "  entente plan export asean-japan-2023 --output matrix.csv"
    })
final class PlanExportCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private PlanOption plan = new PlanOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to this file: a workbook if its name ends in .xlsx, else CSV. Default: CSV on"
              + " standard output.")
  private @Nullable Path output;

  PlanExportCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    try (var ledger = Shelf.openFilled(entente.home())) {
      PlanMatrix matrix = PlanView.matrix(plan.state(ledger));
      if (output == null) {
        try (Writer data = outside.text()) {
          matrix.csv(data);
        }
      } else {
        write(matrix, output);
        outside.say(
            "%s of %s stand in %s"
                .formatted(Counted.of(matrix.rows().size(), "line"), matrix.head().name(), output));
      }
    }
    return Status.DONE.code();
  }

  private static void write(PlanMatrix matrix, Path file) {
    OutputFile.write(
        file,
        data -> {
          if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            PlanXlsx.write(matrix, data);
          } else {
            Writer text =
                new java.io.OutputStreamWriter(data, java.nio.charset.StandardCharsets.UTF_8);
            matrix.csv(text);
            text.flush();
          }
        });
  }
}
