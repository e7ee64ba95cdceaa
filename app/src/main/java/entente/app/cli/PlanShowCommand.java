package entente.app.cli;

import entente.app.plan.PlanData;
import entente.app.plan.PlanView;
import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.publish.Json;
import entente.reconcile.plan.Finding;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.PlanState;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente plan show`: a plan as a matrix, or one of its lines with everything known of it.
@Command(
    name = "show",
    description = {
      "Shows a plan as a matrix: each line with what is reported of it and what documents show.",
      "--line shows one line with its evidence; --attention those lines alone that are overdue,"
          + " silent or contradicted.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente plan show asean-japan-2023 --attention",
      "  entente plan show asean-japan-2023 --line 2.1.3",
      "  entente plan show asean-japan-2023 --known-on 2025-01-31 --format csv",
    })
final class PlanShowCommand implements Callable<Integer> {
  private static final int TITLE = 60;

  private final Outside outside;
  private final Entente entente;

  @Mixin private PlanOption plan = new PlanOption();

  @Option(
      names = "--line",
      paramLabel = "CODE",
      description = "One line, with its history, evidence and findings.")
  private @Nullable String code;

  @Option(names = "--attention", description = "Only lines in which something is to be looked at.")
  private boolean attention;

  @Mixin private Layout layout = new Layout();

  PlanShowCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format = layout.chosen(outside);
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      PlanState state = plan.state(ledger);
      List<LineState> lines =
          state.lines().stream()
              .filter(each -> code == null || each.line().code().equals(code))
              .filter(each -> !attention || !each.findings().isEmpty())
              .toList();
      if (code != null && lines.isEmpty()) {
        throw new Stop(
            Status.USAGE,
            "--line: found \"%s\", wanted the code of a line of %s"
                .formatted(code, state.plan().head().name()));
      }
      switch (format) {
        case CSV ->
            PlanView.matrix(
                    new PlanState(
                        state.plan(), state.day(), state.months(), lines, state.decided()))
                .csv(data);
        case JSON ->
            data.write(
                Json.write(
                        code == null && !attention
                            ? PlanData.whole(state)
                            : lines.stream()
                                .map(each -> PlanData.line(state.plan(), each))
                                .toList())
                    + "\n");
        case JSONL -> {
          for (LineState line : lines) {
            data.write(Json.write(PlanData.line(state.plan(), line)) + "\n");
          }
        }
        case TABLE -> {
          if (code == null) {
            table(state.plan(), lines, data);
          } else {
            line(state.plan(), lines.getFirst(), data);
          }
        }
      }
      long found = state.lines().stream().filter(each -> !each.findings().isEmpty()).count();
      outside.say(
          "%s of %s, as of %s; %,d to be looked at (--attention)"
              .formatted(
                  Counted.of(lines.size(), "line"),
                  state.plan().head().title(),
                  state.day(),
                  found));
    }
    return Status.DONE.code();
  }

  private void table(Plan plan, List<LineState> lines, Writer data) throws IOException {
    var table =
        new Table(1, "CODE", "TITLE", "LEAD", "UNTIL", "REPORTED", "EVIDENCED", "ATTENTION");
    for (LineState state : lines) {
      PlanLine line = state.line();
      table.row(
          line.code(),
          "  ".repeat(state.depth()) + line.title(),
          Table.cut(
              plan.isLeaf(line) ? plan.text(line, LineField.LEADS) : line.text(LineField.LEADS),
              24),
          line.text(LineField.END),
          standing(state.reported()),
          standing(state.evidenced()),
          Table.cut(
              state.findings().stream()
                  .map(each -> PlanView.words(each.kind()))
                  .collect(Collectors.joining(", ")),
              40));
    }
    for (String line : table.lines(Math.max(outside.width(), TITLE))) {
      data.write(line + "\n");
    }
  }

  private static String standing(PlanLine.@Nullable Standing standing) {
    return standing == null
        ? ""
        : standing.on() == null
            ? PlanView.words(standing.progress())
            : PlanView.words(standing.progress()) + " " + standing.on();
  }

  private static void line(Plan plan, LineState state, Writer data) throws IOException {
    PlanLine line = state.line();
    data.write("%s  %s%n".formatted(line.code(), line.title()));
    for (PlanLine above : plan.path(line)) {
      data.write("under     %s  %s%n".formatted(above.code(), above.title()));
    }
    for (LineField field : line.said().keySet()) {
      if (field != LineField.TITLE
          && !field.key().startsWith("reported")
          && !field.key().startsWith("evidenced")) {
        data.write(
            "%-9s %s%n"
                .formatted(field.title().toLowerCase(java.util.Locale.ROOT), line.text(field)));
      }
    }
    for (PlanLine.Standing report : state.reports()) {
      data.write("reported  %s, by %s%n".formatted(standing(report), report.by()));
    }
    for (LineState.Evidence each : state.evidence()) {
      data.write(
          "evidence  %s %s, %s (decision %s)%n"
              .formatted(
                  PlanView.words(each.progress()),
                  each.on(),
                  each.report().publication().doc(),
                  each.decision()));
      data.write(
          "          “%s”%n"
              .formatted(
                  each.report().claim().evidence().getFirst().quote().replaceAll("\\s+", " ")));
    }
    for (Finding finding : state.findings()) {
      data.write("attention %s: %s%n".formatted(PlanView.words(finding.kind()), finding.what()));
    }
  }
}
