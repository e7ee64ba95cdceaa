package entente.app.brief;

import entente.model.Entry;
import entente.model.Field;
import entente.model.Position;
import entente.model.Type;
import entente.model.Value;
import entente.publish.PartyName;
import entente.publish.brief.Brief.Block;
import entente.publish.brief.Brief.Section;
import entente.publish.brief.Brief.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the two said of each other and of third parties.
final class Stands {
  private static final int MOST = 20;

  private Stands() {}

  /// Empty where no stand is reported.
  static List<Section> of(Material material, Footnotes notes) {
    var stands =
        Stream.concat(material.of(Type.POSITION).stream(), material.alone().stream())
            .filter(entry -> entry.type() == Type.POSITION && material.isWithin(entry))
            .distinct()
            .sorted(Facts.byTime())
            .toList();
    if (stands.isEmpty()) {
      return List.of();
    }
    var points = new ArrayList<Statement>();
    stands.stream().limit(MOST).forEach(entry -> points.add(notes.says(sentence(entry), entry)));
    if (stands.size() > MOST) {
      points.add(
          Footnotes.plain(
              "And %s.".formatted(Phrases.count(stands.size() - MOST, "further stand"))));
    }
    return List.of(new Section("positions", "Positions voiced", List.of(new Block.Points(points))));
  }

  private static String sentence(Entry entry) {
    Position position = (Position) entry.settled();
    boolean implied =
        Facts.further(entry, Field.NAMED)
            .filter(value -> value instanceof Value.Flag(var named) && !named)
            .isPresent();
    String quoted =
        topic(position).isEmpty() ? Facts.quote(entry).map(quote -> ": " + quote).orElse("") : "";
    return (Phrases.capital(words(position))
            + (implied ? " (without naming it)" : "")
            + quoted
            + ".")
        .replace(".”.", ".”");
  }

  static String words(Position position) {
    String who =
        Phrases.name(position.holder())
            + (position.person() == null ? "" : " (" + position.person() + ")");
    String targets = Phrases.names(position.targets());
    String topic = topic(position);
    return who
        + " "
        + switch (position.act()) {
          case SUPPORT -> said("voiced support", " for ", ": ", targets, topic);
          case CONDEMN -> said("voiced condemnation", " of ", " of ", targets, topic);
          case CONCERN -> said("voiced concern", " about ", " about ", targets, topic);
          case URGE ->
              targets.isEmpty() && topic.isEmpty()
                  ? "made a call"
                  : said("called", " on ", " for ", targets, topic);
          case OPPOSE -> said("voiced opposition", " to ", " to ", targets, topic);
          case THANK -> said("gave thanks", " to ", ": ", targets, topic);
        };
  }

  /// Its topic without the word that leads to it, and not where it only names the target again.
  private static String topic(Position position) {
    String topic =
        position.topic() == null
            ? ""
            : position.topic().strip().replaceFirst("^(for|about|over|on|of|to|against) ", "");
    return position.targets().stream().anyMatch(target -> PartyName.of(target).equals(topic))
        ? ""
        : topic;
  }

  /// @param to before those at whom it is aimed
  /// @param about before its topic, where it is aimed at nobody
  private static String said(String act, String to, String about, String targets, String topic) {
    return act
        + (targets.isEmpty() ? "" : to + targets)
        + (topic.isEmpty() ? "" : (targets.isEmpty() ? about : ": ") + topic);
  }
}
