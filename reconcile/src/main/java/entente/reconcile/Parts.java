package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.LinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What one document puts into a package or on top of a promise: by its wording, by sums that add up, by the order in which it speaks.
final class Parts {
  private final List<Stated> stated;
  private final Makeup makeup;
  private final List<Sketch> linked = new ArrayList<>();
  private final Consumer<Sketch> found;

  private Parts(List<Stated> stated, Consumer<Sketch> found) {
    this.stated = stated;
    this.found = found;
    this.makeup = new Makeup(stated, this::link);
  }

  /// @param document the promises that one document states, each with its statement there, in the order of the text
  static void find(List<java.util.Map.Entry<Pledge, Statement>> document, Consumer<Sketch> found) {
    var parts = new Parts(document.stream().map(each -> new Stated(each.getKey(), each.getValue())).toList(), found);
    parts.makeup.find();
    for (int i = 0; i < parts.stated.size(); i++) {
      parts.place(i);
    }
    parts.companies();
  }

  /// A company's contract that stands between the parts of a package is one of them.
  private void companies() {
    for (int i = 1; i + 1 < stated.size(); i++) {
      Stated company = stated.get(i);
      if (company.amount() == null || !company.pledge().from().stream().allMatch(Purse::isCompany)) {
        continue;
      }
      for (Sketch link : List.copyOf(linked)) {
        boolean between = spans(link, i);
        if (between && link.to().compareTo(company.pledge()) != 0 && Envelopes.sameOccasion(link.to(), company.pledge())
            && Weight.fits(company.pledge(), link.to())) {
          found.accept(
              new Sketch(
                  company.pledge(), link.to(), LinkKind.PART_OF, "told among the parts of that package", company.said(), 4));
          break;
        }
      }
    }
  }

  /// Whether the place lies after the package and before the part.
  private boolean spans(Sketch link, int at) {
    int whole = at(link.to());
    int part = at(link.from());
    return whole >= 0 && whole < at && at < part;
  }

  private int at(Pledge pledge) {
    for (int i = 0; i < stated.size(); i++) {
      if (stated.get(i).pledge().id().equals(pledge.id())) {
        return i;
      }
    }
    return -1;
  }

  private void place(int at) {
    Stated part = stated.get(at);
    if (part.commitment().kind() == Kind.COOPERATION) {
      return;
    }
    boolean onTop = part.said().has(Cue.ON_TOP) || replenishes(part);
    if (onTop) {
      onTop(at);
    }
    if (part.isDelivery()) {
      return;
    }
    if (makeup.isTold(part)) {
      return;
    }
    if (part.amount() != null && part.said().has(Cue.PART_OF)) {
      Stated whole = nearest(at, each -> each.amount() != null && each.isLargerThan(part) && Purse.shared(part.pledge(), each.pledge()));
      if (whole != null) {
        link(part, whole, "its source says so: a part of the sum beside it", 0);
        return;
      }
    }
    boolean under = part.said().has(Cue.UNDER);
    for (int i = 0; i < stated.size(); i++) {
      Stated whole = stated.get(i);
      if (i != at && !whole.pledge().id().equals(part.pledge().id())) {
        String why = why(whole, part, i < at, under);
        if (why != null) {
          link(part, whole, why, 2);
        }
      }
    }
  }

  private @Nullable String why(Stated whole, Stated part, boolean after, boolean under) {
    if (whole.isDelivery() || whole.commitment().kind() == Kind.POLICY || part.commitment().kind() == Kind.POLICY
        || (part.said().isFirm() != whole.said().isFirm())) {
      return null;
    }
    boolean shared = Purse.shared(part.pledge(), whole.pledge());
    boolean sameOccasion =
        Envelopes.sameOccasion(whole.pledge(), part.pledge()) || whole.pledge().date() == null || part.pledge().date() == null;
    if (!shared) {
      return bloc(whole, part, sameOccasion) ? "a member's share of what the bloc promises on the same occasion" : null;
    }
    if (!whole.isLargerThan(part) || !Purse.reaches(part.pledge(), whole.pledge())) {
      return null;
    }
    if (named(whole, part)) {
      return "its source puts it under that name";
    }
    if (!after) {
      return null;
    }
    if (under && part.said().distance(whole.said()) <= 2 * Stated.NEAR && !sameOccasion) {
      return "its source calls it a step under what was promised before";
    }
    boolean money = part.amount() != null && whole.amount() != null;
    boolean sameReceiver =
        whole.pledge().to().isEmpty() || part.pledge().to().isEmpty() || Purse.named(part.pledge().to(), whole.pledge().to());
    if (money && sameOccasion && sameReceiver && isPackage(whole) && half(whole, part)
        && Envelopes.holdsPurpose(whole.commitment().sectors(), part.commitment().sectors())) {
      return "promised on the same occasion as an open sum, and after it in the text";
    }
    boolean later = part.pledge().day().isAfter(whole.pledge().day().plusDays(60));
    if (later && whole.amount() != null && whole.pledge().isEnvelope()
        && !part.commitment().sectors().isEmpty() && whole.pledge().sectors().containsAll(part.commitment().sectors())) {
      return "a later step to a purpose of the earlier promise, which the same text recalls";
    }
    return null;
  }

