package entente.publish.iati;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Days as files of all versions have them.
final class Days {
  private Days() {}

  /// The day of the element at whose start the stream stands; ends at its end. What is no day is a
  /// fault; that nothing is there is told where it has to be.
  static Optional<LocalDate> read(Xml xml, Faults faults, String where) {
    int line = xml.line();
    Optional<String> attribute = xml.attribute("iso-date").or(() -> xml.attribute("iso_date"));
    String text = attribute.orElseGet(xml::text);
    Optional<LocalDate> day = day(text);
    if (day.isEmpty() && !text.isEmpty()) {
      faults.add(
          line, attribute.isPresent() ? where + "/@iso-date" : where, text, Text.DAY.wanted());
    }
    return day;
  }

  static Optional<LocalDate> attribute(Xml xml, String name) {
    return xml.attribute(name).flatMap(Days::day);
  }

  private static Optional<LocalDate> day(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([TZ+-].{0,30})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}
