package entente.app.brief;

import entente.model.Commitment;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where sources cannot all be right: each value with those who say so, and which one the ledger
/// shows.
final class Disputed {
  private Disputed() {}

  static Section of(Material material, Footnotes notes) {
    var points = new ArrayList<Statement>();
    for (Entry entry : material.everything()) {
      for (Disagreement each : entry.disagreements()) {
        if (each.kind() == Disagreement.Kind.CONFLICT) {
          points.add(notes.says(sentence(entry, each), entry));
        }
      }
    }
    if (points.isEmpty()) {
      points.add(Footnotes.plain("No two of these documents contradict each other."));
    }
    return new Section(
        "disputed", "Open questions: where sources differ", List.of(new Block.Points(points)));
  }

  private static String sentence(Entry entry, Disagreement conflict) {
    String stands =
        conflict.stands().stream()
            .map(stand ->
                "%s according to %s"
                    .formatted(value(entry, conflict.field(), stand.value()), who(stand.reports())))
            .collect(Collectors.joining("; "));
    Value settled = entry.settled().fields().get(conflict.field());
    String shown =
        settled == null
            ? ""
            : " This brief follows "
                + value(entry, conflict.field(), settled)
                + reason(entry, conflict.field())
                + ".";
    return "%s, %s: %s.%s"
        .formatted(Phrases.capital(Steps.words(entry)), label(conflict.field()), stands, shown);
  }

  private static String reason(Entry entry, Field field) {
    String reason = entry.reasons().get(field);
    return reason == null ? "" : " (" + Words.cut(Words.prose(reason, Words::of), 160) + ")";
  }

  private static String label(Field field) {
    return switch (field) {
      case START -> "first day";
      case END -> "last day";
      case BY -> "due";
      case YEARS -> "length in years";
      case FROM -> "who gives";
      case TO -> "who receives";
      default -> Phrases.plain(field.key().replace('_', '-'));
    };
  }

  private static String value(Entry entry, Field field, Value value) {
    return field == Field.KIND
            && entry.type() == Type.COMMITMENT
            && value instanceof Value.Term(var word)
        ? Phrases.kind(Commitment.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
        : value(value);
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.One(var party) -> PartyName.of(party);
      case Value.Parties(var parties) -> Phrases.names(parties);
      case Value.Term(var word) -> Phrases.plain(word);
      case Value.Text(var text) -> text;
      case Value.Date(var when) -> Words.of(when);
      case Value.Amount(var money) -> Phrases.money(money);
      case Value.Tally(var count) -> Words.number(count.value()) + " " + count.unit();
      case Value.Figure(var number) -> Words.number(number);
      case Value.Flag(var holds) -> holds ? "yes" : "no";
      case Value.Sectors(var sectors) -> Phrases.sectors(sectors);
    };
  }

  private static String source(Report report) {
    String who = Footnotes.who(report.publication());
    return who.equals(Footnotes.UNNAMED) ? "document " + report.publication().doc() : who;
  }

  private static String who(List<Report> reports) {
    return Words.and(
        reports.stream()
            .map(report -> "%s (%s)".formatted(source(report), Words.of(When.of(report.known()))))
            .distinct()
            .toList());
  }
}
