package entente.app.api;

import entente.app.Asking;
import entente.app.brief.BriefFormat;
import entente.model.Commitment;
import entente.model.Disagreement;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Type;
import entente.model.When;
import entente.model.Word;
import entente.publish.Format;
import entente.reconcile.SumsAsked;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that calls can say.
final class Parameters {
  /// More of one answer has to be asked for in pages.
  static final int MOST = 500;

  static final int USUAL = 100;

  private static final int FARTHEST = 1_000_000_000;
  private static final Map<String, Object> TEXT =
      Map.of("type", "string", "minLength", 1, "maxLength", Call.LONGEST);
  private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, Object> WHEN = Schemas.date();

  static final Parameter<String> ID =
      path("id", "The id of any claim of the entry.", "the id of a claim");
  static final Parameter<String> DOCUMENT =
      path("id", "The document's name or its hash.", "a document's name or hash");
  static final Parameter<String> DECISION =
      path("id", "The decision's id.", "the id of a decision");
  static final Parameter<Format> FORMAT =
      words(
          "format",
          Parameter.Place.PATH,
          Arrays.asList(Format.values()),
          Format::word,
          "The format: " + meanings());

  static final Parameter<String> PAIR =
      path(
          "pair",
          "Two parties by id or name with a comma between them, such as JPN,ASEAN.",
          "two parties");
  static final Parameter<BriefFormat> BRIEF_FORMAT =
      words(
          "format",
          Parameter.Place.QUERY,
          Arrays.asList(BriefFormat.values()),
          Word::word,
          "json where it is not said. "
              + Stream.of(BriefFormat.values())
                  .map(each -> each.word() + ", " + each.meaning())
                  .collect(Collectors.joining("; "))
              + ".");

  static final Parameter<LocalDate> KNOWN_ON =
      query(
          "known_on",
          DAY,
          "What the public could know: from documents published by this day.",
          "a day such as 2023-12-20",
          "2023-12-31",
          Parameters::day);
  static final Parameter<LocalDate> VALID_ON =
      query(
          "valid_on",
          DAY,
          "Only what is true in the world on this day.",
          "a day such as 2023-12-20",
          "2023-12-20",
          Parameters::day);
  static final Parameter<Instant> RECORDED_BY =
      query(
          "recorded_by",
          Map.of("type", "string", "minLength", 10),
          "What this ledger held at this moment; a day means its end (UTC).",
          "a moment such as 2026-11-21T09:00:00Z, or a day",
          "2999-01-01T00:00:00Z",
          Asking::moment);
  static final List<Parameter<?>> CLOCKS = List.of(KNOWN_ON, VALID_ON, RECORDED_BY);

  static final Parameter<Type> TYPE =
      words(
          "type",
          Parameter.Place.QUERY,
          Arrays.asList(Type.values()),
          Type::word,
          "Entries of one type alone.");
  static final Parameter<Party> PARTY =
      party("party", "Entries that name this party; given twice, both.");
  static final Parameter<Party> FROM =
      party("from", "Commitments by this party; given twice, by both.");
  static final Parameter<Party> TO =
      party("to", "Commitments to this party; given twice, to both.");
  static final Parameter<String> KIND =
      word("kind", "Entries of this kind, such as finance or summit.", "finance");
  static final Parameter<String> STATUS =
      word("status", "Entries that have come so far, such as pledged or held.", "pledged");
  static final Parameter<Sector> SECTOR =
      words(
          "sector",
          Parameter.Place.QUERY,
          Arrays.asList(Sector.values()),
          Sector::word,
          "Entries about this sector.");
  static final Parameter<When> SINCE =
      when(
          "since",
          "Entries of this year, month or day and later. One without a date counts by the day on"
              + " which it was first reported.",
          "2023");
  static final Parameter<When> UNTIL =
      when("until", "Entries of this year, month or day and earlier.", "2024-12");
  static final List<Parameter<?>> FILTERS =
      List.of(PARTY, FROM, TO, KIND, STATUS, SECTOR, SINCE, UNTIL);

  static final Parameter<Integer> LIMIT =
      number("limit", 1, MOST, "At most so many; %d where it is not said.".formatted(USUAL), "50");
  static final Parameter<Integer> SKIP =
      number(
          "skip",
          0,
          FARTHEST,
          "Without the first so many. `next` in the answer has it right.",
          "0");
  static final List<Parameter<?>> PAGING = List.of(LIMIT, SKIP);

  /// Which differences between claims.
  static final Parameter<Set<Disagreement.Kind>> DIFFERENCE =
      query(
          "difference",
          Map.of(
              "enum", List.of("conflict", "progress", "refinement", "all"), "default", "conflict"),
          "conflict: they cannot all be right; progress: the world moved; refinement: one is more"
              + " precise; all.",
          "conflict, progress, refinement or all",
          "all",
          Parameters::differences);

