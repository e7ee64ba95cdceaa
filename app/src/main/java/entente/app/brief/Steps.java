package entente.app.brief;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Position;
import entente.model.Relation;

/// An entry as a step in the story of two parties, without its date and without a full stop.
final class Steps {
  private Steps() {}

  static String words(Entry entry) {
    return switch (entry.settled()) {
      case Relation relation ->
          "%s, %s (%s)"
              .formatted(
                  Phrases.names(relation.parties()),
                  Phrases.tier(relation.kind()),
                  Phrases.plain(relation.status()));
      case Commitment commitment -> promise(commitment);
      case Meeting meeting ->
          "%s of %s%s (%s)"
              .formatted(
                  Phrases.kind(meeting.kind()),
                  Phrases.names(meeting.parties()),
                  meeting.place() == null ? "" : " in " + meeting.place(),
                  Phrases.plain(meeting.status()));
      case Accord accord ->
          "%s of %s (%s)"
              .formatted(
                  Facts.text(entry, accord),
                  Phrases.names(accord.parties()),
                  Phrases.plain(accord.status()));
      case Position position -> Stands.words(position);
      case Membership seat ->
          "%s in %s: %s, %s"
              .formatted(
                  Phrases.name(seat.party()),
                  Phrases.name(seat.body()),
                  Phrases.plain(seat.role()),
                  Phrases.plain(seat.status()));
      case Indicator figure ->
          Phrases.names(figure.parties()) + ", " + Phrases.plain(figure.measure());
    };
  }

  private static String promise(Commitment commitment) {
    String to = commitment.to().isEmpty() ? "" : " for " + Phrases.names(commitment.to());
    return "%s by %s%s (%s)"
        .formatted(
            Facts.promise(commitment),
            Phrases.names(commitment.from()),
            to,
            Phrases.status(commitment.status()));
  }
}
