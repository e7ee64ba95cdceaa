package entente.app.web;

import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Type;
import entente.model.Word;
import entente.reconcile.SumsAsked;
import entente.reconcile.SumsAsked.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which promises an address wants added up, and how.
///
/// @param filter who is named at all, and the words: what these leave out is not told
/// @param sums the question whose answer tells what it left out
record SumQuestion(Filter filter, SumsAsked sums) {
  static final List<String> FUNDING = List.of("public", "private", "mixed", "unstated");

  /// @throws MisaskedException naming what cannot be understood
  static SumQuestion of(Asked asked, Known known) {
    var all = Filter.of(asked);
    var filter = new Filter(Type.COMMITMENT, all.party(), null, null, "", all.words());
    return new SumQuestion(
        filter,
        new SumsAsked(
            party(asked, known, "giver"),
            party(asked, known, "receiver"),
            asked
                .value("sector")
                .map(word -> Set.of(word("sector", word, Sector.values())))
                .orElse(Set.of()),
            all.from(),
            all.to(),
            statuses(asked.text("status")),
            funding(asked.text("funding")),
            currency(asked.text("currency")),
            asked
                .value("measure")
                .map(word -> word("measure", word, Measure.values()))
                .orElse(Measure.PROMISED),
            false));
  }

  private static Set<Party> party(Asked asked, Known known, String name) {
    String written = asked.text(name);
    return written.isEmpty()
        ? Set.of()
        : Set.of(
            known
                .party(written)
                .orElseThrow(() ->
                    new MisaskedException(
                        name,
                        written,
                        "a party that some entry names, by name or id, such as Japan or JPN")));
  }

  private static Set<Status> statuses(String word) {
    if (word.isEmpty()) {
      return Set.of();
    }
    var meant = EnumSet.noneOf(Status.class);
    for (Status status : Status.values()) {
      if (status.word().equals(word) || sign(status).word().equals(word)) {
        meant.add(status);
      }
    }
    return meant.isEmpty() ? Set.of(word("status", word, Status.values())) : meant;
  }

  private static Sign sign(Status status) {
    return switch (status) {
      case CONSIDERED -> Sign.AHEAD;
      case PLEDGED, SIGNED, UNDERWAY -> Sign.PROMISED;
      case DELIVERED -> Sign.DONE;
      case CANCELLED -> Sign.OVER;
    };
  }

  private static Set<String> funding(String word) {
    if (!word.isEmpty() && !FUNDING.contains(word)) {
      throw new MisaskedException("funding", word, String.join(", ", FUNDING));
    }
    return word.isEmpty() ? Set.of() : Set.of(word);
  }

  private static @org.jspecify.annotations.Nullable String currency(String written) {
    String code = written.toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !code.matches("[A-Z]{3}")) {
      throw new MisaskedException("currency", written, "a code of ISO 4217 such as USD");
    }
    return code.isEmpty() ? null : code;
  }

  private static <T extends Word> T word(String name, String written, T[] words) {
    return Arrays.stream(words)
        .filter(each -> each.word().equals(written))
        .findFirst()
        .orElseThrow(() ->
            new MisaskedException(
                name,
                written,
                Arrays.stream(words).map(Word::word).collect(Collectors.joining(", "))));
  }

  /// Whether every promise is one of those that are asked about.
  boolean isOpen() {
    return filter.party().isEmpty() && filter.words().isEmpty();
  }

  /// Whether a row is one of those that are asked about.
  boolean lets(Row row) {
    return row.entry().settled() instanceof Commitment && filter.lets(row);
  }

  /// The filters that are set, as the page shows them.
  static List<Filter.Chip> chips(Asked asked) {
    return Stream.of(
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
            "q")
        .filter(name -> asked.value(name).isPresent())
        .map(name ->
            new Filter.Chip(
                said(name, asked.text(name)), asked.here().without(name).without("page")))
        .toList();
  }

  private static String said(String name, String value) {
    return switch (name) {
      case "giver" -> "promised by " + Say.party(value);
      case "receiver" -> "to " + Say.party(value);
      case "sector" -> Say.sector(value);
      case "from" -> "from " + value;
      case "to" -> "until " + value;
      case "funding" -> value + " funding";
      case "currency" -> "in " + value.toUpperCase(Locale.ROOT);
      case "measure" -> value;
      case "q" -> "“" + value + "”";
      default -> name + ": " + Say.slug(value);
    };
  }
}
