package entente.read.frame;

import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verbs of promising and giving, as `frames/commitments.tsv` has them.
final class PromiseVerbs {
  static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);

  /// Verbs whose future is no promise: meeting, becoming, being, saying.
  private static final Lexicon OTHERS = new Lexicon("frames/no-promise.tsv", 0);

  private PromiseVerbs() {}

  /// The row of the verb, with its particle where it has one; an unknown verb in the future is one
  /// of doing.
  static Table.@Nullable Row row(Scene scene, Clause clause) {
    List<Node> nodes = scene.tree().nodes();
    int next =
        clause.verb().index()
            + 1
            + (int) clause.lemma().chars().filter(letter -> letter == ' ').count();
    Table.Row phrasal =
        next < nodes.size() ? VERBS.of(clause.lemma() + " " + nodes.get(next).lemma()) : null;
    Table.Row row = phrasal != null ? phrasal : VERBS.of(clause.lemma());
    boolean other = OTHERS.of(clause.lemma()) != null || OTHERS.of(clause.verb().lemma()) != null;
    return row == null
            && clause.mode().future()
            && !other
            && !clause.verb().relation().equals("acl:relcl")
        ? VERBS.of("do")
        : row;
  }

  /// Whether the clause is about taking, not giving: "secured a loan from Kuwait".
  static boolean takes(Clause clause) {
    Table.Row row = clause.passive() ? null : VERBS.of(clause.lemma());
    return row != null && row.cell(1).equals("take");
  }

  /// Whether a word is a verb of promising or giving, by its dictionary form.
  static boolean promises(String lemma) {
    Table.Row row = VERBS.of(lemma);
    return row != null && (row.cell(1).equals("pledge") || row.cell(1).equals("give"));
  }
}
