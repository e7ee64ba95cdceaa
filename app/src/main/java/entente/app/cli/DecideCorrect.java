package entente.app.cli;

import entente.app.Correcting;
import entente.app.Written;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide correct`: a claim that was read amiss is put right.
@Command(
    name = "correct",
    description = {
      "Puts a claim right that was read amiss: its passages stay, and the fields that you name are"
          + " as you say.",
      "It is two decisions: the corrected claim is added, and the one that was read is rejected.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente decide correct 3f9a1c02 \"amount=40 million EUR\" --reason \"the dollars are"
          + " another loan's\"",
      "  entente decide correct 3f9a1c02 by= status=signed --reason \"the text gives no day\"",
    })
final class DecideCorrect extends Decides {
  @Parameters(index = "0", paramLabel = "CLAIM", description = "The id of the claim.")
  private String claim = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FIELD=VALUE",
      description = "The fields as they should be; FIELD= leaves one out.")
  private List<String> fields = new ArrayList<>();

  DecideCorrect(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    throw new IllegalStateException("a correction is two decisions");
  }

  @Override
  void decide(Ledger ledger, String author, String reason) throws IOException {
    var corrected =
        new Correcting(ledger)
            .correct(new Prefixes(ledger, Clocks.NOW).claim(claim), fields(), author, reason);
    try (Writer data = outside().text()) {
      data.write(corrected.added().id() + "\n" + corrected.rejected().id() + "\n");
    }
    outside()
        .say(
            "corrected by %s: claim %s stands for %s; take it back with: entente decide undo %s, and of %s"
                .formatted(
                    author,
                    corrected.claim(),
                    claim,
                    corrected.rejected().id(),
                    corrected.added().id()));
  }

  private Map<Field, Optional<Value>> fields() {
    Map<Field, Optional<Value>> named = new EnumMap<>(Field.class);
    for (String each : fields) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new Stop(
            Status.USAGE,
            "field: found \"%s\", wanted FIELD=VALUE such as status=pledged".formatted(each));
      }
      Field field = Written.field(each.substring(0, equals));
      String words = each.substring(equals + 1).strip();
      named.put(
          field, words.isEmpty() ? Optional.empty() : Optional.of(Written.value(field, words)));
    }
    return named;
  }
}
