package entente.app.web;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry as one line of a list, made once for all who look.
///
/// @param sources how many documents speak of it
/// @param differs how many documents contradict one another in some field; 0 where none do
/// @param found everything that a reader may search it by, in small letters
record Row(
    Entry entry,
    String name,
    @Nullable Sign sign,
    String status,
    @Nullable When when,
    @Nullable Quantity quantity,
    Set<Party> parties,
    int sources,
    int differs,
    String found) {

  /// A figure that a list can be sorted by, within its own unit.
  record Quantity(BigDecimal value, String unit, String words) {}

  static Row of(Entry entry) {
    String name = EntryName.of(entry);
    Map<Field, Value> fields = entry.settled().fields();
    Set<Party> parties = entry.settled().everyone();
    return new Row(
        entry,
        name,
        Sign.of(entry.settled()).orElse(null),
        fields.get(Field.STATUS) instanceof Value.Term(var word) ? word : "",
        when(fields),
        quantity(entry),
        parties,
        (int) entry.reports().stream().map(report -> report.publication().document()).distinct().count(),
        differing(entry),
        found(entry, name, parties));
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

  private static String found(Entry entry, String name, Set<Party> parties) {
    var found = new StringBuilder(name);
    parties.forEach(party -> found.append('\n').append(party.id()).append(' ').append(PartyName.of(party)));
    for (Report report : entry.reports()) {
      report.claim().evidence().forEach(evidence -> found.append('\n').append(evidence.quote()));
      found.append('\n').append(Optional.ofNullable(report.publication().publisher()).orElse(""));
    }
    return found.toString().toLowerCase(Locale.ENGLISH);
  }

  String id() {
    return entry.id();
  }

  Type type() {
    return entry.type();
  }

  /// The day on which it was first known.
  LocalDate known() {
    return entry.reports().getFirst().known();
  }

  /// The day of the newest report.
  LocalDate lastKnown() {
    return entry.reports().getLast().known();
  }

  /// By what it is filtered and sorted in time: its own date, and where it has none the day on which it was first known.
  When time() {
    return when == null ? When.of(known()) : when;
  }

  /// Whether one of its words begins so; in small letters.
  boolean has(String word) {
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
    return parties.stream().map(PartyName::of).sorted().collect(Collectors.joining(", "));
  }

  /// What pointing at it shows: who says so, when, in which words.
  String hover() {
    Report last = entry.reports().getLast();
    String quote = last.claim().evidence().getFirst().quote().strip();
    return Source.of(last).who() + ", " + Say.day(last.known()) + ": “"
        + (quote.length() > 240 ? quote.substring(0, 240) + "…" : quote) + "”";
  }
}
