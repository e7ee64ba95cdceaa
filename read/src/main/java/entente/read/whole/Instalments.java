package entente.read.whole;

import entente.model.Commitment.Status;
import entente.model.Count;
import entente.model.Field;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.text.Cardinals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// So many of those things that were promised before, told by their number alone: "Ten have been
/// delivered", "30 of the 40 buses have come".
final class Instalments {
  private Instalments() {}

  /// Adds the part that a clause tells of, unless it was read already; the whole is then underway.
  ///
  /// @param whole what was promised before; null where nothing was
  /// @param thing the number that is delivered, or arrives
  static void add(
      List<Draft> merged, @Nullable Draft whole, Scene scene, Clause clause, Node thing) {
    Draft some = whole == null ? null : some(whole, scene, clause, thing);
    if (whole == null || some == null) {
      return;
    }
    whole.word(Field.STATUS, Status.UNDERWAY);
    if (merged.stream().noneMatch(draft -> same(draft, some))) {
      merged.removeIf(draft -> bare(draft, some));
      merged.add(some);
    }
  }

  /// "Ten have been delivered", "30 of the 40 buses have come": so many of those that were
  /// promised.
  private static @Nullable Draft some(Draft whole, Scene scene, Clause clause, Node thing) {
    Count all = whole.tally();
    if (all == null) {
      return null;
    }
    BigDecimal number = number(thing, all.unit());
    if (number == null || number.signum() <= 0 || number.compareTo(all.value()) >= 0) {
      return null;
    }
    Status status =
        clause.mode().force() == Mode.Force.ONGOING ? Status.UNDERWAY : Status.DELIVERED;
    Mention.OfDate own = scene.dateOf(clause.verb(), Mention.Role.AT, Mention.Role.SINCE);
    return new Draft(Type.COMMITMENT, "commitment/some", scene)
        .parties(Field.FROM, whole.parties(Field.FROM))
        .parties(Field.TO, whole.parties(Field.TO))
        .put(Field.KIND, whole.fields().get(Field.KIND))
        .sectors(whole.sectors())
        .count(new Count(number, all.unit()))
        .word(Field.STATUS, status)
        .date(Field.DATE, own == null ? scene.script().month() : own.when())
        .evidence(scene.clauseSpan(clause.verb()));
  }

  /// "has been sending 40": read as a gift without a number.
  private static boolean bare(Draft draft, Draft some) {
    return draft.type() == Type.COMMITMENT
        && draft.amount() == null
        && draft.tally() == null
        && draft.scene().index() == some.scene().index()
        && draft.evidence().stream()
            .anyMatch(span -> some.evidence().stream().anyMatch(span::overlaps));
  }

  /// The value of a number that counts such things or nothing of its own; null where it does not.
  private static @Nullable BigDecimal number(Node node, String unit) {
    if (node.mention() instanceof Mention.OfCount counted) {
      return counted.count().unit().equals(unit) ? counted.count().value() : null;
    }
    boolean others =
        node.children("nmod")
            .anyMatch(child -> !Fulfilled.PRONOUNS.contains(child.word().toLowerCase(Locale.ROOT)));
    if (node.mention() != null || others) {
      return null;
    }
    String word = node.word().toLowerCase(Locale.ROOT);
    Integer small = Cardinals.of(word);
    return small != null
        ? BigDecimal.valueOf(small)
        : word.matches("[0-9]{1,3}(?:,[0-9]{3})*") ? new BigDecimal(word.replace(",", "")) : null;
  }

  private static boolean same(Draft draft, Draft some) {
    return draft.type() == Type.COMMITMENT
        && Objects.equals(draft.tally(), some.tally())
        && draft.parties(Field.FROM).stream().anyMatch(some.parties(Field.FROM)::contains);
  }
}
