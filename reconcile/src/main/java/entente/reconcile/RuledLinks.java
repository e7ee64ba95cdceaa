package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.PromiseLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What people ruled on links, laid over what was found: the latest ruling between two promises
/// overrules whatever was found between them.
final class RuledLinks {
  private final Rulings rulings;

  /// The ids of the promises of which any claim is ruled on, on any day.
  private final List<String> concerned;

  private RuledLinks(Rulings rulings, List<String> concerned) {
    this.rulings = rulings;
    this.concerned = concerned;
  }

  static RuledLinks among(Pledges pledges, Collection<Decision> decisions) {
    var rulings = new Rulings(decisions);
    Set<String> claims = rulings.ruledOn();
    return new RuledLinks(
        rulings,
        claims.isEmpty()
            ? List.of()
            : pledges.promises().stream()
                .filter(promise ->
                    promise.everSaid().stream().anyMatch(said -> claims.contains(said.id())))
                .map(Promise::id)
                .toList());
  }

  /// Whether nobody ruled on any.
  boolean isEmpty() {
    return concerned.isEmpty();
  }

  List<PromiseLink> over(List<PromiseLink> found, OnDay known) {
    return new Over(known).all(found);
  }

  /// The same on a day.
  private final class Over {
    private final Map<String, Pledge> ofClaim = new HashMap<>();
    private final Map<String, Set<String>> claims = new HashMap<>();

    Over(OnDay known) {
      for (String id : concerned) {
        Pledge pledge = known.of(id);
        if (pledge != null) {
          pledge.said().forEach(said -> ofClaim.put(said.id(), pledge));
          claims.put(id, pledge.said().stream().map(Statement::id).collect(Collectors.toSet()));
        }
      }
    }

    List<PromiseLink> all(List<PromiseLink> found) {
      var links = new ArrayList<PromiseLink>();
      found.stream().filter(each -> between(each.from(), each.to()).isEmpty()).forEach(links::add);
      Set<PromiseLink> known = new HashSet<>(links);
      rulings.linked().forEach(each -> link(each).filter(known::add).ifPresent(links::add));
      return links.stream().sorted().toList();
    }

    private Optional<Decision> between(String entry, String other) {
      return rulings.link(
          claims.getOrDefault(entry, Set.of()), claims.getOrDefault(other, Set.of()));
    }

    /// The link that was ruled, unless its claims are unknown or in one entry, or a later ruling
    /// between the two entries counts.
    private Optional<PromiseLink> link(Ruling.Linked ruling) {
      Pledge from = ofClaim.get(ruling.claim());
      Pledge to = ofClaim.get(ruling.other());
      if (from == null || to == null || from.id().equals(to.id())) {
        return Optional.empty();
      }
      Statement shown =
          from.said().stream()
              .filter(each -> each.id().equals(ruling.claim()))
              .findFirst()
              .orElseThrow();
      return between(from.id(), to.id())
          .filter(decision -> decision.ruling().equals(ruling))
          .map(decision ->
              new PromiseLink(
                  from.id(),
                  to.id(),
                  ruling.kind(),
                  "decided by " + decision.author() + ": " + decision.reason(),
                  shown::report));
    }
  }
}
