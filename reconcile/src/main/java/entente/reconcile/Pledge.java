package entente.reconcile;

import entente.model.Commitment;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Sector;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A commitment's entry made ready for the arithmetic of promises: its statements, what they say
/// together, and the days on which it is known so.
///
/// What it takes to work out is worked out when it is first asked for, and kept: a ledger's
/// promises are asked about again and again. Any number of threads may ask.
public final class Pledge implements Comparable<Pledge> {
  /// Of several statements of a document the one that comes first in its text is the least.
  static final Comparator<Statement> FIRST =
      Comparator.comparingInt(Statement::start).thenComparing(Statement::id);

  private final Entry entry;
  private final Names names;
  private final int since;
  private final int until;
  private @Nullable List<Statement> said;
  private @Nullable Together together;

  private Pledge(Entry entry, Names names, @Nullable List<Statement> said, int since, int until) {
    this.entry = entry;
    this.names = names;
    this.said = said;
    this.since = since;
    this.until = until;
  }

  /// Empty for an entry that is no commitment.
  static Optional<Pledge> of(Entry entry) {
    return of(entry, Rulings.NONE.names());
  }

  private static Optional<Pledge> of(Entry entry, Names names) {
    return entry.settled() instanceof Commitment
        ? Optional.of(new Pledge(entry, names, null, Integer.MIN_VALUE, Integer.MAX_VALUE))
        : Optional.empty();
  }

  /// Those among entries, in their natural order, under the names that the documents use.
  static List<Pledge> all(Collection<Entry> entries) {
    return all(entries, List.of());
  }

  /// Those among entries, in their natural order.
  ///
  /// @param decisions of which those count that rename parties
  public static List<Pledge> all(Collection<Entry> entries, Collection<Decision> decisions) {
    Names names = new Rulings(decisions).names();
    return entries.stream().flatMap(entry -> of(entry, names).stream()).sorted().toList();
  }

  /// One of which the statements are kept somewhere.
  ///
  /// @param entry a commitment's
  /// @param said its statements, in order of being known; never changed
  /// @param since the number of the first day on which it is known so, counted from 1970-01-01
  /// @param until that of the first day on which it is no longer known so
  /// @param before what was known of it before; null where nothing was. What both say is kept once
  public static Pledge kept(
      Entry entry, List<Statement> said, int since, int until, @Nullable Pledge before) {
    var pledge = new Pledge(entry, Rulings.NONE.names(), said, since, until);
    Together own = Together.of(entry, said);
    pledge.together = before != null && before.together().equals(own) ? before.together() : own;
    return pledge;
  }

  public Entry entry() {
    return entry;
  }

  public Commitment settled() {
    return (Commitment) entry.settled();
  }

  /// The first day on which it is known so, as [#kept] counts them.
  int since() {
    return since;
  }

  /// The first day on which it is no longer known so.
  int until() {
    return until;
  }

  boolean isKnown(int day) {
    return since <= day && until > day;
  }

  /// Whether another, made with this one before it, tells nothing new of the promise but who says
  /// so.
  @SuppressWarnings("ReferenceEquality") // what both say is kept once
  boolean isLike(Pledge later) {
    return together() == later.together() && settled().equals(later.settled());
  }

  /// What each document says, in order of being known.
  List<Statement> said() {
    List<Statement> known = said;
    if (known == null) {
      known = entry.reports().stream().map(report -> Statement.of(report, names)).toList();
      said = known;
    }
    return known;
  }

  private Together together() {
    Together known = together;
    if (known == null) {
      known = Together.of(entry, said());
      together = known;
    }
    return known;
  }

  String id() {
    return entry.id();
  }

  /// Everyone whom any statement names as giver.
  Set<Party> from() {
    return together().from();
  }

  /// Everyone whom any statement names as receiver.
  Set<Party> to() {
    return together().to();
  }

  /// The purses that it is paid from and the names of those whom it is for.
  Purse.Both purse() {
    return together().purse();
  }

  /// Those that any statement names.
  Set<Sector> sectors() {
    return together().sectors();
  }

