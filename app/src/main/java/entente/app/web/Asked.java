package entente.app.web;

import entente.model.Clocks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/// What an address asks, checked: the clocks, which go along on every link, and what only its own
/// page understands.
///
/// @param query everything asked, the clocks included, as it was written
record Asked(String path, Clocks clocks, Map<String, String> query) {
  private static final List<String> CLOCKS = List.of("known_on", "valid_on", "recorded_by");
  private static final List<String> NAMES =
      List.of(
          "type",
          "party",
          "giver",
          "receiver",
          "sector",
          "from",
          "to",
          "status",
          "funding",
          "currency",
          "measure",
          "by",
          "since",
          "q",
          "sort",
          "page",
          "at",
          "queue",
          "undo",
          "told");
  private static final int LONGEST = 200;
  private static final int LAST_PAGE = 100_000;

  /// @throws MisaskedException if a clock cannot be read, or something is too long
  static Asked of(ServerRequest request) {
    var written = written(request);
    return new Asked(
        request.path(),
        new Clocks(
            day("known_on", written.get("known_on")),
            day("valid_on", written.get("valid_on")),
            moment(written.get("recorded_by"))),
        written);
  }

  /// The names of all that can be asked.
  static List<String> everything() {
    return Stream.concat(NAMES.stream(), CLOCKS.stream()).toList();
  }

  /// Whether a form was sent with fields left empty.
  static boolean asksBlanks(ServerRequest request) {
    return request.params().values().stream().flatMap(List::stream).anyMatch(String::isBlank);
  }

  /// The address that a reader would share: the same without what was left empty.
  static Address withoutBlanks(ServerRequest request) {
    var address = Address.of(request.requestPath().pathWithinApplication().value());
    for (var each : request.params().toSingleValueMap().entrySet()) {
      address = address.with(each.getKey(), String.valueOf(each.getValue()));
    }
    return address;
  }

  /// For the pages that say that something went wrong: whatever of the clocks can be read goes
  /// along.
  static Asked leniently(ServerRequest request) {
    try {
      return of(request);
    } catch (MisaskedException unreadable) {
      return new Asked(request.path(), Clocks.NOW, Map.of());
    }
  }

  private static Map<String, String> written(ServerRequest request) {
    var written = new LinkedHashMap<String, String>();
    for (List<String> names : List.of(NAMES, CLOCKS)) {
      for (String name : names) {
        request
            .param(name)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .ifPresent(text -> written.put(name, bounded(name, text)));
      }
    }
    return written;
  }

  private static String bounded(String name, String text) {
    if (text.length() > LONGEST) {
      throw new MisaskedException(
          name, text.substring(0, 40) + "…", "at most %d characters".formatted(LONGEST));
    }
    return text;
  }

  private static @Nullable LocalDate day(String name, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new MisaskedException(name, text, "a day such as 2023-12-20");
    }
  }

  /// A day means its end.
  private static @Nullable Instant moment(@Nullable String text) {
    try {
      if (text == null) {
        return null;
      }
      return text.length() == 10
          ? LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new MisaskedException(
          "recorded_by", text, "a day such as 2023-12-20 or a moment such as 2023-12-20T18:00Z");
    }
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /// @throws MisaskedException if it is not a day
  Optional<LocalDate> day(String name) {
    return Optional.ofNullable(day(name, query.get(name)));
  }

  /// A place: in a text, or in a queue.
  ///
  /// @throws MisaskedException if it is none
  int at() {
    try {
      int at = Integer.parseInt(query.getOrDefault("at", "0"));
      if (at >= 0) {
        return at;
      }
    } catch (NumberFormatException said) {
      // told below
    }
    throw new MisaskedException("at", text("at"), "a place in the text: 0 or a larger number");
  }

  String text(String name) {
    return query.getOrDefault(name, "");
  }

  /// The page of a list that is asked for, from 1.
  int page() {
    try {
      int page = Integer.parseInt(query.getOrDefault("page", "1"));
      if (page >= 1 && page <= LAST_PAGE) {
        return page;
      }
    } catch (NumberFormatException said) {
      // told below, as a number out of bounds is
    }
    throw new MisaskedException("page", text("page"), "a number from 1 to " + LAST_PAGE);
  }

  /// This address, with all that it asks.
  Address here() {
    return new Address(path, query, null);
  }

  /// Another page under the same clocks.
  Address to(String path) {
    var address = Address.of(path);
    for (String clock : CLOCKS) {
      address = address.with(clock, text(clock));
    }
    return address;
  }

  Address toEntry(String id) {
    return to("/entries/" + Address.step(id));
  }

  Address toDocument(String id) {
    return to("/documents/" + Address.step(id));
  }

  /// What a form that sets the clocks must repeat, so that nothing else that was asked is lost.
  Map<String, String> besideClocks() {
    var others = new LinkedHashMap<>(query);
    CLOCKS.forEach(others::remove);
    others.remove("page");
    return others;
  }

  /// What a form that asks something else must repeat.
  Map<String, String> onlyClocks() {
    return to(path).query();
  }

  /// The day from which "coming" and "past" are told: that of the clock, else the given one.
  LocalDate today(LocalDate now) {
    return clocks.knownOn() == null ? now : clocks.knownOn();
  }
}
