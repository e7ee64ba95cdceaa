package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.name.Gazetteer;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shares of the figure before: "Thailand accounts for 31 per cent of it", "a fifth of that was
/// Peru's".
final class CarriedShares {
  private static final Words LISTS = Words.of(CarriedShares.class);
  private static final Set<String> MEASURES = LISTS.set("measures");
  private static final Pattern HAS = LISTS.inAnyCase("has");
  private static final Pattern OF_IT =
      Pattern.compile(
          "^ (?:per cent |percent )?of (?:it|that|this|them|the"
              + " (?:total|whole|sum|figure|amount|trade|turnover|flow|volume|value|same))\\b",
          Pattern.CASE_INSENSITIVE);

  private CarriedShares() {}

  /// The figures of those shares.
  ///
  /// @param merged what is found so far
  static List<Draft> of(List<Scene> scenes, List<Draft> merged) {
    var shares = new ArrayList<Draft>();
    for (Scene scene : scenes) {
      boolean has = HAS.matcher(scene.span().of(scene.text())).find();
      for (Mention.OfCount count : has ? scene.counts() : List.<Mention.OfCount>of()) {
        Party owner = owner(scene, count);
        Draft whole =
            owner == null
                    || !count.count().unit().equals("percent")
                    || !OF_IT.matcher(scene.between(count.span().end(), scene.span().end())).find()
                ? null
                : before(merged, scene);
        if (owner != null && whole != null && !taken(merged, scene, count)) {
          shares.add(share(scene, count, owner, whole));
        }
      }
    }
    return shares;
  }

  /// The one party that the sentence names before the share; null where it names none, or several.
  private static @Nullable Party owner(Scene scene, Mention.OfCount count) {
    List<Party> named =
        scene.mentions().stream()
            .filter(mention -> mention.span().end() <= count.span().start())
            .filter(mention ->
                mention instanceof Mention.OfParty party
                    && party.how() != Mention.How.ADJECTIVE
                    && party.how() != Mention.How.REFERENCE)
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .distinct()
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  /// The last figure of money one or two sentences before, or in the same.
  private static @Nullable Draft before(List<Draft> merged, Scene scene) {
    Draft last = null;
    for (Draft draft : merged) {
      int before = scene.index() - draft.scene().index();
      boolean figure =
          draft.type() == Type.INDICATOR
              && MEASURES.contains(String.valueOf(draft.term(Field.MEASURE)))
              && draft.fields().get(Field.UNIT) instanceof Value.Text unit
              && unit.text().matches("[A-Z]{3}");
      if (figure && before >= 0 && before <= 2) {
        last = draft;
      }
    }
    return last;
  }

  private static boolean taken(List<Draft> merged, Scene scene, Mention.OfCount count) {
    return merged.stream()
        .anyMatch(draft ->
            draft.type() == Type.INDICATOR
                && draft.scene().index() == scene.index()
                && new Value.Figure(count.count().value()).equals(draft.fields().get(Field.VALUE)));
  }

  /// Whose share it is, with the other side of the whole: of the trade of a bloc and a state that
  /// of a member and the state.
  private static Draft share(Scene scene, Mention.OfCount count, Party owner, Draft whole) {
    Gazetteer gazetteer = scene.script().gazetteer();
    var parties = new LinkedHashSet<Party>(List.of(owner));
    List<Party> all = whole.parties(Field.PARTIES);
    List<Party> others =
        all.stream()
            .filter(party -> !party.equals(owner) && !gazetteer.members(party).contains(owner))
            .toList();
    if (others.size() < 2) {
      parties.addAll(others);
    }
    return new Draft(Type.INDICATOR, "indicator/carried", scene)
        .parties(Field.PARTIES, parties)
        .put(Field.MEASURE, whole.fields().get(Field.MEASURE))
        .number(Field.VALUE, count.count().value())
        .text(Field.UNIT, "percent")
        .put(Field.PERIOD, whole.fields().get(Field.PERIOD))
        .evidence(scene.body());
  }
}
