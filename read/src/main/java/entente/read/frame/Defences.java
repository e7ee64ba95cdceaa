package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words given to stand by another in war: "vowed to come to each other's aid if attacked", "will
/// defend Chad against any attack", "reaffirmed its ironclad commitment to the defence of Palau".
final class Defences {
  private static final Words LISTS = Words.of(Defences.class);
  private static final Set<String> HELP = LISTS.set("help");
  private static final Set<String> DEFENDING = LISTS.set("defending");
  private static final Set<String> RENEWING = LISTS.set("renewing");
  private static final Set<String> BONDS = LISTS.set("bonds");
  private static final Pattern DEFENCE = LISTS.inAnyCase("defence");
  private static final Pattern ATTACK = LISTS.inAnyCase("attack");
  private static final Set<String> OTHERS = Set.of("each other", "one another");

  private Defences() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    for (Clause clause : scene.clauses()) {
      if (!speaks(clause)) {
        continue;
      }
      Mode mode = clause.mode();
      List<Party> from = Givers.from(scene, clause);
      if (from.isEmpty() || mode.denied() || Unpromised.never(scene, clause)) {
        continue;
      }
      Span span = scene.clauseSpan(clause.verb());
      String words = span.of(scene.text()).toLowerCase(Locale.ROOT);
      Node whom = mode.future() ? whom(clause, scene.lower()) : renewed(clause, words);
      boolean mutual = whom != null && OTHERS.stream().anyMatch(words::contains);
      var to = new LinkedHashSet<Party>();
      if (whom != null && !mutual) {
        whom.subtree().forEach(node -> to.addAll(Who.acting(List.of(node))));
        from.forEach(to::remove);
      }
      if (whom == null || !mutual && to.isEmpty()) {
        continue;
      }
      Status status =
          mode.force() == Mode.Force.CONSIDERED
              ? Status.CONSIDERED
              : Signing.over(scene, clause) ? Status.SIGNED : Status.PLEDGED;
      drafts.accept(
          new Draft(Type.COMMITMENT, "commitment/defence", scene)
              .parties(Field.FROM, from)
              .parties(Field.TO, to.stream().limit(4).toList())
              .word(Field.KIND, Kind.MILITARY)
              .sectors(Set.of(Sector.DEFENCE))
              .word(Field.STATUS, status)
              .date(Field.DATE, Particulars.when(scene, clause, status))
              .evidence(span));
      return;
    }
  }

  /// Whether the clause has a verb by which such words are given.
  private static boolean speaks(Clause clause) {
    return clause.lemma().equals("come")
        || DEFENDING.contains(clause.lemma())
        || RENEWING.contains(clause.lemma());
  }

  /// "come to Chad's aid if …", "defend Chad against an attack": whom; null where it is none.
  private static @Nullable Node whom(Clause clause, String sentence) {
    if (!ATTACK.matcher(sentence).find()) {
      return null;
    }
    Node aid =
        clause.lemma().equals("come")
            ? clause.after("to").stream()
                .filter(node -> HELP.contains(node.lemma()))
                .findFirst()
                .orElse(null)
            : null;
    return aid != null
        ? aid
        : DEFENDING.contains(clause.lemma()) && !clause.passive() && !clause.patients().isEmpty()
            ? clause.patients().getFirst()
            : null;
  }

  /// "reaffirmed its commitment to the defence of Chad": the bond that is renewed; null where it is
  /// none.
  private static @Nullable Node renewed(Clause clause, String words) {
    return RENEWING.contains(clause.lemma()) && !clause.passive() && DEFENCE.matcher(words).find()
        ? clause.patients().stream()
            .filter(node -> BONDS.contains(node.lemma()))
            .findFirst()
            .orElse(null)
        : null;
  }
}
