package entente.publish;

import static java.util.Objects.requireNonNull;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Commitment;
import entente.model.Count;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Value;
import entente.model.When;
import entente.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a clerk would write on the tab of an entry: "Japan → ASEAN: 40 billion yen, 10 million
/// people, 10 years, 2023".
public final class EntryName {
  private static final int NAMED = 4;
  private static final int LONGEST = 80;
  private static final List<String> SMALL =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private EntryName() {}

  public static String of(Entry entry) {
    String title = further(entry, Field.TITLE, words -> words);
    String what = title == null ? further(entry, Field.WHAT, Thing::of) : title;
    if (what != null
        && entry.settled() instanceof Commitment promise
        && promise.terms().amount() != null) {
      what = Thing.withoutSums(what);
    }
    return of(entry.settled(), what == null ? null : Words.cut(what, LONGEST));
  }

  /// The name that the settled values alone give.
  public static String of(Assertion assertion) {
    return of(assertion, null);
  }

  private static String of(Assertion assertion, @Nullable String what) {
    return switch (assertion) {
      case Relation relation -> relation(relation);
      case Commitment commitment -> commitment(commitment, what);
      case Meeting meeting -> meeting(meeting, what);
      case Accord accord -> accord(accord, what);
      case Position position -> position(position, what);
      case Membership membership -> membership(membership);
      case Indicator indicator -> indicator(indicator);
    };
  }

  private static String relation(Relation relation) {
    return "%s: %s, %s"
        .formatted(
            between(relation.parties()),
            plain(relation.kind()),
            dated(plain(relation.status()), relation.date()));
  }

  private static String commitment(Commitment commitment, @Nullable String what) {
    var parts = new ArrayList<String>();
    Commitment.Terms terms = commitment.terms();
    if (what != null) {
      parts.add(what);
    }
    if (terms.amount() != null) {
      parts.add(Words.of(terms.amount()));
    }
    if (terms.count() != null && !tells(what, terms.count())) {
      parts.add(Words.number(terms.count().value()) + " " + terms.count().unit());
    }
    if (parts.isEmpty()
        || (what == null
            && terms.count() == null
            && commitment.kind() != Commitment.Kind.FINANCE)) {
      parts.add(plain(commitment.kind()));
    }
    if (what == null
        && terms.amount() == null
        && terms.count() == null
        && !commitment.sectors().isEmpty()) {
      parts.add(Words.and(commitment.sectors().stream().sorted().map(Words::of).toList()));
    }
    if (terms.years() != null) {
      parts.add(Words.number(terms.years()) + (terms.years().intValue() == 1 ? " year" : " years"));
    }
    if (terms.by() != null) {
      parts.add("by " + Words.of(terms.by()));
    }
    if (commitment.date() != null) {
      parts.add(Words.of(commitment.date()));
    }
    String to = commitment.to().isEmpty() ? "" : " → " + and(commitment.to());
    return and(commitment.from()) + to + ": " + String.join(", ", parts);
  }

  /// Whether the words begin with the number: "50 scholarships for nurses", "Ten Business
  /// Champions".
  private static boolean tells(@Nullable String what, Count count) {
    if (what == null) {
      return false;
    }
    String first = what.split(" ", 2)[0];
    return first.equals(Words.number(count.value()))
        || first.equals(count.value().toPlainString())
        || SMALL.indexOf(first.toLowerCase(Locale.ROOT)) == count.value().doubleValue();
  }

  private static String meeting(Meeting meeting, @Nullable String what) {
    var parts = new ArrayList<String>();
    parts.add(what == null ? capital(meeting.kind()) : what);
    parts.add(and(meeting.parties()));
    if (meeting.place() != null) {
      parts.add(meeting.place());
    }
    if (meeting.start() != null || meeting.end() != null) {
      parts.add(days(meeting.start(), meeting.end()));
    }
    return "%s (%s)".formatted(String.join(", ", parts), plain(meeting.status()));
  }

