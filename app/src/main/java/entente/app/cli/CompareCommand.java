package entente.app.cli;

import entente.app.plan.TextPair;
import entente.publish.Json;
import entente.reconcile.compare.Comparison;
import entente.reconcile.compare.Edit;
import entente.reconcile.compare.Paragraph;
import entente.reconcile.compare.Strength;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente compare`: two successive texts of one series side by side.
@Command(
    name = "compare",
    description = {
      "Sets two stored texts of one series side by side, paragraph by paragraph: kept, changed with"
          + " the words that changed, new, dropped.",
      "A change that makes the text bind more or less is marked: \"hope\" that became \"will\" is"
          + " strengthened.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente compare forum-statement-2024 forum-statement-2025",
      "  entente compare forum-statement-2024 forum-statement-2025 --only changed --only dropped",
    })
final class CompareCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(index = "0", paramLabel = "OLDER", description = "The earlier document, by its name.")
  private String older = "";

  @Parameters(index = "1", paramLabel = "NEWER", description = "The later document, by its name.")
  private String newer = "";

  @Option(
      names = "--only",
      paramLabel = "KIND",
      description =
          "Only paragraphs that were kept, changed, new or dropped; may be given several times.")
  private List<Comparison.Kind> only = new ArrayList<>();

  @Mixin private Layout layout = new Layout();

  CompareCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format =
        layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    Set<Comparison.Kind> kinds =
        only.isEmpty() ? EnumSet.allOf(Comparison.Kind.class) : EnumSet.copyOf(only);
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      TextPair pair = TextPair.of(ledger, older, newer);
      List<Comparison.Row> rows =
          pair.comparison().rows().stream().filter(row -> kinds.contains(row.kind())).toList();
      switch (format) {
        case JSON -> data.write(Json.write(rows.stream().map(TextPair::tree).toList()) + "\n");
        case JSONL -> {
          for (Comparison.Row row : rows) {
            data.write(Json.write(TextPair.tree(row)) + "\n");
          }
        }
        case TABLE, CSV -> {
          for (Comparison.Row row : rows) {
            write(row, data);
          }
        }
      }
      outside.say(
          "%,d kept, %,d changed (%,d strengthened, %,d weakened), %,d new, %,d dropped"
              .formatted(
                  pair.count(Comparison.Kind.KEPT),
                  pair.count(Comparison.Kind.CHANGED),
                  strength(pair, Strength.Direction.STRENGTHENED),
                  strength(pair, Strength.Direction.WEAKENED),
                  pair.count(Comparison.Kind.NEW),
                  pair.count(Comparison.Kind.DROPPED)));
    }
    return Status.DONE.code();
  }

  private static long strength(TextPair pair, Strength.Direction direction) {
    return pair.comparison().rows().stream().filter(row -> row.has(direction)).count();
  }

  private static void write(Comparison.Row row, Writer data) throws IOException {
    data.write(
        switch (row.kind()) {
          case KEPT -> "  kept     %s%n".formatted(words(row.newer()));
          case NEW -> "+ new      %s%n".formatted(words(row.newer()));
          case DROPPED -> "- dropped  %s%n".formatted(words(row.older()));
          case CHANGED ->
              "~ changed  %s%s%n"
                  .formatted(
                      label(row.newer()),
                      row.edits().stream()
                          .map(CompareCommand::marked)
                          .collect(Collectors.joining(" ")));
        });
    for (Strength strength : row.strengths()) {
      data.write("           %s: %s%n".formatted(strength.direction().word(), strength.reason()));
    }
  }

  private static String marked(Edit edit) {
    if (edit.same()) {
      return edit.is();
    }
    String was = edit.before().isEmpty() ? "" : "[-" + edit.was() + "-]";
    return edit.after().isEmpty() ? was : was + "{+" + edit.is() + "+}";
  }

  private static String words(@Nullable Paragraph paragraph) {
    Paragraph there = Objects.requireNonNull(paragraph, "each kind has its side");
    return label(there) + there.words();
  }

  private static String label(@Nullable Paragraph paragraph) {
    return paragraph == null || paragraph.label().isEmpty() ? "" : paragraph.label() + ". ";
  }
}
