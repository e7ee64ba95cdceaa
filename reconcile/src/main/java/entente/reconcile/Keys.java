package entente.reconcile;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Party;
import entente.model.Position;
import entente.model.Relation;
import entente.model.When;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of a claim: claims that share none are never compared. A handful each, told by the
/// claim alone.
final class Keys {
  private Keys() {}

  /// Each once, as numbers.
  static long[] of(Subject subject) {
    return spell(subject).stream()
        .mapToLong(key -> hash(subject.type().word() + " " + key))
        .distinct()
        .toArray();
  }

  static List<String> spell(Subject subject) {
    return switch (subject.assertion()) {
      case Relation relation -> List.of(join(relation.parties()));
      case Membership membership ->
          List.of(membership.party() + " " + membership.body() + " " + membership.role());
      case Position position -> stands(position);
      case Indicator indicator -> List.of(join(indicator.parties()) + " " + indicator.measure());
      case Meeting meeting -> meetings(meeting);
      case Accord accord -> accords(accord);
      case Commitment commitment -> promises(subject, commitment);
    };
  }

  private static List<String> stands(Position position) {
    String who = Kin.name(position.holder()) + " " + position.act();
    return position.targets().isEmpty()
        ? List.of(who + " of nobody", who)
        : position.targets().stream().map(target -> who + " of " + Kin.name(target)).toList();
  }

  private static List<String> meetings(Meeting meeting) {
    var keys = new ArrayList<String>();
    keys.add(join(meeting.parties()) + " " + meeting.kind());
    for (Party party : few(meeting.parties())) {
      String who = Kin.name(party);
      if (meeting.start() != null) {
        keys.add(who + " in " + meeting.start().first().getYear() + " " + meeting.kind());
      }
      if (meeting.place() != null) {
        keys.add(who + " at " + MeetingLikeness.fold(meeting.place()));
      }
    }
    return keys;
  }

  private static List<String> accords(Accord accord) {
    var keys = new ArrayList<String>();
    keys.add(join(accord.parties()));
    for (Party party : few(accord.parties())) {
      keys.add(Kin.name(party) + " " + accord.kind() + year(accord.date()));
    }
    return keys;
  }

  private static List<String> promises(Subject subject, Commitment commitment) {
    var keys = new ArrayList<String>();
    var terms = commitment.terms();
    for (Party giver : few(commitment.from())) {
      String who = Kin.name(giver);
      for (Party receiver : few(commitment.to())) {
        keys.add(who + " to " + Kin.name(receiver) + " " + commitment.kind());
      }
      if (terms.amount() != null) {
        int year =
            subject.when() == null ? subject.known().getYear() : subject.when().first().getYear();
        // sums within a tenth of each other share one of two neighbouring steps
        Rates.bundled()
            .dollars(terms.amount(), year)
            .ifPresent(dollars -> {
              long step = Math.round(Math.log(Math.max(1, dollars)) / Math.log(1.2));
              keys.add(who + " sum " + step);
              keys.add(who + " sum " + (step + 1));
            });
        keys.add(who + " figure " + terms.amount().value().toPlainString());
      }
      if (terms.count() != null) {
        keys.add(who + " number " + terms.count().value().toPlainString());
      }
      commitment.sectors().forEach(sector -> keys.add(who + " for " + sector));
      keys.add(who + " " + commitment.kind() + year(subject.when()));
    }
    return keys;
  }

  private static String year(@Nullable When when) {
    return when == null ? " undated" : " " + when.first().getYear();
  }

  /// A roll of dozens of parties would make dozens of keys; the first few by name do.
  private static List<Party> few(Collection<Party> parties) {
    return parties.stream().sorted().limit(4).toList();
  }

  private static String join(Collection<Party> parties) {
    return String.join(" ", parties.stream().map(Kin::name).sorted().toList());
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ each) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 32);
  }
}
