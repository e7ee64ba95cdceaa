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
    var stands = Stream.concat(material.of(Type.POSITION).stream(), material.alone().stream())
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
      points.add(Footnotes.plain("And %s.".formatted(Phrases.count(stands.size() - MOST, "further stand"))));
    }
    return List.of(new Section("positions", "Positions voiced", List.of(new Block.Points(points))));
  }

  private static String sentence(Entry entry) {
    Position position = (Position) entry.settled();
    boolean implied = Facts.further(entry, Field.NAMED).filter(value -> value instanceof Value.Flag(var named) && !named).isPresent();
    return Phrases.capital(words(position)) + (implied ? " (without naming it)" : "") + ".";
  }

  static String words(Position position) {
    String who = Phrases.name(position.holder()) + (position.person() == null ? "" : " (" + position.person() + ")");
    String targets = Phrases.names(position.targets());
    String topic = topic(position);
    return switch (position.act()) {
      case SUPPORT -> said(who, "voiced support", "for", targets, topic);
      case CONDEMN -> said(who, "voiced condemnation", "of", targets, topic);
      case CONCERN -> said(who, "voiced concern", "about", targets, topic);
      case URGE -> said(who, "made a call", "on", targets, topic);
      case OPPOSE -> said(who, "voiced opposition", "to", targets, topic);
      case THANK -> said(who, "gave thanks", "to", targets, topic);
    };
  }

  /// Its topic without the word that leads to it, and not where it only names the target again.
  private static String topic(Position position) {
    String topic = position.topic() == null ? "" : position.topic().strip().replaceFirst("^(for|about|over|on|of|to|against) ", "");
    return position.targets().stream().anyMatch(target -> PartyName.of(target).equals(topic)) ? "" : topic;
  }

  private static String said(String who, String act, String preposition, String targets, String topic) {
    return who + " " + act + (targets.isEmpty() ? "" : " " + preposition + " " + targets) + (topic.isEmpty() ? "" : ": " + topic);
  }
}
