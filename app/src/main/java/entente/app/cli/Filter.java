package entente.app.cli;

import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Party;
import entente.model.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which entries are asked for: those that pass every filter given.
final class Filter {
  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description =
          "Entries that name this party; given twice, both. JPN, Japan, ASEAN, region:africa.")
  private List<Party> parties = new ArrayList<>();

  @Option(names = "--from", paramLabel = "PARTY", description = "Commitments by this party.")
  private List<Party> from = new ArrayList<>();

  @Option(names = "--to", paramLabel = "PARTY", description = "Commitments to this party.")
  private List<Party> to = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Entries of this kind, such as finance or summit.")
  private @Nullable String kind;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Entries that have come so far, such as pledged or held.")
  private @Nullable String status;

  @Option(
      names = "--sector",
      paramLabel = "SECTOR",
      description = "Entries about this sector, such as energy.")
  private @Nullable String sector;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description =
          "Entries of this year, month or day and later. An entry without a date counts by the day"
              + " it was first reported.")
  private @Nullable When since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Entries of this year, month or day and earlier.")
  private @Nullable When until;

  /// The filters that were given, as the command line has them, in one order: what one asks has one
  /// name.
  String asked() {
    var asked = new ArrayList<String>();
    parties.stream().sorted().distinct().forEach(party -> asked.add("--party " + party));
    from.stream().sorted().distinct().forEach(party -> asked.add("--from " + party));
    to.stream().sorted().distinct().forEach(party -> asked.add("--to " + party));
    say("--kind", kind, asked);
    say("--status", status, asked);
    say("--sector", sector, asked);
    say("--since", since, asked);
    say("--until", until, asked);
    return String.join(" ", asked);
  }

  private static void say(String option, @Nullable Object value, List<String> asked) {
    if (value != null) {
      asked.add(option + " " + value);
    }
  }

  /// The entries asked for, of one type or all.
  Question of(EntryType type, Clocks clocks) {
    var words = new ArrayList<String>();
    if (kind != null) {
      words.add("kind:" + kind);
    }
    if (status != null) {
      words.add("status:" + status);
    }
    if (sector != null) {
      words.add("sector:" + sector);
    }
    return Question.all(clocks)
        .ofType(type.type().orElse(null))
        .naming(parties)
        .between(from, to)
        .saying(words)
        .within(since, until);
  }
}
