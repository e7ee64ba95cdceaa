package entente.app.web;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.publish.PartyName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which entries of a list are shown. Everything that is asked must hold; null and empty ask
/// nothing.
///
/// @param party as it was written: an id or a name
/// @param from entries that may lie on its first day or later
/// @param to entries that may lie on its last day or earlier
/// @param status a status word, or the [Sign] that stands for several
/// @param words a word must begin with each of them, in the name, the parties, the evidence or the
///   publisher
record Filter(
    @Nullable Type type,
    String party,
    @Nullable When from,
    @Nullable When to,
    String status,
    List<String> words) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  static final Set<String> STATUSES = statuses();

  Filter {
    words = List.copyOf(words);
  }

  /// @throws MisaskedException naming what cannot be understood
  static Filter of(Asked asked) {
    var filter =
        new Filter(
            type(asked.text("type")),
            asked.text("party"),
            when(asked, "from"),
            when(asked, "to"),
            status(asked.text("status")),
            words(asked));
    if (filter.from != null
        && filter.to != null
        && filter.to.last().isBefore(filter.from.first())) {
      throw new MisaskedException(
          "to", asked.text("to"), "a time not before " + asked.text("from"));
    }
    return filter;
  }

  /// The words that are asked for, in small letters.
  static List<String> words(Asked asked) {
    return asked
        .value("q")
        .map(text -> SPACE.splitAsStream(text.toLowerCase(Locale.ENGLISH)).toList())
        .orElse(List.of());
  }

  private static @Nullable Type type(String word) {
    try {
      return word.isEmpty() ? null : Type.of(word);
    } catch (IllegalArgumentException unknown) {
      throw new MisaskedException(
          "type", word, "relation, commitment, meeting, accord, position, membership or indicator");
    }
  }

  private static @Nullable When when(Asked asked, String name) {
    try {
      return asked.value(name).map(When::parse).orElse(null);
    } catch (IllegalArgumentException unreadable) {
      throw new MisaskedException(
          name, asked.text(name), "a year, month or day such as 2023, 2023-12 or 2023-12-17");
    }
  }

  private static String status(String word) {
    if (word.isEmpty() || STATUSES.contains(word) || sign(word).isPresent()) {
      return word;
    }
    throw new MisaskedException("status", word, "one of " + String.join(", ", STATUSES));
  }

  private static Optional<Sign> sign(String word) {
    return Arrays.stream(Sign.values()).filter(sign -> sign.word().equals(word)).findFirst();
  }

  private static Set<String> statuses() {
    var words = new TreeSet<String>();
    for (Type type : Type.values()) {
      type.slot(Field.STATUS).ifPresent(slot -> words.addAll(slot.words()));
    }
    return words;
  }

  boolean lets(Row row) {
    return (type == null || row.type() == type) && letsBesideType(row);
  }

  /// Whether nothing is asked but the type.
  boolean asksTypeAlone() {
    return party.isEmpty() && from == null && to == null && status.isEmpty() && words.isEmpty();
  }

  /// For the counts beside the types: what each would show.
  boolean letsBesideType(Row row) {
    return (party.isEmpty() || namesParty(row))
        && (from == null || !row.time().last().isBefore(from.first()))
        && (to == null || !row.time().first().isAfter(to.last()))
        && (status.isEmpty()
            || status.equals(row.status())
            || sign(status).filter(sign -> sign == row.sign()).isPresent())
        && hasWords(row);
  }

  private boolean namesParty(Row row) {
    for (Party each : row.parties()) {
      if (names(each, party)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasWords(Row row) {
    for (String word : words) {
      if (!row.has(word)) {
        return false;
      }
    }
    return true;
  }

  static boolean names(Party party, String written) {
    return party.id().equalsIgnoreCase(written) || PartyName.of(party).equalsIgnoreCase(written);
  }

  /// The filters that are set, as the list shows them: the parameter's name and what it says.
  Stream<Chip> chips(Asked asked) {
    return Stream.of("party", "from", "to", "status", "q")
        .filter(name -> asked.value(name).isPresent())
        .map(name ->
            new Chip(said(name, asked.text(name)), asked.here().without(name).without("page")));
  }

  private static String said(String name, String value) {
    return switch (name) {
      case "party" -> "party: " + Say.party(value);
      case "from" -> "from " + value;
      case "to" -> "to " + value;
      case "status" -> "status: " + sign(value).map(Sign::meaning).orElse(Say.slug(value));
      default -> "“" + value + "”";
    };
  }

  /// A filter that is set, and the address without it.
  record Chip(String said, Address without) {}
}
