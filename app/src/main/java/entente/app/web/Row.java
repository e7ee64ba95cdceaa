package entente.app.web;

import entente.ledger.Outline;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.publish.EntryName;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.reconcile.Kin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry as one line of a list, for all who look. What a line shows is found when it is first shown, and kept; what an entry rests on is
/// fetched for those lines alone that show it. Any number of threads may look.
final class Row {
  /// How parties are called, in small letters.
  private static final Map<Party, String> CALLED = new ConcurrentHashMap<>();

  private final Entry entry;
  private final Type type;
  private final Predicate<String> said;
  private @Nullable String name;
  private int differs;
  private int conflicts;
  private @Nullable Line line;

  /// What the settled values give.
  private record Line(@Nullable Sign sign, String status, @Nullable When when, @Nullable Quantity quantity, Set<Party> parties) {}

  /// A figure that a list can be sorted by, within its own unit.
  record Quantity(BigDecimal value, String unit, String words) {}

  private Row(Entry entry, @Nullable String name, int differs, int conflicts, Predicate<String> said) {
    this.entry = entry;
    type = entry.type();
    this.name = name;
    this.differs = differs;
    this.conflicts = conflicts;
    this.said = said;
  }

  static Row of(Entry entry) {
    return new Row(entry, null, -1, -1, word -> begins(said(entry), word));
  }

  /// One of which a version is kept.
  ///
  /// @param said whether a word of its reports or their publishers begins so, in small letters
  static Row of(Entry entry, Outline outline, Predicate<String> said) {
    return new Row(entry, outline.name(), outline.differing(), outline.conflicts(), said);
  }

  private Line line() {
    Line known = line;
    if (known == null) {
      Map<Field, Value> fields = entry.settled().fields();
      known =
          new Line(
              Sign.of(entry.settled()).orElse(null),
              fields.get(Field.STATUS) instanceof Value.Term(var word) ? word : "",
              when(fields),
              quantity(entry),
              Set.copyOf(entry.settled().everyone()));
      line = known;
    }
    return known;
  }

  Entry entry() {
    return entry;
  }

  String name() {
    String known = name;
    if (known == null) {
      known = EntryName.of(entry);
      name = known;
    }
    return known;
  }

  @Nullable Sign sign() {
    return line().sign();
  }

  String status() {
    return line().status();
  }

  @Nullable When when() {
    return line().when();
  }

  @Nullable Quantity quantity() {
    return line().quantity();
  }

  Set<Party> parties() {
    return line().parties();
  }

  /// How many documents speak of it.
  int sources() {
    return entry.head().sources();
  }

  /// How many documents contradict one another in some field; 0 where none do.
  int differs() {
    if (differs < 0) {
      differs = differing(entry);
    }
    return differs;
  }

  /// In how many fields its sources contradict one another.
  int conflicts() {
    if (conflicts < 0) {
      conflicts = (int) entry.disagreements().stream().filter(each -> each.kind() == Disagreement.Kind.CONFLICT).count();
    }
    return conflicts;
  }

  private static @Nullable When when(Map<Field, Value> fields) {
    for (Field field : new Field[] {Field.DATE, Field.START, Field.PERIOD, Field.END, Field.BY}) {
      if (fields.get(field) instanceof Value.Date(var when)) {
        return when;
      }
    }
    return null;
  }

  private static @Nullable Quantity quantity(Entry entry) {
    if (entry.settled() instanceof Indicator(_, _, var value, var unit, _)) {
      return unit.matches("[A-Z]{3}") && value.signum() >= 0
          ? quantity(new Money(value, unit))
          : new Quantity(value, unit, unit.equals("rank") ? "rank " + Words.number(value) : Words.number(value) + " " + unit);
    }
    Map<Field, Value> fields = entry.settled().fields();
    if (fields.get(Field.AMOUNT) instanceof Value.Amount(var money)) {
      return quantity(money);
    }
    return fields.get(Field.COUNT) instanceof Value.Tally(var count)
        ? new Quantity(count.value(), count.unit(), Words.number(count.value()) + " " + count.unit())
        : null;
  }

  private static Quantity quantity(Money money) {
    return new Quantity(money.value(), money.currency(), Words.brief(money));
  }

  private static int differing(Entry entry) {
    return (int)
        entry.disagreements().stream()
            .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
            .mapToLong(Differing::sources)
            .max()
            .orElse(0);
  }

  private static String said(Entry entry) {
    var said = new StringBuilder();
    for (Report report : entry.reports()) {
      report.claim().evidence().forEach(evidence -> said.append('\n').append(evidence.quote()));
      said.append('\n').append(Optional.ofNullable(report.publication().publisher()).orElse(""));
    }
    return said.toString().toLowerCase(Locale.ENGLISH);
  }

  String id() {
    return entry.id();
  }

  Type type() {
    return type;
  }

  /// Whether it names a party, a bloc and its region by one name.
  boolean names(Party party) {
    String name = Kin.name(party);
    for (Party each : parties()) {
      if (Kin.name(each).equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// The day on which it was first known.
  LocalDate known() {
    return entry.head().known();
  }

  /// The day of the newest report.
  LocalDate lastKnown() {
    return entry.head().lastKnown();
  }

  /// By what it is filtered and sorted in time: its own date, and where it has none the day on which it was first known.
  When time() {
    When own = when();
    return own == null ? When.of(known()) : own;
  }

  /// Whether a word of its name, its parties, its evidence or its publishers begins so; in small letters.
  boolean has(String word) {
    if (said.test(word) || begins(name().toLowerCase(Locale.ENGLISH), word)) {
      return true;
    }
    for (Party each : parties()) {
      if (begins(CALLED.computeIfAbsent(each, Row::called), word)) {
        return true;
      }
    }
    return false;
  }

  private static String called(Party party) {
    return (party.id() + " " + PartyName.of(party)).toLowerCase(Locale.ENGLISH);
  }

  /// Whether a word of a text in small letters begins so.
  static boolean begins(String found, String word) {
    for (int at = found.indexOf(word); at >= 0; at = found.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(found.charAt(at - 1)) || !Character.isLetterOrDigit(word.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a thing of its type has a date of its own at all; a stand has none.
  boolean dated() {
    return type() != Type.POSITION;
  }

  String partyNames() {
    return parties().stream().map(PartyName::of).sorted().collect(Collectors.joining(", "));
  }

  /// What pointing at it shows: who says so, when, in which words.
  String hover() {
    Report last = entry.reports().getLast();
    String quote = last.claim().evidence().getFirst().quote().strip();
    return Source.of(last).who() + ", " + Say.day(last.known()) + ": “"
        + (quote.length() > 240 ? quote.substring(0, 240) + "…" : quote) + "”";
  }
}
