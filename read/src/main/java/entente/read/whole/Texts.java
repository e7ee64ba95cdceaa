package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.frame.Draft;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands on an accord that was told before: "Poland rejects the deal" is about those whose deal it
/// is, and those who welcome their own take no stand.
final class Texts {
  private static final Words LISTS = Words.of(Texts.class);
  private static final Set<String> NAMES = LISTS.set("names");
  private static final Pattern VOTING = LISTS.inAnyCase("voting");
  private static final Set<String> ACTS = Set.of("condemn", "concern", "oppose", "support");
  private static final Pattern TEXT =
      Pattern.compile(
          "^(?:(?:about|over|with|at|to|of|for|on|against) )?(?:it|(?:the|this|that|such an?)"
              + " (?:[\\p{L}-]+ ){0,2}(\\p{L}+))$");

  /// So many sentences may stand between an accord and the stand on it by "it".
  private static final int NEAR = 1;

  private Texts() {}

  static void fill(List<Draft> drafts) {
    List<Draft> accords =
        drafts.stream()
            .filter(each -> each.type() == Type.ACCORD && each.parties(Field.PARTIES).size() > 1)
            .sorted(Comparator.comparing((Draft each) -> each.evidence().getFirst()))
            .toList();
    var own = new ArrayList<Draft>();
    for (Draft draft : drafts) {
      if (draft.type() == Type.POSITION && ACTS.contains(String.valueOf(draft.term(Field.ACT)))) {
        Draft accord = accord(drafts, accords, draft);
        if (accord == null ? chorus(drafts, draft) : praised(accord, draft)) {
          own.add(draft);
        } else if (accord != null && draft.parties(Field.TARGETS).isEmpty()) {
          draft.parties(Field.TARGETS, others(accord, draft));
        }
      }
    }
    drafts.removeAll(own);
  }

  private static List<Party> others(Draft accord, Draft draft) {
    return accord.parties(Field.PARTIES).stream()
        .filter(party -> !draft.parties(Field.HOLDER).contains(party))
        .toList();
  }

  /// Whether one of its sides welcomes an accord.
  private static boolean praised(Draft accord, Draft draft) {
    return "support".equals(draft.term(Field.ACT))
        && others(accord, draft).size() < accord.parties(Field.PARTIES).size()
        && accord.parties(Field.PARTIES).containsAll(draft.parties(Field.TARGETS));
  }

  /// Whether several of those who meet, or where nobody meets, welcome a thing that is nobody
  /// else's; to vote for it is a stand.
  private static boolean chorus(List<Draft> drafts, Draft draft) {
    List<Party> met = draft.scene().assembled();
    return "support".equals(draft.term(Field.ACT))
        && draft.parties(Field.TARGETS).isEmpty()
        && !VOTING.matcher(draft.evidence().getFirst().of(draft.scene().text())).find()
        && (met.isEmpty() || met.stream().anyMatch(draft.parties(Field.HOLDER)::contains))
        && drafts.stream()
            .anyMatch(each ->
                each != draft
                    && each.type() == Type.POSITION
                    && "support".equals(each.term(Field.ACT))
                    && each.parties(Field.TARGETS).isEmpty()
                    && each.evidence().equals(draft.evidence()));
  }

  /// The accord that a stand names by a word for such texts, or by "it" right after another stand
  /// on it; null where there is none.
  private static @Nullable Draft accord(List<Draft> drafts, List<Draft> accords, Draft stand) {
    if (!(stand.fields().get(Field.TOPIC) instanceof Value.Text topic)) {
      return null;
    }
    Matcher words = TEXT.matcher(topic.text().toLowerCase(Locale.ROOT).strip());
    if (!words.matches() || words.group(1) != null && !NAMES.contains(words.group(1))) {
      return null;
    }
    int at = stand.evidence().getFirst().start();
    Draft before =
        accords.stream()
            .filter(each -> each.evidence().getFirst().start() < at)
            .reduce((_, last) -> last)
            .orElse(null);
    Draft below =
        stand.scene().script().live() // what was told earlier stands below
            ? accords.stream()
                .filter(each -> each.evidence().getFirst().start() > at)
                .findFirst()
                .orElse(null)
            : null;
    Draft told = below == null ? before : below;
    return told == null || words.group(1) != null || spokenOf(drafts, stand, told) ? told : null;
  }

  /// Whether the accord, or a stand on it, is told in the sentence before.
  private static boolean spokenOf(List<Draft> drafts, Draft stand, Draft accord) {
    int index = stand.scene().index();
    boolean told = index - accord.scene().index() <= NEAR;
    return told
        || drafts.stream()
            .anyMatch(each ->
                each.type() == Type.POSITION
                    && each.scene().index() < index
                    && index - each.scene().index() <= NEAR
                    && !each.parties(Field.TARGETS).isEmpty()
                    && Objects.equals(
                        Set.copyOf(each.parties(Field.TARGETS)),
                        Set.copyOf(accord.parties(Field.PARTIES))));
  }
}
