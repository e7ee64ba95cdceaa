package entente.read.whole;

import static entente.read.whole.Sameness.alike;
import static entente.read.whole.Sameness.is;
import static entente.read.whole.Sameness.set;

import entente.model.Field;
import entente.model.Party;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import java.util.Set;

/// Whether two sentences speak of one accord.
final class SameAccord {
  private static final String ITEM = "accord/item";

  private SameAccord() {}

  /// The same kind and parties, and nothing that tells them apart: a title, a sentence, a day, a
  /// field, or that one is still to come.
  static boolean of(Draft a, Draft b) {
    if (!alike(a, b, Field.KIND)
        || !set(a, Field.PARTIES).equals(set(b, Field.PARTIES)) && !issued(a, b)) {
      return false;
    }
    Value x = a.fields().get(Field.TITLE);
    Value y = b.fields().get(Field.TITLE);
    if (x != null && y != null && !x.toString().equals(y.toString())) {
      return false;
    }
    if (a.scene().index() == b.scene().index()
        || a.frame().equals(ITEM) && b.frame().equals(ITEM)) {
      return false; // one of a list is not another of it
    }
    if (is(a, Field.STATUS, "in-force") && coming(b)
        || is(b, Field.STATUS, "in-force") && coming(a)) {
      return false;
    }
    When p = a.when(Field.DATE);
    When q = b.when(Field.DATE);
    boolean dates = p == null || q == null || p.agrees(q);
    boolean sectors =
        a.sectors().isEmpty()
            || b.sectors().isEmpty()
            || a.sectors().stream().anyMatch(b.sectors()::contains);
    return dates && sectors;
  }

  /// Whether it is still to come: no other than what is in force already.
  private static boolean coming(Draft accord) {
    return is(accord, Field.STATUS, "planned") || is(accord, Field.STATUS, "negotiating");
  }

  /// Whether both are the joint text of one day, of which one names only some of the issuers.
  private static boolean issued(Draft a, Draft b) {
    Set<Party> x = set(a, Field.PARTIES);
    Set<Party> y = set(b, Field.PARTIES);
    When p = a.when(Field.DATE);
    return is(a, Field.KIND, "statement")
        && Math.abs(x.size() - y.size()) == 1
        && (x.containsAll(y) || y.containsAll(x))
        && p != null
        && p.equals(b.when(Field.DATE))
        && is(a, Field.STATUS, "agreed")
        && is(b, Field.STATUS, "agreed");
  }
}
