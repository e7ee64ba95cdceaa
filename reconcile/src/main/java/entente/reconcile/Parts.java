package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What one document puts into a package: by its wording, by sums that add up, by the order in
/// which it speaks.
final class Parts {
  private static final int BEGINNING = 60;

  private final List<Stated> stated;
  private final Makeup makeup;
  private final Shares shares;
  private final List<Sketch> linked = new ArrayList<>();
  private final Consumer<Sketch> found;

  private Parts(List<Stated> stated, Consumer<Sketch> found) {
    this.stated = stated;
    this.found = found;
    this.makeup = new Makeup(stated, this::link);
    this.shares = new Shares(stated);
  }

  /// @param document the promises that one document states, each with its statement there, in the
  ///   order of the text
  static void find(List<java.util.Map.Entry<Pledge, Statement>> document, Consumer<Sketch> found) {
    var parts =
        new Parts(
            document.stream().map(each -> new Stated(each.getKey(), each.getValue())).toList(),
            found);
    parts.makeup.find();
    for (int i = 0; i < parts.stated.size(); i++) {
      parts.place(i);
    }
    parts.companies();
    new Increases(parts.stated, parts.makeup, List.copyOf(parts.linked), found).find();
  }

  /// A company's contract that stands between the parts of a package is one of them.
  private void companies() {
    for (int i = 1; i + 1 < stated.size(); i++) {
      Stated company = stated.get(i);
      if (company.amount() == null
          || !company.pledge().from().stream().allMatch(Purse::isCompany)) {
        continue;
      }
      for (Sketch link : List.copyOf(linked)) {
        boolean between = spans(link, i);
        if (between
            && link.to().compareTo(company.pledge()) != 0
            && Envelopes.sameOccasion(link.to(), company.pledge())
            && Weight.fits(company.pledge(), link.to())) {
          found.accept(
              new Sketch(
                  company.pledge(),
                  link.to(),
                  LinkKind.PART_OF,
                  "told among the parts of that package",
                  company.said(),
                  4));
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
    if (part.isDelivery() || makeup.isTold(part)) {
      return;
    }
    if (placeByFigure(at)) {
      return;
    }
    if (part.amount() == null && part.said().has(Cue.OF_THAT) && !part.isDelivery()) {
      Stated whole =
          nearest(
              at,
              each ->
                  each.amount() == null
                      && each.said().start() < part.said().start()
                      && each.isLargerThan(part)
                      && pays(each, part));
      if (whole != null) {
        link(part, whole, "its source says so: some of those before it", 0);
        return;
      }
    }
    if (part.amount() == null && includes(part.said())) {
      Stated whole =
          nearest(
              at,
              each ->
                  (each.amount() != null || each.isLargerThan(part))
                      && !makeup.isTold(each)
                      && each.said().start() < part.said().start()
                      && pays(each, part));
      if (whole != null) {
        link(part, whole, "its source counts it among what the sum before it pays for", 1);
        return;
      }
    }
    if (part.said().has(Cue.YEARLY) && at > 0 && isYearly(stated.get(at - 1), part)) {
      link(part, stated.get(at - 1), "what the sum before it comes to in a year", 1);
      return;
    }
    if ((part.said().has(Cue.REST) || part.said().has(Cue.OF_IT)) && placeByOrder(at)) {
      return;
    }
    boolean figured =
        part.said().mentions().stream().anyMatch(each -> each.kind() == LinkKind.PART_OF);
    if (part.amount() != null && part.said().has(Cue.PART_OF) && !figured) {
      String text = part.said().text();
      Predicate<Stated> larger =
          each ->
              each.amount() != null
                  && !each.isDelivery()
                  && each.isLargerThan(part)
                  && each.shares(part);
      Stated whole = nearest(at, larger.and(each -> Cue.isNamedIn(text, each.said().text())));
      if (whole == null) {
        whole = nearest(at, larger);
      }
      if (whole != null) {
        link(part, whole, "its source says so: a part of the sum beside it", 0);
        return;
      }
    }
    boolean under = part.said().has(Cue.UNDER) && !part.said().has(Cue.ON_TOP) && !figured;
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

  private static boolean isYearly(Stated whole, Stated part) {
    return whole.amount() != null
        && part.amount() != null
        && pays(whole, part)
        && whole.isLargerThan(part)
        && !whole.said().has(Cue.YEARLY)
        && whole.pledge().end() != null
        && part.said().distance(whole.said()) <= BEGINNING
        && Purse.alike(part.commitment().to(), whole.commitment().to());
  }

  /// The rest of a sum, or what comes out of it, where what is told just before is a part of that
  /// sum, or the sum itself.
  private boolean placeByOrder(int at) {
    Stated part = stated.get(at);
    Stated made = nearest(at, each -> isMadeOf(each, part));
    if (made != null) {
      link(part, made, "its source calls it the rest of that sum", 0);
      return true;
    }
    for (int i = at - 1; i >= 0 && part.said().distance(stated.get(i).said()) <= Stated.NEAR; i--) {
      Stated before = stated.get(i);
      if (before.isSame(part) || !before.shares(part)) {
        continue;
      }
      Stated whole = wholeOf(before);
      if (whole == null || !whole.isLargerThan(part)) {
        whole = before;
      }
      if (whole.amount() != null
          && !whole.isDelivery()
          && whole.isLargerThan(part)
          && pays(whole, part)) {
        link(part, whole, "its source calls it the rest of that sum, or a part of it", 0);
        return true;
      }
    }
    return false;
  }

  /// Whether the rest, and one other sum that is told there, promised or paid, make up the whole.
  private boolean isMadeOf(Stated whole, Stated rest) {
    Money all = whole.amount();
    Money left = rest.amount();
    return all != null
        && left != null
        && !whole.isDelivery()
        && whole.shares(rest)
        && all.currency().equals(left.currency())
        && stated.stream()
            .anyMatch(each ->
                !each.isSame(rest)
                    && each.amount() != null
                    && each.shares(rest)
                    && each.amount().currency().equals(all.currency())
                    && each.amount().value().add(left.value()).compareTo(all.value()) == 0);
  }

  /// The package that the same document puts a promise into; null where it does not.
  private @Nullable Stated wholeOf(Stated part) {
    return linked.stream()
        .filter(each -> each.from().id().equals(part.pledge().id()))
        .min(Comparator.comparingInt(Sketch::rank))
        .flatMap(link ->
            stated.stream().filter(each -> each.pledge().id().equals(link.to().id())).findFirst())
        .orElse(null);
  }

  private static boolean pays(Stated whole, Stated part) {
    return !whole.isDelivery()
        && whole.shares(part)
        && whole.said().isFirm() == part.said().isFirm();
  }

  /// Whether it begins with what it includes, or is called a part.
  private static boolean includes(Statement said) {
    if (said.has(Cue.PART_OF)) {
      return true;
    }
    int at = said.has(Cue.INCLUDING) ? Cue.INCLUDING.at(said.text()) : -1;
    return at >= 0 && at < BEGINNING;
  }

  /// A part whose own words name the sum of which it is one.
  private boolean placeByFigure(int at) {
    Stated part = stated.get(at);
    if (!part.said().has(Cue.PART_OF) && !part.said().has(Cue.OF_THAT)) {
      return false;
    }
    List<Stated> larger =
        stated.stream()
            .filter(each ->
                each.amount() != null
                    && each.isLargerThan(part)
                    && !each.isDelivery()
                    && each.shares(part))
            .toList();
    String text = larger.isEmpty() ? "" : part.said().text();
    Stated whole =
        larger.stream()
            .filter(each -> each.amount() != null && Addition.at(text, each.amount()) >= 0)
            .min(Comparator.comparingInt(each -> part.said().distance(each.said())))
            .orElse(null);
    if (whole == null) {
      return false;
    }
    link(part, whole, "its source says so: a part of the sum that it names", 0);
    return true;
  }

  private @Nullable String why(Stated whole, Stated part, boolean after, boolean under) {
    if (whole.isDelivery()
        || whole.commitment().kind() == Kind.POLICY
        || part.commitment().kind() == Kind.POLICY
        || (part.said().isFirm() && !whole.said().isFirm())) {
      return null;
    }
    boolean shared = Purse.shared(part.pledge(), whole.pledge());
    boolean sameOccasion =
        Envelopes.sameOccasion(whole.pledge(), part.pledge())
            || whole.pledge().date() == null
            || part.pledge().date() == null;
    if (!shared) {
      return shares.isOfBloc(whole, part, sameOccasion)
          ? "a member's share of what the bloc promises on the same occasion"
          : null;
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
    if (under) {
      return "its source calls it a step under what was promised before";
    }
    boolean money =
        part.amount() != null
            && whole.amount() != null
            && !Weight.otherInstrument(part.said(), whole.said());
    boolean sameReceiver =
        whole.pledge().to().isEmpty()
            || (part.pledge().to().isEmpty() && !isOneState(whole))
            || Purse.named(part.pledge().to(), whole.pledge().to());
    if (money
        && sameOccasion
        && sameReceiver
        && isPackage(whole)
        && half(whole, part)
        && !isMoreOfThat(part)
        && !Purse.shared(part.commitment().from(), whole.commitment().to())
        && Envelopes.holdsPurpose(whole.commitment().sectors(), part.commitment().sectors())) {
      return "promised on the same occasion as an open sum, and after it in the text";
    }
    if (money && sameOccasion && half(whole, part) && Shares.isOfReceivers(whole, part)) {
      return "for one of those to whom the sum before it goes";
    }
    if (money && sameOccasion && shares.isOfDonors(whole, part)) {
      return "by one of those who together give the sum before it";
    }
    boolean later = part.pledge().day().isAfter(whole.pledge().day().plusDays(60));
    if (later
        && whole.amount() != null
        && whole.pledge().isEnvelope()
        && !part.commitment().sectors().isEmpty()
        && whole.pledge().sectors().containsAll(part.commitment().sectors())) {
      return "a later step to a purpose of the earlier promise, which the same text recalls";
    }
    return null;
  }

  /// Whether the list that it goes on with begins with what comes in addition.
  private boolean isMoreOfThat(Stated part) {
    int at = stated.indexOf(part);
    return at > 0
        && stated.get(at - 1).said().has(Cue.ON_TOP)
        && stated.get(at - 1).shares(part)
        && stated.get(at - 1).said().distance(part.said()) <= BEGINNING;
  }

  private static boolean isOneState(Stated whole) {
    return whole.pledge().to().size() == 1
        && whole.pledge().to().stream().allMatch(each -> Countries.name(each.id()) != null);
  }

  /// Whether the sum is open to many purposes, and the largest that its purse promises there on
  /// that occasion.
  private boolean isPackage(Stated whole) {
    int purposes = whole.commitment().sectors().size();
    return (purposes == 0 || purposes > 2)
        && whole.commitment().kind() != Kind.COOPERATION
        && !makeup.isExhausted(whole)
        && !makeup.isItem(whole)
        && !whole.said().has(Cue.OWN_VEHICLE)
        && shares.isLargest(whole);
  }

  /// Whether the further field `under` of the part names the whole.
  private static boolean named(Stated whole, Stated part) {
    Set<String> names = new HashSet<>(whole.pledge().further(Field.TITLE));
    return part.pledge().further(Field.UNDER).stream()
        .anyMatch(under ->
            under.length() > 5 && (names.contains(under) || whole.said().text().contains(under)));
  }

  private static boolean half(Stated whole, Stated part) {
    OptionalDouble share =
        Weight.share(part.amount(), whole.amount(), part.pledge().day().getYear());
    return share.isPresent() && share.getAsDouble() <= (whole.said().has(Cue.PACKAGE) ? 0.95 : 0.6);
  }

  /// The nearest of those wanted that the same passage states; null where none does.
  private @Nullable Stated nearest(int at, Predicate<Stated> wanted) {
    Stated part = stated.get(at);
    return stated.stream()
        .filter(each ->
            !each.pledge().id().equals(part.pledge().id())
                && part.said().distance(each.said()) <= Stated.NEAR / 2
                && wanted.test(each))
        .min(Comparator.comparingInt(each -> part.said().distance(each.said())))
        .orElse(null);
  }

  private void link(Stated part, Stated whole, String reason, int rank) {
    Sketch link =
        new Sketch(part.pledge(), whole.pledge(), LinkKind.PART_OF, reason, part.said(), rank);
    linked.add(link);
    found.accept(link);
  }
}
