package entente.read.whole;

import entente.model.Field;
import entente.model.Sector;
import entente.model.Type;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the sentence after an accord says that it covers: "Nine agreements were signed. They cover
/// farming, tourism and water".
final class Coverage {
  private static final Words LISTS = Words.of(Coverage.class);
  private static final Set<String> COVERS = LISTS.set("covers");
  private static final Set<String> TEXTS = LISTS.set("texts");

  private Coverage() {}

  static void add(List<Scene> scenes, List<Draft> drafts) {
    for (int i = 1; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      Scene before = scenes.get(i - 1);
      boolean goesOn =
          scene.sentence().block().equals(before.sentence().block())
              && scene.clauses().stream().anyMatch(Coverage::covers);
      List<Draft> accords = goesOn ? accords(drafts, before) : List.of();
      if (accords.size() == 1
          && accords(drafts, scene).isEmpty()
          && !"statement".equals(accords.getFirst().term(Field.KIND))) {
        var sectors = EnumSet.noneOf(Sector.class);
        sectors.addAll(accords.getFirst().sectors());
        sectors.addAll(Sectors.in(scene.span().of(scene.text())));
        accords.getFirst().sectors(sectors);
      }
    }
  }

  private static List<Draft> accords(List<Draft> drafts, Scene scene) {
    return drafts.stream()
        .filter(draft -> draft.type() == Type.ACCORD && draft.scene().index() == scene.index())
        .toList();
  }

  private static boolean covers(Clause clause) {
    return COVERS.contains(clause.lemma())
        && clause.verb().relation().equals("root")
        && !clause.mode().denied()
        && !clause.agents().isEmpty()
        && clause.agents().stream()
            .allMatch(node ->
                TEXTS.contains(node.lemma())
                    || TEXTS.contains(node.word().toLowerCase(java.util.Locale.ROOT)));
  }
}
