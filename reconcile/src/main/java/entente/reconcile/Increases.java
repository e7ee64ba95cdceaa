package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.LinkKind;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one document says comes on top of a promise or takes its place by growing, once it is known
/// what is part of what.
///
/// @param parts the links between parts and wholes that the document gives
record Increases(List<Stated> stated, Makeup makeup, List<Sketch> parts, Consumer<Sketch> found) {

  void find() {
    for (int i = 0; i < stated.size(); i++) {
      Stated more = stated.get(i);
      if (more.commitment().kind() == Kind.COOPERATION) {
        continue;
      }
      if (sum(i)) {
        continue;
      }
      // "another" in a list of parts counts them
      if ((more.said().has(Cue.ON_TOP) || replenishes(more))
          && !makeup.isTold(more)
          && !names(more, LinkKind.TOPS_UP)) {
        if (more.amount() != null && Addition.isBase(more.said().text(), more.amount())) {
          onto(i);
        } else {
          onTop(i);
        }
      }
      if (more.said().has(Cue.RAISED)
          && more.amount() != null
          && !more.isDelivery()
          && !names(more, LinkKind.SUPERSEDES)) {
        grown(i);
      }
    }
  }

  /// Whether its words name the sum to which it stands so.
  private static boolean names(Stated one, LinkKind kind) {
    return one.said().mentions().stream().anyMatch(mention -> mention.kind() == kind);
  }

  /// "50 million more, which raises it from 200 to 250 million": what is added, with what it comes
  /// on top of and what both make.
  private boolean sum(int at) {
    Stated more = stated.get(at);
    for (Stated now : stated) {
      for (Mention mention : now.said().mentions()) {
        if (mention.kind() == LinkKind.SUPERSEDES
            && more.shares(now)
            && !now.isSame(more)
            && more.said().distance(now.said()) <= Stated.NEAR
            && mention.isDifference(now.amount(), more.amount())) {
          stated.stream()
              .filter(each -> mention.isOf(each.amount()) && each.shares(now) && !each.isSame(more))
              .findFirst()
              .ifPresent(before ->
                  link(
                      more.pledge(),
                      before.pledge(),
                      LinkKind.TOPS_UP,
                      "its source says that it comes in addition",
                      more));
          link(
              more.pledge(),
              now.pledge(),
              LinkKind.PART_OF,
              "what the sum beside it has grown by",
              more);
          return true;
        }
      }
    }
    return false;
  }

  private void onTop(int at) {
    Stated more = stated.get(at);
    Stated best = null;
    double most = 0;
    for (int i = 0; i < stated.size(); i++) {
      Stated base = stated.get(i);
      if (!base.isSame(more)
          && base.shares(more)
          && Purse.reaches(more.commitment().to(), base.commitment().to())
          && more.said().distance(base.said()) <= 2 * Stated.NEAR) {
        double likely = likely(more, base, i < at);
        if (likely > most) {
          most = likely;
          best = base;
        }
      }
    }
    if (best != null) {
      link(
          more.pledge(),
          above(best.pledge(), more.pledge()),
          LinkKind.TOPS_UP,
          "its source says that it comes in addition",
          more);
    }
  }

  private static double likely(Stated more, Stated base, boolean before) {
    return (more.commitment().from().equals(base.commitment().from()) ? 1 : 0)
        + (before ? 0.6 : 0)
        + 3 * more.said().words().likeness(base.said().words())
        + (base.commitment().sectors().stream().anyMatch(more.commitment().sectors()::contains)
            ? 0.5
            : 0)
        + (base.amount() == null ? 0 : more.amount() == null ? 0.3 : 0.8)
        - more.said().distance(base.said()) / (double) Stated.NEAR;
  }

  /// "This is on top of the 20 million": the sum before it comes in addition to what the statement
  /// names.
  private void onto(int at) {
    Stated base = stated.get(at);
    Stated more = before(at);
    if (more != null && !more.isDelivery()) {
      link(
          above(more.pledge(), base.pledge()),
          base.pledge(),
          LinkKind.TOPS_UP,
          "its source says that it comes in addition",
          base);
    }
  }

  /// A sum that has grown: the smaller one before it no longer counts, unless it is a part of
  /// something.
  private void grown(int at) {
    Stated now = stated.get(at);
    Stated before = before(at);
    if (before != null
        && !before.isDelivery()
        && now.isLargerThan(before)
        && parts.stream().noneMatch(each -> each.from().id().equals(before.pledge().id()))) {
      link(
          now.pledge(),
          before.pledge(),
          LinkKind.SUPERSEDES,
          "its source says that it has grown to this",
          now);
    }
  }

  /// The last sum before it of the same purse to the same receiver that the same passage states;
  /// null where it states none.
  private @Nullable Stated before(int at) {
    Stated one = stated.get(at);
    for (int i = at - 1; i >= 0; i--) {
      Stated each = stated.get(i);
      if (each.amount() != null
          && !each.isSame(one)
          && each.shares(one)
          && each.said().distance(one.said()) <= Stated.NEAR
          && Purse.reaches(each.commitment().to(), one.commitment().to())) {
        return each;
      }
    }
    return null;
  }

  /// The package that holds the one but not the other, else the one itself.
  private Pledge above(Pledge one, Pledge other) {
    for (Sketch link : parts) {
      Pledge whole = link.to();
      boolean both =
          parts.stream()
              .anyMatch(
                  each -> each.from().id().equals(other.id()) && each.to().id().equals(whole.id()));
      if (link.from().id().equals(one.id()) && !both && !whole.id().equals(other.id())) {
        return whole;
      }
    }
    return one;
  }

  private static boolean replenishes(Stated stated) {
    return stated.pledge().further(Field.NOVELTY).contains("replenishment");
  }

  private void link(Pledge from, Pledge to, LinkKind kind, String reason, Stated shown) {
    found.accept(new Sketch(from, to, kind, reason, shown.said(), 0));
  }
}
