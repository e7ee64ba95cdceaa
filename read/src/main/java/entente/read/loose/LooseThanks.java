package entente.read.loose;

import entente.model.Field;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Who;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Thanks to whom a speaker addresses by name: "Thank you, Japan," the president said.
final class LooseThanks {
  private static final Pattern THANKS =
      Pattern.compile(
          "(?:\\b[Tt]hank you|\\bMany thanks|\\bThanks)(?: very much| so much| again| once again)?,"
              + " (?:dear |the |our friends? in )?$");

  private LooseThanks() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Party holder = scene.sayer();
    if (holder == null || rest.framed().stream().anyMatch(LooseThanks::thanks)) {
      return;
    }
    for (Mention mention : scene.mentions()) {
      List<Party> whom = Who.meant(mention);
      boolean addressed =
          !whom.isEmpty()
              && !whom.contains(holder)
              && THANKS.matcher(scene.between(scene.span().start(), mention.span().start())).find();
      if (addressed) {
        drafts.accept(
            new Draft(Type.POSITION, "position/thank", scene)
                .party(Field.HOLDER, holder)
                .word(Field.ACT, Act.THANK)
                .parties(Field.TARGETS, whom)
                .evidence(scene.body()));
        return;
      }
    }
  }

  private static boolean thanks(Draft draft) {
    return Act.THANK.word().equals(draft.term(Field.ACT));
  }
}
