package entente.read.frame;

import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The verbs of promising and giving, as `frames/commitments.tsv` has them.
final class PromiseVerbs {
  static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);

  /// Verbs whose future is no promise: meeting, becoming, being, saying.
  private static final Lexicon OTHERS = new Lexicon("frames/no-promise.tsv", 0);

  private static final Words LISTS = Words.of(PromiseVerbs.class);
  private static final Set<String> DRAWING = LISTS.set("drawing");
  private static final Set<String> WELCOMING = LISTS.set("welcoming");
  private static final Set<String> PLANS = LISTS.set("plans");
  private static final Set<String> GUESTS = LISTS.set("guests");

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
    Table.Row row =
        draws(clause)
            ? VERBS.of("receive")
            : hosts(clause)
                ? VERBS.of("host")
                : shows(clause)
                    ? VERBS.of("unveil")
                    : phrasal != null ? phrasal : VERBS.of(clause.lemma());
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
    Table.Row row = clause.passive() || hosts(clause) ? null : VERBS.of(clause.lemma());
    return row != null && row.cell(1).equals("take") || draws(clause);
  }

  /// "can count on 2 billion from Oman", "will see 40 million from Norway": a sum of another's.
  private static boolean draws(Clause clause) {
    return !clause.passive()
        && DRAWING.contains(clause.lemma())
        && Stream.concat(clause.patients().stream(), clause.after("on", "for").stream())
            .anyMatch(node -> node.mention() instanceof Mention.OfMoney)
        && Stream.concat(
                clause.after("from").stream(),
                clause.after("on").stream()
                    .flatMap(node -> node.children("nmod"))
                    .filter(node -> node.preposition().equals("from")))
            .anyMatch(node -> node.mention() instanceof Mention.OfParty);
  }

  /// "will welcome 500 African students": whoever takes them in gives.
  private static boolean hosts(Clause clause) {
    return !clause.passive()
        && WELCOMING.contains(clause.lemma())
        && clause.after("from", "to").isEmpty()
        && clause.patients().stream()
            .anyMatch(node ->
                GUESTS.contains(node.lemma())
                    && node.child("nummod") != null
                    && node.children("amod", "compound")
                        .anyMatch(child -> child.mention() instanceof Mention.OfParty));
  }

  /// "presented a plan worth 5 billion euros": what is shown is promised, not handed over.
  private static boolean shows(Clause clause) {
    return clause.lemma().equals("present")
        && clause.patients().stream().anyMatch(node -> PLANS.contains(node.lemma()));
  }

  /// Whether a word is a verb of promising or giving, by its dictionary form.
  static boolean promises(String lemma) {
    Table.Row row = VERBS.of(lemma);
    return row != null && (row.cell(1).equals("pledge") || row.cell(1).equals("give"));
  }
}
