package entente.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every page shows around its own content: its title, the clocks, and where in the ledger the
/// reader is.
///
/// @param section the part of the navigation that it belongs to, by its path
/// @param days some days on which something became known, newest first: what the clock offers
/// @param forms in which other forms the page answers
/// @param wrong a parameter that could not be read, with what was written: to be mended where it
///   was written
record Frame(
    String title,
    Asked asked,
    String section,
    List<LocalDate> days,
    Forms forms,
    Map.@Nullable Entry<String, String> wrong) {
  /// So many days the clock offers.
  private static final int OFFERED = 30;

  /// In which other forms a page answers.
  enum Forms {
    NONE,
    JSON,
    CSV_AND_JSON,
    EVERY
  }

  Frame {
    days = List.copyOf(days);
  }

  Frame(String title, Asked asked, String section, List<LocalDate> days, Forms forms) {
    this(title, asked, section, days, forms, null);
  }

  /// The frame of a page about what is known by the clocks.
  static Frame of(String title, Asked asked, String section, Known known, Forms forms) {
    record Days(List<LocalDate> days) {}
    return new Frame(
        title,
        asked,
        section,
        known.remember("days", Days.class, () -> new Days(known.days(OFFERED))).days(),
        forms);
  }

  /// Whether no day is known on which anything became known: nothing is, by these clocks.
  boolean nothing() {
    return days.isEmpty();
  }

  boolean isWrong(String name) {
    return wrong != null && wrong.getKey().equals(name);
  }

  /// What stands in a field of a form.
  String written(String name) {
    return wrong != null && wrong.getKey().equals(name) ? wrong.getValue() : asked.text(name);
  }

  boolean clockSet() {
    return asked.clocks().knownOn() != null
        || asked.clocks().validOn() != null
        || asked.clocks().recordedBy() != null;
  }

  /// This page as known today.
  Address today() {
    var here = asked.here();
    for (String clock : List.of("known_on", "valid_on", "recorded_by")) {
      here = here.without(clock);
    }
    return here;
  }

  /// The setting of the clocks as a sentence.
  String told() {
    var told = new StringBuilder("You see what ");
    var clocks = asked.clocks();
    told.append(
        clocks.recordedBy() == null
            ? ""
            : "this ledger held on " + asked.text("recorded_by") + " of what ");
    told.append(
        clocks.knownOn() == null ? "is public" : "was public on " + Say.day(clocks.knownOn()));
    if (clocks.validOn() != null) {
      told.append(", and so on ").append(Say.day(clocks.validOn()));
    }
    return told.append('.').toString();
  }
}
