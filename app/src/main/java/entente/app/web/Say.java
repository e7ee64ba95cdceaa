package entente.app.web;

import entente.app.Asking;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.publish.PartyName;
import entente.publish.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the pages call the model's words when they speak to readers.
final class Say {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /// A half or a quarter of a year.
  private static final Pattern PART = Pattern.compile("([0-9]{4})-([HQ][1-4])");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

  private Say() {}

  /// "20 Dec 2023".
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// As precise as it is: "20 Dec 2023", "Dec 2023", "2023".
  static String when(When when) {
    return switch (when) {
      case When.OnDay(var day) -> DAY.format(day);
      case When.InMonth(var month) -> MONTH.format(month);
      case When.InYear _ -> when.toString();
    };
  }

  /// A plan's date: "15 Apr 2026", "Q4 2030", "H1 2027", "2028"; other words as they are.
  static String planned(String date) {
    Matcher part = PART.matcher(date);
    if (part.matches()) {
      return part.group(2) + " " + part.group(1);
    }
    return DATE.matcher(date).matches() ? when(When.parse(date)) : date;
  }

  static String parties(Collection<Party> parties) {
    return parties.stream().map(PartyName::of).collect(Collectors.joining(", "));
  }

  static String slug(String word) {
    return word.replace('-', ' ');
  }

  /// A sector by its word: "science and technology" for `science-technology`.
  static String sector(String word) {
    return Arrays.stream(Sector.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .map(Words::of)
        .orElseGet(() -> slug(word));
  }

  /// A party by its id, or what else was written: "Japan" for `JPN`.
  static String party(String written) {
    return written.matches("[A-Z0-9-]+|region:.+") ? PartyName.of(Asking.party(written)) : written;
  }

  /// A field's value in words.
  static String value(Value value) {
    return switch (value) {
      case Value.One(var party) -> PartyName.of(party);
      case Value.Parties(var parties) -> parties(parties);
      case Value.Term(var word) -> slug(word);
      case Value.Text(var text) -> text;
      case Value.Date(var when) -> Words.of(when);
      case Value.Amount(var money) -> Words.of(money);
      case Value.Tally(var count) -> Words.number(count.value()) + " " + count.unit();
      case Value.Figure(var number) -> Words.number(number);
      case Value.Flag(var holds) -> holds ? "yes" : "no";
      case Value.Sectors(var sectors) ->
          sectors.stream().map(Words::of).collect(Collectors.joining(", "));
    };
  }

  static String type(Type type) {
    return capital(type.word());
  }

  static String types(Type type) {
    return switch (type) {
      case RELATION -> "Relations";
      case COMMITMENT -> "Commitments";
      case MEETING -> "Meetings";
      case ACCORD -> "Accords";
      case POSITION -> "Positions";
      case MEMBERSHIP -> "Memberships";
      case INDICATOR -> "Indicators";
    };
  }

  /// What a field is called beside its value.
  static String label(Type type, Field field) {
    return switch (field) {
      case FROM -> "Promised by";
      case TO -> "To";
      case HOLDER -> "Whose stand";
      case PERSON -> "Voiced by";
      case TARGETS -> "About";
      case BOUND -> "Amount is";
      case COUNT_BOUND -> "Count is";
      case YEARS -> "Years";
      case BY -> "Due by";
      case START -> "First day";
      case END -> "Last day";
      case PERIOD -> "Figure for";
      case VALUE -> "Figure";
      case FROM_KIND -> "Earlier tier";
      case AT_LEAST -> "Lower value";
      case EQUIVALENT -> "Equal to";
      case AT -> "Where said";
      case NAMED -> "Named openly";
      case DATE -> type == Type.COMMITMENT ? "Promised on" : "Date";
      default -> capital(field.key().replace('_', ' '));
    };
  }

  /// Reasons write days and sums for machines, `2023-12-17` and `35000000000 USD`; readers get them
  /// as the pages write them.
  static String prose(String reason) {
    return Words.prose(reason, Say::when);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String entries(long number) {
    return number == 1 ? "1 entry" : number(number) + " entries";
  }

  /// "26,446".
  static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /// A number of things: "1 source", "2 sources".
  static String count(long number, String one) {
    return "%s %s%s".formatted(number(number), one, number == 1 ? "" : "s");
  }
}
