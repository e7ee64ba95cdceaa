package entente.read.frame;

import entente.model.Span;
import entente.read.syntax.Clause;
import entente.read.text.Block;
import java.util.HashSet;
import java.util.function.Consumer;

/// Commitments: what a party says it will do, give or pay. Found by verbs ([Acts]), by nouns
/// ([Provisions]), by what two found together ([Foundings]), by measures ([Listings]), by what
/// arrives ([Arrivals]), by posts that open ([Embassies]), by rights of entry ([Visas]), by words
/// given for a war ([Defences]), by "there will be" ([Promised]), in lists of promises ([Items]),
/// by what goes from one to another ([Flows]), in tables ([Tabled]), and by sums that stand in talk
/// of promises ([Remainders]).
final class Commitments implements Scribe {
  private static final int HEADING = 90;

  @Override
  public void write(Scene scene, Consumer<Draft> told) {
    Consumer<Draft> drafts = draft -> told.accept(Marks.on(Lenders.sided(draft)));
    if (scene.money().isEmpty() && titles(scene)
        || FigureLines.is(scene)
        || Tabled.write(scene, drafts)) {
      return;
    }
    var taken = new HashSet<Span>();
    if (Items.alone(scene)) {
      Items.write(scene, taken, drafts);
      if (!taken.isEmpty()) {
        return;
      }
    }
    Subscriptions.write(scene, taken, drafts);
    var read = new HashSet<Clause>(Trainees.write(scene, taken, drafts));
    read.addAll(Targets.write(scene, taken, drafts));
    read.addAll(Access.write(scene, taken, drafts));
    read.addAll(Stationed.write(scene, taken, drafts));
    read.addAll(Embassies.write(scene, taken, drafts));
    read.addAll(Flows.write(scene, taken, drafts));
    read.addAll(Funded.write(scene, drafts));
    for (Clause clause : scene.clauses()) {
      if (!read.contains(clause)) {
        Acts.write(scene, clause, taken, drafts);
      }
    }
    new Foundings(scene, drafts).write();
    new Listings(scene, drafts).write();
    Arrivals.write(scene, taken, drafts);
    Provisions.write(scene, taken, drafts);
    Presents.write(scene, taken, drafts);
    Visas.write(scene, drafts);
    Defences.write(scene, drafts);
    Promised.write(scene, taken, drafts);
    Items.write(scene, taken, drafts);
    Gifts.write(scene, taken, drafts);
    Bracketed.write(scene, taken, drafts);
    Remainders.write(scene, taken, drafts);
  }

  /// A title, or the heading of a table: a short line that does not end as a sentence does.
  private static boolean titles(Scene scene) {
    Block block = scene.sentence().block();
    String words = block.span().of(scene.text());
    return block.kind() == Block.Kind.TITLE
        || block.kind() == Block.Kind.PROSE
            && words.length() < HEADING
            && Character.isLetter(words.charAt(words.length() - 1))
            && block.span().equals(scene.span());
  }
}
