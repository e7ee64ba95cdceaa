package entente.publish;

import entente.model.Commitment;
import entente.model.Report;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A day that IATI takes, and what has to be said beside it where the sources give less.
record IatiDay(LocalDate day, @Nullable String caveat) {
  void write(Xml xml, String element, String... attributes) throws XMLStreamException {
    var all = new ArrayList<String>(List.of(attributes));
    all.addAll(List.of("iso-date", day.toString()));
    if (caveat == null) {
      xml.empty(element, all.toArray(String[]::new));
    } else {
      xml.element(element, each -> each.text("narrative", caveat), all.toArray(String[]::new));
    }
  }

  /// That on which a promise was made.
  static IatiDay made(Commitment commitment, Report first) {
    When date = commitment.date();
    return switch (date) {
      case null ->
          new IatiDay(
              first.known(),
              "The sources give no date; this is the day on which it was first reported.");
      case When.OnDay(var day) -> new IatiDay(day, null);
      default -> {
        boolean reported =
            !first.known().isBefore(date.first()) && first.known().isBefore(date.last());
        yield new IatiDay(
            reported ? first.known() : date.last(),
            "The sources give %s; this is the last day on which it can have been."
                .formatted(Words.of(date)));
      }
    };
  }
}
