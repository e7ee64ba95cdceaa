package entente.app.cli;

import entente.app.plan.PlanDraft;
import entente.ledger.Ledger;
import entente.publish.plan.Mapping;
import entente.publish.plan.PlanTable;
import entente.publish.plan.Sheet;
import entente.publish.plan.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the columns of a plan's table are to be understood.
final class MappingOptions {
  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "Understand the columns as this file says. Default: as in the plan's last file, else by"
              + " the headings.")
  private @Nullable Path mapping;

  @Option(
      names = "--column",
      paramLabel = "FIELD=HEADING",
      description =
          "Correct the mapping: the field stands under that heading; under none where it is left"
              + " empty.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description =
          "The sheet of the workbook that holds the plan. Default: the one with the likeliest"
              + " headings.")
  private @Nullable String sheet;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "The currency of sums that name none.")
  private @Nullable String currency;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "How 05/06/2024 is read: day-first or month-first. Default: not at all.")
  private @Nullable String dates;

  @Option(
      names = "--save-mapping",
      paramLabel = "FILE",
      description = "Write the mapping as it was used, to be given as --mapping later.")
  private @Nullable Path save;

  /// How the columns are to be understood: as given, else as in the plan's last file, else by the
  /// headings; then as corrected.
  Mapping of(Ledger ledger, @Nullable String plan, List<Sheet> sheets) {
    Optional<Mapping> given = Optional.ofNullable(mapping).map(MappingOptions::read);
    Mapping proposed =
        PlanDraft.mapping(ledger, plan, sheets, given)
            .or(() ->
                columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Mapping("", Map.of(), null, null)))
            .orElseThrow(() ->
                new Stop(
                    Status.USAGE,
                    "mapping: found no row of headings that are known, wanted at least those of"
                        + " code and title; name them, such as --column \"title=Vorhaben\""));
    return corrected(proposed);
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
              .orElseThrow(() ->
                  new Stop(
                      Status.USAGE,
                      "--column: found \"%s\", wanted one of %s"
                          .formatted(each.getKey(), Mapping.targets())));
      corrected = corrected.with(target, each.getValue().strip());
    }
    try {
      corrected = sheet == null ? corrected : corrected.onSheet(sheet);
      corrected = currency == null ? corrected : corrected.withCurrency(currency);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(
          Status.USAGE,
          "--currency: " + String.valueOf(wrong.getMessage()).replaceFirst("^[a-z.]+: ", ""),
          wrong);
    }
    String order = dates;
    return order == null
        ? corrected
        : corrected.withDates(
            Mapping.DayOrder.of(order)
                .orElseThrow(() ->
                    new Stop(
                        Status.USAGE,
                        "--dates: found \"%s\", wanted day-first or month-first"
                            .formatted(order))));
  }

  /// Writes the mapping that was used where that is asked for; where it stands now.
  Optional<String> save(PlanTable table) {
    if (save == null) {
      return Optional.empty();
    }
    try {
      Files.writeString(save, table.mapping().json() + "\n");
      return Optional.of("the mapping stands in %s".formatted(save));
    } catch (IOException broken) {
      throw new Stop(
          Status.LEDGER,
          "--save-mapping: %s cannot be written (%s); choose another place"
              .formatted(save, broken.getMessage()),
          broken);
    }
  }
}
