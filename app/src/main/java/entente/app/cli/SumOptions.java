package entente.app.cli;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Value;
import entente.model.When;
import entente.model.Word;
import entente.reconcile.SumsAsked;
import entente.reconcile.SumsAsked.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which promises are to be added up, and how.
final class SumOptions {
  private static final Set<String> FUNDING = Set.of("public", "private", "mixed", "unstated");

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = "Promises that name this party; given twice, both.")
  private List<Party> parties = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "PARTY",
      description = "Promises by this party; given twice, by either.")
  private List<Party> from = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "PARTY",
      description = "Promises to this party; given twice, to either.")
  private List<Party> to = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Promises of this kind, such as finance or goods.")
  private @Nullable String kind;

  @Option(
      names = "--sector",
      paramLabel = "SECTOR",
      description = "Promises about this sector, such as energy; given twice, either.")
  private List<String> sectors = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Promises that have come so far, such as pledged; given twice, either.")
  private List<String> statuses = new ArrayList<>();

  @Option(
      names = "--funding",
      paramLabel = "FUNDING",
      description = "public, private, mixed or unstated; given twice, either.")
  private List<String> funding = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Promised in this year, month or day, or later; others are left out.")
  private @Nullable When since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Promised in this year, month or day, or earlier; others are left out.")
  private @Nullable When until;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description =
          "Sums that sources say in this currency, such as USD; others are left out, and converted"
              + " beside the total.")
  private @Nullable String currency;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "promised (default) or delivered.")
  private String measure = "promised";

  @Option(
      names = "--every-round",
      description =
          "Count earlier rounds of a promise that was renewed, too; else only the latest that is"
              + " known.")
  private boolean everyRound;

  /// Whether the entry passes those filters that leave nothing to be told.
  boolean holds(Entry entry) {
    return entry.settled().everyone().containsAll(parties)
        && (kind == null
            || (entry.settled().fields().get(Field.KIND) instanceof Value.Term(String word)
                && word.equals(kind)));
  }

  SumsAsked asked() {
    for (String each : funding) {
      if (!FUNDING.contains(each)) {
        throw new Stop(
            Status.USAGE,
            "--funding: found %s, wanted public, private, mixed or unstated".formatted(each));
      }
    }
    String code = currency == null ? null : currency.toUpperCase(Locale.ROOT);
    if (code != null && !code.matches("[A-Z]{3}")) {
      throw new Stop(
          Status.USAGE,
          "--currency: found %s, wanted a code of ISO 4217 such as USD".formatted(currency));
    }
    return new SumsAsked(
        Set.copyOf(from),
        Set.copyOf(to),
        words("--sector", sectors, Sector.values()),
        since,
        until,
        words("--status", statuses, Commitment.Status.values()),
        Set.copyOf(funding),
        code,
        words("--measure", List.of(measure), Measure.values()).iterator().next(),
        everyRound);
  }

  private static <T extends Word> Set<T> words(String option, List<String> given, T[] vocabulary) {
    var found = new HashSet<T>();
    for (String word : given) {
      found.add(
          Arrays.stream(vocabulary)
              .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() ->
                  new Stop(
                      Status.USAGE,
                      "%s: found %s, wanted one of %s"
                          .formatted(
                              option,
                              word,
                              Arrays.stream(vocabulary)
                                  .map(Word::word)
                                  .collect(Collectors.joining(", "))))));
    }
    return found;
  }
}
