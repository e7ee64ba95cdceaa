package entente.publish;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Slot;
import entente.model.Type;
import entente.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A column of the table of entries, which CSV, XLSX, Parquet and the codebook have in common.
///
/// @param cell what an entry has there, a text or a [BigDecimal]; null where it has nothing
/// @param meaning one sentence for the codebook
/// @param values the words that can stand there; empty for free values
record Column(
    String name,
    Kind kind,
    Function<Entry, @Nullable Object> cell,
    String meaning,
    Set<String> values) {
  private static final Set<Field> UNSCORED =
      Set.of(Field.FROM_KIND, Field.BOUND, Field.PERSON, Field.TOPIC);

  /// What stands in a column.
  enum Kind {
    /// Free text, or several words joined by a space.
    TEXT,
    /// ISO 8601, as precise as the source: a year, a month or a day.
    DATE,
    NUMBER
  }

  Column {
    values = Set.copyOf(values);
  }

  @Nullable Object of(Entry entry) {
    return cell.apply(entry);
  }

  /// The columns of a table of one type, or of all.
  static List<Column> of(Optional<Type> type) {
    var columns = new ArrayList<Column>();
    columns.add(
        text(
            "id",
            Entry::id,
            "The entry's id: that of its first claim. The id of any of its claims finds it."));
    if (type.isEmpty()) {
      columns.add(
          text("type", entry -> entry.type().word(), "Which of the seven types of entry it is."));
    }
    columns.add(text("name", EntryName::of, "What a person would call it."));
    Stream<Type> types = type.stream();
    (type.isEmpty() ? Arrays.stream(Type.values()) : types)
        .flatMap(Column::fields)
        .distinct()
        .forEach(field -> columns.addAll(of(field)));
    columns.add(
        number("claims", entry -> entry.reports().size(), "How many claims the entry has."));
    columns.add(
        text(
            "conflicts",
            Column::conflicts,
            "The fields in which its claims differ, each with the kind of difference: conflict,"
                + " progress or refinement."));
    return columns;
  }

  /// The fields that an entry settles: the guide's tables, which hold a few that are not scored.
  private static Stream<Field> fields(Type type) {
    return type.slots().stream()
        .filter(slot -> slot.scored() || UNSCORED.contains(slot.field()))
        .map(Slot::field);
  }

  private static List<Column> of(Field field) {
    String key = field.key();
    String meaning = Meaning.of(field);
    return switch (field.shape()) {
      case MONEY ->
          List.of(
              new Column(key, Kind.NUMBER, entry -> money(entry, field, true), meaning, Set.of()),
              new Column(
                  key + "_currency",
                  Kind.TEXT,
                  entry -> money(entry, field, false),
                  "The currency of it, by ISO 4217.",
                  Set.of()));
      case COUNT ->
          List.of(
              new Column(key, Kind.NUMBER, entry -> tally(entry, field, true), meaning, Set.of()),
              new Column(
                  key + "_unit",
                  Kind.TEXT,
                  entry -> tally(entry, field, false),
                  "What is counted.",
                  Set.of()));
      case NUMBER ->
          List.of(new Column(key, Kind.NUMBER, entry -> figure(entry, field), meaning, Set.of()));
      case DATE ->
          List.of(new Column(key, Kind.DATE, entry -> plain(entry, field), meaning, Set.of()));
      case PARTY, PARTIES, TERM, TEXT, FLAG, SECTORS ->
          List.of(new Column(key, Kind.TEXT, entry -> plain(entry, field), meaning, words(field)));
    };
  }

  private static Set<String> words(Field field) {
    return Arrays.stream(Type.values())
        .flatMap(type -> type.slot(field).stream())
        .flatMap(slot -> slot.words().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Column text(String name, Function<Entry, @Nullable Object> cell, String meaning) {
    return new Column(name, Kind.TEXT, cell, meaning, Set.of());
  }

  private static Column number(String name, Function<Entry, Integer> cell, String meaning) {
    return new Column(
        name, Kind.NUMBER, entry -> BigDecimal.valueOf(cell.apply(entry)), meaning, Set.of());
  }

  private static @Nullable Object money(Entry entry, Field field, boolean sum) {
    return value(entry, field) instanceof Value.Amount(var money)
        ? (sum ? money.value() : money.currency())
        : null;
  }

  private static @Nullable Object tally(Entry entry, Field field, boolean number) {
    return value(entry, field) instanceof Value.Tally(var count)
        ? (number ? count.value() : count.unit())
        : null;
  }

  private static @Nullable Object figure(Entry entry, Field field) {
    return value(entry, field) instanceof Value.Figure(var number) ? number : null;
  }

  private static @Nullable Object plain(Entry entry, Field field) {
    Value value = value(entry, field);
    return value == null ? null : value.toString();
  }

  private static @Nullable Value value(Entry entry, Field field) {
    return entry.settled().fields().get(field);
  }

  private static @Nullable Object conflicts(Entry entry) {
    String conflicts =
        entry.disagreements().stream()
            .map(each -> each.field().key() + ":" + each.kind().word())
            .collect(Collectors.joining(" "));
    return conflicts.isEmpty() ? null : conflicts;
  }
}
