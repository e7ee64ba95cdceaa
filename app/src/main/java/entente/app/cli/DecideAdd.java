package entente.app.cli;

import entente.app.Written;
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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente decide add`: a fact that no reader found.
@Command(
    name = "add",
    description = {
      "Adds a fact that no reader found, as a claim of the document that says so, or of a note of"
          + " yours.",
      "It is reconciled as any other claim is.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente decide add commitment from=NOR to=KEN kind=finance \"amount=40 million EUR\""
          + " status=pledged \\",
      "    --source communique --quote \"Norway will lend 40 million euros\" --reason \"missed by"
          + " the reader\"",
      "  entente decide add meeting kind=leaders parties=NOR,KEN place=Nairobi start=2024-05-03"
          + " status=held \\",
      "    --note \"Told by the embassy on the telephone\" --published 2024-05-04 --reason \"no"
          + " paper has it\"",
    })
final class DecideAdd extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "TYPE",
      description = "relation, commitment, meeting, accord, position, membership or indicator.")
  private String type = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FIELD=VALUE",
      description =
          "The fields, each as for entente decide value. docs/reference/claims.md lists those of"
              + " each type.")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "DOC",
      description = "The document in the ledger that says so, by its name or hash.")
  private @Nullable String source;

  @Option(
      names = "--quote",
      paramLabel = "TEXT",
      description = "Its words, as they stand there; given twice, two passages.")
  private List<String> quotes = new ArrayList<>();

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "Instead of a document, how you know.")
  private @Nullable String note;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "With --note, since when the public could know. Default: from today.")
  private @Nullable When published;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "With --note, where it can be read.")
  private @Nullable String address;

  DecideAdd(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    if ((source == null) == (note == null)) {
      throw new Stop(
          Status.USAGE,
          "add: wanted either --source DOC with --quote TEXT, or --note TEXT: nothing stands here"
              + " without evidence");
    }
    return source != null ? fromDocument(ledger, source) : fromNote(String.valueOf(note));
  }

  private Ruling fromDocument(Ledger ledger, String name) {
    if (quotes.isEmpty() || published != null || address != null) {
      throw new Stop(
          Status.USAGE,
          "--source: wanted --quote TEXT beside it, and --published and --address with --note"
              + " alone");
    }
    Stored stored =
        ledger
            .document(name)
            .orElseThrow(() ->
                new Stop(
                    Status.USAGE,
                    "--source: found no document \"%s\"; add it first: entente add PATH"
                        .formatted(name)));
    String text = stored.document().text();
    List<Evidence> evidence =
        quotes.stream().map(quote -> Evidence.in(text, passage(text, quote, name))).toList();
    return new Ruling.Add(
        claim(stored.document().hash(), stored.publication().doc(), evidence),
        stored.publication());
  }

  /// The first place where the words stand; a line may break where the quote has a space.
  private static Span passage(String text, String quote, String doc) {
    String words =
        Stream.of(quote.strip().split("\\s+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher found = Pattern.compile(words).matcher(text);
    if (quote.isBlank() || !found.find()) {
      throw new Stop(
          Status.USAGE,
          "--quote: found no \"%s\" in %s, wanted words as they stand there".formatted(quote, doc));
    }
    return new Span(found.start(), found.end());
  }

  private Ruling fromNote(String words) {
    if (words.isBlank() || !quotes.isEmpty()) {
      throw new Stop(
          Status.USAGE, "--note: wanted how you know, and no --quote: the note is the passage");
    }
    String author = author();
    String hash =
        ClaimIds.hash(
            String.join(
                    "\n", "note", author, words, String.valueOf(published), String.valueOf(address))
                .getBytes(StandardCharsets.UTF_8));
    String doc = "note-" + hash.substring(0, 8);
    List<Evidence> evidence = List.of(new Evidence(new Span(0, words.length()), words));
    return new Ruling.Add(
        claim(hash, doc, evidence), new Publication(hash, doc, published, author, "Note", address));
  }

  private Claim claim(String document, String doc, List<Evidence> evidence) {
    try {
      Type of = Type.of(type.replaceAll("s$", ""));
      Map<Field, Value> filled = new EnumMap<>(Field.class);
      for (String each : fields) {
        int equals = each.indexOf('=');
        if (equals < 1) {
          throw new Stop(
              Status.USAGE,
              "field: found \"%s\", wanted FIELD=VALUE such as status=pledged".formatted(each));
        }
        Field field = Written.field(each.substring(0, equals));
        filled.put(field, Written.value(field, each.substring(equals + 1)));
      }
      Assertion assertion = Assertion.of(of, filled);
      filled.keySet().removeAll(assertion.fields().keySet());
      return new Claim(
          ClaimIds.claim(document, assertion, evidence),
          doc,
          assertion,
          evidence,
          filled,
          null,
          null,
          null);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
