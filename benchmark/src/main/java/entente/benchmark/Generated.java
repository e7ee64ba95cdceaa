package entente.benchmark;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Commitment;
import entente.model.Evidence;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Party;
import entente.model.Position;
import entente.model.Publication;
import entente.model.Relation;
import entente.model.Sector;
import entente.model.Span;
import entente.model.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Claims as a press of many years makes them: few parties make most of the news, few things are
/// told hundreds of times and most once or twice, most soon after they happen, and one claim in
/// twenty contradicts the others of its thing.
///
/// The same number of claims is the same claims, on every machine.
final class Generated {
  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final int DAYS = 26 * 365;

  /// How many claims a document has.
  static final int OF_ONE = 5;

  private static final int TOLD_MOST = 400;
  private static final int CONFLICTS = 20;
  private static final List<String> STATES =
      List.of(
          ("USA CHN JPN RUS IND DEU GBR FRA KOR AUS IDN VNM TUR SAU BRA CAN ITA IRN PHL THA MYS SGP"
               + " PAK ZAF EGY ARE UKR ISR MEX POL KAZ UZB NLD ESP NGA KEN ETH BGD MMR KHM LAO LKA"
               + " NPL NZL ARG CHL COL PER MAR DZA TUN GHA SEN TZA UGA RWA AGO MOZ ZMB CUB BLR AZE"
               + " ARM GEO MNG TKM TJK KGZ QAT KWT OMN BHR JOR IRQ SYR LBN YEM AFG SWE NOR FIN DNK"
               + " GRC PRT HUN CZE ROU BGR SRB HRV CHE AUT BEL IRL FJI PNG SLB VUT TON WSM BRN TLS"
               + " MDV BTN ECU BOL PRY URY VEN GTM PAN CRI JAM CIV CMR COD GAB MLI NER TCD BFA BEN"
               + " TGO")
              .split(" "));
  private static final List<String> BODIES =
      List.of("ASEAN", "EU", "AU", "PIF", "GCC", "CARICOM", "MERCOSUR", "SCO", "ECOWAS", "SADC");
  private static final List<String> TIERS =
      List.of(
          "strategic-partnership",
          "comprehensive-strategic-partnership",
          "comprehensive-partnership",
          "special-partnership");
  private static final List<String> PLACES =
      List.of(
          "Tokyo",
          "Jakarta",
          "Washington",
          "Beijing",
          "Brussels",
          "Delhi",
          "Nairobi",
          "Astana",
          "Bangkok",
          "Paris");

  private final Random random;

  /// Each claim as the day on which it is published, its thing and its number among that thing's
  /// claims, by day.
  private final long[] claims;

  Generated(int size) {
    random = new Random(size);
    claims = new long[size];
    int thing = 0;
    for (int at = 0; at < size; thing++) {
      int told = (int) Math.min(TOLD_MOST, 1 / Math.pow(1 - random.nextDouble(), 0.75));
      int happens = random.nextInt(DAYS);
      for (int n = 0; n < told && at < size; n++, at++) {
        int lag =
            n % 9 == 8
                ? -random.nextInt(60)
                : (int) Math.min(900, Math.pow(random.nextDouble(), 4) * 120);
        claims[at] = (long) Math.clamp(happens + lag, 0, DAYS - 1) << 40 | (long) thing << 12 | n;
      }
    }
    Arrays.sort(claims);
  }

  int size() {
    return claims.length;
  }

  int documents() {
    return (claims.length + OF_ONE - 1) / OF_ONE;
  }

  /// The claims of the documents from one to before another.
  List<Claim> claims(int document, int end) {
    var made = new ArrayList<Claim>();
    for (int at = document * OF_ONE; at < Math.min(claims.length, end * OF_ONE); at++) {
      made.add(claim(at));
    }
    return made;
  }

  String id(int claim) {
    return "%08x%08x".formatted(Integer.reverse(claim), claim);
  }

  LocalDate published(int claim) {
    // a document is published once: on the day of its first claim
    return FIRST.plusDays(claims[claim - claim % OF_ONE] >> 40);
  }

  Publication publication(int document) {
    String doc = "paper-" + document;
    return new Publication(
        ClaimIds.unstored(doc),
        doc,
        When.of(published(document * OF_ONE)),
        "Paper " + document % 97,
        "Title of " + doc,
        null);
  }

