package entente.app;

import entente.model.Party;
import entente.publish.PartyName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// From the words in which people ask to values; what cannot be one is refused by an
/// [IllegalArgumentException] that says what was found and wanted.
public final class Asking {
  private Asking() {}

  /// A party by its id or, of a state, by its English name.
  public static Party party(String text) {
    try {
      return state(text)
          .orElseGet(() ->
              new Party(
                  text.startsWith("region:")
                      ? text
                      : text.toUpperCase(Locale.ROOT).replace(' ', '-')));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "found \"%s\", wanted a party's id or name such as JPN, Japan, ASEAN or region:africa"
              .formatted(text),
          wrong);
    }
  }

  /// Whether this is the English name of a state.
  public static boolean isState(String name) {
    return state(name).isPresent();
  }

  private static Optional<Party> state(String name) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
        .map(Party::new)
        .filter(each -> PartyName.of(each).equalsIgnoreCase(name))
        .findFirst();
  }

  /// A moment; a day means its end (UTC).
  public static Instant moment(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusNanos(1);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "found \"%s\", wanted a moment such as 2026-11-21T09:00:00Z, or a day".formatted(text),
          wrong);
    }
  }
}
