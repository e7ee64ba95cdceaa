package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.model.Report;
import entente.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What people ruled on links, laid over what was found: the latest ruling between two promises overrules whatever was found between
/// them.
final class RuledLinks {
  private final Rulings rulings;
  private final Map<String, Entry> ofClaim = new HashMap<>();
  private final Map<String, Set<String>> claims = new HashMap<>();

  private RuledLinks(Collection<Entry> entries, Rulings rulings) {
    this.rulings = rulings;
    for (Entry entry : entries) {
      if (entry.type() == Type.COMMITMENT) {
        entry.reports().forEach(report -> ofClaim.put(report.claim().id(), entry));
        claims.put(entry.id(), entry.reports().stream().map(report -> report.claim().id()).collect(Collectors.toSet()));
      }
    }
  }

  /// @param entries gives those that the links are between, where any ruling asks for them
  static List<PromiseLink> over(List<PromiseLink> found, Supplier<List<Entry>> entries, Collection<Decision> decisions) {
    var rulings = new Rulings(decisions);
    if (!rulings.ruleOnLinks()) {
      return found;
    }
    var ruled = new RuledLinks(entries.get(), rulings);
    var links = new ArrayList<PromiseLink>();
    found.stream().filter(each -> ruled.between(each.from(), each.to()).isEmpty()).forEach(links::add);
    rulings.linked().forEach(each -> ruled.link(each).filter(link -> !links.contains(link)).ifPresent(links::add));
    return links.stream().sorted().toList();
  }

  private Optional<Decision> between(String entry, String other) {
    return rulings.link(claims.getOrDefault(entry, Set.of()), claims.getOrDefault(other, Set.of()));
  }

  /// The link that was ruled, unless its claims are unknown or in one entry, or a later ruling between the two entries counts.
  private Optional<PromiseLink> link(Ruling.Linked ruling) {
    Entry from = ofClaim.get(ruling.claim());
    Entry to = ofClaim.get(ruling.other());
    if (from == null || to == null || from.id().equals(to.id())) {
      return Optional.empty();
    }
    Report shown = from.reports().stream().filter(each -> each.claim().id().equals(ruling.claim())).findFirst().orElseThrow();
    return between(from.id(), to.id())
        .filter(decision -> decision.ruling().equals(ruling))
        .map(
            decision ->
                new PromiseLink(
                    from.id(), to.id(), ruling.kind(), "decided by " + decision.author() + ": " + decision.reason(), shown));
  }
}
