package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// "A and B signed it in 2019 and 2021, respectively": the first of one row goes with the first of
/// the other, not with the second.
final class Respectively {
  private Respectively() {}

  /// The drafts of a scene without those that pair what does not belong together; those that a row
  /// of dates tells apart have their own.
  static List<Draft> paired(Scene scene, List<Draft> drafts) {
    Token word =
        scene.sentence().tokens().stream()
            .filter(token -> token.word().equalsIgnoreCase("respectively"))
            .findFirst()
            .orElse(null);
    if (word == null || drafts.isEmpty()) {
      return drafts;
    }
    List<List<Mention>> rows = rows(scene, word);
    List<Mention> last = rows.isEmpty() ? List.of() : rows.getLast();
    List<Mention> first =
        rows.stream()
            .filter(row ->
                !row.equals(last)
                    && row.size() == last.size()
                    && row.getFirst() instanceof Mention.OfParty)
            .reduce((_, next) -> next)
            .orElse(List.of());
    if (first.isEmpty()) {
      return drafts;
    }
    return switch (last.getFirst()) {
      case Mention.OfParty _ ->
          drafts.stream().filter(draft -> agrees(draft, first, last)).toList();
      case Mention.OfDate _ -> dated(drafts, first, last);
      default -> drafts;
    };
  }

  private static boolean agrees(Draft draft, List<Mention> first, List<Mention> last) {
    Set<Party> all = parties(draft);
    for (int i = 0; i < first.size(); i++) {
      for (int k = 0; k < last.size(); k++) {
        if (i != k && all.contains(party(first.get(i))) && all.contains(party(last.get(k)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Draft> dated(List<Draft> drafts, List<Mention> first, List<Mention> dates) {
    for (Draft draft : drafts) {
      Set<Party> all = parties(draft);
      List<Integer> own = new ArrayList<>();
      for (int i = 0; i < first.size(); i++) {
        if (all.contains(party(first.get(i)))) {
          own.add(i);
        }
      }
      Field field = draft.type() == Type.MEETING ? Field.START : Field.DATE;
      if (own.size() == 1
          && dates.get(own.getFirst()) instanceof Mention.OfDate date
          && draft.fields().get(field) != null) {
        When when = date.when();
        draft.date(field, when);
      }
    }
    return drafts;
  }

  /// The rows of at least two parties, dates or sums that stand before the word, each joined by
  /// commas and "and".
  private static List<List<Mention>> rows(Scene scene, Token word) {
    var rows = new ArrayList<List<Mention>>();
    List<Mention> row = new ArrayList<>();
    for (Mention mention : scene.mentions()) {
      if (mention.span().start() >= word.span().start()) {
        break;
      }
      boolean goesOn =
          !row.isEmpty()
              && row.getLast().getClass() == mention.getClass()
              && scene
                  .between(row.getLast().span().end(), mention.span().start())
                  .matches("(?:,|\\s|and|in|with|on|to|the|of|by){1,12}");
      if (!goesOn) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(mention);
    }
    return rows.stream().filter(each -> each.size() > 1).toList();
  }

  private static Party party(Mention mention) {
    return ((Mention.OfParty) mention).parties().getFirst();
  }

  private static Set<Party> parties(Draft draft) {
    var all = new LinkedHashSet<Party>();
    for (Field field : Draft.WHO) {
      all.addAll(draft.parties(field));
    }
    return all;
  }
}
