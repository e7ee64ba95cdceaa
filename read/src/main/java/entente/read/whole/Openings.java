package entente.read.whole;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.frame.Scene;
import entente.read.syntax.Parser;
import entente.read.text.Block;
import entente.read.text.Sentence;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a sentence leaves out because the words before it have said it: the lead of a list, the
/// question that it answers.
final class Openings {
  private static final Pattern INTRODUCES =
      Pattern.compile("(?i):\\s*+$|\\bas follows\\b|\\bthe following\\b");
  private static final Pattern WILL =
      Pattern.compile("(?i)\\b(?:will|shall|would|to)\\b[ ,:—–-]*+$");

  private Openings() {}

  /// The scene that introduces the list in which a sentence stands: of its block the first that
  /// names a party.
  static @Nullable Scene lead(List<Scene> scenes, Sentence sentence) {
    Span lead = sentence.block().lead();
    if (lead == null) {
      return null;
    }
    List<Scene> own = scenes.stream().filter(scene -> lead.contains(scene.span())).toList();
    if (own.isEmpty()) {
      return null;
    }
    Scene introducing =
        own.stream()
            .filter(scene -> INTRODUCES.matcher(scene.span().of(scene.text())).find())
            .reduce((_, last) -> last)
            .orElse(own.getLast());
    if (names(introducing)) {
      return introducing;
    }
    return own.stream()
        .filter(Openings::names)
        .findFirst()
        .orElse(introducing.lead() == null ? introducing : introducing.lead());
  }

  /// "How much will Seoul give? Ten billion dollars.": a sentence without a verb of its own right
  /// after a question.
  static boolean answers(Scene scene, List<Scene> before) {
    boolean asked =
        !before.isEmpty()
            && before.getLast().span().of(scene.text()).endsWith("?")
            && scene.lead() == null;
    return asked
        && scene.sentence().tokens().size() < 40
        && scene.clauses().stream()
            .noneMatch(clause ->
                clause.verb().head() == null || clause.verb().child("nsubj", "nsubj:pass") != null);
  }

  /// What the items of a list leave out of their sentences.
  static Parser.@Nullable Opening opening(Sentence sentence, @Nullable Scene lead) {
    if (lead == null
        || sentence.block().kind() != Block.Kind.ITEM
        || sentence.span().start() != sentence.block().span().start()) {
      return null;
    }
    List<Party> subject = lead.heading();
    return subject.isEmpty()
        ? null
        : new Parser.Opening(
            subject, WILL.matcher(lead.sentence().block().span().of(lead.text())).find());
  }

  private static boolean names(Scene scene) {
    return scene.mentions().stream()
        .anyMatch(mention ->
            Scenes.party(mention) != null
                && !(mention instanceof Mention.OfParty name
                    && name.how() == Mention.How.ADJECTIVE));
  }
}
