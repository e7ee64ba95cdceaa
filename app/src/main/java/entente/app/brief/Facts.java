package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Value;
import entente.model.When;
import entente.publish.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an entry says, in the words of a sentence.
final class Facts {
  private static final int QUOTED = 150;

  private Facts() {}

  /// Its own date; null where none is stated.
  static @Nullable When date(Entry entry) {
    return switch (entry.settled()) {
      case Relation relation -> relation.date();
      case Commitment commitment -> commitment.date();
      case Meeting meeting -> meeting.start() == null ? meeting.end() : meeting.start();
      case Accord accord -> accord.date();
      case Position _ -> null;
      case Membership membership -> membership.date();
      case Indicator indicator -> indicator.period();
    };
  }

  /// Its own date, and where it has none the day on which it was first known.
  static When time(Entry entry) {
    When date = date(entry);
    return date == null ? When.of(entry.reports().getFirst().known()) : date;
  }

  static Comparator<Entry> byTime() {
    return Comparator.comparing((Entry entry) -> time(entry).first())
        .thenComparing(Comparator.naturalOrder());
  }

  /// The value of a further field that any claim gives, the first known first.
  static Optional<Value> further(Entry entry, Field field) {
    return entry.reports().stream()
        .flatMap(report -> Optional.ofNullable(report.claim().further().get(field)).stream())
        .findFirst();
  }

  static Optional<String> word(Entry entry, Field field) {
    return further(entry, field).map(value -> Phrases.plain(value.toString()));
  }

  /// The words by which a text names it, and where none does the shortest passage that carries it,
  /// in quotation marks.
  static Optional<String> wording(Entry entry) {
    return word(entry, Field.WHAT)
        .filter(words -> !words.matches(".*[0-9].*"))
        .map(words -> Words.cut(words, QUOTED))
        .or(() -> quote(entry));
  }

  /// The shortest passage that carries it, in quotation marks.
  static Optional<String> quote(Entry entry) {
    return entry.reports().stream()
        .map(report ->
            String.join(
                " … ",
                report.claim().evidence().stream().map(each -> each.quote().strip()).toList()))
        .min(Comparator.comparingInt(String::length))
        .map(quote -> "“" + Words.cut(quote, QUOTED) + "”");
  }

  /// "Joint Vision Statement", "implementation plan", "plan of 130 projects", "memorandum".
  static String text(Entry entry, Accord accord) {
    Optional<String> title =
        word(entry, Field.TITLE)
            .or(() -> word(entry, Field.WHAT).filter(words -> words.length() < 60));
    String count =
        accord.count() == null
            ? ""
            : " of %s %s".formatted(Words.number(accord.count().value()), accord.count().unit());
    return title.orElseGet(() ->
        switch (accord.kind()) {
          case STATEMENT -> "joint statement";
          case AGREEMENT -> "agreement";
          case MEMORANDUM -> "memorandum";
          case PLAN -> "plan";
          case CODE -> "code of conduct";
        })
        + (title.isPresent() && title.get().matches(".*[0-9].*") ? "" : count);
  }

  /// "$35 billion over five years for climate", "cooperation on energy and infrastructure".
  static String promise(Commitment commitment) {
    var words = new ArrayList<String>();
    Commitment.Terms terms = commitment.terms();
    boolean cooperation = commitment.kind() == Commitment.Kind.COOPERATION;
    words.add(
        terms.amount() == null
            ? Phrases.kind(commitment.kind())
            : Phrases.money(terms.amount(), terms.bound()));
    if (terms.years() != null) {
      words.add("over " + Phrases.years(terms.years()));
    }
    if (!commitment.sectors().isEmpty()) {
      words.add(
          (cooperation && terms.amount() == null ? "on " : "for ")
              + Phrases.sectors(commitment.sectors()));
    }
    if (terms.count() != null) {
      words.add("(%s %s)".formatted(Words.number(terms.count().value()), terms.count().unit()));
    }
    return String.join(" ", words);
  }

  /// "the summit in Tokyo on 16–18 December 2023".
  static String meeting(Meeting meeting) {
    String said = Phrases.days(meeting.start(), meeting.end());
    String days =
        meeting.start() == null && meeting.end() == null
            ? ", date not stated"
            : said.startsWith("until ")
                ? " that ended on " + said.substring("until ".length())
                : (meeting.start() instanceof When.OnDay || meeting.end() instanceof When.OnDay
                        ? " on "
                        : " in ")
                    + said;
    String kind = Phrases.kind(meeting.kind());
    return "the " + kind + (meeting.place() == null ? "" : " in " + meeting.place()) + days;
  }

  /// When its term ends: its day, or its years after the promise.
  static Optional<String> ends(Entry entry, Commitment commitment) {
    When by = commitment.terms().by();
    BigDecimal years = commitment.terms().years();
    if (by != null) {
      return Optional.of("by " + Words.of(by));
    }
    if (years == null
        || commitment.date() == null
        || years.compareTo(BigDecimal.valueOf(500)) > 0) {
      return Optional.empty();
    }
    var end =
        commitment.date().last().plusMonths(years.multiply(BigDecimal.valueOf(12)).longValue());
    return Optional.of(
        commitment.date() instanceof When.InYear
            ? "to " + end.getYear()
            : "to " + Phrases.month(end));
  }
}
