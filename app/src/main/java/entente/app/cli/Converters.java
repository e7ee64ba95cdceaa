package entente.app.cli;

import entente.model.Party;
import entente.model.When;
import entente.publish.PartyName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// From the words of the command line to values; what cannot be a value is told with what was found and wanted.
final class Converters {
  private Converters() {}

  static void register(CommandLine line) {
    line.registerConverter(LocalDate.class, Converters::day);
    line.registerConverter(Instant.class, Converters::moment);
    line.registerConverter(When.class, Converters::when);
    line.registerConverter(Party.class, Converters::party);
    line.registerConverter(EntryType.class, EntryType::of);
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw wrong("found \"%s\", wanted a day such as 2023-12-17".formatted(text));
    }
  }

  static Instant moment(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    } catch (DateTimeParseException wrong) {
      throw wrong("found \"%s\", wanted a moment such as 2026-11-21T09:00:00Z, or a day".formatted(text));
    }
  }

  static When when(String text) {
    try {
      return When.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong("found \"%s\", wanted 2023, 2023-12 or 2023-12-17".formatted(text));
    }
  }

  /// A party by its id or, of a state, by its English name.
  static Party party(String text) {
    try {
      return state(text).orElseGet(() -> new Party(text.startsWith("region:") ? text : text.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException wrong) {
      throw wrong("found \"%s\", wanted a party's id or name such as JPN, Japan, ASEAN or region:africa".formatted(text));
    }
  }

  static boolean isState(String name) {
    return state(name).isPresent();
  }

  private static Optional<Party> state(String name) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
        .map(Party::new)
        .filter(each -> PartyName.of(each).equalsIgnoreCase(name))
        .findFirst();
  }

  static TypeConversionException wrong(String message) {
    return new TypeConversionException(message);
  }
}
