package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.StandingTier;
import entente.read.name.Gazetteer;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One claim for one thing: drafts of one document that speak of the same thing are joined, with
/// the most precise values that the document gives anywhere and all the places as evidence.
final class Merging {
  private Merging() {}

  static List<Draft> merge(List<Draft> drafts) {
    var merged = new ArrayList<Draft>();
    Draft lastMeeting = null;
    for (Draft draft : headlinesLast(drafts)) {
      if (draft.frame().equals(StandingTier.FRAME) && stillToCome(drafts, draft)) {
        continue; // "under the partnership" that the text says they will found
      }
      if (headline(draft)
          && merged.stream().anyMatch(each -> each.type() == draft.type() && says(each, draft))) {
        continue;
      }
      if (draft.frame().equals("meeting/the-meeting")) {
        Draft known = meant(merged, draft, lastMeeting);
        if (known != null) {
          join(known, draft);
          lastMeeting = known;
        } else if (Sameness.is(draft, Field.KIND, "summit")
            || Sameness.is(draft, Field.KIND, "ministers")
                && Sameness.is(draft, Field.STATUS, "planned")
            || draft.fields().get(Field.PLACE) != null
                && draft.when(Field.START) != null
                && (lastMeeting != null || draft.parties(Field.PARTIES).size() > 2)) {
          merged.add(draft.parties(Field.PARTIES).size() > 2 ? draft : another(merged, draft));
        }
        continue;
      }
      if (draft.fields().get(Field.KIND) == null && draft.type() == Type.RELATION) {
        // an upgrade that names no tier: the one that the document names for the two
        merged.stream()
            .filter(each ->
                each.type() == Type.RELATION
                    && Sameness.set(each, Field.PARTIES).equals(Sameness.set(draft, Field.PARTIES))
                    && Sameness.alike(each, draft, Field.STATUS))
            .findFirst()
            .ifPresent(each -> join(each, draft));
        continue;
      }
      Draft known =
          merged.stream()
              .filter(each -> each.type() == draft.type() && Sameness.same(each, draft))
              .findFirst()
              .orElse(null);
      if (known == null) {
        merged.add(draft);
      } else {
        join(known, draft);
      }
      if (draft.type() == Type.MEETING) {
        lastMeeting = known == null ? draft : known;
      }
    }
    return merged;
  }

  private static boolean stillToCome(List<Draft> drafts, Draft standing) {
    return drafts.stream()
        .anyMatch(draft ->
            draft.type() == Type.RELATION
                && Sameness.is(draft, Field.STATUS, "planned")
                && Sameness.same(draft, standing));
  }

  private static boolean headline(Draft draft) {
    return draft.scene().sentence().block().kind() == Block.Kind.TITLE;
  }

  private static List<Draft> headlinesLast(List<Draft> drafts) {
    var ordered = new ArrayList<Draft>(drafts.stream().filter(draft -> !headline(draft)).toList());
    drafts.stream().filter(Merging::headline).forEach(ordered::add);
    return ordered;
  }

  /// Whether the text already says what its headline says: the same sum, or the same kind of thing.
  private static boolean says(Draft text, Draft headline) {
    if (headline.type() == Type.POSITION) {
      return Sameness.set(text, Field.HOLDER).equals(Sameness.set(headline, Field.HOLDER))
          && Sameness.alike(text, headline, Field.ACT);
    }
    return headline.amount() != null
        ? headline.amount().equals(text.amount())
        : headline.type() != Type.COMMITMENT
            && text.fields().get(Field.KIND) != null
            && Sameness.alike(text, headline, Field.KIND);
  }

  /// The meeting that "the summit" means: the last one that its day and place allow.
  private static @Nullable Draft meant(List<Draft> merged, Draft vague, @Nullable Draft last) {
    List<Draft> fitting =
        merged.stream()
            .filter(each ->
                each.type() == Type.MEETING
                    && Sameness.timeAllows(each, vague)
                    && Sameness.placeAllows(each, vague)
                    && Sameness.kindAllows(each, vague))
            .toList();
    boolean talks =
        last != null
            && fitting.isEmpty()
            && Sameness.is(vague, Field.KIND, "dialogue")
            && !Sameness.is(last, Field.KIND, "visit")
            && vague.scene().index() - last.scene().index() <= 3
            && Sameness.timeAllows(last, vague)
            && Sameness.placeAllows(last, vague);
    return fitting.contains(last) || talks ? last : fitting.isEmpty() ? null : fitting.getLast();
  }

