package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.frame.Draft;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The next meeting of those of whose meeting the document tells: "A fifth summit is foreseen for
/// Lima in 2027". They are its parties, with the state on whose soil it will be, without the host
/// of before.
final class Sequels {
  private static final Words LISTS = Words.of(Sequels.class);
  private static final Pattern NEXT = LISTS.inAnyCase("next");
  private static final Set<String> LARGE = Set.of("summit", "ministers", "dialogue", "leaders");

  private Sequels() {}

  static void complete(List<Draft> drafts, Gazetteer gazetteer) {
    Draft held = held(drafts);
    if (held == null) {
      return;
    }
    for (Draft draft : drafts) {
      if (draft.type() == Type.MEETING
          && draft != held
          && "planned".equals(draft.term(Field.STATUS))
          && LARGE.contains(String.valueOf(draft.term(Field.KIND)))
          && next(draft)) {
        continueWith(draft, held, gazetteer);
      }
    }
  }

  private static void continueWith(Draft draft, Draft held, Gazetteer gazetteer) {
    Party soil = state(draft, gazetteer);
    List<Party> own =
        draft.parties(Field.PARTIES).stream().filter(party -> !party.equals(soil)).toList();
    List<Party> all = held.parties(Field.PARTIES);
    boolean blocs = all.stream().anyMatch(party -> !gazetteer.kind(party).equals("state"));
    if (!all.containsAll(own) || own.size() >= all.size() || own.size() > 1 && !blocs) {
      return;
    }
    var parties = new LinkedHashSet<>(without(held, gazetteer));
    if (soil != null && !seated(draft, all)) {
      parties.add(soil);
    }
    draft.parties(Field.PARTIES, parties);
    if ("summit".equals(held.term(Field.KIND)) && "dialogue".equals(draft.term(Field.KIND))) {
      draft.put(Field.KIND, held.fields().get(Field.KIND));
    }
  }

  /// Those who meet without the state that was only their host.
  static List<Party> without(Draft held, Gazetteer gazetteer) {
    Party host = state(held, gazetteer);
    List<Party> all = held.parties(Field.PARTIES);
    if (host == null || all.stream().allMatch(party -> gazetteer.kind(party).equals("state"))) {
      return all;
    }
    boolean inside = all.stream().anyMatch(party -> gazetteer.members(party).contains(host));
    return all.size() <= 2 && !inside
        ? all
        : all.stream().filter(party -> !party.equals(host)).toList();
  }

  /// Whether a body of those who meet sits there: the EU in Brussels.
  private static boolean seated(Draft draft, List<Party> all) {
    return draft.fields().get(Field.PLACE) instanceof Value.Text place
        && place.text().equals("Brussels")
        && all.contains(new Party("EU"));
  }

  /// The first summit held by two parties or more.
  private static @Nullable Draft held(List<Draft> drafts) {
    return drafts.stream()
        .filter(draft ->
            draft.type() == Type.MEETING
                && "summit".equals(draft.term(Field.KIND))
                && "held".equals(draft.term(Field.STATUS))
                && draft.parties(Field.PARTIES).size() >= 2)
        .findFirst()
        .orElse(null);
  }

  private static boolean next(Draft draft) {
    return draft.evidence().stream()
        .anyMatch(
            span -> NEXT.matcher(span.of(draft.scene().text()).toLowerCase(Locale.ROOT)).find());
  }

  private static @Nullable Party state(Draft draft, Gazetteer gazetteer) {
    return draft.fields().get(Field.PLACE) instanceof Value.Text place
        ? gazetteer.stateOf(place.text())
        : null;
  }
}
