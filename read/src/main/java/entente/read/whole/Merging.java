package entente.read.whole;

import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.name.Gazetteer;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
      if (headline(draft)
          && merged.stream().anyMatch(each -> each.type() == draft.type() && says(each, draft))) {
        continue;
      }
      if (draft.frame().equals("meeting/the-meeting")) {
        Draft known = meant(merged, draft, lastMeeting);
        if (known != null) {
          join(known, draft);
          lastMeeting = known;
        } else if (is(draft, Field.KIND, "summit")
            || is(draft, Field.KIND, "ministers") && is(draft, Field.STATUS, "planned")
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
                    && set(each, Field.PARTIES).equals(set(draft, Field.PARTIES))
                    && alike(each, draft, Field.STATUS))
            .findFirst()
            .ifPresent(each -> join(each, draft));
        continue;
      }
      Draft known =
          merged.stream()
              .filter(each -> each.type() == draft.type() && same(each, draft))
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
      return set(text, Field.HOLDER).equals(set(headline, Field.HOLDER))
          && alike(text, headline, Field.ACT);
    }
    return headline.amount() != null
        ? headline.amount().equals(text.amount())
        : headline.type() != Type.COMMITMENT
            && text.fields().get(Field.KIND) != null
            && alike(text, headline, Field.KIND);
  }

  /// The meeting that "the summit" means: the last one that its day and place allow.
  private static @Nullable Draft meant(List<Draft> merged, Draft vague, @Nullable Draft last) {
    List<Draft> fitting =
        merged.stream()
            .filter(each ->
                each.type() == Type.MEETING
                    && timeAllows(each, vague)
                    && placeAllows(each, vague)
                    && kindAllows(each, vague))
            .toList();
    boolean talks =
        last != null
            && fitting.isEmpty()
            && is(vague, Field.KIND, "dialogue")
            && !is(last, Field.KIND, "visit")
            && vague.scene().index() - last.scene().index() <= 3
            && timeAllows(last, vague)
            && placeAllows(last, vague);
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

  static boolean same(Draft a, Draft b) {
    return switch (a.type()) {
      case RELATION ->
          set(a, Field.PARTIES).equals(set(b, Field.PARTIES))
              && alike(a, b, Field.KIND)
              && broken(a) == broken(b);
      case MEMBERSHIP ->
          set(a, Field.PARTY).equals(set(b, Field.PARTY))
              && set(a, Field.BODY).equals(set(b, Field.BODY))
              && alike(a, b, Field.ROLE);
      case INDICATOR ->
          alike(a, b, Field.VALUE)
              && alike(a, b, Field.MEASURE)
              && overlap(a, b, Field.PARTIES)
              && alike(a, b, Field.UNIT);
      case MEETING -> meeting(a, b);
      case ACCORD -> SameAccord.of(a, b);
      case POSITION ->
          set(a, Field.HOLDER).equals(set(b, Field.HOLDER))
              && alike(a, b, Field.ACT)
              && set(a, Field.TARGETS).equals(set(b, Field.TARGETS))
              && (a.evidence().stream().anyMatch(x -> b.evidence().stream().anyMatch(x::overlaps))
                  || Restated.stand(a, b));
      case COMMITMENT -> commitment(a, b);
    };
  }

  /// A break and a restoration are two things.
  private static boolean broken(Draft relation) {
    return is(relation, Field.STATUS, "ended") || is(relation, Field.STATUS, "suspended");
  }

  private static boolean meeting(Draft a, Draft b) {
    if (!kindAllows(a, b) || !timeAllows(a, b) || !placeAllows(a, b)) {
      return false;
    }
    Set<Party> x = set(a, Field.PARTIES);
    Set<Party> y = set(b, Field.PARTIES);
    boolean bothDated = a.when(Field.START) != null && b.when(Field.START) != null;
    boolean bothPlaced = a.fields().get(Field.PLACE) != null && b.fields().get(Field.PLACE) != null;
    boolean contains = x.containsAll(y) || y.containsAll(x);
    boolean shares = x.stream().anyMatch(y::contains);
    boolean summit = "summit".equals(a.term(Field.KIND));
    boolean statusAllows = alike(a, b, Field.STATUS) || bothDated || bothPlaced && summit;
    if (!statusAllows) {
      return false;
    }
    return contains
        || shares && summit && (bothDated || bothPlaced || x.size() > 2 && y.size() > 2);
  }

  private static boolean kindAllows(Draft a, Draft b) {
    if (alike(a, b, Field.KIND)) {
      return true;
    }
    boolean open = is(a, Field.KIND, "dialogue") || is(b, Field.KIND, "dialogue");
    boolean anchored =
        a.when(Field.START) != null && b.when(Field.START) != null
            || a.fields().get(Field.PLACE) != null && b.fields().get(Field.PLACE) != null;
    return open && anchored && !is(a, Field.KIND, "visit") && !is(b, Field.KIND, "visit");
  }

  static boolean timeAllows(Draft a, Draft b) {
    When x = a.when(Field.START);
    When y = b.when(Field.START);
    if (x == null || y == null || x.agrees(y)) {
      return true;
    }
    boolean summit =
        is(a, Field.KIND, "summit")
            && is(b, Field.KIND, "summit")
            && is(a, Field.STATUS, "held")
            && is(b, Field.STATUS, "held");
    boolean days =
        summit
            && x instanceof When.OnDay(var p)
            && y instanceof When.OnDay(var q)
            && Math.abs(p.toEpochDay() - q.toEpochDay()) <= 3;
    boolean near =
        (a.assumed() || b.assumed())
            && alike(a, b, Field.KIND)
            && set(a, Field.PARTIES).equals(set(b, Field.PARTIES))
            && Math.abs(x.first().toEpochDay() - y.first().toEpochDay()) <= 4;
    return days || near || within(a, y) || within(b, x);
  }

  private static boolean within(Draft a, When day) {
    When start = a.when(Field.START);
    When end = a.when(Field.END);
    return start != null
        && end != null
        && !day.first().isBefore(start.first())
        && !day.last().isAfter(end.last());
  }

  static boolean placeAllows(Draft a, Draft b) {
    Value x = a.fields().get(Field.PLACE);
    Value y = b.fields().get(Field.PLACE);
    return x == null
        || y == null
        || x.toString().equals(y.toString())
        || inside(a, x, y)
        || inside(a, y, x);
  }

  /// Whether a place is a town of the state that another names.
  private static boolean inside(Draft draft, Value town, Value state) {
    Gazetteer gazetteer = draft.scene().script().gazetteer();
    Party own = gazetteer.stateOf(town.toString());
    return own != null
        && own.equals(gazetteer.stateOf(state.toString()))
        && state.toString().equals(gazetteer.display(own))
        && !town.toString().equals(state.toString());
  }

  private static boolean commitment(Draft a, Draft b) {
    if (!overlap(a, b, Field.FROM)) {
      return false;
    }
    if (items(a, b) && !a.sectors().equals(b.sectors())) {
      return false;
    }
    Money x = a.amount();
    Money y = b.amount();
    if (x != null && y != null) {
      return (x.equals(y) || equivalent(a, y) || equivalent(b, x))
          && (overlap(a, b, Field.TO) || set(a, Field.TO).isEmpty() || set(b, Field.TO).isEmpty());
    }
    if (a.tally() != null && b.tally() != null) {
      return a.tally().equals(b.tally());
    }
    if (x != null || y != null || a.tally() != null || b.tally() != null) {
      return a.evidence().stream().anyMatch(one -> b.evidence().stream().anyMatch(one::contains))
          && (x == null && a.tally() == null || y == null && b.tally() == null);
    }
    boolean overlapping =
        a.evidence().stream().anyMatch(one -> b.evidence().stream().anyMatch(one::overlaps));
    boolean terms =
        set(a, Field.FROM).equals(set(b, Field.FROM))
            && alike(a, b, Field.KIND)
            && set(a, Field.TO).equals(set(b, Field.TO))
            && a.sectors().equals(b.sectors());
    boolean beneficiaries =
        overlap(a, b, Field.TO) || set(a, Field.TO).isEmpty() || set(b, Field.TO).isEmpty();
    boolean soft =
        "cooperation".equals(a.term(Field.KIND))
            && a.scene().index() == b.scene().index()
            && set(a, Field.FROM).equals(set(b, Field.FROM))
            && alike(a, b, Field.STATUS);
    return (overlapping || soft) && beneficiaries && alike(a, b, Field.KIND) || terms;
  }

  /// Whether they are two items of one list: each has its own promise.
  private static boolean items(Draft a, Draft b) {
    Block one = a.scene().sentence().block();
    Block other = b.scene().sentence().block();
    return !one.equals(other)
        && one.kind() == Block.Kind.ITEM
        && other.kind() == Block.Kind.ITEM
        && one.lead() != null
        && one.lead().equals(other.lead());
  }

  /// Whether the sum is what the draft gives in a second currency.
  private static boolean equivalent(Draft draft, Money sum) {
    return draft.fields().get(Field.EQUIVALENT) instanceof Value.Amount(Money other)
        && other.equals(sum);
  }

  static boolean alike(Draft a, Draft b, Field field) {
    return Objects.equals(a.fields().get(field), b.fields().get(field));
  }

  static boolean is(Draft draft, Field field, String word) {
    return word.equals(draft.term(field));
  }

  static Set<Party> set(Draft draft, Field field) {
    return new LinkedHashSet<>(draft.parties(field));
  }

  private static boolean overlap(Draft a, Draft b, Field field) {
    return set(a, field).stream().anyMatch(set(b, field)::contains);
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
          } else if (field == Field.PLACE && inside(into, value, known)) {
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