  /// Another meeting of the same series: "the next summit", between those of the last one, or the
  /// document's pair.
  private static Draft another(List<Draft> merged, Draft draft) {
    List<Party> parties =
        merged.stream()
            .filter(each -> each.type() == Type.MEETING && "summit".equals(each.term(Field.KIND)))
            .reduce((_, last) -> last)
            .map(last ->
                host(last) == null
                    ? last.parties(Field.PARTIES)
                    : last.parties(Field.PARTIES).stream()
                        .filter(party ->
                            !party.equals(host(last))
                                || draft.scene().script().pair().contains(party))
                        .toList())
            .filter(known -> !known.isEmpty())
            .orElse(draft.scene().script().pair());
    var all = new LinkedHashSet<>(parties);
    Party here = host(draft);
    if (here != null) {
      all.add(here);
    }
    return draft.parties(Field.PARTIES, all);
  }

  /// A bloc stands for its members, but not for the one that is host.
  private static List<Party> withoutMembers(Draft meeting, Set<Party> parties) {
    Gazetteer gazetteer = meeting.scene().script().gazetteer();
    Party host = host(meeting);
    return parties.stream()
        .filter(party ->
            party.equals(host)
                || parties.stream()
                    .noneMatch(bloc ->
                        !gazetteer.kind(bloc).equals("region")
                            && gazetteer.members(bloc).contains(party)))
        .toList();
  }

  private static @Nullable Party host(Draft draft) {
    Value place = draft.fields().get(Field.PLACE);
    Party state =
        place == null ? null : draft.scene().script().gazetteer().stateOf(place.toString());
    return state != null && state.id().equals("BEL") ? null : state;
  }

  private static final List<String> STAGES =
      List.of(
          "considered",
          "planned",
          "negotiating",
          "pledged",
          "agreed",
          "established",
          "held",
          "signed",
          "underway",
          "delivered",
          "in-force",
          "current");

  /// Takes over from the second what the first lacks or has less precisely.
  private static void join(Draft into, Draft from) {
    from.evidence().forEach(into::evidence);
    from.fields()
        .forEach((field, value) -> {
          Value known = into.fields().get(field);
          if (known == null) {
            into.put(field, value);
          } else if (field == Field.PLACE && Sameness.inside(into, value, known)) {
            into.put(field, value);
          } else if (field == Field.START
              && into.assumed()
              && !from.assumed()
              && value instanceof Value.Date) {
            into.put(field, value);
          } else if (known instanceof Value.Date(When a) && value instanceof Value.Date(When b)) {
            into.put(field, new Value.Date(a.agrees(b) ? a.sharper(b) : a));
          } else if (known instanceof Value.Sectors(var a)
              && value instanceof Value.Sectors(var b)
              && into.type() != Type.POSITION) {
            var all = new java.util.TreeSet<>(a);
            all.addAll(b);
            into.put(field, new Value.Sectors(all));
          } else if (field == Field.PARTIES
              && into.type() == Type.MEETING
              && value instanceof Value.Parties(var more)) {
            var all = new LinkedHashSet<>(into.parties(field));
            all.addAll(more);
            into.parties(field, withoutMembers(into, all));
          } else if (field == Field.PARTIES
              && into.type() == Type.ACCORD
              && into.parties(field).size() < from.parties(field).size()) {
            into.put(field, value);
          } else if (field == Field.STATUS
              && STAGES.indexOf(value.toString()) > STAGES.indexOf(known.toString())
              && into.type() != Type.MEETING) {
            into.put(field, value);
          } else if (field == Field.BASIS
              && Sources.GROUNDS.indexOf(value.toString())
                  < Sources.GROUNDS.indexOf(known.toString())) {
            into.put(field, value);
          } else if (field == Field.KIND
              && into.type() == Type.MEETING
              && known.toString().equals("dialogue")) {
            into.put(field, value);
          }
        });
    if (into.attribution() == null) {
      into.attribution(from.attribution());
    }
    into.assumed(into.assumed() && (from.assumed() || from.when(Field.START) == null));
    into.share(Math.max(into.share(), from.share()));
  }
}