  private static String accord(Accord accord, @Nullable String what) {
    String name = what == null ? capital(accord.kind()) : what;
    String count =
        accord.count() == null
            ? ""
            : ", %s %s".formatted(Words.number(accord.count().value()), accord.count().unit());
    return "%s, %s%s, %s"
        .formatted(
            name, and(accord.parties()), count, dated(plain(accord.status()), accord.date()));
  }

  private static String position(Position position, @Nullable String what) {
    String act =
        switch (position.act()) {
          case SUPPORT -> "supports";
          case CONDEMN -> "condemns";
          case CONCERN -> "is concerned";
          case URGE -> "urges";
          case OPPOSE -> "opposes";
          case THANK -> "thanks";
        };
    String topic = position.topic() == null ? what : topic(position, position.topic());
    String about = position.act() == Position.Act.CONCERN ? " about " : " ";
    String targets = position.targets().isEmpty() ? "" : about + and(position.targets());
    return PartyName.of(position.holder())
        + " "
        + act
        + targets
        + (topic == null ? "" : ": " + topic);
  }

  /// Null where it is a pronoun or the target once more.
  private static @Nullable String topic(Position position, String said) {
    boolean target = position.targets().stream().map(PartyName::of).anyMatch(said::equals);
    return target || Thing.of(said) == null ? null : Words.cut(said, LONGEST);
  }

  private static String membership(Membership membership) {
    return "%s in %s: %s, %s"
        .formatted(
            PartyName.of(membership.party()),
            PartyName.of(membership.body()),
            membership.role().word(),
            dated(plain(membership.status()), membership.date()));
  }

  private static String indicator(Indicator indicator) {
    String unit = indicator.unit();
    String value =
        unit.matches("[A-Z]{3}") && indicator.value().signum() >= 0
            ? Words.of(new Money(indicator.value(), unit))
            : unit.equals("rank")
                ? "rank " + Words.number(indicator.value())
                : Words.number(indicator.value()) + " " + unit;
    String period = indicator.period() == null ? "" : ", " + Words.of(indicator.period());
    String measure =
        indicator.measure() == Indicator.Measure.GDP ? "GDP" : plain(indicator.measure());
    String said = value.startsWith(measure + " ") ? value : measure + ", " + value;
    return "%s: %s%s".formatted(between(indicator.parties()), said, period);
  }

  /// The first of what the sources call it of which something is left; null where none is.
  private static @Nullable String further(
      Entry entry, Field field, Function<String, @Nullable String> named) {
    return entry.reports().stream()
        .map(Report::claim)
        .map(claim -> claim.further().get(field))
        .filter(Value.Text.class::isInstance)
        .map(Object::toString)
        .flatMap(words -> Stream.ofNullable(named.apply(words)))
        .findFirst()
        .orElse(null);
  }

  private static String between(List<Party> parties) {
    return parties.stream().map(PartyName::of).sorted().collect(Collectors.joining(" – "));
  }

  private static String and(List<Party> parties) {
    List<String> names = parties.stream().map(PartyName::of).toList();
    if (names.size() > NAMED) {
      return String.join(", ", names.subList(0, NAMED - 1))
          + " and "
          + (names.size() - NAMED + 1)
          + " others";
    }
    return Words.and(names);
  }

  private static String dated(String status, @Nullable When date) {
    return date == null ? status : status + " " + Words.of(date);
  }

  /// "16–18 December 2023" within a month, else both dates in full.
  private static String days(@Nullable When start, @Nullable When end) {
    if (start == null || end == null || start.equals(end)) {
      return Words.of(start == null ? requireNonNull(end) : start);
    }
    if (start instanceof When.OnDay(var first)
        && end instanceof When.OnDay(var last)
        && first.getMonth() == last.getMonth()
        && first.getYear() == last.getYear()) {
      return first.getDayOfMonth() + "–" + Words.of(end);
    }
    boolean within = !end.first().isBefore(start.first()) && !end.last().isAfter(start.last());
    return within ? "until " + Words.of(end) : Words.of(start) + " – " + Words.of(end);
  }

  private static String plain(Word word) {
    return plain(word.word());
  }

  private static String plain(String slug) {
    return slug.replace('-', ' ');
  }

  private static String capital(Word word) {
    String plain = plain(word);
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
