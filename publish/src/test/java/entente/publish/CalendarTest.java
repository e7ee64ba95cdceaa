package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.Entry;
import entente.model.Report;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static Entry meeting(String id, String fields) {
    return Samples.entry(
        "\"type\":\"meeting\",\"kind\":\"summit\",\"parties\":[\"JPN\",\"ASEAN\"]," + fields, id);
  }

  private static List<? extends Component> components(Entry... entries) throws Exception {
    String text =
        new String(
            FormatsTest.written(Format.ICS, FormatsTest.slice(entries)), StandardCharsets.UTF_8);
    assertThat(text.lines())
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    var calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return calendar.getComponents();
  }

  private static String value(Component component, String property) {
    return component.getProperty(property).map(Property::getValue).orElse("");
  }

  @Test
  void a_meeting_of_several_days_ends_with_the_day_after_its_last() throws Exception {
    var event =
        components(
                meeting(
                    "m1",
                    "\"place\":\"Tokyo; Hall 2,"
                        + " east\",\"start\":\"2023-12-16\",\"end\":\"2023-12-18\",\"status\":\"held\""))
            .getFirst();

    assertThat(event.getName()).isEqualTo("VEVENT");
    assertThat(value(event, Property.DTSTART)).isEqualTo("20231216");
    assertThat(value(event, Property.DTEND)).isEqualTo("20231219");
    assertThat(value(event, Property.LOCATION)).isEqualTo("Tokyo; Hall 2, east");
    assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(value(event, Property.DESCRIPTION)).isEqualTo("Wire, 17 December 2023: “Japan”");
  }

  @Test
  void a_month_is_no_day() throws Exception {
    var vague =
        components(
            meeting("m1", "\"start\":\"2024-09\",\"status\":\"planned\""),
            meeting("m2", "\"start\":\"2021\",\"status\":\"held\""),
            Samples.entry(Samples.PLEDGE + ",\"by\":\"2030\"", "c1"));

    assertThat(vague).extracting(Component::getName).containsExactly("VTODO", "VJOURNAL", "VTODO");
    assertThat(vague)
        .allSatisfy(each -> {
          assertThat(each.getProperty(Property.DTSTART)).isEmpty();
          assertThat(each.getProperty(Property.DUE)).isEmpty();
        });
    assertThat(value(vague.getFirst(), Property.DESCRIPTION))
        .startsWith("The day is not known; what the sources give is September 2024.");
  }

  @Test
  void a_due_day_is_an_event_of_that_day() throws Exception {
    var due = components(Samples.entry(Samples.PLEDGE + ",\"by\":\"2030-06-30\"", "c1")).getFirst();

    assertThat(value(due, Property.DTSTART)).isEqualTo("20300630");
    assertThat(value(due, Property.SUMMARY)).startsWith("Due: Japan → ASEAN");
    assertThat(value(due, Property.UID)).isEqualTo("due-c1@entente");
  }

  @Test
  void an_earlier_document_that_comes_later_leaves_the_uid_and_raises_the_sequence()
      throws Exception {
    Claim known =
        Samples.claim(
            "\"type\":\"meeting\",\"kind\":\"summit\",\"parties\":[\"JPN\"],\"start\":\"2023-12-16\",\"status\":\"held\"",
            "known");
    Claim older =
        Samples.claim(
            "\"type\":\"meeting\",\"kind\":\"summit\",\"parties\":[\"JPN\"],\"start\":\"2023-12\",\"status\":\"planned\"",
            "older");
    Report first = Samples.report(known, "2023-12-17", "Wire");
    Report second =
        new Report(
            older,
            Samples.report(older, "2023-11-01", "Daily").publication(),
            Instant.parse("2026-02-01T00:00:00Z"),
            true);
    Entry before = new Entry(known.assertion(), Map.of(), List.of(first), List.of());
    Entry after = new Entry(known.assertion(), Map.of(), List.of(first, second), List.of());

    assertThat(after.id()).isNotEqualTo(before.id());
    assertThat(value(components(after).getFirst(), Property.UID))
        .isEqualTo(value(components(before).getFirst(), Property.UID));
    assertThat(value(components(before).getFirst(), Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(components(after).getFirst(), Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(components(after).getFirst(), "LAST-MODIFIED")).isEqualTo("20260201T000000Z");
  }
}
