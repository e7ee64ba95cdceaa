package entente.app.cli;

import entente.app.Asking;
import entente.model.Party;
import entente.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// From the words of the command line to values; what cannot be a value is told with what was found
/// and wanted.
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
      return Asking.moment(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong(String.valueOf(wrong.getMessage()));
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
      return Asking.party(text);
    } catch (IllegalArgumentException wrong) {
      throw wrong(String.valueOf(wrong.getMessage()));
    }
  }

  static TypeConversionException wrong(String message) {
    return new TypeConversionException(message);
  }
}
