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

  /// Verbs of stands, whose future is a stand to come: "will press Canada for".
  private static final Lexicon STANDS =
      new Lexicon(
          "frames/positions.tsv",
          2,
          row -> row.cell(1).equals("verb") && !row.cell(0).equals("support"));

  private static final Words LISTS = Words.of(PromiseVerbs.class);
  private static final Set<String> DRAWING = LISTS.set("drawing");
  private static final Set<String> WINNINGS = LISTS.set("winnings");
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
    boolean other =
        OTHERS.of(clause.lemma()) != null
            || OTHERS.of(clause.verb().lemma()) != null
            || STANDS.of(clause.lemma()) != null && addressed(clause);
    return row == null
            && clause.mode().future()
            && !other
            && !clause.verb().relation().equals("acl:relcl")
        ? VERBS.of("do")
        : row;
  }

  /// "press Canada for lower duties", "warn them against it", but not "advise Peru on its mines".
  private static boolean addressed(Clause clause) {
    return clause.verb().child("xcomp", "ccomp", "advcl") != null
        || !clause.after("for", "against", "over", "about", "of", "at").isEmpty();
  }

  /// Whether the clause is about taking, not giving: "secured a loan from Kuwait".
  static boolean takes(Clause clause) {
    Table.Row row = clause.passive() || hosts(clause) ? null : VERBS.of(clause.lemma());
    return row != null && row.cell(1).equals("take") || draws(clause);
  }

  /// "can count on 2 billion from Oman", "will see 40 million from Norway", "won Turkish
  /// investments worth 3 billion": a sum of another's.
  private static boolean draws(Clause clause) {
    return !clause.passive()
        && DRAWING.contains(clause.lemma())
        && (Stream.concat(clause.patients().stream(), clause.after("on", "for").stream())
                    .anyMatch(node -> node.mention() instanceof Mention.OfMoney)
                && Stream.concat(
                        clause.after("from").stream(),
                        clause.after("on").stream()
                            .flatMap(node -> node.children("nmod"))
                            .filter(node -> node.preposition().equals("from")))
                    .anyMatch(node -> node.mention() instanceof Mention.OfParty)
            || !winnings(clause).isEmpty());
  }

  /// "secured 3 billion in Turkish investments": whose money it is that one wins.
  static List<Node> winnings(Clause clause) {
    List<Node> behind =
        clause.verb().subtree().stream()
            .filter(node -> node.index() > clause.verb().index())
            .toList();
    boolean sum = behind.stream().anyMatch(node -> node.mention() instanceof Mention.OfMoney);
    return !sum || clause.passive()
        ? List.of()
        : behind.stream()
            .filter(node -> WINNINGS.contains(node.lemma()))
            .flatMap(node -> Stream.concat(Stream.of(node), Stream.ofNullable(node.head())))
            .flatMap(node -> node.children("amod", "nmod:poss"))
            .filter(node ->
                node.index() > clause.verb().index()
                    && node.mention() instanceof Mention.OfParty party
                    && !party.parties().getFirst().isRegion())
            .limit(1)
            .toList();
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
