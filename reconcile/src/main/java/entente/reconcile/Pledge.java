package entente.reconcile;

import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Sector;
import entente.model.Value;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A commitment's entry made ready for the arithmetic of promises: its statements, and what they say together.
///
/// @param settled the values settled on
/// @param said what each document says, in order of being known
/// @param from everyone whom any statement names as giver
/// @param to everyone whom any statement names as receiver
/// @param sectors those that any statement names
/// @param date the settled date, else the earliest of any statement; null where none gives one
record Pledge(
    Entry entry,
    Commitment settled,
    List<Said> said,
    Set<Party> from,
    Set<Party> to,
    Set<Sector> sectors,
    @Nullable When date)
    implements Comparable<Pledge> {

  /// What one document says of it: the claim taken apart, and its words.
  ///
  /// @param text the passages in lower case, one after the other, with the further fields that name the thing
  /// @param start where the first passage begins in the document, and `end` where the last one ends
  record Said(Report report, Commitment commitment, String text, Words words, int start, int end) {
    static Said of(Report report) {
      Claim claim = report.claim();
      String text =
          claim.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
      int end = claim.evidence().stream().mapToInt(each -> each.span().end()).max().orElseThrow();
      return new Said(
          report,
          (Commitment) claim.assertion(),
          text.replace('’', '\'').replaceAll("\\s+", " "),
          Subject.of(List.of(report)).words(),
          claim.span().start(),
          end);
    }

    String document() {
      return report.publication().document();
    }

    @Nullable Money amount() {
      return commitment.terms().amount();
    }

    boolean isFirm() {
      return commitment.status() != Status.CONSIDERED && commitment.status() != Status.CANCELLED;
    }

    /// Whether its first passage begins amid a sentence, as far as its first letter tells.
    boolean goesOn() {
      return report.claim().evidence().stream()
          .findFirst()
          .flatMap(each -> each.quote().codePoints().filter(Character::isLetter).boxed().findFirst())
          .filter(Character::isLowerCase)
          .isPresent();
    }

    /// Characters between the passages of two statements of one document; 0 where they overlap.
    int distance(Said other) {
      return Math.max(0, Math.max(start - other.end, other.start - end));
    }
  }

  /// Empty for an entry that is no commitment.
  static Optional<Pledge> of(Entry entry) {
    if (!(entry.settled() instanceof Commitment settled)) {
      return Optional.empty();
    }
    List<Said> said = entry.reports().stream().map(Said::of).toList();
    var from = new TreeSet<Party>(settled.from());
    var to = new TreeSet<Party>(settled.to());
    Set<Sector> sectors = EnumSet.noneOf(Sector.class);
    sectors.addAll(settled.sectors());
    When date = settled.date();
    for (Said each : said) {
      from.addAll(each.commitment().from());
      to.addAll(each.commitment().to());
      sectors.addAll(each.commitment().sectors());
      When own = each.commitment().date();
      if (settled.date() == null && own != null && (date == null || own.first().isBefore(date.first()))) {
        date = own;
      }
    }
    return Optional.of(new Pledge(entry, settled, said, from, to, sectors, date));
  }

  static List<Pledge> all(Collection<Entry> entries) {
    return entries.stream().flatMap(entry -> of(entry).stream()).sorted().toList();
  }

  String id() {
    return entry.id();
  }

  @Nullable Money amount() {
    return settled.terms().amount();
  }

  /// The settled amount in dollars of its year; empty where there is none, or no rate for it.
  OptionalDouble dollars() {
    Money amount = amount();
    return amount == null ? OptionalDouble.empty() : Rates.bundled().dollars(amount, day().getYear());
  }

  /// The day by which it is put in order of time: the first that its date may be, or else that of its becoming known.
  LocalDate day() {
    return date == null ? known() : date.first();
  }

  LocalDate known() {
    return entry.reports().getFirst().known();
  }

  /// The statements of each document.
  Map<String, List<Said>> byDocument() {
    Map<String, List<Said>> byDocument = new TreeMap<>();
    said.forEach(each -> byDocument.computeIfAbsent(each.document(), _ -> new ArrayList<>()).add(each));
    return byDocument;
  }

  /// Whether it is nothing but money or goods that have come: no statement speaks of a promise.
  boolean isDelivery() {
    return said.stream().allMatch(each -> each.commitment().status() == Status.DELIVERED);
  }

  /// Whether any statement says more than that it is weighed, and none has called it off since.
  boolean isFirm() {
    return settled.status() != Status.CANCELLED && said.stream().anyMatch(Said::isFirm);
  }

  /// Whether any statement's wording or further field says so.
  boolean says(java.util.function.Predicate<String> cue) {
    return said.stream().anyMatch(each -> cue.test(each.text()));
  }

  /// The words of a further field, in lower case, wherever a claim has it.
  Set<String> further(Field field) {
    return entry.reports().stream()
        .flatMap(report -> Optional.ofNullable(report.claim().further().get(field)).stream())
        .map(Value::toString)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The last day of its period: its "by", or its years after its date; null where it states none.
  @Nullable LocalDate until() {
    for (Commitment each : commitments()) {
      When by = each.terms().by();
      if (by != null) {
        return by.last();
      }
    }
    for (Commitment each : commitments()) {
      var years = each.terms().years();
      if (years != null && years.doubleValue() < 1000) {
        return day().plusMonths(Math.round(years.doubleValue() * 12));
      }
    }
    return null;
  }

  private List<Commitment> commitments() {
    var all = new ArrayList<Commitment>(List.of(settled));
    said.stream().map(Said::commitment).forEach(all::add);
    return all;
  }

  /// How alike the most alike statements of the two are worded, from 0 to 1.
  double likeness(Pledge other) {
    double best = 0;
    for (Said one : few()) {
      for (Said two : other.few()) {
        best = Math.max(best, one.words().likeness(two.words()));
      }
    }
    return best;
  }

  /// At most eight statements: a promise that a thousand papers print is not worded in a thousand ways.
  private List<Said> few() {
    return said.subList(0, Math.min(8, said.size()));
  }

  @Override
  public int compareTo(Pledge other) {
    return Comparator.<Pledge, Entry>comparing(Pledge::entry).compare(this, other);
  }
}
