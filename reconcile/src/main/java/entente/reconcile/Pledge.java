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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A commitment's entry made ready for the arithmetic of promises: its statements, and what they say together.
///
/// What it takes to work out is worked out when it is first asked for, and kept: a ledger's promises are asked about again and again.
/// Any number of threads may ask.
public final class Pledge implements Comparable<Pledge> {
  private static final Comparator<Statement> FIRST = Comparator.comparingInt(Statement::start).thenComparing(Statement::id);

  private final Entry entry;
  private final Commitment settled;
  private final Supplier<List<Statement>> stated;
  private @Nullable List<Statement> said;
  private @Nullable Together together;
  private Purse.@Nullable Both purse;

  /// What the statements say together.
  ///
  /// @param from everyone whom any statement names as giver
  /// @param to everyone whom any statement names as receiver
  /// @param sectors those that any statement names
  /// @param date the settled date, else the earliest of any statement; null where none gives one
  /// @param until the last day of its period; null where it states none
  /// @param delivery whether it is nothing but money or goods that have come
  /// @param firm whether any statement says more than that it is weighed
  /// @param dollars the settled amount in dollars of its year
  private record Together(
      Set<Party> from,
      Set<Party> to,
      Set<Sector> sectors,
      @Nullable When date,
      @Nullable LocalDate until,
      boolean delivery,
      boolean firm,
      boolean envelope,
      OptionalDouble dollars) {}

  private Pledge(Entry entry, Commitment settled, Supplier<List<Statement>> stated) {
    this.entry = entry;
    this.settled = settled;
    this.stated = stated;
  }

  /// Empty for an entry that is no commitment.
  static Optional<Pledge> of(Entry entry) {
    return of(entry, Rulings.NONE.names());
  }

  private static Optional<Pledge> of(Entry entry, Names names) {
    return entry.settled() instanceof Commitment settled
        ? Optional.of(new Pledge(entry, settled, () -> entry.reports().stream().map(report -> Statement.of(report, names)).toList()))
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
  /// @param said gives its statements, in order of being known; asked once
  public static Pledge kept(Entry entry, Supplier<List<Statement>> said) {
    return new Pledge(entry, (Commitment) entry.settled(), said);
  }

  public Entry entry() {
    return entry;
  }

  public Commitment settled() {
    return settled;
  }

  /// What each document says, in order of being known.
  List<Statement> said() {
    List<Statement> known = said;
    if (known == null) {
      known = List.copyOf(stated.get());
      said = known;
    }
    return known;
  }

  private Together together() {
    Together known = together;
    if (known == null) {
      known = work();
      together = known;
    }
    return known;
  }

  private Together work() {
    var from = new TreeSet<Party>(settled.from());
    var to = new TreeSet<Party>(settled.to());
    Set<Sector> sectors = EnumSet.noneOf(Sector.class);
    sectors.addAll(settled.sectors());
    When date = settled.date();
    boolean delivery = true;
    boolean firm = false;
    for (Statement each : said()) {
      from.addAll(each.commitment().from());
      to.addAll(each.commitment().to());
      sectors.addAll(each.commitment().sectors());
      When own = each.commitment().date();
      if (settled.date() == null && own != null && (date == null || own.first().isBefore(date.first()))) {
        date = own;
      }
      delivery &= each.commitment().status() == Commitment.Status.DELIVERED;
      firm |= each.isFirm();
    }
    LocalDate day = date == null ? known() : date.first();
    Money amount = amount();
    OptionalDouble dollars = amount == null ? OptionalDouble.empty() : Rates.bundled().dollars(amount, day.getYear());
    LocalDate until = until(day);
    boolean envelope =
        !delivery
            && Envelopes.isLarge(settled, dollars)
            && (sectors.isEmpty() || sectors.size() >= 3 || until != null)
            && said().stream().limit(20).noneMatch(each -> each.has(Cue.OWN_VEHICLE));
    return new Together(
        few(from), few(to), sectors, date, until, delivery, firm && settled.status() != Commitment.Status.CANCELLED, envelope, dollars);
  }

  /// Most name one or two, of which there are millions.
  private static Set<Party> few(NavigableSet<Party> parties) {
    return parties.size() == 1 ? Set.of(parties.first()) : parties.isEmpty() ? Set.of() : parties;
  }

  private @Nullable LocalDate until(LocalDate day) {
    for (Commitment each : commitments()) {
      When by = each.terms().by();
      if (by != null) {
        return by.last();
      }
    }
    for (Commitment each : commitments()) {
      var years = each.terms().years();
      if (years != null && years.doubleValue() < 1000) {
        return day.plusMonths(Math.round(years.doubleValue() * 12));
      }
    }
    return null;
  }

  private List<Commitment> commitments() {
    var all = new ArrayList<Commitment>(List.of(settled));
    said().stream().map(Statement::commitment).forEach(all::add);
    return all;
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
    Purse.Both known = purse;
    if (known == null) {
      known = Purse.Both.of(from(), to());
      purse = known;
    }
    return known;
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
    return settled.terms().amount();
  }

  /// The settled amount in dollars of its year; empty where there is none, or no rate for it.
  OptionalDouble dollars() {
    return together().dollars();
  }

  /// The day by which it is put in order of time: the first that its date may be, or else that of its becoming known.
  LocalDate day() {
    When date = date();
    return date == null ? known() : date.first();
  }

  LocalDate known() {
    return entry.head().known();
  }

  /// Of each document the statement that comes first in its text.
  Collection<Statement> first() {
    Map<String, Statement> byDocument = new LinkedHashMap<>();
    said().forEach(each -> byDocument.merge(each.document(), each, (one, two) -> FIRST.compare(one, two) <= 0 ? one : two));
    return byDocument.values();
  }

  /// What promises of one purse to one receiver share, or of one sum to one receiver: those that share nothing of it are no rounds of each
  /// other.
  List<String> kindred() {
    var keys = new ArrayList<String>();
    Collection<String> receivers = to().isEmpty() ? List.of("") : new TreeSet<>(purse().receivers());
    for (String owner : new TreeSet<>(purse().owners())) {
      receivers.forEach(receiver -> keys.add(owner + " " + receiver));
    }
    if (says(Cue.UNDER)) {
      to().stream().flatMap(each -> Kin.blocs(each).stream()).forEach(bloc -> purse().owners().forEach(owner -> keys.add(owner + " " + bloc)));
    }
    // a bloc and its members announce the same money: what is for a single state is also found by receiver and sum
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
    return said().stream().anyMatch(each -> each.has(cue));
  }

  /// The words of a further field, in lower case, wherever a claim has it.
  Set<String> further(Field field) {
    var words = new TreeSet<String>();
    for (Statement each : said()) {
      String word = each.further(field);
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /// The last day of its period: its "by", or its years after its date; null where it states none.
  @Nullable LocalDate until() {
    return together().until();
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

  /// At most eight statements: a promise that a thousand papers print is not worded in a thousand ways.
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
    return this == other || (other instanceof Pledge that && id().equals(that.id()) && said().equals(that.said()) && settled.equals(that.settled));
  }

  @Override
  public int hashCode() {
    return Objects.hash(id());
  }

  @Override
  public String toString() {
    return id() + " " + settled;
  }
}
