package entente.read.frame;

import entente.model.Party;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Stands that somebody meets with: "drew condemnation from Poland", "was met with anger in
/// Athens".
final class DrawnStands {
  private static final Words LISTS = Words.of(DrawnStands.class);
  private static final Set<String> ANSWERS =
      Set.of("response", "reaction", "retort", "reply", "statement", "word");
  private static final Set<String> ANGRY = LISTS.set("angry");

  /// What may be a thing that is handed over when it is received: "received Japan's support".
  private static final Set<String> GOODS = LISTS.set("goods");

  private static final Set<String> TAKEN = LISTS.set("taken");

  private final Scene scene;
  private final Stands stands;

  DrawnStands(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  /// "provoked the anger of Oslo", but not "provoked anger of a kind".
  private static boolean the(Node noun) {
    return noun.children("det").anyMatch(det -> det.lemma().equals("the"));
  }

  /// "drew condemnation from Poland", "was met with anger in Athens", "faced criticism by Japan",
  /// "has Peru's thanks".
  void write(Clause clause) {
    var nouns = new ArrayList<Node>(clause.passive() ? clause.after("with") : clause.patients());
    nouns.addAll(clause.after("with", "under", "for"));
    for (Node noun : nouns) {
      Table.Row row =
          noun.mention() == null
                  && noun.children("amod", "compound")
                      .noneMatch(each -> StandNouns.MATERIAL.contains(each.lemma()))
              ? StandNouns.NOUNS.of(
                  ANSWERS.contains(noun.lemma())
                          && noun.children("amod").anyMatch(each -> ANGRY.contains(each.lemma()))
                      ? "anger"
                      : noun.lemma())
              : null;
      if (row == null) {
        continue;
      }
      var from = new LinkedHashSet<Party>();
      noun.children("nmod")
          .filter(child ->
              Set.of("from", "by", "among").contains(child.preposition())
                  || child.preposition().equals("of")
                      && (StandNouns.ENJOYS.contains(clause.lemma()) || the(noun)))
          .forEach(child -> from.addAll(Who.acting(child.joined())));
      if (!GOODS.contains(noun.lemma()) || !TAKEN.contains(clause.lemma())) {
        noun.children("nmod:poss").forEach(child -> from.addAll(Who.acting(child.joined())));
      }
      from.addAll(Who.acting(clause.after("from", "by")));
      if (from.isEmpty()) {
        stands.felt(noun, 12).ifPresent(from::add); // "met with anger in Athens"
      }
      List<Node> subject = clause.passive() ? clause.patients() : clause.agents();
      List<Party> about = Concerned.about(subject);
      from.removeAll(about);
      if (!from.isEmpty()) {
        stands.write(
            clause.verb(),
            Stands.act(row),
            List.copyOf(from),
            about,
            subject,
            scene.clauseSpan(clause.verb()));
      }
    }
  }
}
