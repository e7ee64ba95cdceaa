package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands on what was told before, as "this", "it" or "the move": they are about whoever did it.
final class Reactions {
  private static final Words LISTS = Words.of(Reactions.class);
  private static final Set<String> DEEDS = LISTS.set("deeds");
  private static final Set<String> ACTS = Set.of("condemn", "concern", "oppose", "support");
  private static final Pattern POINTS =
      Pattern.compile("^(?:it|this|that|which|(?:the|this|that|these|such) (\\p{L}+))$");
  private static final Pattern JUDGED =
      Pattern.compile(
          "\\b(?:call|describe|brand|label|see|dismisse?|denounce|term|deem|consider|find)(?:s|d|ed)?"
              + " (?:this|that|it|the (\\p{L}+))\\b|\\b(?:saw|found) (?:this|that|it|the"
              + " (\\p{L}+))\\b");

  private Reactions() {}

  static void fill(List<Scene> scenes, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.type() == Type.POSITION
          && ACTS.contains(String.valueOf(draft.term(Field.ACT)))
          && draft.parties(Field.TARGETS).isEmpty()
          && points(draft)) {
        List<Party> doer = doer(scenes, drafts, draft);
        if (!doer.isEmpty()) {
          draft.parties(Field.TARGETS, doer);
        }
      }
    }
  }

  /// Whether a stand is on "it" or "this": what the one before was on.
  private static boolean alike(Draft draft) {
    return draft.fields().get(Field.TOPIC) instanceof Value.Text topic
        && Set.of("it", "this").contains(topic.text().toLowerCase(Locale.ROOT));
  }

  /// Whether a stand names what it is about by a word for what was told before.
  private static boolean points(Draft draft) {
    if (draft.fields().get(Field.TOPIC) instanceof Value.Text topic) {
      Matcher words = POINTS.matcher(topic.text().toLowerCase(Locale.ROOT).strip());
      return words.matches() && (words.group(1) == null || DEEDS.contains(words.group(1)));
    }
    Matcher judged = JUDGED.matcher(draft.evidence().getFirst().of(draft.scene().text()));
    while (judged.find()) {
      String deed = judged.group(1) == null ? judged.group(2) : judged.group(1);
      if (deed == null || DEEDS.contains(deed)) {
        return true;
      }
    }
    return false;
  }

  /// Who acts before the stand: in its own sentence, else in the one before.
  private static List<Party> doer(List<Scene> scenes, List<Draft> drafts, Draft draft) {
    List<Party> holder = draft.parties(Field.HOLDER);
    int start = draft.evidence().getFirst().start();
    List<Party> here =
        acting(
            draft.scene(),
            draft.scene().clauses().stream()
                .filter(clause -> clause.verb().span().end() <= start)
                .toList(),
            holder);
    if (!here.isEmpty()) {
      return here;
    }
    int before = draft.scene().index() - 1;
    List<Party> holders =
        drafts.stream()
            .filter(each -> each.type() == Type.POSITION && each.scene().index() == before)
            .flatMap(each -> each.parties(Field.HOLDER).stream())
            .distinct()
            .toList();
    List<Party> told =
        drafts.stream()
            .filter(each -> each.type() == Type.POSITION && each.scene().index() == before)
            .map(each -> each.parties(Field.TARGETS))
            .reduce((first, next) -> first.equals(next) ? first : List.of())
            .orElse(List.of());
    if (!told.isEmpty() && !told.containsAll(holder) && alike(draft)) {
      return told; // "Germany welcomes the deal. Poland rejects it"
    }
    if (holders.size() == 1) {
      return holders.equals(holder) ? List.of() : holders;
    }
    return scenes.stream()
        .filter(scene -> scene.index() == before)
        .findFirst()
        .map(scene -> acting(scene, scene.clauses(), holder))
        .orElse(List.of());
  }

  /// The one who acts in the first of these clauses in which somebody does; nobody where that is
  /// the holder, or several.
  private static List<Party> acting(Scene scene, List<Clause> clauses, List<Party> holder) {
    for (Clause clause : clauses) {
      List<Party> acting = scene.acting(clause);
      if (!acting.isEmpty()) {
        boolean other = acting.size() == 1 && !holder.containsAll(acting);
        return other ? acting : List.of();
      }
    }
    return List.of();
  }
}
