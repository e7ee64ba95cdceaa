package entente.read;

import entente.model.Bound;
import entente.model.Count;
import entente.model.Money;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of the text that names something a claim can hold, with its normalised value.
public sealed interface Mention extends Comparable<Mention> {
  Span span();

  /// A party by name, demonym, capital, office or reference ("the bloc"). `parties` has several for
  /// "both sides".
  ///
  /// @param how by what it was recognised
  record OfParty(Span span, List<Party> parties, How how) implements Mention {}

  /// A named person.
  ///
  /// @param party whom the person speaks for; null where nobody can tell
  record OfPerson(Span span, String name, @Nullable Party party) implements Mention {}

  /// A sum of money: of a range the upper value, with the lower beside it.
  ///
  /// @param each whether it is for one of several ("each", "apiece")
  /// @param perYear whether it is a yearly rate
  record OfMoney(
      Span span,
      Money money,
      Bound bound,
      @Nullable Money atLeast,
      @Nullable Money equivalent,
      boolean each,
      boolean perYear)
      implements Mention {}

  /// A number of things or people; `percent`, `times` and `rank` are units too.
  ///
  /// @param number where the number itself stands, within the span
  record OfCount(Span span, Span number, Count count, Bound bound) implements Mention {}

  /// A length of time.
  ///
  /// @param iso ISO 8601, such as `P5Y`
  /// @param years the same in years; null where it is shorter than a month
  record OfDuration(Span span, String iso, @Nullable BigDecimal years) implements Mention {}

  /// A date or an interval of dates.
  ///
  /// @param end the last day of an interval; null for a date by itself
  /// @param role how the text relates to it
  record OfDate(Span span, When when, @Nullable When end, Role role) implements Mention {}

  /// How a text relates to a date that it names.
  enum Role {
    /// "on 5 May", "in 2024", "last week": when it is.
    AT,
    /// "by 2030", "before the end of next year".
    BY,
    /// "since 2018", "from 2021 on".
    SINCE,
    /// "until Friday", "through 2027".
    UNTIL
  }

  /// By what a party was recognised.
  enum How {
    NAME,
    ADJECTIVE,
    CAPITAL,
    LEADER,
    OFFICE,
    REFERENCE
  }

  @Override
  default int compareTo(Mention other) {
    return span().compareTo(other.span());
  }
}
