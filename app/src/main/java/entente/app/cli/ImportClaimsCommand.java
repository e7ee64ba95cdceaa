package entente.app.cli;

import entente.app.Upkeep;
import entente.app.intake.Unusable;
import entente.ledger.Imported;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Publication;
import entente.publish.ClaimLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente import claims`: claims that somebody else read, before or without their documents.
@Command(
    name = "claims",
    description = {
      "Takes in claims from a file of JSON Lines, with their ids.",
      "A claim whose document is not in the ledger is marked unverified; its quotes serve as its"
          + " wording.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente import claims claims.jsonl --manifest documents.jsonl")
final class ImportClaimsCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(
      paramLabel = "FILE",
      description = "Claims, one JSON object a line, as the claims schema has them.")
  private @Nullable Path file;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "JSON Lines of their documents: doc, published, title, publisher, url.")
  private @Nullable Path manifest;

  ImportClaimsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() {
    Path named = java.util.Objects.requireNonNull(file, "picocli fills what is required");
    Catalogue catalogue = Catalogue.of(manifest);
    ClaimLines lines = lines(named);
    var leftovers = new Leftovers();
    leftovers.unusable(catalogue.unusable());
    lines
        .problems()
        .forEach(each ->
            leftovers.unusable(new Unusable(named + " line " + each.line(), each.message())));
    try (var ledger = Shelf.open(entente.home())) {
      Imported imported =
          ledger.importClaims(lines.claims(), publications(lines.claims(), catalogue));
      Upkeep.of(ledger);
      imported.problems().forEach(each -> leftovers.unusable(new Unusable(named.toString(), each)));
      Status status = leftovers.tell(outside);
      outside.say(
          "imported %s; %,d there already; %,d not usable"
              .formatted(
                  Counted.of(imported.added(), "claim"), imported.known(), leftovers.count()));
      return status.code();
    }
  }

  /// One publication for every document that the claims name.
  private static List<Publication> publications(List<Claim> claims, Catalogue catalogue) {
    return claims.stream()
        .map(Claim::doc)
        .distinct()
        .map(doc -> catalogue.manifest().publication(doc, ClaimIds.unstored(doc)))
        .toList();
  }

  private static ClaimLines lines(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return ClaimLines.read(reader);
    } catch (IOException broken) {
      throw new Stop(Status.USAGE, Catalogue.reason("claims", file, broken), broken);
    }
  }
}