  static final Parameter<String> WORDS =
      query(
          "q",
          TEXT,
          "Words, all of which occur in the title or text, the last one at least as a beginning.",
          "some words",
          "norway",
          Parameters::text);
  static final Parameter<Boolean> EVIDENCE =
      query(
          "evidence",
          Map.of("type", "boolean", "default", false),
          "Whether each item bears its evidence: the documents behind it, with publisher, day and"
              + " the words.",
          "true or false",
          "true",
          Parameters::flag);
  static final Parameter<Integer> START =
      number(
          "start",
          0,
          FARTHEST,
          "The first character of the text that is wanted, counted from 0 in UTF-16 code units as"
              + " spans are.",
          "0");
  static final Parameter<Integer> CHARACTERS =
      number(
          "characters",
          1,
          FARTHEST,
          "At most so many characters of the text; all where it is not said.",
          "2000");
  static final Parameter<Party> REPORTER =
      party("reporter", "In iati, for whom it is reported: what this party receives is incoming.");

  static final Parameter<Party> GIVERS =
      party("from", "Promises by this party; given twice, by either.").repeated();
  static final Parameter<Party> RECEIVERS =
      party("to", "Promises to this party; given twice, to either.").repeated();
  static final Parameter<Sector> SECTORS =
      SECTOR.repeated().meaning("Promises about this sector; given twice, about either.");
  static final Parameter<Commitment.Status> STATUSES =
      words(
              "status",
              Parameter.Place.QUERY,
              Arrays.asList(Commitment.Status.values()),
              Word::word,
              "Promises that have come so far; given twice, either.")
          .repeated();
  static final Parameter<String> FUNDING =
      words(
              "funding",
              Parameter.Place.QUERY,
              List.of("public", "private", "mixed", "unstated"),
              each -> each,
              "Whose money; given twice, either.")
          .repeated();
  static final Parameter<String> CURRENCY =
      query(
          "currency",
          Map.of("type", "string", "pattern", "^[A-Za-z]{3}$"),
          "Sums that sources say in this currency; others are left out, and converted beside the"
              + " total.",
          "a code of ISO 4217 such as USD",
          "USD",
          Parameters::currency);
  static final Parameter<SumsAsked.Measure> MEASURE =
      words(
          "measure",
          Parameter.Place.QUERY,
          Arrays.asList(SumsAsked.Measure.values()),
          Word::word,
          "What is added up; promised where it is not said.");
  static final Parameter<Boolean> EVERY_ROUND =
      query(
          "every_round",
          Map.of("type", "boolean", "default", false),
          "Whether earlier rounds of a promise that was renewed count, too; else only the latest"
              + " that is known.",
          "true or false",
          "true",
          Parameters::flag);

  private Parameters() {}

  private static String meanings() {
    return Stream.of(Format.values())
            .map(each -> each.word() + ", " + each.meaning())
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static <T> Parameter<T> query(
      String name,
      Map<String, Object> schema,
      String meaning,
      String wanted,
      String example,
      Function<String, T> parse) {
    return new Parameter<>(
        name, Parameter.Place.QUERY, false, schema, meaning, wanted, example, parse);
  }

  static Parameter<String> path(String name, String meaning, String wanted) {
    return new Parameter<>(
        name, Parameter.Place.PATH, false, TEXT, meaning, wanted, "", Parameters::text);
  }

  private static Parameter<String> word(String name, String meaning, String example) {
    return query(name, TEXT, meaning, "a word of the guide", example, Parameters::text);
  }

  private static Parameter<Party> party(String name, String meaning) {
    var party =
        query(
            name,
            TEXT,
            meaning,
            "a party's id or name such as JPN, Japan, ASEAN or region:africa",
            "Norway",
            Asking::party);
    return name.equals("reporter") ? party : party.repeated();
  }

  private static Parameter<When> when(String name, String meaning, String example) {
    return query(
        name,
        WHEN,
        meaning,
        "a year, month or day such as 2023, 2023-12 or 2023-12-17",
        example,
        When::parse);
  }

  private static Parameter<Integer> number(
      String name, int least, int most, String meaning, String example) {
    return query(
        name,
        Map.of("type", "integer", "minimum", least, "maximum", most),
        meaning,
        "a whole number from %,d to %,d".formatted(least, most),
        example,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException("out of bounds");
          }
          return number;
        });
  }

  private static <T> Parameter<T> words(
      String name,
      Parameter.Place place,
      List<T> vocabulary,
      Function<T, String> spelling,
      String meaning) {
    List<String> spelled = vocabulary.stream().map(spelling).toList();
    return new Parameter<>(
        name,
        place,
        false,
        Map.of("enum", spelled),
        meaning,
        "one of " + String.join(", ", spelled),
        spelled.getFirst(),
        text ->
            vocabulary.stream()
                .filter(each -> spelling.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such word")));
  }

  private static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text;
  }

  private static LocalDate day(String text) {
    if (text.length() != 10) {
      throw new IllegalArgumentException("no day of four-digit years");
    }
    return LocalDate.parse(text);
  }

  private static String currency(String text) {
    if (!text.matches("[A-Za-z]{3}")) {
      throw new IllegalArgumentException("no code");
    }
    return text.toUpperCase(Locale.ROOT);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither");
    };
  }

  private static Set<Disagreement.Kind> differences(String text) {
    return text.equals("all")
        ? EnumSet.allOf(Disagreement.Kind.class)
        : Stream.of(Disagreement.Kind.values())
            .filter(each -> each.word().equals(text))
            .findFirst()
            .map(EnumSet::of)
            .orElseThrow(() -> new IllegalArgumentException("no such difference"));
  }
}
