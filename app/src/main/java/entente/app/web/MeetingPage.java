package entente.app.web;

import entente.app.Outcomes.Ground;
import entente.app.Outcomes.Outcome;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Meeting;
import entente.model.Party;
import entente.model.Position;
import entente.model.Type;
import entente.model.Value;
import entente.publish.PartyName;
import entente.publish.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A meeting: who met and who stayed away, and everything that came out of it, by kind and by
/// party.
///
/// @param chairs those who are said to have chaired; empty where nobody says; absent likewise
/// @param speakers the persons named in it, with their parties
/// @param texts accords and ties
/// @param promises by giver; stands by holder
/// @param earlier the last meeting of the same parties before it; null where none is known; later
///   likewise
record MeetingPage(
    Row row,
    Meeting meeting,
    List<Party> chairs,
    List<Party> absent,
    List<String> speakers,
    List<Line> texts,
    Map<String, List<Line>> promises,
    Map<String, List<Line>> stands,
    @Nullable Row earlier,
    @Nullable Row later) {

  /// Something that came out of it.
  record Line(Row row, Ground ground) {}

  static MeetingPage of(Entry entry, List<Outcome> outcomes, List<Entry> others) {
    Row row = Row.of(entry);
    var lines =
        outcomes.stream().map(each -> new Line(Row.of(each.entry()), each.ground())).toList();
    return new MeetingPage(
        row,
        (Meeting) entry.settled(),
        parties(entry, Field.CHAIRS),
        parties(entry, Field.ABSENT),
        speakers(outcomes),
        lines.stream()
            .filter(line -> line.row().type() == Type.ACCORD || line.row().type() == Type.RELATION)
            .toList(),
        by(
            lines,
            Type.COMMITMENT,
            each -> names(((Commitment) each.row().entry().settled()).from())),
        by(
            lines,
            Type.POSITION,
            each -> PartyName.of(((Position) each.row().entry().settled()).holder())),
        next(row, others, false),
        next(row, others, true));
  }

  int all() {
    return texts.size()
        + promises.values().stream().mapToInt(List::size).sum()
        + stands.values().stream().mapToInt(List::size).sum();
  }

  private static String names(List<Party> parties) {
    return Words.and(parties.stream().map(PartyName::of).toList());
  }

  private static Map<String, List<Line>> by(
      List<Line> lines, Type type, Function<Line, String> party) {
    var byParty = new TreeMap<String, List<Line>>();
    lines.stream()
        .filter(line -> line.row().type() == type)
        .forEach(
            line -> byParty.computeIfAbsent(party.apply(line), _ -> new ArrayList<>()).add(line));
    return byParty;
  }

  private static List<Party> parties(Entry entry, Field field) {
    return entry.reports().stream()
        .flatMap(report ->
            report.claim().further().get(field) instanceof Value.Parties(var parties)
                ? parties.stream()
                : java.util.stream.Stream.<Party>empty())
        .distinct()
        .sorted(Comparator.comparing(PartyName::of))
        .toList();
  }

  private static List<String> speakers(List<Outcome> outcomes) {
    Map<String, String> speakers = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.entry().settled() instanceof Position position && position.person() != null) {
        speakers.putIfAbsent(position.person(), PartyName.of(position.holder()));
      }
    }
    return speakers.entrySet().stream()
        .map(each -> each.getKey() + " (" + each.getValue() + ")")
        .toList();
  }

  /// The nearest of the others on one side in time.
  private static @Nullable Row next(Row row, List<Entry> others, boolean after) {
    var when = row.when();
    if (when == null) {
      return null;
    }
    Comparator<Row> byDay =
        Comparator.comparing((Row each) -> Objects.requireNonNull(each.when()).first())
            .thenComparing(Row::entry);
    var side =
        others.stream()
            .map(Row::of)
            .filter(each -> each.when() != null && !each.id().equals(row.id()))
            .filter(each ->
                after
                    ? Objects.requireNonNull(each.when()).first().isAfter(when.last())
                    : Objects.requireNonNull(each.when()).last().isBefore(when.first()));
    return after ? side.min(byDay).orElse(null) : side.max(byDay).orElse(null);
  }
}
