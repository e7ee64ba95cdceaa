package entente.read.whole;

import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.name.Gazetteer;
import entente.read.text.Block;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether two drafts of one document speak of the same thing.
final class Sameness {
  private Sameness() {}

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

  static boolean kindAllows(Draft a, Draft b) {
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
    When x = day(a);
    When y = day(b);
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

  /// Its first day; where only the last is told, that.
  private static @Nullable When day(Draft meeting) {
    When start = meeting.when(Field.START);
    return start == null ? meeting.when(Field.END) : start;
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
  static boolean inside(Draft draft, Value town, Value state) {
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
}
