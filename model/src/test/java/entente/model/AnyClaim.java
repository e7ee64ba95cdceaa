package entente.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes claims of every type for properties: each required field, and each other one half of the
/// time.
public final class AnyClaim {
  private static final List<String> PARTIES =
      List.of(
          "JPN",
          "ASEAN",
          "USA",
          "VNM",
          "EU",
          "region:africa",
          "ADB",
          "GLOBAL-FUND",
          "XKX",
          "G7",
          "region:central-asia");
  private static final List<String> TEXTS =
      List.of(
          "Tokyo",
          "a large patrol vessel",
          "Joint \"Vision\" Statement",
          "Côte d'Ivoire",
          "naïve\\path",
          "𝒟ouble 😀",
          "tab\there");
  private static final List<String> SLUGS =
      List.of("strategic-partnership", "alliance", "falepili-union", "territorial-dispute");

  private AnyClaim() {}

  /// A claim whose evidence stands somewhere in nowhere: its quotes are made up.
  public static Claim claim(RandomGenerator random) {
    return claim(
        random,
        one(random, List.of(Type.values())),
        "doc-" + random.nextInt(5),
        List.of(evidence(random)));
  }

  public static Claim claim(
      RandomGenerator random, Type type, String doc, List<Evidence> evidence) {
    Assertion assertion = assertion(random, type);
    var further = new EnumMap<Field, Value>(Field.class);
    for (Slot slot : type.slots()) {
      if (!slot.scored() && !inRecord(slot.field()) && random.nextBoolean()) {
        further.put(slot.field(), value(random, slot));
      }
    }
    return new Claim(
        ClaimIds.claim(ClaimIds.unstored(doc + random.nextLong()), assertion, evidence),
        doc,
        assertion,
        evidence,
        further,
        maybe(random, "Japan's Foreign Ministry"),
        maybe(random, random.nextInt(101) / 100.0),
        maybe(random, "pledge-to"));
  }

  public static Evidence evidence(RandomGenerator random) {
    String quote = one(random, TEXTS);
    int start = random.nextInt(1000);
    return new Evidence(new Span(start, start + quote.length()), quote);
  }

  /// An assertion with every field that the type allows together.
  public static Assertion assertion(RandomGenerator random, Type type) {
    var fields = new EnumMap<Field, Value>(Field.class);
    for (Slot slot : type.slots()) {
      if (slot.required() || ((slot.scored() || inRecord(slot.field())) && random.nextBoolean())) {
        fields.put(slot.field(), value(random, slot));
      }
    }
    makeFit(type, fields);
    return Assertion.of(type, fields);
  }

  private static boolean inRecord(Field field) {
    return EnumSet.of(Field.FROM_KIND, Field.BOUND, Field.PERSON, Field.TOPIC).contains(field);
  }

  /// What fields may not be beside one another.
  private static void makeFit(Type type, Map<Field, Value> fields) {
    switch (type) {
      case RELATION -> fields.put(Field.PARTIES, parties("JPN", "ASEAN"));
      case INDICATOR -> {
        if (fields.get(Field.PARTIES) instanceof Value.Parties(var parties) && parties.size() > 2) {
          fields.put(Field.PARTIES, new Value.Parties(parties.subList(0, 2)));
        }
      }
      case MEMBERSHIP -> fields.put(Field.BODY, new Value.One(new Party("UN")));
      case POSITION -> fields.put(Field.HOLDER, new Value.One(new Party("THA")));
      case MEETING -> {
        if (fields.containsKey(Field.START) && fields.containsKey(Field.END)) {
          fields.put(Field.END, new Value.Date(When.of(LocalDate.of(2030, 1, 1))));
        }
      }
      case COMMITMENT, ACCORD -> {}
    }
  }

  public static Value.Parties parties(String... ids) {
    return new Value.Parties(List.of(ids).stream().map(Party::new).toList());
  }

  /// A value that the field takes.
  public static Value value(RandomGenerator random, Slot slot) {
    return switch (slot.field().shape()) {
      case PARTY -> new Value.One(new Party(one(random, PARTIES)));
      case PARTIES -> {
        var left = new ArrayList<>(PARTIES);
        var chosen = new ArrayList<Party>();
        for (int i = 0; i <= random.nextInt(4); i++) {
          chosen.add(new Party(left.remove(random.nextInt(left.size()))));
        }
        yield new Value.Parties(chosen);
      }
      case TERM -> {
        var words = slot.words().isEmpty() ? SLUGS : slot.words().stream().sorted().toList();
        yield new Value.Term(one(random, words));
      }
      case TEXT -> new Value.Text(one(random, TEXTS));
      case DATE -> new Value.Date(when(random));
      case MONEY ->
          new Value.Amount(new Money(number(random), random.nextBoolean() ? "USD" : "JPY"));
      case COUNT -> new Value.Tally(new Count(number(random), "people"));
      case NUMBER ->
          new Value.Figure(
              slot.field() == Field.ORDINAL
                  ? BigDecimal.valueOf(1 + random.nextInt(50))
                  : number(random).add(BigDecimal.ONE));
      case FLAG -> new Value.Flag(random.nextBoolean());
      case SECTORS -> {
        var sectors = EnumSet.noneOf(Sector.class);
        for (int i = 0; i <= random.nextInt(3); i++) {
          sectors.add(one(random, List.of(Sector.values())));
        }
        yield new Value.Sectors(sectors);
      }
    };
  }

  public static When when(RandomGenerator random) {
    int year = 2000 + random.nextInt(30);
    return switch (random.nextInt(3)) {
      case 0 -> When.of(Year.of(year));
      case 1 -> When.of(YearMonth.of(year, 1 + random.nextInt(12)));
      default -> When.of(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
    };
  }

  private static BigDecimal number(RandomGenerator random) {
    return new BigDecimal(random.nextLong(1_000_000)).movePointRight(random.nextInt(-2, 7));
  }

  private static <T> T one(RandomGenerator random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> @Nullable T maybe(RandomGenerator random, T value) {
    return random.nextBoolean() ? value : null;
  }
}
