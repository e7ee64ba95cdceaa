package entente.app.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import entente.app.Deciding;
import entente.app.RefusedException;
import entente.app.Written;
import entente.app.intake.Unusable;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Decision.Ruling;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Publication;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente import facts`: facts that somebody wrote into a table, each with its source.
@Command(
    name = "facts",
    description = {
      "Takes in facts from a CSV file, each as a claim of its source, in the name of whoever adds"
          + " them.",
      "A line has a type, the type's fields under their names, and quote: the words of the source.",
      "The source is the document named in doc, if the ledger has it and the words stand there;"
          + " else title, publisher, published and url say where they stand.",
      "Lines that cannot be used are named, and the others are taken in. A line that is there"
          + " already is passed over.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import facts facts.csv --by Ana --reason \"from the treaty register\"",
      "",
      "facts.csv:",
      "  type,from,to,kind,amount,status,date,quote,publisher,published,url",
      "  commitment,NOR,KEN,finance,40 million EUR,signed,2024-05-03,Norway lends 40 million"
          + " euros,Register,2024-05-04,https://example.org/1",
    })
final class ImportFactsCommand implements Callable<Integer> {
  private static final Set<String> SOURCE =
      Set.of("type", "doc", "quote", "title", "publisher", "published", "url", "reason");
  private static final int LONGEST_QUOTE = 20_000;

  private final Outside outside;
  private final Entente entente;

  @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 with a line of headings.")
  private Path file = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who adds them. Default: ENTENTE_AUTHOR, else the name you are logged in by.")
  private @Nullable String by;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for whoever reads it later; a column reason says it line by line.")
  private String reason = "imported from a table of facts";

  ImportFactsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() {
    int added = 0;
    int known = 0;
    var leftovers = new Leftovers();
    try (var ledger = Shelf.open(entente.home());
        var lines =
            CsvReader.builder()
                .detectBomHeader(true)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(file)) {
      var deciding = new Deciding(ledger);
      for (NamedCsvRecord line : lines) {
        try {
          if (added(ledger, deciding, line)) {
            added++;
          } else {
            known++;
          }
        } catch (IllegalArgumentException | RefusedException | Stop wrong) {
          leftovers.unusable(
              new Unusable(
                  "%s line %d".formatted(file, line.getStartingLineNumber()),
                  String.valueOf(wrong.getMessage())));
        }
      }
    } catch (IOException broken) {
      throw new Stop(
          Status.USAGE,
          Catalogue.reason("facts", file, broken).replace("JSON Lines", "CSV"),
          broken);
    } catch (CsvParseException broken) {
      throw new Stop(
          Status.USAGE, "facts: %s is no CSV (%s)".formatted(file, broken.getMessage()), broken);
    }
    Status status = leftovers.tell(outside);
    outside.say(
        "added %s; %,d there already; %,d not usable"
            .formatted(Counted.of(added, "fact"), known, leftovers.count()));
    return status.code();
  }

  private boolean added(Ledger ledger, Deciding deciding, NamedCsvRecord line) {
    Map<String, String> cells = line.getFieldsAsMap();
    Ruling.Add add = fact(ledger, cells);
    if (ledger.holdsClaim(add.claim().id())) {
      return false;
    }
    String said = cells.getOrDefault("reason", "");
    deciding.decide(add, author(), said.isBlank() ? reason : said);
    return true;
  }

  private String author() {
    String named =
        by != null
            ? by
            : outside
                .variables()
                .getOrDefault("ENTENTE_AUTHOR", System.getProperty("user.name", ""));
    if (named.isBlank()) {
      throw new Stop(Status.USAGE, "--by: found no name, wanted who adds the facts: --by NAME");
    }
    return named.strip();
  }

  private Ruling.Add fact(Ledger ledger, Map<String, String> cells) {
    Type type = Type.of(cells.getOrDefault("type", "").strip().replaceAll("s$", ""));
    Map<Field, Value> filled = new EnumMap<>(Field.class);
    cells.forEach((name, cell) -> {
      if (!SOURCE.contains(name) && !cell.isBlank()) {
        Field field = Written.field(name);
        filled.put(field, Written.value(field, cell));
      }
    });
    String quote = cells.getOrDefault("quote", "");
    if (quote.isBlank() || quote.length() > LONGEST_QUOTE) {
      throw new IllegalArgumentException(
          "quote: found %s, wanted the words of the source"
              .formatted(quote.isBlank() ? "nothing" : "too many"));
    }
    Assertion assertion = Assertion.of(type, filled);
    filled.keySet().removeAll(assertion.fields().keySet());
    return source(ledger, cells, quote, assertion, filled);
  }

  private static Ruling.Add source(
      Ledger ledger,
      Map<String, String> cells,
      String quote,
      Assertion assertion,
      Map<Field, Value> further) {
    String doc = cells.getOrDefault("doc", "").strip();
    Optional<Stored> stored = doc.isEmpty() ? Optional.empty() : ledger.document(doc);
    int start = stored.map(each -> each.document().text().indexOf(quote)).orElse(-1);
    if (stored.isPresent() && start < 0) {
      throw new IllegalArgumentException(
          "quote: found no \"%s\" in %s, wanted words as they stand there"
              .formatted(Table.cut(quote, 60), doc));
    }
    Evidence evidence =
        new Evidence(new Span(Math.max(0, start), Math.max(0, start) + quote.length()), quote);
    Publication publication =
        stored.map(Stored::publication).orElseGet(() -> told(cells, doc, quote));
    String id = ClaimIds.claim(publication.document(), assertion, List.of(evidence));
    return new Ruling.Add(
        new Claim(id, publication.doc(), assertion, List.of(evidence), further, null, null, null),
        publication);
  }

  /// What the line says of its source, which the ledger does not have.
  private static Publication told(Map<String, String> cells, String doc, String quote) {
    String published = cells.getOrDefault("published", "").strip();
    When when = published.isEmpty() ? null : When.parse(published);
    String publisher = given(cells, "publisher");
    String address = given(cells, "url");
    if (publisher == null && address == null && doc.isEmpty()) {
      throw new IllegalArgumentException(
          "source: found none, wanted doc, url or publisher: nothing stands here without its"
              + " source");
    }
    String hash =
        ClaimIds.hash(
            String.join(
                    "\n",
                    "fact",
                    doc,
                    quote,
                    published,
                    String.valueOf(publisher),
                    String.valueOf(address))
                .getBytes(StandardCharsets.UTF_8));
    return new Publication(
        hash,
        doc.isEmpty() ? "fact-" + hash.substring(0, 8) : doc,
        when,
        publisher,
        given(cells, "title"),
        address);
  }

  private static @Nullable String given(Map<String, String> cells, String name) {
    String cell = cells.getOrDefault(name, "").strip();
    return cell.isEmpty() ? null : cell;
  }
}
