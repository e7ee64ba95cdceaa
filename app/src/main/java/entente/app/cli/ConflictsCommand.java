package entente.app.cli;

import entente.app.ConflictData;
import entente.app.Entries;
import entente.ledger.Question;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.publish.EntryName;
import entente.publish.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente conflicts`: where sources disagree.
@Command(
    name = "conflicts",
    description = "Lists where sources disagree, each value with those who say so.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente conflicts",
      "  entente conflicts --party JPN --kind all",
      "  entente conflicts --known-on 2023-12-18 --format json",
    })
final class ConflictsCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "conflict (default): they cannot all be right; progress: the world moved; refinement: one is more precise; all.")
  private Kind kind = Kind.CONFLICT;

  @Option(names = "--party", paramLabel = "PARTY", description = "In entries that name this party; given twice, both.")
  private List<entente.model.Party> parties = new ArrayList<>();

  @Mixin private ClockOptions clocks = new ClockOptions();
  @Mixin private Layout layout = new Layout();

  /// Which differences are asked for.
  enum Kind {
    CONFLICT, PROGRESS, REFINEMENT, ALL;

    Set<Disagreement.Kind> kinds() {
      return this == ALL ? EnumSet.allOf(Disagreement.Kind.class) : EnumSet.of(Disagreement.Kind.valueOf(name()));
    }

    boolean holds(String word) {
      return this == ALL || name().toLowerCase(Locale.ROOT).equals(word);
    }
  }

  ConflictsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format = layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    Question question = Question.all(clocks.clocks()).naming(parties).differing(kind.kinds());
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      Iterable<Entry> entries = Entries.of(ledger, question);
      if (format == Layout.Format.TABLE) {
        text(entries, new Prefixes(ledger, clocks.clocks()), data);
      } else {
        json(entries, format, data);
      }
    }
    return Status.DONE.code();
  }

  private void text(Iterable<Entry> entries, Prefixes prefixes, Writer data) throws IOException {
    for (Entry entry : entries) {
      data.write("%s  %s\n".formatted(prefixes.shortened(entry.id()), EntryName.of(entry)));
      for (Disagreement disagreement : entry.disagreements()) {
        if (kind.holds(disagreement.kind().word())) {
          for (String line : Shown.lines(disagreement)) {
            data.write("  " + line + "\n");
          }
        }
      }
    }
  }

  private void json(Iterable<Entry> entries, Layout.Format format, Writer data) throws IOException {
    boolean array = format == Layout.Format.JSON;
    String before = array ? "[" : "";
    for (Entry entry : entries) {
      for (var tree : ConflictData.trees(entry, kind.kinds())) {
        data.append(before).append(Json.write(tree)).append(array ? "" : "\n");
        before = array ? "," : "";
      }
    }
    if (array) {
      data.append(before.equals("[") ? "[]\n" : "]\n");
    }
  }
}
