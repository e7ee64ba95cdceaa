package entente.app.cli;

import entente.app.Written;
import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import entente.model.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide value`: this is the value of a field.
@Command(
    name = "value",
    description =
        "This is the value of a field, in the entry of a claim; what its sources say stays beside"
            + " it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide value 3f9a1c amount \"40 million EUR\" --reason \"the signed text\"")
final class DecideValue extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "ENTRY",
      description = "The id of an entry or of one of its claims.")
  private String entry = "";

  @Parameters(
      index = "1",
      paramLabel = "FIELD",
      description = "Such as amount, status, date or parties.")
  private String field = "";

  @Parameters(
      index = "2",
      paramLabel = "VALUE",
      description =
          "As you would write it: \"35 billion USD\", \"10 vessels\", \"JPN, ASEAN\", 2023-12,"
              + " delivered; or as JSON.")
  private String value = "";

  DecideValue(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    Field named = Written.field(field);
    return new Ruling.ThisValue(ids.claimOf(entry), named, Written.value(named, value));
  }
}
