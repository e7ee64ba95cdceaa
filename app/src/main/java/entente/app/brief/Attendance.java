package entente.app.brief;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Meeting;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import entente.reconcile.Kin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who chaired, who came, and who was absent.
final class Attendance {
  private Attendance() {}

  static Section of(Material material, Footnotes notes) {
    var points = new ArrayList<Statement>();
    var held = material.within(Type.MEETING).stream().filter(BottomLine::isHeld).toList();
    for (Entry entry : held) {
      Meeting meeting = (Meeting) entry.settled();
      String chaired =
          parties(entry, Field.CHAIRS)
              .map(chairs -> ", chaired by " + Phrases.names(chairs))
              .orElse("");
      String absent =
          parties(entry, Field.ABSENT)
              .map(away -> "Absent: " + Phrases.names(away) + ".")
              .orElse("No document says who was absent.");
      points.add(
          notes.says(
              "%s: %s%s. %s%s"
                  .formatted(
                      Phrases.capital(Facts.meeting(meeting)),
                      Phrases.names(meeting.parties()),
                      chaired,
                      absent,
                      members(meeting)),
              entry));
    }
    if (points.isEmpty()) {
      points.add(
          Footnotes.plain(
              "No meeting of the two is reported for the period, so nobody could be absent."));
    }
    return new Section("absent", "Who met, and who was absent", List.of(new Block.Points(points)));
  }

  private static Optional<List<Party>> parties(Entry entry, Field field) {
    return Facts.further(entry, field)
        .flatMap(value ->
            value instanceof Value.Parties(var parties) ? Optional.of(parties) : Optional.empty());
  }

  /// Where a bloc stands for its members, who came for each is a question of its own.
  private static String members(Meeting meeting) {
    return meeting.parties().stream()
        .filter(party ->
            !Kin.members(party).isEmpty()
                && meeting.parties().stream()
                    .noneMatch(each -> Kin.members(party).contains(each.id())))
        .findFirst()
        .map(bloc -> " Who came for each member of " + Phrases.name(bloc) + " is not stated.")
        .orElse("");
  }
}
