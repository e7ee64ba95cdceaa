package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// For whom many give at once: a report of a donors' conference names those in need once and then
/// only who gives how much.
final class Appeal {
  /// Fewer givers may give to different parties.
  private static final int GIVERS = 3;

  private static final Pattern NEED =
      Pattern.compile(
          "\\b(?:donors?|humanitarian|relief|victims|refugees|displaced|crisis|appeal|reconstruction|rebuild\\w*|famine|earthquake|quake|floods?|cyclone|pledging|fund-?raising|emergency|war-\\p{L}+|recovery|aid)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HUMANITARIAN =
      Pattern.compile(
          "\\b(?:humanitarian|emergency aid|emergency relief|refugees)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DISASTER =
      Pattern.compile(
          "\\b(?:floods?|flood-\\p{L}+|flooding|earthquakes?|quakes?|cyclones?|hurricanes?|typhoons?|tsunami|eruption|landslides?)\\b",
          Pattern.CASE_INSENSITIVE);

  private Appeal() {}

  /// Gives the sums of three givers or more that name no receiver the one for whom they give, and
  /// what the giving is for.
  static void fill(List<Scene> scenes, List<Draft> drafts) {
    List<Draft> given =
        drafts.stream()
            .filter(draft ->
                draft.type() == Type.COMMITMENT
                    && draft.amount() != null
                    && "finance".equals(draft.term(Field.KIND)))
            .toList();
    var givers = new LinkedHashSet<Party>();
    given.forEach(draft -> givers.addAll(draft.parties(Field.FROM)));
    givers.removeIf(party ->
        given.stream().filter(draft -> draft.parties(Field.TO).contains(party)).count()
            > given.stream().filter(draft -> draft.parties(Field.FROM).contains(party)).count());
    Party needy = givers.size() < GIVERS ? null : needy(scenes, givers);
    if (needy == null) {
      return;
    }
    boolean humanitarian =
        scenes.stream()
                .filter(scene -> HUMANITARIAN.matcher(scene.span().of(scene.text())).find())
                .count()
            >= 2;
    boolean disaster =
        scenes.stream()
                .filter(scene -> DISASTER.matcher(scene.span().of(scene.text())).find())
                .count()
            >= 2;
    for (Draft draft : given) {
      if (draft.parties(Field.TO).isEmpty()) {
        draft.parties(Field.TO, List.of(needy));
      }
      if (disaster && draft.sectors().isEmpty() && draft.parties(Field.TO).contains(needy)) {
        draft.sectors(EnumSet.of(Sector.DISASTER));
      }
      if (humanitarian && draft.sectors().isEmpty() && draft.parties(Field.TO).contains(needy)) {
        draft.sectors(EnumSet.of(Sector.HUMANITARIAN));
      }
    }
  }

  /// The state or region of which sentences about need speak most, and which gives nothing itself;
  /// null where two are spoken of alike.
  private static @Nullable Party needy(List<Scene> scenes, Set<Party> givers) {
    Map<Party, Integer> weights = new HashMap<>();
    for (Scene scene : scenes) {
      if (NEED.matcher(scene.span().of(scene.text())).find()) {
        var named = new LinkedHashSet<Party>();
        scene
            .mentions()
            .forEach(mention ->
                named.addAll(
                    mention instanceof Mention.OfParty party ? party.parties() : List.of()));
        named.stream()
            .filter(party ->
                !givers.contains(party)
                    && Set.of("state", "region").contains(scene.script().gazetteer().kind(party)))
            .forEach(party -> weights.merge(party, 1, Integer::sum));
      }
    }
    List<Map.Entry<Party, Integer>> ranked =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<Party, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    boolean clear =
        !ranked.isEmpty()
            && ranked.getFirst().getValue() >= 2
            && (ranked.size() == 1 || ranked.getFirst().getValue() > ranked.get(1).getValue());
    return clear ? ranked.getFirst().getKey() : null;
  }
}
