package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente decide split`: an entry is two things.
@Command(
    name = "split",
    description =
        "An entry is two things: the claims that you name, and its others; or with --each as many"
            + " as it has claims.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide split 3f9a1c 77b0e2 81d2aa --reason \"two ferries\"")
final class DecideSplit extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "ENTRY",
      description = "The id of the entry, or of any claim of it.")
  private String entry = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CLAIM",
      description = "The claims that are about another thing.")
  private List<String> claims = new ArrayList<>();

  @Option(names = "--each", description = "Every claim is about a thing of its own.")
  private boolean each;

  DecideSplit(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    List<String> all =
        ids.find(entry.strip()).reports().stream()
            .map(report -> report.claim().id())
            .distinct()
            .toList();
    if (all.size() < 2) {
      throw new Stop(Status.USAGE, "entry: found one claim in it, wanted two or more to split");
    }
    if (each != claims.isEmpty()) {
      throw new Stop(
          Status.USAGE,
          "split: wanted either the claims that go apart or --each; the entry has %s"
              .formatted(all));
    }
    return new Ruling.Split(each ? all.stream().map(List::of).toList() : parts(all, ids));
  }

  private List<List<String>> parts(List<String> all, Prefixes ids) {
    List<String> named = claims.stream().map(ids::claim).distinct().toList();
    for (String claim : named) {
      if (!all.contains(claim)) {
        throw new Stop(
            Status.USAGE,
            "claim: found %s, which is of another entry, wanted some of %s".formatted(claim, all));
      }
    }
    List<String> others = all.stream().filter(claim -> !named.contains(claim)).toList();
    if (others.isEmpty()) {
      throw new Stop(
          Status.USAGE,
          "split: found all claims of the entry, wanted some of them; --each takes every one"
              + " apart");
    }
    return List.of(named, others);
  }
}
