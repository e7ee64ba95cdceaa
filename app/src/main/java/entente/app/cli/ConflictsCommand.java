package entente.app.cli;

import entente.app.Entries;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.publish.EntryJson;
import entente.publish.EntryName;
import entente.publish.Json;
import entente.reconcile.Gravity;
import entente.reconcile.Lineage;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente conflicts`: where sources disagree.
@Command(
    name = "conflicts",
    description =
        "Lists where sources disagree, what matters most first, each value with those who say so"
            + " and since when.",
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
      description =
          "conflict (default): they cannot all be right; progress: the world moved; refinement: one"
              + " is more precise; all.")
  private Kind kind = Kind.CONFLICT;

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = "In entries that name this party; given twice, both.")
  private List<entente.model.Party> parties = new ArrayList<>();

  @Mixin private ClockOptions clocks = new ClockOptions();
  @Mixin private Layout layout = new Layout();

  /// Which differences are asked for.
  enum Kind {
    CONFLICT,
    PROGRESS,
    REFINEMENT,
    ALL;

    Set<Disagreement.Kind> kinds() {
      return this == ALL
          ? EnumSet.allOf(Disagreement.Kind.class)
          : EnumSet.of(Disagreement.Kind.valueOf(name()));
    }

    boolean holds(String word) {
      return this == ALL || name().toLowerCase(Locale.ROOT).equals(word);
    }
  }

  ConflictsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  /// A disagreement of an entry, and how much it matters.
  private record Item(Entry entry, Disagreement disagreement, Lineage lineage, Gravity gravity) {}

  @Override
  public Integer call() throws IOException {
    Layout.Format format =
        layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    Question question = Question.all(clocks.clocks()).naming(parties).differing(kind.kinds());
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      List<Item> items = items(ledger, question);
      if (format == Layout.Format.TABLE) {
        text(items, new Prefixes(ledger, clocks.clocks()), data);
      } else {
        json(items, format, data);
      }
    }
    return Status.DONE.code();
  }

  /// Those asked for, the gravest first.
  private List<Item> items(Ledger ledger, Question question) {
    var items = new ArrayList<Item>();
    LocalDate newest = newest(ledger);
    for (Entry entry : Entries.of(ledger, question)) {
      Lineage lineage = Entries.lineage(ledger, entry);
      for (Disagreement each : entry.disagreements()) {
        if (kind.holds(each.kind().word())) {
          items.add(new Item(entry, each, lineage, Gravity.of(entry, each, lineage, newest)));
        }
      }
    }
    items.sort(Comparator.comparing(Item::gravity));
    return items;
  }

  /// The last day on which anything became known.
  private LocalDate newest(Ledger ledger) {
    var latest =
        Entries.of(ledger, Question.all(clocks.clocks()).in(Question.Order.LAST_KNOWN), 0, 1)
            .iterator();
    return latest.hasNext() ? latest.next().reports().getLast().known() : LocalDate.MIN;
  }

  private static void text(List<Item> items, Prefixes prefixes, Writer data) throws IOException {
    for (Item item : items) {
      data.write(
          "%s  %s\n".formatted(prefixes.shortened(item.entry().id()), EntryName.of(item.entry())));
      for (String line : Shown.lines(item.disagreement(), item.lineage())) {
        data.write("  " + line + "\n");
      }
      data.write(
          "    matters %.1f: %s\n"
              .formatted(item.gravity().points(), String.join(", ", item.gravity().because())));
    }
  }

  private static void json(List<Item> items, Layout.Format format, Writer data) throws IOException {
    List<Map<String, @Nullable Object>> lines = items.stream().map(ConflictsCommand::tree).toList();
    if (format == Layout.Format.JSON) {
      data.write(Json.write(lines) + "\n");
    } else {
      for (var line : lines) {
        data.write(Json.write(line) + "\n");
      }
    }
  }

  private static Map<String, @Nullable Object> tree(Item item) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("entry", item.entry().id());
    tree.put("type", item.entry().type().word());
    tree.put("name", EntryName.of(item.entry()));
    tree.put("weight", BigDecimal.valueOf(item.gravity().points()));
    tree.put("because", item.gravity().because());
    tree.putAll(EntryJson.tree(item.entry(), item.disagreement()));
    if (tree.get("stands") instanceof List<?> stands) {
      tree.put(
          "stands",
          IntStream.range(0, stands.size())
              .mapToObj(
                  i -> stand(stands.get(i), item.disagreement().stands().get(i), item.lineage()))
              .toList());
    }
    return tree;
  }

  private static Map<String, Object> stand(
      Object brief, Disagreement.Stand stand, Lineage lineage) {
    var tree = new LinkedHashMap<String, Object>();
    if (brief instanceof Map<?, ?> map) {
      map.forEach((key, value) -> tree.put(String.valueOf(key), value));
    }
    tree.put("voices", BigDecimal.valueOf(lineage.voices(stand.reports()).size()));
    return tree;
  }
}
