package entente.read.frame;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Money;
import entente.model.Type;
import entente.read.Mention;
import java.util.Set;
import java.util.regex.Pattern;

/// How far a sum has come by words behind it that no verb of giving governs: "is under
/// consideration", "all of which has been paid out".
public final class Progressed {
  private static final String REST = "[^.;]{0,110}?";
  private static final Pattern WEIGHED =
      Pattern.compile(
          "(?i)^[^.;,]{0,120}?\\b(?:is|are|was|were|remains?) (?:still |now |also |currently"
              + " )?(?:under (?:consideration|review|discussion|study|examination)|being"
              + " (?:considered|weighed|discussed|studied|mulled|examined)|on the (?:drawing"
              + " board|table)|in the (?:pipeline|cards)|up in the air|(?:as yet )?undecided)\\b");
  private static final Pattern PAID =
      Pattern.compile(
          "(?i)^"
              + REST
              + "\\b(?:all|every (?:cent|penny|euro|dollar)|the whole|most|nearly all|almost all)"
              + " of (?:which|it)\\b"
              + REST
              + "\\b(?:has|have|had|was|were) (?:\\p{L}+ ){0,5}?(?:been"
              + " )?(?:disbursed|paid|spent|delivered|transferred|handed|released|arrived|used)\\b");
  private static final Pattern NOT = Pattern.compile("(?i)\\b(?:not|never|yet to|nothing|none)\\b");
  private static final Set<String> OPEN = Set.of("pledged", "underway", "considered");

  private Progressed() {}

  /// The draft with the status that the words behind its sum tell.
  public static Draft on(Draft draft) {
    Money money = draft.type() == Type.COMMITMENT ? draft.amount() : null;
    if (money == null || !OPEN.contains(String.valueOf(draft.term(Field.STATUS)))) {
      return draft;
    }
    Scene scene = draft.scene();
    for (Mention.OfMoney sum : scene.money()) {
      if (!sum.money().equals(money)) {
        continue;
      }
      int next =
          scene.money().stream()
              .mapToInt(each -> each.span().start())
              .filter(start -> start > sum.span().end())
              .min()
              .orElse(scene.span().end());
      String after = scene.between(sum.span().end(), next);
      if (WEIGHED.matcher(after).find()) {
        return draft.word(Field.STATUS, Status.CONSIDERED);
      }
      if (PAID.matcher(after).find() && !NOT.matcher(after).find()) {
        return draft.word(Field.STATUS, Status.DELIVERED);
      }
    }
    return draft;
  }
}
