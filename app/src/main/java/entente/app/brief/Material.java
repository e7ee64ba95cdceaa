package entente.app.brief;

import entente.app.Entries;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Membership;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Relation;
import entente.model.Type;
import entente.publish.PartyName;
import entente.reconcile.Kin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the ledger holds that a brief of two parties speaks of, each list in order of time.
///
/// @param today the day of the clock: what is due and what is coming is told from it
/// @param between all entries that name both, whatever their time; a bloc also by its region's name
/// @param countries the members of either that have entries of their own with the other, by name
/// @param alone promises by one of the two to nobody who is named, and stands that either took, as
///   reported in the period by documents that speak of both
/// @param peers ties of others with either on the tier on which the two stand
/// @param roll memberships of either, or in either
record Material(
    Party one,
    Party other,
    Period period,
    LocalDate today,
    List<Entry> between,
    List<Country> countries,
    List<Entry> alone,
    List<Entry> peers,
    List<Entry> roll,
    List<PromiseLink> links) {
  private static final int ALONE = 500;

  /// A member's own entries with its bloc's partner.
  record Country(Party party, Party bloc, Party partner, List<Entry> entries) {
    List<Entry> of(Type type) {
      return entries.stream().filter(entry -> entry.type() == type).toList();
    }
  }

  static Material of(Ledger ledger, Briefs.Asked asked) {
    // what was promised in the period is told whether it holds still or not
    return new Asking(
            ledger, new Clocks(asked.clocks().knownOn(), null, asked.clocks().recordedBy()))
        .material(asked);
  }

  List<Entry> of(Type type) {
    return between.stream().filter(entry -> entry.type() == type).toList();
  }

  /// Those of a type that may lie in the period.
  List<Entry> within(Type type) {
    return of(type).stream().filter(this::isWithin).toList();
  }

  boolean isWithin(Entry entry) {
    return period.reaches(Facts.time(entry));
  }

  /// The tie on which the two stand: of those established by the end of the period the last.
  Optional<Entry> tie() {
    return of(Type.RELATION).stream()
        .filter(entry ->
            entry.settled() instanceof Relation relation
                && relation.status() == Relation.Status.ESTABLISHED)
        .filter(entry -> !period.isAfter(Facts.time(entry)))
        .max(
            Comparator.comparing((Entry entry) ->
                    Facts.date(entry) == null ? LocalDate.MIN : Facts.time(entry).first())
                .thenComparing(Comparator.naturalOrder()));
  }

  /// Everything of the period: between the two, of the members, and alone.
  List<Entry> everything() {
    return Stream.concat(
            Stream.concat(
                between.stream(), countries.stream().flatMap(each -> each.entries().stream())),
            alone.stream())
        .filter(this::isWithin)
        .distinct()
        .toList();
  }

  /// The members of a bloc that documents name as such; empty where they name none.
  Set<Party> members(Party bloc) {
    return roll.stream()
        .flatMap(entry ->
            entry.settled() instanceof Membership membership
                    && membership.role() == Membership.Role.MEMBER
                    && Kin.name(membership.body()).equals(Kin.name(bloc))
                ? Stream.of(membership.party())
                : Stream.empty())
        .collect(Collectors.toSet());
  }

  /// Puts the questions.
  private record Asking(Ledger ledger, Clocks clocks) {
    Material material(Briefs.Asked asked) {
      Party one = asked.one();
      Party other = asked.other();
      List<Entry> between = naming(one, other, _ -> true);
      var draft =
          new Material(
              one,
              other,
              asked.period(),
              asked.today(),
              between,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      List<Entry> promises = draft.of(Type.COMMITMENT);
      return new Material(
          one,
          other,
          asked.period(),
          asked.today(),
          between,
          Stream.concat(countries(one, other), countries(other, one)).toList(),
          alone(draft),
          draft.tie().map(tie -> peers(tie, draft)).orElse(List.of()),
          roll(one, other),
          Entries.links(ledger, clocks, promises));
    }

    private List<Entry> naming(Party one, Party other, Predicate<Entry> wanted) {
      Map<String, Entry> found = new LinkedHashMap<>();
      for (Party a : Kin.names(one)) {
        for (Party b : Kin.names(other)) {
          Entries.of(ledger, Question.all(clocks).naming(List.of(a, b)))
              .forEach(entry -> found.put(entry.id(), entry));
        }
      }
      return found.values().stream().filter(wanted).sorted(Facts.byTime()).toList();
    }

    private Stream<Country> countries(Party bloc, Party partner) {
      return Kin.members(bloc).stream()
          .map(Party::new)
          .filter(member -> !member.equals(partner))
          .sorted(Comparator.comparing(PartyName::of))
          .map(member ->
              new Country(
                  member, bloc, partner, naming(member, partner, entry -> isOwn(entry, bloc))))
          .filter(country -> !country.entries().isEmpty());
    }

    /// Whether it is the member's own rather than the bloc's.
    private static boolean isOwn(Entry entry, Party bloc) {
      return entry.settled().everyone().stream()
          .noneMatch(each -> Kin.name(each).equals(Kin.name(bloc)));
    }

    private List<Entry> alone(Material draft) {
      Set<String> documents = documents(draft.between());
      var found = new ArrayList<Entry>();
      for (Party party : List.of(draft.one(), draft.other())) {
        var promised =
            Question.all(clocks)
                .ofType(Type.COMMITMENT)
                .between(List.of(party), List.of())
                .within(draft.period().from(), draft.period().to());
        Entries.of(ledger, promised, 0, ALONE)
            .forEach(entry -> {
              if (entry.settled() instanceof Commitment commitment
                  && commitment.to().isEmpty()
                  && commitment.from().equals(List.of(party))) {
                found.add(entry);
              }
            });
        var stands =
            Question.all(clocks)
                .ofType(Type.POSITION)
                .naming(List.of(party))
                .within(draft.period().from(), draft.period().to());
        Entries.of(ledger, stands, 0, ALONE)
            .forEach(entry -> {
              if (entry.settled() instanceof entente.model.Position position
                  && position.holder().equals(party)) {
                found.add(entry);
              }
            });
      }
      return found.stream()
          .filter(entry ->
              entry.reports().stream()
                  .anyMatch(report -> documents.contains(report.publication().document())))
          .sorted(Facts.byTime())
          .toList();
    }

    private static Set<String> documents(Collection<Entry> entries) {
      var documents = new HashSet<String>();
      entries.forEach(entry ->
          entry.reports().forEach(report -> documents.add(report.publication().document())));
      return documents;
    }

    private List<Entry> peers(Entry tie, Material draft) {
      if (!(tie.settled() instanceof Relation relation)) {
        return List.of();
      }
      var peers = new ArrayList<Entry>();
      for (Party party : List.of(draft.one(), draft.other())) {
        var question =
            Question.all(clocks)
                .ofType(Type.RELATION)
                .naming(List.of(party))
                .saying(List.of("kind:" + relation.kind(), "status:established"));
        Entries.of(ledger, question).forEach(peers::add);
      }
      return peers.stream()
          .filter(entry ->
              !draft.between().contains(entry) && !draft.period().isAfter(Facts.time(entry)))
          .sorted(Facts.byTime())
          .toList();
    }

    private List<Entry> roll(Party one, Party other) {
      var roll = new ArrayList<Entry>();
      for (Party party : List.of(one, other)) {
        Entries.of(ledger, Question.all(clocks).ofType(Type.MEMBERSHIP).naming(List.of(party)))
            .forEach(roll::add);
      }
      return roll.stream().distinct().sorted(Facts.byTime()).toList();
    }
  }

  /// The party that stands opposite in a tie.
  static @Nullable Party opposite(Relation relation, Party party) {
    return relation.parties().stream()
        .filter(each -> !Kin.name(each).equals(Kin.name(party)))
        .findFirst()
        .orElse(null);
  }
}
