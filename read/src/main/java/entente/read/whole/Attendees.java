package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.Present;
import entente.read.name.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who took part in a meeting: those whom the same sentence or a later one names as present, and
/// the states of a region where they are named.
final class Attendees {
  private static final Set<String> MANY = Set.of("summit", "ministers", "officials", "dialogue");

  /// So many sentences back the meeting may be named.
  private static final int REACH = 5;

  /// So many days back is news.
  private static final int NEWS = 31;

  private Attendees() {}

  /// Gives those present to the meeting that is meant; takes away the drafts that say no more.
  static void join(List<Draft> drafts) {
    List<Draft> present =
        drafts.stream().filter(draft -> draft.frame().equals(Present.FRAME)).toList();
    drafts.removeAll(present);
    for (Draft each : present) {
      Draft meeting = meant(drafts, each);
      if (meeting != null) {
        add(meeting, each);
      }
    }
  }

  private static @Nullable Draft meant(List<Draft> drafts, Draft present) {
    Draft best = null;
    for (Draft draft : drafts) {
      int back = present.scene().index() - draft.scene().index();
      boolean fits =
          (back == 0 || alike(draft, present) && !earlier(draft))
              && draft.type() == Type.MEETING
              && MANY.contains(String.valueOf(draft.term(Field.KIND)))
              && !draft.frame().equals("meeting/call")
              && back >= 0
              && back <= REACH;
      if (fits && (best == null || nearer(draft, best, present))) {
        best = draft;
      }
    }
    return best;
  }

  private static boolean alike(Draft a, Draft b) {
    return String.valueOf(a.term(Field.STATUS)).equals(String.valueOf(b.term(Field.STATUS)));
  }

  /// Whether it is background: who came to it is told in its own sentence.
  private static boolean earlier(Draft draft) {
    When start = draft.when(Field.START);
    LocalDate published = draft.scene().script().published();
    return start != null && published != null && start.last().isBefore(published.minusDays(NEWS));
  }

  /// The later one; in one sentence that which names nobody ("the summit"), else the one whose
  /// words stand nearer.
  private static boolean nearer(Draft draft, Draft best, Draft present) {
    if (draft.scene().index() != best.scene().index()) {
      return draft.scene().index() > best.scene().index();
    }
    boolean vague = draft.frame().equals("meeting/the-meeting");
    return draft.scene().index() == present.scene().index()
            && vague != best.frame().equals("meeting/the-meeting")
        ? vague
        : distance(draft, present) < distance(best, present);
  }

  private static int distance(Draft draft, Draft present) {
    return Math.abs(draft.evidence().getFirst().start() - present.evidence().getFirst().start());
  }

  private static void add(Draft meeting, Draft present) {
    var parties = new LinkedHashSet<>(meeting.parties(Field.PARTIES));
    Gazetteer gazetteer = meeting.scene().script().gazetteer();
    for (Party party : present.parties(Field.PARTIES)) {
      if (parties.stream()
          .noneMatch(bloc ->
              !bloc.equals(party)
                  && !gazetteer.kind(bloc).equals("region")
                  && gazetteer.members(bloc).contains(party))) {
        parties.add(party);
      }
    }
    Value place = meeting.fields().get(Field.PLACE);
    Party host =
        place == null || !meeting.frame().equals("meeting/the-meeting")
            ? null
            : gazetteer.stateOf(place.toString());
    if (host != null) {
      parties.add(host);
    }
    meeting.parties(Field.PARTIES, parties);
    if (meeting.scene().index() != present.scene().index()) {
      present.evidence().forEach(meeting::evidence);
    }
  }

  /// "The presidents of A, B, C and D, the states of region E": those who are named come, not the
  /// region.
  static void named(List<Draft> merged) {
    for (Draft draft : merged) {
      List<Party> parties = draft.parties(Field.PARTIES);
      if (draft.type() == Type.MEETING && parties.size() > 3) {
        Gazetteer gazetteer = draft.scene().script().gazetteer();
        var kept = new ArrayList<Party>(parties);
        kept.removeIf(region -> region.isRegion() && most(gazetteer.members(region), parties));
        draft.parties(Field.PARTIES, kept);
      }
    }
  }

  private static boolean most(Set<Party> members, Collection<Party> parties) {
    long named = members.stream().filter(parties::contains).count();
    return named >= 3 && 2 * named > members.size();
  }
}
