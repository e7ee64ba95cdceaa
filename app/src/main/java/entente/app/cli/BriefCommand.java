package entente.app.cli;

import entente.app.brief.BriefFormat;
import entente.app.brief.Briefs;
import entente.model.Clocks;
import entente.model.Party;
import entente.publish.brief.Brief;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente brief`: what an analyst hands in about two parties for a period.
@Command(
    name = "brief",
    description = {
      "Writes the brief of two parties for a period, every statement with its footnote.",
      "Bottom line, background, changes since the last meeting, what was agreed, inroads by country"
          + " and sector, what is due, what is disputed or not stated, who was absent.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente brief JPN ASEAN --from 2023 --to 2023",
      "  entente brief Japan ASEAN --from 2023-07 --known-on 2023-12-20 --output brief.docx",
      "  entente brief China region:africa --from 2024 --format html > brief.html",
    })
final class BriefCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(
      index = "0",
      paramLabel = "PARTY",
      description = "One party: JPN, Japan, ASEAN, region:africa.")
  private @Nullable Party one;

  @Parameters(index = "1", paramLabel = "PARTY", description = "The other.")
  private @Nullable Party other;

  @Mixin private PeriodOptions period = new PeriodOptions();
  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "md (Markdown), html (for print), docx (with footnotes of its own) or json. Default: by"
              + " the name of --output, else md.")
  private @Nullable BriefFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file rather than to standard output.")
  private @Nullable Path output;

  BriefCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    if (one == null || other == null || one.equals(other)) {
      throw new Stop(
          Status.USAGE,
          "party: found %s and %s, wanted two different parties such as JPN and ASEAN"
              .formatted(one, other));
    }
    BriefFormat chosen = format();
    Clocks asked = clocks.clocks();
    LocalDate today = asked.knownOn() == null ? LocalDate.now(ZoneOffset.UTC) : asked.knownOn();
    Brief brief = brief(new Briefs.Asked(one, other, period.period(), asked, today));
    if (output == null) {
      try (OutputStream data = new BufferedOutputStream(outside.data())) {
        chosen.write(brief, data);
      }
    } else {
      OutputFile.write(output, data -> chosen.write(brief, data));
      outside.say(
          "wrote %s: %d notes, %d sources"
              .formatted(output, brief.notes().size(), brief.sources().size()));
    }
    return Status.DONE.code();
  }

  private Brief brief(Briefs.Asked asked) {
    try (var ledger = Shelf.openFilled(entente.home())) {
      return Briefs.of(ledger, asked);
    }
  }

  private BriefFormat format() {
    if (format != null) {
      return format;
    }
    String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
    for (BriefFormat each : BriefFormat.values()) {
      if (name.endsWith("." + each.word())) {
        return each;
      }
    }
    return BriefFormat.MD;
  }
}
