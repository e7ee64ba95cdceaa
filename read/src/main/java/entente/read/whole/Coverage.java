package entente.read.whole;

import entente.model.Field;
import entente.model.Sector;
import entente.model.Type;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a sentence behind an accord says that it covers: "Nine agreements were signed. They cover
/// farming, tourism and water", also where the reporter says something else between the two and
/// then names them again ("The agreements deal with farming").
final class Coverage {
  private static final Words LISTS = Words.of(Coverage.class);
  private static final Set<String> COVERS = LISTS.set("covers");
  private static final Set<String> TEXTS = LISTS.set("texts");
  private static final Pattern COVERING = LISTS.inAnyCase("covering");

  /// The few words before "cover" that name the texts alone: "All eight agreements".
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?:the|these|those|all|both|most|of|them|new|signed|\\p{L}+) ){0,4}(\\p{L}+),? $");

  /// So many sentences back the accords may stand that are named again.
  private static final int REACH = 8;

  private static final Set<String> PRONOUNS = LISTS.set("pronouns");

  private Coverage() {}

  /// "The mining memorandum": one of those that were counted before.
  private static final Pattern ONE =
      Pattern.compile(
          "^(?:under |in |through )?(?:the|this|that) (?:(?:\\p{L}+"
              + " ){0,3}(?:memorandum|mou|agreement|accord|pact|deal|protocol|contract)|one"
              + " (?:on|about))\\b");

  /// Leaves out what is but one of several that are told together: "Eight memoranda were signed.
  /// The one on tourism provides for …".
  static void dropParts(List<Draft> drafts) {
    var counted =
        drafts.stream()
            .filter(draft ->
                draft.type() == Type.ACCORD
                    && draft.tally() != null
                    && draft.tally().value().compareTo(BigDecimal.ONE) > 0)
            .toList();
    drafts.removeIf(draft -> {
      Draft all = one(draft) ? whole(counted, draft) : null;
      if (all != null) {
        var sectors = EnumSet.noneOf(Sector.class);
        sectors.addAll(all.sectors());
        sectors.addAll(draft.sectors());
        all.sectors(sectors);
      }
      return all != null;
    });
  }

  private static boolean one(Draft draft) {
    return draft.type() == Type.ACCORD
        && draft.when(Field.DATE) == null
        && draft.tally() == null
        && ONE.matcher(draft.scene().lower()).find();
  }

  private static @Nullable Draft whole(List<Draft> counted, Draft draft) {
    return counted.stream().filter(all -> partOf(draft, all)).findFirst().orElse(null);
  }

  private static boolean partOf(Draft draft, Draft all) {
    return all.scene().index() < draft.scene().index()
        && draft.scene().index() - all.scene().index() <= REACH
        && Objects.equals(all.term(Field.KIND), draft.term(Field.KIND))
        && Set.copyOf(all.parties(Field.PARTIES)).equals(Set.copyOf(draft.parties(Field.PARTIES)));
  }

  static void add(List<Scene> scenes, List<Draft> drafts) {
    for (int i = 1; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      String subject = subject(scene);
      if (subject != null && accords(drafts, scene).isEmpty()) {
        List<Draft> accords = before(scenes, drafts, i, PRONOUNS.contains(subject) ? 1 : REACH);
        if (accords.size() == 1 && !"statement".equals(accords.getFirst().term(Field.KIND))) {
          var sectors = EnumSet.noneOf(Sector.class);
          sectors.addAll(accords.getFirst().sectors());
          sectors.addAll(Sectors.in(scene.span().of(scene.text())));
          accords.getFirst().sectors(sectors);
        }
      }
    }
  }

  /// The accords of the last sentence that tells of any, at most so many sentences back.
  private static List<Draft> before(List<Scene> scenes, List<Draft> drafts, int at, int reach) {
    for (int k = at - 1; k >= Math.max(0, at - reach); k--) {
      List<Draft> accords = accords(drafts, scenes.get(k));
      if (!accords.isEmpty()) {
        return accords;
      }
    }
    return List.of();
  }

  private static List<Draft> accords(List<Draft> drafts, Scene scene) {
    return drafts.stream()
        .filter(draft -> draft.type() == Type.ACCORD && draft.scene().index() == scene.index())
        .toList();
  }

  /// The word for the texts of which the sentence says what they cover; null where it does not.
  private static @Nullable String subject(Scene scene) {
    Matcher covering = COVERING.matcher(scene.lower());
    Matcher named =
        NAMED.matcher(covering.find() ? scene.lower().substring(0, covering.start()) : "");
    if (named.matches() && TEXTS.contains(named.group(1))) {
      return named.group(1);
    }
    return scene.clauses().stream()
        .filter(Coverage::covers)
        .map(clause -> clause.agents().getFirst().word().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(null);
  }

  private static boolean covers(Clause clause) {
    return COVERS.contains(clause.lemma())
        && clause.verb().relation().equals("root")
        && !clause.mode().denied()
        && !clause.agents().isEmpty()
        && clause.agents().stream()
            .allMatch(node ->
                TEXTS.contains(node.lemma())
                    || TEXTS.contains(node.word().toLowerCase(Locale.ROOT)));
  }
}
