package entente.reconcile;

import entente.model.Commitment.Kind;
import java.util.List;

/// Which of the sums that one document states are shares of others: by receivers, by donors, by
/// members of a bloc.
record Shares(List<Stated> stated) {
  /// Whether its purse promises nothing larger there to the same receivers on that occasion.
  boolean isLargest(Stated whole) {
    return stated.stream()
        .noneMatch(each ->
            each.isLargerThan(whole)
                && each.amount() != null
                && each.commitment().kind() != Kind.POLICY
                && Purse.shared(each.pledge(), whole.pledge())
                && Purse.alike(each.pledge().to(), whole.pledge().to())
                && Envelopes.sameOccasion(each.pledge(), whole.pledge()));
  }

  /// Whether the whole names several receivers, and the part some of them, for no other purpose.
  static boolean isOfReceivers(Stated whole, Stated part) {
    var all = whole.commitment().to();
    var some = part.commitment().to();
    return all.size() > 2
        && !some.isEmpty()
        && some.size() < all.size()
        && all.containsAll(some)
        && (whole.commitment().sectors().isEmpty()
            || part.commitment().sectors().isEmpty()
            || part.commitment().sectors().stream()
                .anyMatch(whole.commitment().sectors()::contains));
  }

  /// Whether the whole names several givers, and the part some of them, to the same receivers for
  /// no other purpose.
  boolean isOfDonors(Stated whole, Stated part) {
    var all = Purse.owners(whole.commitment().from());
    var some = Purse.owners(part.commitment().from());
    return some.size() < all.size()
        && all.containsAll(some)
        && !part.said().has(Cue.ON_TOP)
        && isLargest(whole)
        && Purse.alike(part.commitment().to(), whole.commitment().to())
        && (whole.commitment().sectors().isEmpty()
            ? part.commitment().sectors().isEmpty()
            : part.commitment().sectors().stream()
                .anyMatch(whole.commitment().sectors()::contains));
  }

  /// Whether a bloc's sum stands shortly before what a member pays to the same receivers for the
  /// same.
  private static boolean isBehind(Stated whole, Stated part, boolean sameOccasion) {
    return sameOccasion
        && Purse.inBloc(part.pledge(), whole.pledge())
        && whole.commitment().kind() == Kind.FINANCE
        && part.commitment().kind() == Kind.FINANCE
        && whole.isLargerThan(part)
        && part.said().start() > whole.said().start()
        && part.said().distance(whole.said()) <= 2 * Stated.NEAR
        && (part.commitment().to().isEmpty()
            ? whole.commitment().to().isEmpty()
            : Purse.named(part.commitment().to(), whole.commitment().to()))
        && (whole.commitment().sectors().isEmpty()
            ? part.commitment().sectors().isEmpty()
            : part.commitment().sectors().stream()
                .anyMatch(whole.commitment().sectors()::contains));
  }

  /// Whether a bloc's sum and an open one of its member's are for the same time.
  private static boolean isMembers(Stated whole, Stated part, boolean sameOccasion) {
    var until = whole.pledge().end();
    var end = part.pledge().end();
    boolean samePeriod = until != null && end != null && until.getYear() == end.getYear();
    return Purse.inBloc(part.pledge(), whole.pledge())
        && whole.commitment().kind() == Kind.FINANCE
        && part.commitment().kind() == Kind.FINANCE
        && whole.amount() != null
        && part.amount() != null
        && whole.isLargerThan(part)
        && (sameOccasion || samePeriod)
        && part.pledge().isEnvelope()
        && part.commitment().to().isEmpty() == whole.commitment().to().isEmpty()
        && Purse.reaches(part.pledge(), whole.pledge());
  }

  /// Whether it is a member's share of what its bloc promises.
  boolean isOfBloc(Stated whole, Stated part, boolean sameOccasion) {
    return isMembers(whole, part, sameOccasion) || isBehind(whole, part, sameOccasion);
  }
}