  private Claim claim(int at) {
    int thing = (int) (claims[at] >> 12 & 0xfffffff);
    int n = (int) (claims[at] & 0xfff);
    var own = new Random(thing * 31L + claims.length);
    var telling = new Random(claims[at]);
    LocalDate day = FIRST.plusDays(own.nextInt(DAYS));
    Assertion assertion = assertion(own, telling, day, n > 0 && telling.nextInt(CONFLICTS) == 0);
    String quote = quote(own, telling);
    int start = 400 * (at % OF_ONE);
    return new Claim(
        id(at),
        "paper-" + at / OF_ONE,
        assertion,
        List.of(new Evidence(new Span(start, start + quote.length()), quote)),
        Map.of(),
        null,
        0.5 + telling.nextInt(50) / 100.0,
        "generated");
  }

  private static Assertion assertion(
      Random own, Random telling, LocalDate day, boolean contradicts) {
    int type = own.nextInt(100);
    Party from = party(own);
    Party to = party(own);
    while (to.equals(from)) {
      to = party(own);
    }
    When when =
        vague(telling, contradicts && type % 2 == 0 ? day.plusDays(1 + telling.nextInt(20)) : day);
    Set<Sector> sectors = own.nextInt(3) == 0 ? Set.of() : Set.of(one(own, Sector.values()));
    if (type < 42) {
      long sum =
          (1 + own.nextInt(9)) * (long) Math.pow(10, 6 + own.nextInt(4))
              + own.nextInt(50) * 100_000L;
      boolean money = own.nextInt(4) > 0;
      return new Commitment(
          List.of(from),
          List.of(to),
          one(own, Commitment.Kind.values()),
          new Commitment.Terms(
              money ? Money.of(contradicts ? sum * 2 : sum, "USD") : null, null, null, null, null),
          sectors,
          telling.nextInt(5) == 0 ? Commitment.Status.SIGNED : Commitment.Status.PLEDGED,
          when);
    } else if (type < 62) {
      boolean before = telling.nextInt(6) == 0;
      return new Meeting(
          one(own, Meeting.Kind.values()),
          List.of(from, to),
          PLACES.get(own.nextInt(PLACES.size())),
          when,
          null,
          before ? Meeting.Status.PLANNED : Meeting.Status.HELD);
    } else if (type < 77) {
      return new Accord(
          one(own, Accord.Kind.values()),
          List.of(from, to),
          telling.nextInt(4) == 0 ? Accord.Status.PLANNED : Accord.Status.AGREED,
          when,
          null,
          sectors);
    } else if (type < 86) {
      return new Position(from, null, one(own, Position.Act.values()), List.of(to), null);
    } else if (type < 91) {
      return new Relation(
          List.of(from, to),
          TIERS.get(own.nextInt(TIERS.size())),
          Relation.Status.ESTABLISHED,
          when,
          null);
    } else if (type < 94) {
      return new Membership(
          new Party(STATES.get(own.nextInt(STATES.size()))),
          new Party(BODIES.get(own.nextInt(BODIES.size()))),
          Membership.Role.CHAIR,
          Membership.Status.CURRENT,
          when);
    }
    long value = 1_000_000_000L * (1 + own.nextInt(400));
    return new Indicator(
        List.of(from, to),
        Indicator.Measure.TRADE,
        BigDecimal.valueOf(contradicts ? value + value / 5 : value),
        "USD",
        When.of(java.time.Year.of(day.getYear())));
  }

  private static When vague(Random telling, LocalDate day) {
    return telling.nextInt(6) == 0 ? When.of(YearMonth.from(day)) : When.of(day);
  }

  /// Of rank r with a share of about 1/r.
  static Party party(Random random) {
    if (random.nextInt(8) == 0) {
      return new Party(BODIES.get(zipf(random, BODIES.size())));
    }
    return new Party(STATES.get(zipf(random, STATES.size())));
  }

  private static int zipf(Random random, int size) {
    return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size + 1)) - 1);
  }

  /// Words of the thing, of which each telling leaves out some, among others.
  private static String quote(Random own, Random telling) {
    var words = new ArrayList<String>();
    for (int i = 0; i < 9; i++) {
      String word = word(own.nextInt(4_000));
      if (telling.nextInt(3) > 0) {
        words.add(word);
      }
    }
    for (int i = 0; i < 5; i++) {
      words.add(telling.nextInt(words.size() + 1), word(telling.nextInt(4_000)));
    }
    return String.join(" ", words);
  }

  private static String word(int number) {
    var word = new StringBuilder();
    for (int left = number + 40; left > 0; left /= 20) {
      word.append("bdfgklmnprstvzchjwqx".charAt(left % 20)).append("aeiou".charAt(left % 5));
    }
    return word.toString();
  }

  static <T> T one(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
