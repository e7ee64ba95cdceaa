package entente.read.whole;

import entente.model.Count;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.quantity.Quantities;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gifts of the kind that the sentence before names, to another: "For Fiji, forty buses. For Tonga,
/// ten."
final class GiftRows {
  private static final Pattern TO =
      Pattern.compile("^(?:And |Also |Then |Next |Finally, )?(?:[Tt]o|[Ff]or) (?:the )?$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:,|:| [–—]) ?(?:another |some |about |a further |only |just )?(a dozen|half a"
              + " dozen|\\p{L}+(?:-\\p{L}+)?|[1-9][0-9,]{0,8})[.!;]?$");
  private static final int LONGEST = 200;

  private GiftRows() {}

  /// The gift of the sentence before with another receiver and number; empty where this one goes on
  /// with none.
  static List<Draft> of(Scene scene, List<Draft> before) {
    String words = scene.span().of(scene.text()).strip();
    Matcher number = NUMBER.matcher(words);
    Draft last =
        before.stream()
            .filter(draft ->
                draft.type() == Type.COMMITMENT
                    && draft.tally() != null
                    && scene.index() - draft.scene().index() <= 2)
            .reduce((_, later) -> later)
            .orElse(null);
    Mention.OfParty to =
        scene.mentions().stream()
            .filter(Mention.OfParty.class::isInstance)
            .map(Mention.OfParty.class::cast)
            .findFirst()
            .orElse(null);
    if (last == null
        || to == null
        || words.length() > LONGEST
        || !scene.money().isEmpty()
        || !TO.matcher(scene.between(scene.span().start(), to.span().start())).matches()
        || !number.find()) {
      return List.of();
    }
    BigDecimal value = Quantities.number(number.group(1).toLowerCase(Locale.ROOT));
    Count count = last.tally();
    List<Party> from = last.parties(Field.FROM);
    if (value == null || count == null || from.stream().anyMatch(to.parties()::contains)) {
      return List.of();
    }
    var draft = new Draft(Type.COMMITMENT, "commitment/gift", scene);
    last.fields()
        .forEach((field, kept) -> {
          if (field != Field.TO && field != Field.COUNT && field != Field.AMOUNT) {
            draft.put(field, kept);
          }
        });
    return List.of(
        draft
            .parties(Field.TO, to.parties())
            .count(new Count(value, count.unit()))
            .evidence(scene.body()));
  }
}
