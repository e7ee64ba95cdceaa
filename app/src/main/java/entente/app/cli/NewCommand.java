package entente.app.cli;

import entente.app.NoveltyData;
import entente.app.Promises;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Type;
import entente.model.Value;
import entente.publish.EntryName;
import entente.publish.Json;
import entente.reconcile.Earlier;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente new`: whether a promise is new, against the earlier ones between the same parties.
@Command(
    name = "new",
    description = {
      "Sets a promise beside the earlier ones between the same parties that it may restate,"
          + " continue or be a part of.",
      "What sources themselves say of it, new or announced before, is shown first; that they say"
          + " nothing is an answer, too.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente new 3f9a1c",
      "  entente new 3f9a1c --known-on 2023-12-20 --format json",
    })
final class NewCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(
      paramLabel = "ENTRY",
      description = "The id of any claim of the promise, or as much of one as no other has.")
  private String id = "";

  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private ShowCommand.Format format = ShowCommand.Format.TEXT;

  NewCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    try (var ledger = Shelf.openFilled(entente.home())) {
      var prefixes = new Prefixes(ledger, clocks.clocks());
      Entry promise = prefixes.find(id.strip());
      if (promise.type() != Type.COMMITMENT) {
        throw new Stop(
            Status.USAGE,
            "entry: found a %s, wanted a commitment; list them with: entente list commitments"
                .formatted(promise.type().word()));
      }
      List<Earlier> earlier = Promises.of(ledger, clocks.clocks()).earlier(promise);
      try (Writer data = outside.text()) {
        switch (format) {
          case JSON -> data.write(Json.write(NoveltyData.tree(promise, earlier)) + "\n");
          case TEXT -> data.write(text(promise, earlier, prefixes));
        }
      }
      return Status.DONE.code();
    }
  }

  private String text(Entry promise, List<Earlier> earlier, Prefixes prefixes) {
    var text = new StringBuilder();
    text.append(EntryName.of(promise)).append('\n');
    var said = NoveltyData.said(promise);
    text.append("Its sources: ")
        .append(said.isEmpty() ? "whether it is new is not stated" : String.join(", ", said))
        .append('\n');
    if (earlier.isEmpty()) {
      text.append(
          "No earlier promise between these parties is known that it may restate, continue or be a"
              + " part of.\n");
    }
    for (Earlier each : earlier) {
      text.append(
          "\n%s %s %s  %s\n  %s\n"
              .formatted(
                  each.linked() ? "It" : "It may",
                  how(each),
                  prefixes.shortened(each.entry().id()),
                  EntryName.of(each.entry()),
                  each.reason()));
      var table = new Table(1, "", "THIS PROMISE", "THE EARLIER");
      for (Field field : NoveltyData.TERMS) {
        String mine = value(promise, field);
        String other = value(each.entry(), field);
        if (!mine.isEmpty() || !other.isEmpty()) {
          table.row(
              field.key(),
              mine.isEmpty() ? "not stated" : mine,
              other.isEmpty() ? "not stated" : other);
        }
      }
      table.lines(outside.width() - 2).forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }

  private static String how(Earlier earlier) {
    String verb =
        switch (earlier.how()) {
          case RESTATES -> "restate";
          case CONTAINED -> "be a part of";
          case CONTINUES -> "continue";
          case REPLACES -> "replace";
        };
    return !earlier.linked()
        ? verb
        : verb.startsWith("be ") ? "is" + verb.substring(2) : verb + "s";
  }

  private static String value(Entry entry, Field field) {
    Value value = entry.settled().fields().get(field);
    return value == null ? "" : value.toString();
  }
}
