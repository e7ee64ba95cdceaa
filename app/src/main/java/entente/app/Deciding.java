package entente.app;

import entente.app.plan.PlanShelf;
import entente.ledger.Ledger;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.publish.DecisionJson;
import entente.publish.Json;
import entente.reconcile.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where people's rulings enter a ledger, from the command line as from a page: each is checked
/// against what the ledger holds, and recorded with its author, moment and reason.
public final class Deciding {
  private final Ledger ledger;
  private final InstantSource clock;

  public Deciding(Ledger ledger) {
    this(ledger, InstantSource.system());
  }

  Deciding(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Records a ruling; claims and decisions by their whole ids.
  ///
  /// @throws RefusedException where it cannot be or was ruled already, with what was found and what
  ///   to do; nothing is recorded then
  public Decision decide(Ruling ruling, String author, String reason) {
    try {
      Standing standing = Entries.standing(ledger, Clocks.NOW);
      List<Decision> inForce = Decision.inForce(standing.decisions());
      planned(ruling);
      check(ruling, claims(bearing(ruling)), standing.decisions(), inForce);
      activity(ruling);
      Optional<Decision> before =
          ruling instanceof Ruling.Undo
              ? Optional.empty()
              : inForce.stream().filter(each -> each.ruling().equals(ruling)).findFirst();
      if (before.isPresent()) {
        throw new RefusedException(
            "already decided: %s ruled the same on %s (%s); take it back with: entente decide undo %s"
                .formatted(
                    before.get().author(),
                    before.get().made(),
                    before.get().reason(),
                    before.get().id()));
      }
      Instant made = later(standing.decisions());
      String what = Json.write(DecisionJson.tree(ruling)) + "\n" + author + "\n" + made;
      var decision =
          new Decision(
              "d" + ClaimIds.hash(what.getBytes(StandardCharsets.UTF_8)).substring(0, 11),
              ruling,
              author.strip(),
              made,
              reason.strip());
      ledger.decide(decision);
      return decision;
    } catch (IllegalArgumentException wrong) {
      throw new RefusedException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /// Now, or if decisions were made since by another clock, just after them: a person who rules now
  /// means to have the last word.
  private Instant later(List<Decision> decisions) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return decisions.stream()
        .map(Decision::made)
        .filter(each -> !each.isBefore(now))
        .max(Instant::compareTo)
        .map(last -> last.plus(1, ChronoUnit.MICROS))
        .orElse(now);
  }

  /// The reports in force that a ruling may be about: all of them for a party, which may be named
  /// anywhere.
  private List<Report> bearing(Ruling ruling) {
    return switch (ruling) {
      case Ruling.SameParty _ -> ledger.reports(Clocks.NOW);
      case Ruling.Add(_, Publication source) -> ledger.reportsOf(source.doc());
      case Ruling.Same _,
          Ruling.NotSame _,
          Ruling.Split _,
          Ruling.ThisValue _,
          Ruling.Reject _,
          Ruling.Accept _,
          Ruling.Linked _,
          Ruling.NotLinked _,
          Ruling.PaidBy _,
          Ruling.NotPaidBy _,
          Ruling.Evidences _,
          Ruling.NoEvidence _,
          Ruling.Undo _ ->
          ledger.bearing(Standing.claims(ruling).toList()).reports();
    };
  }

  private static Map<String, Claim> claims(List<Report> reports) {
    var claims = new LinkedHashMap<String, Claim>();
    reports.forEach(report -> claims.put(report.claim().id(), report.claim()));
    return claims;
  }

  private static void check(
      Ruling ruling, Map<String, Claim> claims, List<Decision> all, List<Decision> inForce) {
    switch (ruling) {
      case Ruling.Same(String claim, String other) ->
          pair(claim(claims, claim), claim(claims, other));
      case Ruling.NotSame(String claim, String other) ->
          pair(claim(claims, claim), claim(claims, other));
      case Ruling.Split(var parts) ->
          parts.forEach(part -> part.forEach(each -> claim(claims, each)));
      case Ruling.ThisValue(String id, var field, var value) -> {
        Claim claim = claim(claims, id);
        var fields = new LinkedHashMap<>(claim.assertion().fields());
        if (claim
            .type()
            .slot(field)
            .filter(slot -> slot.scored() || fields.containsKey(field))
            .isEmpty()) {
          throw new RefusedException(
              "field: found \"%s\", wanted one that is settled for a %s: %s"
                  .formatted(field.key(), claim.type().word(), settled(claim.type())));
        }
        fields.put(field, value);
        Assertion.of(claim.type(), fields); // refuses by name what the field cannot be
      }
      case Ruling.Reject(String id) -> claim(claims, id);
      case Ruling.Accept(String id) -> claim(claims, id);
      case Ruling.Add(Claim claim, _) -> added(claim, claims, all, inForce);
      case Ruling.SameParty(var name, var means) -> {
        Set<String> parties = parties(claims);
        if (!parties.contains(name.id())) {
          throw new RefusedException(
              "party: found \"%s\", which no claim names, wanted an id that stands in one; %s is what it would mean"
                  .formatted(name, means));
        }
      }
      case Ruling.Linked(String claim, _, String other) ->
          commitments(claim(claims, claim), claim(claims, other));
      case Ruling.NotLinked(String claim, String other) ->
          commitments(claim(claims, claim), claim(claims, other));
      case Ruling.PaidBy(String claim, _) -> commitment(claim(claims, claim));
      case Ruling.NotPaidBy(String claim, _) -> commitment(claim(claims, claim));
      case Ruling.Evidences(_, _, String claim, _) -> claim(claims, claim);
      case Ruling.NoEvidence(_, _, String claim) -> claim(claims, claim);
      case Ruling.Undo(String id) -> undone(id, all, inForce);
    }
  }

  /// Refuses what is ruled of a plan or a line that the ledger does not have.
  private void planned(Ruling ruling) {
    switch (ruling) {
      case Ruling.Evidences(String plan, String line, _, _) -> PlanShelf.line(ledger, plan, line);
      case Ruling.NoEvidence(String plan, String line, _) -> PlanShelf.line(ledger, plan, line);
      default -> {} // of claims alone
    }
  }

  private static Claim claim(Map<String, Claim> claims, String id) {
    Claim claim = claims.get(id);
    if (claim == null) {
      throw new RefusedException(
          "claim: found \"%s\", wanted the id of a claim that counts; entente show ENTRY names those of an entry"
              .formatted(id));
    }
    return claim;
  }

  private static void pair(Claim claim, Claim other) {
    if (claim.id().equals(other.id())) {
      throw new RefusedException(
          "claim: found \"%s\" twice, wanted two claims".formatted(claim.id()));
    }
    if (claim.type() != other.type()) {
      throw new RefusedException(
          "claim: found a %s and a %s, wanted two claims of one type"
              .formatted(claim.type().word(), other.type().word()));
    }
  }

  private static void commitments(Claim claim, Claim other) {
    pair(claim, other);
    if (claim.type() != Type.COMMITMENT) {
      throw new RefusedException(
          "claim: found two of type %s, wanted two commitments: links are between these"
              .formatted(claim.type().word()));
    }
  }

  private static void commitment(Claim claim) {
    if (claim.type() != Type.COMMITMENT) {
      throw new RefusedException(
          "claim: found one of type %s, wanted a commitment: it is these that are paid"
              .formatted(claim.type().word()));
    }
  }

  private void activity(Ruling ruling) {
    if (ruling instanceof Ruling.PaidBy(_, String activity)) {
      activity(activity);
    } else if (ruling instanceof Ruling.NotPaidBy(_, String activity)) {
      activity(activity);
    }
  }

  private void activity(String identifier) {
    if (!ledger.holdsAid(identifier)) {
      throw new RefusedException(
          "activity: found \"%s\", wanted the identifier of one in the ledger; entente paid --proposals names some, entente import iati adds them"
              .formatted(identifier));
    }
  }

  private static void added(
      Claim claim, Map<String, Claim> claims, List<Decision> all, List<Decision> inForce) {
    claims.values().stream()
        .filter(each ->
            each.doc().equals(claim.doc())
                && each.assertion().equals(claim.assertion())
                && each.evidence().equals(claim.evidence()))
        .findFirst()
        .ifPresent(each -> {
          throw new RefusedException(
              "fact: found it in the ledger as claim %s, wanted one that is not there"
                  .formatted(each.id()));
        });
    for (Decision before : all) {
      if (before.ruling() instanceof Ruling.Add(Claim same, _) && same.id().equals(claim.id())) {
        String undoing =
            inForce.stream()
                .filter(each -> each.ruling().equals(new Ruling.Undo(before.id())))
                .map(Decision::id)
                .findFirst()
                .orElse(before.id());
        throw new RefusedException(
            "fact: found it added by %s and taken back; bring it back with: entente decide undo %s"
                .formatted(before.author(), undoing));
      }
    }
  }

  private static void undone(String id, List<Decision> all, List<Decision> inForce) {
    if (inForce.stream().noneMatch(each -> each.id().equals(id))) {
      throw new RefusedException(
          all.stream().anyMatch(each -> each.id().equals(id))
              ? "decision: found \"%s\", which is undone already; entente decisions tells by which"
                  .formatted(id)
              : "decision: found \"%s\", wanted the id of one that was made; entente decisions lists them"
                  .formatted(id));
    }
  }

  private static String settled(Type type) {
    return type.slots().stream()
        .filter(slot -> slot.scored())
        .map(slot -> slot.field().key())
        .collect(Collectors.joining(", "));
  }

  private static Set<String> parties(Map<String, Claim> claims) {
    var parties = new TreeSet<String>();
    for (Claim claim : claims.values()) {
      claim.assertion().everyone().forEach(each -> parties.add(each.id()));
      for (Value value : claim.further().values()) {
        if (value instanceof Value.Parties(var others)) {
          others.forEach(each -> parties.add(each.id()));
        }
      }
    }
    return parties;
  }
}
