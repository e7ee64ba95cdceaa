package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.reconcile.Pledge;
import entente.reconcile.Promise;
import entente.reconcile.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes promises of what is stored of their entries.
final class PromiseReading {
  private final Ledger ledger;
  private final Wholes wholes;
  private final Map<Long, List<Stay>> stays = new HashMap<>();
  private final Map<Long, List<Outline>> versions = new LinkedHashMap<>();

  /// What a claim says of a promise, while it belongs to an entry.
  private record Stay(Statement statement, LocalDate since, LocalDate until) {
    boolean holds(LocalDate day) {
      return !since.isAfter(day) && until.isAfter(day);
    }
  }

  PromiseReading(Ledger ledger, Wholes wholes) {
    this.ledger = ledger;
    this.wholes = wholes;
  }

  /// Takes in what a claim says, as [Ledger.Statements] has it.
  void take(
      String claim, String document, byte[] bytes, long entry, LocalDate since, LocalDate until) {
    var statement =
        Statement.of(
            claim,
            document,
            bytes,
            () -> ledger.report(claim).orElseThrow(() -> new ChangedException(claim)));
    stays.computeIfAbsent(entry, _ -> new ArrayList<>(2)).add(new Stay(statement, since, until));
  }

  /// Takes in a version of an entry.
  void take(Outline outline) {
    versions.computeIfAbsent(outline.entry(), _ -> new ArrayList<>(2)).add(outline);
  }

  /// What all of that makes, by the numbers of the entries.
  Map<Long, Promised> promised() {
    Map<Long, Promised> promised = new HashMap<>();
    versions.forEach(
        (entry, own) -> promised.put(entry, promised(own, stays.getOrDefault(entry, List.of()))));
    return promised;
  }

  private Promised promised(List<Outline> own, List<Stay> said) {
    List<Outline> inTime = own.stream().sorted(Comparator.comparing(Outline::since)).toList();
    List<Stay> inOrder = said.stream().sorted(Comparator.comparing(Stay::statement)).toList();
    var pledges = new ArrayList<Pledge>(inTime.size());
    for (Outline outline : inTime) {
      pledges.add(
          Pledge.kept(
              wholes.entry(outline),
              inOrder.stream()
                  .filter(stay -> stay.holds(outline.since()))
                  .map(Stay::statement)
                  .toList(),
              (int) outline.since().toEpochDay(),
              (int) outline.until().toEpochDay(),
              pledges.isEmpty() ? null : pledges.getLast()));
    }
    return new Promised(new Promise(pledges), inTime);
  }
}
