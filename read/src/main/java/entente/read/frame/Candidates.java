package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Candidates that the sentence leaves without a body: "Moldova has been a candidate since June
/// 2022", of the European Union where the text speaks of it.
final class Candidates {
  private static final Party UNION = new Party("EU");
  private static final Pattern IS =
      Pattern.compile(
          "^ (?:has been|have been|is|are|became|remains?|was made|were made) (?:an? |now an?"
              + " |still an? |both )?(?:official |accession )?candidates?(?: country| countries|"
              + " states?)?(?: for (?:membership|accession))?\\b(?!"
              + " (?:for|to|of|in)\\b)(?!\\s\\p{Lu})");
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:EU|European Union|Brussels|the Union)\\b");
  private static final int REACH = 1500;

  private Candidates() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && Memberships.isState(scene, party.parties().getFirst())) {
        Matcher is = IS.matcher(scene.between(party.span().end(), scene.span().end()));
        boolean union =
            is.find()
                && NAMED
                    .matcher(
                        scene.between(
                            Math.max(0, scene.span().start() - REACH), scene.span().start()))
                    .find();
        if (union) {
          When date =
              scene.dates().stream()
                  .filter(
                      each -> each.role() == Mention.Role.SINCE || each.role() == Mention.Role.AT)
                  .map(Mention.OfDate::when)
                  .findFirst()
                  .orElse(null);
          Memberships.emit(
              scene,
              drafts,
              party.parties().getFirst(),
              UNION,
              Role.CANDIDATE,
              Status.CURRENT,
              date,
              "membership/candidate",
              new Span(party.span().start(), party.span().end() + is.end()));
        }
      }
    }
  }
}
