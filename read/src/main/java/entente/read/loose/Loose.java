package entente.read.loose;

import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.List;

/// The second reading of a sentence. A frame needs its word with the arguments where syntax puts
/// them; where the tree fails, the verb is unknown or the parties stand in another clause, it takes
/// nothing. Here a strong word of a type and the mentions beside it make the claim.
///
/// A rule is kept where about half of what it adds on annotated documents is right: each such claim
/// is worth having, and is as unsure as its frame's name (`meeting/loose`) tells
/// [entente.read.frame.Confidence]. Denials, conditions, questions and headlines are never read
/// loosely.
public final class Loose {
  /// So many words are a list or a table, and what stands together in it does not belong together.
  private static final int LONGEST = 250;

  private Loose() {}

  /// What the frames left of a sentence.
  ///
  /// @param framed what they took of it
  public static List<Draft> of(Scene scene, List<Draft> framed) {
    boolean asks = scene.span().of(scene.text()).endsWith("?");
    boolean endless = scene.sentence().tokens().size() > LONGEST;
    if (asks
        || endless
        || scene.tree().nodes().isEmpty()
        || scene.sentence().block().kind() == Block.Kind.TITLE) {
      return List.of();
    }
    var drafts = new ArrayList<Draft>();
    var rest = new Rest(scene, framed);
    LooseMeetings.write(rest, drafts::add);
    Pairs.write(rest, drafts::add);
    LooseAccords.write(rest, drafts::add);
    LooseTies.write(rest, drafts::add);
    LooseRolls.write(rest, drafts::add);
    LooseChairs.write(rest, drafts::add);
    LoosePromises.write(rest, drafts::add);
    LooseSums.write(rest, drafts::add);
    LooseFigures.write(rest, drafts::add);
    LooseCalls.write(rest, drafts::add);
    LooseThanks.write(rest, drafts::add);
    LooseLabels.write(rest, drafts::add);
    return drafts.stream().filter(draft -> draft.assertion().isPresent()).toList();
  }
}
