package entente.reconcile;

import entente.model.Claim;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How decisions stand after their documents were read anew: on which of today's claims each of
/// them rests, and which hang in the air because their claim is found no more.
///
/// A better reading may give what a person ruled on another span or another field, and so another
/// id. A decision then passes to the claim's heir: the claim of the same document and type that
/// shares at least half of the words of its passages and half of its fields, the likest where there
/// are several. A rejection passes only to a claim that says the very same, because a reading that
/// corrects what was rejected is what the person wanted.
///
/// @param decisions all of them, in their order, each on the claims that stand for those it was
///   made on
/// @param heirs the claims that passed away, with those that stand for them
/// @param hanging the decisions in force of which a claim is found no more, with those claims
public record Standing(
    List<Decision> decisions, Map<String, String> heirs, Map<Decision, Set<String>> hanging) {
  private static final double ENOUGH = 0.5;

  public Standing {
    decisions = List.copyOf(decisions);
    heirs = Map.copyOf(heirs);
    hanging = Map.copyOf(hanging);
  }

  /// The claims that decisions in force name.
  public static Set<String> named(Collection<Decision> decisions) {
    var named = new LinkedHashSet<String>();
    Decision.inForce(decisions).forEach(decision -> claims(decision.ruling()).forEach(named::add));
    return named;
  }

  /// The claims that decisions in force name and that are not among the reports: those that a
  /// ledger has to remember.
  public static Set<String> missing(Collection<Decision> decisions, Collection<Report> reports) {
    Set<String> missing = named(decisions);
    if (!missing.isEmpty()) {
      reports.forEach(report -> missing.remove(report.claim().id()));
    }
    return missing;
  }

  /// @param reports those in force
  /// @param remembered what the ledger knows of the claims that are missing among them
  public static Standing of(
      Collection<Decision> decisions, Collection<Report> reports, Collection<Report> remembered) {
    Set<String> missing = missing(decisions, reports);
    Map<String, Heir> heirs = heirs(missing, reports, remembered);
    var standing = new ArrayList<Decision>();
    decisions.stream()
        .distinct()
        .sorted()
        .forEach(decision -> standing.add(heirs.isEmpty() ? decision : passed(decision, heirs)));
    var hanging = new HashMap<Decision, Set<String>>();
    for (Decision decision : missing.isEmpty() ? List.<Decision>of() : Decision.inForce(standing)) {
      var lost = new LinkedHashSet<String>();
      claims(decision.ruling()).filter(missing::contains).forEach(lost::add);
      if (!lost.isEmpty()) {
        hanging.put(decision, Set.copyOf(lost));
      }
    }
    var named = new TreeMap<String, String>();
    heirs.forEach((claim, heir) -> named.put(claim, heir.claim()));
    return new Standing(standing, named, hanging);
  }

  /// @param same whether it says the very same, but for where it says so
  private record Heir(String claim, boolean same) {}

  private static Map<String, Heir> heirs(
      Set<String> missing, Collection<Report> reports, Collection<Report> remembered) {
    var documents = new HashMap<String, List<Claim>>();
    remembered.forEach(each -> documents.put(each.publication().document(), new ArrayList<>()));
    if (documents.isEmpty()) {
      return Map.of();
    }
    for (Report report : reports) {
      List<Claim> claims = documents.get(report.publication().document());
      if (claims != null) {
        claims.add(report.claim());
      }
    }
    var heirs = new TreeMap<String, Heir>();
    for (Report each : remembered) {
      if (missing.contains(each.claim().id())) {
        heir(each.claim(), documents.getOrDefault(each.publication().document(), List.of()))
            .ifPresent(heir ->
                heirs.put(
                    each.claim().id(),
                    new Heir(heir.id(), heir.assertion().equals(each.claim().assertion()))));
      }
    }
    return heirs;
  }

  private static Optional<Claim> heir(Claim claim, List<Claim> candidates) {
    Claim best = null;
    double most = 0;
    for (Claim candidate :
        candidates.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
      double alike = alike(claim, candidate);
      if (alike > most) {
        most = alike;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /// How far one claim says what the other said, in the same place; 0 where it is another.
  private static double alike(Claim claim, Claim candidate) {
    if (claim.type() != candidate.type()) {
      return 0;
    }
    double words = shared(words(claim), words(candidate));
    double fields =
        shared(claim.assertion().fields().entrySet(), candidate.assertion().fields().entrySet());
    double near = 1.0 / (1 + Math.abs(claim.span().start() - candidate.span().start()));
    return words < ENOUGH || fields < ENOUGH ? 0 : words + fields + near / 10;
  }

  private static Set<String> words(Claim claim) {
    var words = new LinkedHashSet<String>();
    claim.evidence().forEach(each -> words.addAll(List.of(each.quote().strip().split("\\s+", -1))));
    return words;
  }

  /// Of the fewer, the share that the more have too.
  private static double shared(Set<?> some, Set<?> others) {
    long both = some.stream().filter(others::contains).count();
    return (double) both / Math.max(1, Math.min(some.size(), others.size()));
  }

  private static Decision passed(Decision decision, Map<String, Heir> heirs) {
    Ruling ruling = decision.ruling();
    Ruling passed =
        switch (ruling) {
          case Ruling.Same(String claim, String other) ->
              new Ruling.Same(heir(claim, heirs), heir(other, heirs));
          case Ruling.NotSame(String claim, String other) ->
              new Ruling.NotSame(heir(claim, heirs), heir(other, heirs));
          case Ruling.Split(var parts) -> split(parts, heirs);
          case Ruling.ThisValue(String claim, var field, var value) ->
              new Ruling.ThisValue(heir(claim, heirs), field, value);
          case Ruling.Linked(String claim, var kind, String other) ->
              new Ruling.Linked(heir(claim, heirs), kind, heir(other, heirs));
          case Ruling.NotLinked(String claim, String other) ->
              new Ruling.NotLinked(heir(claim, heirs), heir(other, heirs));
          case Ruling.PaidBy(String claim, String activity) ->
              new Ruling.PaidBy(heir(claim, heirs), activity);
          case Ruling.NotPaidBy(String claim, String activity) ->
              new Ruling.NotPaidBy(heir(claim, heirs), activity);
          case Ruling.Evidences(String plan, String line, String claim, var progress) ->
              new Ruling.Evidences(plan, line, heir(claim, heirs), progress);
          case Ruling.NoEvidence(String plan, String line, String claim) ->
              new Ruling.NoEvidence(plan, line, heir(claim, heirs));
          case Ruling.Reject(String claim) -> {
            Heir heir = heirs.get(claim);
            yield heir != null && heir.same() ? new Ruling.Reject(heir.claim()) : ruling;
          }
          case Ruling.Accept(String claim) -> {
            Heir heir = heirs.get(claim);
            yield heir != null && heir.same() ? new Ruling.Accept(heir.claim()) : ruling;
          }
          case Ruling.Add _, Ruling.SameParty _, Ruling.Undo _ -> ruling;
        };
    return passed.equals(ruling) ? decision : decision.of(passed);
  }

  /// Claims that are one in the new reading stay where the first of them was.
  private static Ruling split(List<List<String>> parts, Map<String, Heir> heirs) {
    var seen = new HashSet<String>();
    List<List<String>> passed =
        parts.stream()
            .map(part -> part.stream().map(claim -> heir(claim, heirs)).filter(seen::add).toList())
            .filter(part -> !part.isEmpty())
            .toList();
    return new Ruling.Split(passed.size() > 1 ? passed : parts);
  }

  private static String heir(String claim, Map<String, Heir> heirs) {
    Heir heir = heirs.get(claim);
    return heir == null ? claim : heir.claim();
  }

  /// The claims that a ruling is on.
  public static Stream<String> claims(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Same(String claim, String other) -> Stream.of(claim, other);
      case Ruling.NotSame(String claim, String other) -> Stream.of(claim, other);
      case Ruling.Split(var parts) -> parts.stream().flatMap(List::stream);
      case Ruling.ThisValue(String claim, _, _) -> Stream.of(claim);
      case Ruling.Reject(String claim) -> Stream.of(claim);
      case Ruling.Accept(String claim) -> Stream.of(claim);
      case Ruling.Linked(String claim, _, String other) -> Stream.of(claim, other);
      case Ruling.NotLinked(String claim, String other) -> Stream.of(claim, other);
      case Ruling.PaidBy(String claim, _) -> Stream.of(claim);
      case Ruling.NotPaidBy(String claim, _) -> Stream.of(claim);
      case Ruling.Evidences(_, _, String claim, _) -> Stream.of(claim);
      case Ruling.NoEvidence(_, _, String claim) -> Stream.of(claim);
      case Ruling.Add _, Ruling.SameParty _, Ruling.Undo _ -> Stream.of();
    };
  }
}
