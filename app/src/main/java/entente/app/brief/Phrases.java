package entente.app.brief;

import entente.model.Bound;
import entente.model.Commitment;
import entente.model.Meeting;
import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import entente.model.When;
import entente.model.Word;
import entente.publish.PartyName;
import entente.publish.Words;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The model's words as they stand in an English sentence.
final class Phrases {
  static final String NOT_STATED = "not stated";

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "USA",
          "GBR",
          "PHL",
          "NLD",
          "ARE",
          "BHS",
          "GMB",
          "MDV",
          "SLB",
          "MHL",
          "COM",
          "CAF",
          "COG",
          "DOM",
          "VAT",
          "EU",
          "UN",
          "AU",
          "G7",
          "G20",
          "GCC",
          "PIF",
          "SCO",
          "ADB",
          "AIIB",
          "AFDB",
          "EIB",
          "IMF",
          "WTO",
          "WHO",
          "OECD",
          "EAC",
          "QUAD",
          "ARAB-LEAGUE",
          "region:indo-pacific",
          "region:pacific-islands",
          "region:caribbean",
          "region:gulf-states",
          "region:middle-east",
          "region:arab-states",
          "region:west");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Phrases() {}

  /// "Japan", "the United States".
  static String name(Party party) {
    String name = party.id().equals("region:indo-pacific") ? "Indo-Pacific" : PartyName.of(party);
    return (WITH_ARTICLE.contains(party.id()) ? "the " : "") + name;
  }

  /// "Japan, ASEAN and the United States".
  static String names(Collection<Party> parties) {
    return Words.and(parties.stream().map(Phrases::name).toList());
  }

  /// "Japan’s", "the United States’".
  static String whose(Party party) {
    String name = name(party);
    return name + (name.endsWith("s") ? "’" : "’s");
  }

  /// "on 17 December 2023", "in September 2023", "in 2023".
  static String dated(When when) {
    return (when instanceof When.OnDay ? "on " : "in ") + Words.of(when);
  }

  /// The same, or that it is not stated.
  static String date(@Nullable When when) {
    return when == null ? NOT_STATED : Words.of(when);
  }

  /// The same in a cell of a table, where its parts stay on one line.
  static String cell(@Nullable When when) {
    return when == null ? NOT_STATED : Words.of(when).replace(' ', '\u00a0');
  }

  /// "16–18 December 2023", "30 November to 2 December 2023".
  static String days(@Nullable When start, @Nullable When end) {
    if (start == null) {
      return end == null ? "date not stated" : Words.of(end);
    }
    if (end == null || end.equals(start)) {
      return Words.of(start);
    }
    if (start.contains(end)) {
      return "until " + Words.of(end);
    }
    boolean sameMonth =
        start instanceof When.OnDay
            && end instanceof When.OnDay
            && MONTH.format(start.first()).equals(MONTH.format(end.first()));
    return sameMonth
        ? start.first().getDayOfMonth() + "–" + Words.of(end)
        : Words.of(start) + " to " + Words.of(end);
  }

  static String month(java.time.LocalDate day) {
    return MONTH.format(day);
  }

  /// "a comprehensive strategic partnership", "an alliance".
  static String tier(String slug) {
    return article(plain(slug));
  }

  static String article(String noun) {
    return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 && !noun.startsWith("uni")
            ? "an "
            : "a ")
        + noun;
  }

  static String plain(Word word) {
    return plain(word.word());
  }

  static String plain(String slug) {
    return slug.replace('-', ' ');
  }

  /// "three", "14".
  static String number(long number) {
    return number < NUMBERS.size()
        ? NUMBERS.get((int) number)
        : Words.number(BigDecimal.valueOf(number));
  }

  /// "second", "number 14".
  static String ordinal(BigDecimal rank) {
    int place =
        rank.stripTrailingZeros().scale() <= 0 && rank.compareTo(BigDecimal.TEN) <= 0
            ? rank.intValue()
            : 0;
    return place >= 1 ? ORDINALS.get(place - 1) : "number " + Words.number(rank);
  }

  /// "three promises", "one promise".
  static String count(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// "$35 billion", "NOK 1.2 million".
  static String money(Money money) {
    return Words.brief(money)
        .replaceFirst(" tn$", " trillion")
        .replaceFirst(" bn$", " billion")
        .replaceFirst(" m$", " million");
  }

  /// "up to ¥40 billion".
  static String money(Money money, @Nullable Bound bound) {
    return (bound == null ? "" : bound(bound)) + money(money);
  }

  private static String bound(Bound bound) {
    return switch (bound) {
      case EXACT -> "";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "up to ";
      case ABOUT -> "about ";
    };
  }

  /// "climate, energy and supply chains".
  static String sectors(Collection<Sector> sectors) {
    List<String> words = sectors.stream().sorted().map(sector -> sector(sector)).toList();
    boolean nested = words.size() > 1 && words.stream().anyMatch(word -> word.contains(" and "));
    return nested
        ? String.join(", ", words.subList(0, words.size() - 1)) + ", and " + words.getLast()
        : Words.and(words);
  }

  /// As a noun.
  private static String sector(Sector sector) {
    return switch (sector) {
      case DIGITAL -> "digital affairs";
      case HUMANITARIAN -> "humanitarian relief";
      case DISASTER -> "disaster relief";
      case NUCLEAR -> "nuclear matters";
      case GENDER -> "gender equality";
      default -> Words.of(sector);
    };
  }

  /// "once", "twice", "three times".
  static String times(long number) {
    return number == 1 ? "once" : number == 2 ? "twice" : number(number) + " times";
  }

  /// "five years".
  static String years(BigDecimal years) {
    try {
      return count(years.longValueExact(), "year");
    } catch (ArithmeticException broken) {
      return Words.number(years) + " years";
    }
  }

  static String kind(Commitment.Kind kind) {
    return switch (kind) {
      case FINANCE -> "money";
      case GOODS -> "goods";
      case PEOPLE -> "a programme for people";
      case PROGRAMME -> "a programme";
      case COOPERATION -> "cooperation";
      case POLICY -> "a target or rule";
      case MILITARY -> "military measures";
    };
  }

  static String kind(Meeting.Kind kind) {
    return switch (kind) {
      case SUMMIT -> "summit";
      case LEADERS -> "talks of leaders";
      case MINISTERS -> "ministers’ meeting";
      case OFFICIALS -> "talks of officials";
      case VISIT -> "visit";
      case DIALOGUE -> "dialogue";
    };
  }

  static String status(Commitment.Status status) {
    return status == Commitment.Status.UNDERWAY ? "under way" : plain(status);
  }
}