  /// Whether the sum is open to many purposes, and the largest that its purse promises there on that occasion.
  private boolean isPackage(Stated whole) {
    int purposes = whole.commitment().sectors().size();
    return (purposes == 0 || purposes > 2)
        && whole.commitment().kind() != Kind.COOPERATION
        && !makeup.isExhausted(whole)
        && !whole.said().has(Cue.OWN_VEHICLE)
        && stated.stream()
            .noneMatch(
                each ->
                    each.isLargerThan(whole)
                        && each.amount() != null
                        && each.commitment().kind() != Kind.POLICY
                        && Purse.shared(each.pledge(), whole.pledge())
                        && Purse.named(each.pledge().to(), whole.pledge().to())
                        && Envelopes.sameOccasion(each.pledge(), whole.pledge()));
  }

  private static boolean bloc(Stated whole, Stated part, boolean sameOccasion) {
    var until = whole.pledge().until();
    var end = part.pledge().until();
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

  /// Whether the further field `under` of the part names the whole.
  private static boolean named(Stated whole, Stated part) {
    Set<String> names = new HashSet<>(whole.pledge().further(Field.TITLE));
    return part.pledge().further(Field.UNDER).stream()
        .anyMatch(under -> under.length() > 5 && (names.contains(under) || whole.said().text().contains(under)));
  }

  private static boolean half(Stated whole, Stated part) {
    OptionalDouble share = Weight.share(part.amount(), whole.amount(), part.pledge().day().getYear());
    return share.isPresent() && share.getAsDouble() <= (whole.said().has(Cue.PACKAGE) ? 0.95 : 0.6);
  }

  private void onTop(int at) {
    Stated more = stated.get(at);
    if (more.amount() != null && Addition.isBase(more.said().text(), more.amount())) {
      return;
    }
    Stated best = null;
    double most = 0;
    for (int i = 0; i < stated.size(); i++) {
      Stated base = stated.get(i);
      if (i != at
          && !base.pledge().id().equals(more.pledge().id())
          && Purse.shared(more.pledge(), base.pledge())
          && Purse.reaches(more.commitment().to(), base.commitment().to())
          && more.said().distance(base.said()) <= 2 * Stated.NEAR) {
        int distance = more.said().distance(base.said());
        double likely =
            (more.commitment().from().equals(base.commitment().from()) ? 1 : 0)
                + (i < at ? 0.6 : 0)
                + 3 * more.said().words().likeness(base.said().words())
                + (base.commitment().sectors().stream().anyMatch(more.commitment().sectors()::contains) ? 0.5 : 0)
                + (base.amount() == null ? 0 : more.amount() == null ? 0.3 : 0.8)
                - distance / (double) Stated.NEAR;
        if (likely > most) {
          most = likely;
          best = base;
        }
      }
    }
    if (best != null) {
      found.accept(
          new Sketch(more.pledge(), best.pledge(), LinkKind.TOPS_UP, "its source says that it comes in addition", more.said(), 0));
    }
  }

  private static boolean replenishes(Stated stated) {
    return stated.pledge().said().stream().anyMatch(each -> "replenishment".equals(each.further(Field.NOVELTY)));
  }

  /// The nearest of those wanted that the same passage states; null where none does.
  private @Nullable Stated nearest(int at, Predicate<Stated> wanted) {
    Stated part = stated.get(at);
    return stated.stream()
        .filter(each -> !each.pledge().id().equals(part.pledge().id()) && part.said().distance(each.said()) <= Stated.NEAR / 2 && wanted.test(each))
        .min(Comparator.comparingInt(each -> part.said().distance(each.said())))
        .orElse(null);
  }

  private void link(Stated part, Stated whole, String reason, int rank) {
    Sketch link = new Sketch(part.pledge(), whole.pledge(), LinkKind.PART_OF, reason, part.said(), rank);
    linked.add(link);
    found.accept(link);
  }
}