  /// The settled date, else the earliest of any statement; null where none gives one.
  @Nullable When date() {
    return together().date();
  }

  @Nullable Money amount() {
    return settled().terms().amount();
  }

  /// The settled amount in dollars of its year; empty where there is none, or no rate for it.
  OptionalDouble dollars() {
    return together().dollars();
  }

  /// The day by which it is put in order of time: the first that its date may be, or else that of
  /// its becoming known.
  LocalDate day() {
    When date = date();
    return date == null ? known() : date.first();
  }

  /// The last day that its date may be, or else that of its becoming known.
  LocalDate lastDay() {
    When date = date();
    return date == null ? known() : date.last();
  }

  LocalDate known() {
    return entry.head().known();
  }

  /// Of each document the statement that comes first in its text.
  Collection<Statement> first() {
    Map<String, Statement> byDocument = new LinkedHashMap<>();
    said()
        .forEach(each ->
            byDocument.merge(
                each.document(), each, (one, two) -> FIRST.compare(one, two) <= 0 ? one : two));
    return byDocument.values();
  }

  /// What promises of one purse to one receiver share, or of one sum to one receiver: those that
  /// share nothing of it are no rounds of each other.
  List<String> kindred() {
    var keys = new ArrayList<String>();
    Collection<String> receivers =
        to().isEmpty() ? List.of("") : new TreeSet<>(purse().receivers());
    for (String owner : new TreeSet<>(purse().owners())) {
      receivers.forEach(receiver -> keys.add(owner + " " + receiver));
    }
    if (says(Cue.UNDER)) {
      to().stream()
          .flatMap(each -> Kin.blocs(each).stream())
          .forEach(bloc -> purse().owners().forEach(owner -> keys.add(owner + " " + bloc)));
    }
    // a bloc and its members announce the same money: what is for a single state is also found by
    // receiver and sum
    if (amount() != null) {
      to().forEach(receiver -> keys.add("  " + Kin.name(receiver) + amount()));
    }
    return keys;
  }

  /// Whether some document states both.
  boolean isToldWith(Pledge other) {
    for (Statement one : said()) {
      for (Statement two : other.said()) {
        if (one.document().equals(two.document())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether it is nothing but money or goods that have come: no statement speaks of a promise.
  boolean isDelivery() {
    return together().delivery();
  }

  /// Whether any statement says more than that it is weighed, and none has called it off since.
  boolean isFirm() {
    return together().firm();
  }

  /// Whether it is an open sum ([Envelopes]).
  boolean isEnvelope() {
    return together().envelope();
  }

  /// Whether any statement's wording tells so.
  boolean says(Cue cue) {
    return (together().cues() & cue.bit()) != 0;
  }

  /// The spans of years that any statement's words are about.
  Set<Years> years() {
    return together().years();
  }

  /// The words of a further field, in lower case, wherever a claim has it.
  Set<String> further(Field field) {
    return together().further().getOrDefault(field, Set.of());
  }

  /// The last day of its period: its "by", or its years after its date; null where it states none.
  @Nullable LocalDate end() {
    return together().end();
  }

  /// How alike the most alike statements of the two are worded, from 0 to 1.
  double likeness(Pledge other) {
    double best = 0;
    for (Statement one : few()) {
      for (Statement two : other.few()) {
        best = Math.max(best, one.words().likeness(two.words()));
      }
    }
    return best;
  }

  /// At most eight statements: a promise that a thousand papers print is not worded in a thousand
  /// ways.
  private List<Statement> few() {
    return said().subList(0, Math.min(8, said().size()));
  }

  /// The report that was known last.
  Report last() {
    return entry.reports().getLast();
  }

  @Override
  public int compareTo(Pledge other) {
    return entry.compareTo(other.entry);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Pledge that
            && since == that.since
            && id().equals(that.id())
            && said().equals(that.said())
            && settled().equals(that.settled()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(id());
  }

  @Override
  public String toString() {
    return id() + " " + settled();
  }
}
