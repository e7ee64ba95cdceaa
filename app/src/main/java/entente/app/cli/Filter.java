package entente.app.cli;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Value;
import entente.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which entries are asked for: those that pass every filter given.
final class Filter {
  private static final List<Field> BEGINS = List.of(Field.DATE, Field.START, Field.PERIOD);

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = "Entries that name this party; given twice, both. JPN, Japan, ASEAN, region:africa.")
  private List<Party> parties = new ArrayList<>();

  @Option(names = "--from", paramLabel = "PARTY", description = "Commitments by this party.")
  private List<Party> from = new ArrayList<>();

  @Option(names = "--to", paramLabel = "PARTY", description = "Commitments to this party.")
  private List<Party> to = new ArrayList<>();

  @Option(names = "--kind", paramLabel = "KIND", description = "Entries of this kind, such as finance or summit.")
  private @Nullable String kind;

  @Option(names = "--status", paramLabel = "STATUS", description = "Entries that have come so far, such as pledged or held.")
  private @Nullable String status;

  @Option(names = "--sector", paramLabel = "SECTOR", description = "Entries about this sector, such as energy.")
  private @Nullable String sector;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Entries of this year, month or day and later. An entry without a date counts by the day it was first reported.")
  private @Nullable When since;

  @Option(names = "--until", paramLabel = "DATE", description = "Entries of this year, month or day and earlier.")
  private @Nullable When until;

  boolean holds(Entry entry) {
    return entry.settled().everyone().containsAll(parties)
        && holds(entry, Field.FROM, from)
        && holds(entry, Field.TO, to)
        && says(entry, kind, Field.KIND, Field.ACT, Field.ROLE, Field.MEASURE)
        && says(entry, status, Field.STATUS)
        && about(entry)
        && within(entry);
  }

  /// The filters that were given, as the command line has them, in one order: what one asks has one name.
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

  private static boolean holds(Entry entry, Field field, List<Party> wanted) {
    return wanted.isEmpty()
        || (entry.settled().fields().get(field) instanceof Value.Parties(var parties) && parties.containsAll(wanted));
  }

  private static boolean says(Entry entry, @Nullable String wanted, Field... fields) {
    return wanted == null
        || Stream.of(fields).anyMatch(field -> entry.settled().fields().get(field) instanceof Value.Term(String word) && word.equals(wanted));
  }

  private boolean about(Entry entry) {
    return sector == null
        || (entry.settled().fields().get(Field.SECTORS) instanceof Value.Sectors(var sectors)
            && sectors.stream().map(Sector::word).anyMatch(sector::equals));
  }

  /// Whether the entry's time, as vague as it is, meets the time asked for.
  private boolean within(Entry entry) {
    When begin = date(entry, BEGINS).orElse(When.of(entry.reports().getFirst().known()));
    When end = date(entry, List.of(Field.END)).orElse(begin);
    return (since == null || !end.last().isBefore(since.first())) && (until == null || !begin.first().isAfter(until.last()));
  }

  private static Optional<When> date(Entry entry, List<Field> fields) {
    return fields.stream()
        .flatMap(field -> entry.settled().fields().get(field) instanceof Value.Date(When when) ? Stream.of(when) : Stream.empty())
        .findFirst();
  }
}
