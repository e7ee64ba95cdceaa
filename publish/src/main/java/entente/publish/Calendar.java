package entente.publish;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Meeting;
import entente.model.Report;
import entente.model.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Meetings and due dates as iCalendar (RFC 5545).
///
/// What is known to the day is an event of whole days. What is known less precisely has no day: if
/// it is to come it is a to-do without a date, if it is past a journal entry without one, and both
/// tell the month or year in words. The UID is made of the claim of the entry that this ledger
/// recorded first, so that it stays when further sources come; SEQUENCE counts those sources.
final class Calendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private final Appendable out;

  private Calendar(Appendable out) {
    this.out = out;
  }

  static void write(Slice slice, Appendable out) throws IOException {
    var calendar = new Calendar(out);
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Entente//Ledger//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.text("X-WR-CALNAME", "Entente: " + slice.title());
    for (Entry entry : slice.entries()) {
      switch (entry.settled()) {
        case Meeting meeting -> calendar.meeting(entry, meeting);
        case Commitment commitment when commitment.terms().by() != null ->
            calendar.due(entry, commitment, commitment.terms().by());
        default -> {}
      }
    }
    calendar.line("END:VCALENDAR");
  }

  private void meeting(Entry entry, Meeting meeting) throws IOException {
    String status =
        switch (meeting.status()) {
          case PLANNED, POSTPONED -> "TENTATIVE";
          case HELD -> "CONFIRMED";
          case CANCELLED -> "CANCELLED";
        };
    String summary =
        (meeting.status() == Meeting.Status.POSTPONED ? "Postponed: " : "") + EntryName.of(entry);
    When end = meeting.end() == null ? meeting.start() : meeting.end();
    if (meeting.start() instanceof When.OnDay(var first) && end != null) {
      event(
          entry,
          "meeting",
          summary,
          first,
          end instanceof When.OnDay(var last) && !last.isBefore(first) ? last : first,
          status,
          meeting.place());
    } else {
      undated(
          entry,
          "meeting",
          summary,
          meeting.status() == Meeting.Status.HELD,
          meeting.status() == Meeting.Status.CANCELLED,
          meeting.start());
    }
  }

  private void due(Entry entry, Commitment commitment, When by) throws IOException {
    boolean done = commitment.status() == Commitment.Status.DELIVERED;
    boolean cancelled = commitment.status() == Commitment.Status.CANCELLED;
    String summary = (done ? "Delivered: " : "Due: ") + EntryName.of(entry);
    if (by instanceof When.OnDay(var day)) {
      event(entry, "due", summary, day, day, cancelled ? "CANCELLED" : "CONFIRMED", null);
    } else {
      undated(entry, "due", summary, done, cancelled, by);
    }
  }

  private void event(
      Entry entry,
      String what,
      String summary,
      LocalDate first,
      LocalDate last,
      String status,
      @Nullable String place)
      throws IOException {
    line("BEGIN:VEVENT");
    head(entry, what, summary);
    line("DTSTART;VALUE=DATE:" + DAY.format(first));
    line(
        "DTEND;VALUE=DATE:"
            + DAY.format(last.plusDays(1))); // the day after, which does not belong to it
    line("STATUS:" + status);
    line("TRANSP:TRANSPARENT");
    if (place != null) {
      text("LOCATION", place);
    }
    text("DESCRIPTION", evidence(entry));
    line("END:VEVENT");
  }

  private void undated(
      Entry entry,
      String what,
      String summary,
      boolean past,
      boolean cancelled,
      @Nullable When vague)
      throws IOException {
    String component = past ? "VJOURNAL" : "VTODO";
    line("BEGIN:" + component);
    head(entry, what, summary);
    line("STATUS:" + (cancelled ? "CANCELLED" : past ? "FINAL" : "NEEDS-ACTION"));
    text(
        "DESCRIPTION",
        "The day is not known; what the sources give is "
            + (vague == null ? "no date" : Words.of(vague))
            + ".\n"
            + evidence(entry));
    line("END:" + component);
  }

  private void head(Entry entry, String what, String summary) throws IOException {
    List<Report> reports = entry.reports();
    Report first = Lasting.first(entry);
    Instant latest =
        reports.stream().map(Report::recorded).max(Comparator.naturalOrder()).orElseThrow();
    text("UID", what + "-" + first.claim().id() + "@entente");
    line("DTSTAMP:" + MOMENT.format(latest));
    line("LAST-MODIFIED:" + MOMENT.format(latest));
    line("SEQUENCE:" + (reports.size() - 1));
    text("SUMMARY", summary);
    text("CATEGORIES", what);
    String address = first.publication().address();
    if (address != null) {
      line("URL:" + address.replaceAll("[\\p{Cntrl}\\s]", ""));
    }
  }

  private static String evidence(Entry entry) {
    var text = new StringBuilder();
    for (Report report : entry.reports()) {
      String publisher = report.publication().publisher();
      text.append(publisher == null ? report.publication().doc() : publisher)
          .append(
              report.publication().published() == null
                  ? ""
                  : ", " + Words.of(report.publication().published()))
          .append(": “")
          .append(report.claim().evidence().getFirst().quote())
          .append("”\n");
    }
    return text.toString().strip();
  }

  private void text(String property, String value) throws IOException {
    line(
        property
            + ":"
            + Xml.plain(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\\n"));
  }

  /// One line, folded after 75 octets at the most and never within a character.
  private void line(String line) throws IOException {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(Character.toString(character));
      octets += size;
      i += Character.charCount(character);
    }
    out.append("\r\n");
  }
}
