package entente.reconcile;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import entente.model.When;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the statements of a promise say together.
///
/// @param from everyone whom any statement names as giver
/// @param to everyone whom any statement names as receiver
/// @param purse the purses that it is paid from and the names of those whom it is for
/// @param sectors those that any statement names
/// @param date the settled date, else the earliest of any statement; null where none gives one
/// @param end the last day of its period; null where it states none
/// @param delivery whether it is nothing but money or goods that have come
/// @param firm whether any statement says more than that it is weighed, and none has called it off
///   since
/// @param envelope whether it is an open sum ([Envelopes])
/// @param dollars the settled amount in dollars of its year; empty where there is none, or no rate
///   for it
/// @param cues the bits of those that any statement has
/// @param years the spans of years that any statement's words are about
/// @param further the words of each further field in which any statement has some
record Together(
    Set<Party> from,
    Set<Party> to,
    Purse.Both purse,
    Set<Sector> sectors,
    @Nullable When date,
    @Nullable LocalDate end,
    boolean delivery,
    boolean firm,
    boolean envelope,
    OptionalDouble dollars,
    int cues,
    Set<Years> years,
    Map<Field, Set<String>> further) {

  /// @param entry a commitment's
  /// @param said its statements, in order of being known
  static Together of(Entry entry, List<Statement> said) {
    Commitment settled = (Commitment) entry.settled();
    Set<Sector> sectors = EnumSet.noneOf(Sector.class);
    sectors.addAll(settled.sectors());
    When date = settled.date();
    boolean delivery = true;
    boolean firm = false;
    int cues = 0;
    Set<Years> years = Set.of();
    Map<Field, Set<String>> further = Map.of();
    for (Statement each : said) {
      sectors.addAll(each.commitment().sectors());
      When own = each.commitment().date();
      if (settled.date() == null
          && own != null
          && (date == null || own.first().isBefore(date.first()))) {
        date = own;
      }
      delivery &= each.commitment().status() == Commitment.Status.DELIVERED;
      firm |= each.isFirm();
      cues |= each.cues();
      if (each.years().from() > 0 && !years.contains(each.years())) {
        years = years.isEmpty() ? new HashSet<>() : years;
        years.add(each.years());
      }
      further = with(each.further(), further);
    }
    LocalDate day = date == null ? entry.head().known() : date.first();
    Money amount = settled.terms().amount();
    OptionalDouble dollars =
        amount == null ? OptionalDouble.empty() : Rates.bundled().dollars(amount, day.getYear());
    LocalDate end = end(day, settled, said);
    boolean envelope =
        !delivery
            && Envelopes.isLarge(settled, dollars)
            && (sectors.isEmpty() || sectors.size() >= 3 || end != null)
            && said.stream().limit(20).noneMatch(each -> each.has(Cue.OWN_VEHICLE));
    Set<Party> from = everyone(settled, said, Commitment::from);
    Set<Party> to = everyone(settled, said, Commitment::to);
    return new Together(
        from,
        to,
        Purse.Both.of(from, to),
        sectors,
        date,
        end,
        delivery,
        firm && settled.status() != Commitment.Status.CANCELLED,
        envelope,
        dollars,
        cues,
        years,
        further);
  }

  /// Most name one or two, of which there are millions.
  private static Set<Party> everyone(
      Commitment settled, List<Statement> said, Function<Commitment, List<Party>> whom) {
    NavigableSet<Party> parties = new TreeSet<>(whom.apply(settled));
    said.forEach(each -> parties.addAll(whom.apply(each.commitment())));
    return parties.size() == 1 ? Set.of(parties.first()) : parties.isEmpty() ? Set.of() : parties;
  }

  private static Map<Field, Set<String>> with(
      Map<Field, String> more, Map<Field, Set<String>> further) {
    if (more.isEmpty()) {
      return further;
    }
    Map<Field, Set<String>> both = further.isEmpty() ? new EnumMap<>(Field.class) : further;
    more.forEach((field, word) -> both.computeIfAbsent(field, _ -> new TreeSet<>()).add(word));
    return both;
  }

  private static @Nullable LocalDate end(LocalDate day, Commitment settled, List<Statement> said) {
    When by = settled.terms().by();
    for (int i = 0; by == null && i < said.size(); i++) {
      by = said.get(i).commitment().terms().by();
    }
    if (by != null) {
      return by.last();
    }
    LocalDate end = end(day, settled);
    for (int i = 0; end == null && i < said.size(); i++) {
      end = end(day, said.get(i).commitment());
    }
    return end;
  }

  private static @Nullable LocalDate end(LocalDate day, Commitment said) {
    var years = said.terms().years();
    return years != null && years.doubleValue() < 1000
        ? day.plusMonths(Math.round(years.doubleValue() * 12))
        : null;
  }
}
