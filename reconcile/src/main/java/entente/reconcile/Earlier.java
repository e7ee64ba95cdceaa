package entente.reconcile;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.model.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An earlier promise between the same parties that another may restate, continue or be a part of:
/// what to look at before calling money new.
///
/// @param entry the earlier promise
/// @param how what the later one may be to it
/// @param reason what speaks for it, in a few words
/// @param linked whether a link says so; else it only may be
public record Earlier(Entry entry, How how, String reason, boolean linked) {

  /// What the later promise may be to the earlier one.
  public enum How implements Word {
    /// The same money announced again.
    RESTATES,
    /// Inside it.
    CONTAINED,
    /// Its next period, or more of the same.
    CONTINUES,
    /// In its place.
    REPLACES
  }

  private static final double ALIKE = 0.3;

  /// The earlier promises, the likeliest first.
  ///
  /// @param entries those known, the promise itself among them
  /// @param links between them
  /// @param decisions of which those count that rename parties
  public static List<Earlier> than(
      Entry promise,
      Collection<Entry> entries,
      Collection<PromiseLink> links,
      Collection<Decision> decisions) {
    return Pledge.all(List.of(promise), decisions).stream()
        .findFirst()
        .map(pledge ->
            among(pledge, OnDay.of(Pledge.all(entries, decisions)), LinksOnDay.Given.of(links)))
        .orElse(List.of());
  }

  /// The same among promises.
  public static List<Earlier> among(Pledge promise, OnDay known, LinksOnDay links) {
    Map<String, PromiseLink> linked =
        links.of(promise.id()).stream()
            .filter(link -> link.from().equals(promise.id()))
            .collect(Collectors.toMap(PromiseLink::to, each -> each, (a, _) -> a));
    record Ranked(Earlier earlier, double likely) {}
    var found = new ArrayList<Ranked>();
    for (PromiseLink link : linked.values()) {
      Pledge other = known.of(link.to());
      if (other != null) {
        found.add(new Ranked(new Earlier(other.entry(), how(link), link.reason(), true), 10));
      }
    }
    Pledges.Choice givers =
        known
            .pledges()
            .byGivers(each ->
                Purse.shared(promise, each)
                    || Purse.inBloc(promise, each)
                    || Purse.inBloc(each, promise));
    Pledges.Choice receivers =
        known
            .pledges()
            .byReceivers(each -> Purse.reaches(promise, each) || Purse.reaches(each, promise));
    for (Pledge other : known.those(place -> givers.has(place) && receivers.has(place))) {
      if (!other.id().equals(promise.id())
          && !linked.containsKey(other.id())
          && isBefore(promise, other)) {
        may(promise, other)
            .ifPresent(each -> found.add(new Ranked(each, promise.likeness(other) + rank(each))));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingDouble((Ranked each) -> -each.likely())
                .thenComparing(each -> each.earlier().entry()))
        .map(Ranked::earlier)
        .toList();
  }

  private static How how(PromiseLink link) {
    return switch (link.kind()) {
      case RESTATES -> How.RESTATES;
      case PART_OF, FULFILS -> How.CONTAINED;
      case TOPS_UP, RENEWS, CUMULATIVE_OF -> How.CONTINUES;
      case SUPERSEDES -> How.REPLACES;
    };
  }

  private static double rank(Earlier earlier) {
    return switch (earlier.how()) {
      case RESTATES -> 3;
      case CONTAINED -> 2;
      case REPLACES, CONTINUES -> 1;
    };
  }

  private static boolean isBefore(Pledge later, Pledge earlier) {
    return !earlier.known().isAfter(later.known())
        && !earlier.day().isAfter(later.day())
        && !earlier.isDelivery();
  }

  private static Optional<Earlier> may(Pledge later, Pledge earlier) {
    OptionalDouble share =
        Stream.of(Weight.share(later, earlier), Weight.counted(later, earlier))
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty());
    boolean purposes =
        later.sectors().stream().anyMatch(earlier.sectors()::contains)
            || later.sectors().isEmpty()
            || earlier.sectors().isEmpty();
    double alike = later.likeness(earlier);
    if (share.isPresent()
        && Math.abs(1 - share.getAsDouble()) <= 0.06
        && (purposes || alike >= ALIKE)) {
      return Optional.of(
          new Earlier(
              earlier.entry(),
              How.RESTATES,
              "the same figure for what may be the same purpose",
              false));
    }
    String open = Envelopes.mayHold(earlier, later);
    if (open != null) {
      return Optional.of(
          new Earlier(
              earlier.entry(), How.CONTAINED, open + ", and smaller than that open sum", false));
    }
    boolean shared = later.sectors().stream().anyMatch(earlier.sectors()::contains);
    if (later.settled().kind() == earlier.settled().kind()
        && (alike >= ALIKE || (shared && alike > 0.1))) {
      return Optional.of(
          new Earlier(
              earlier.entry(),
              How.CONTINUES,
              "promised before for the same, and worded alike",
              false));
    }
    return Optional.empty();
  }
}
