package entente.reconcile;

import entente.model.Party;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose money it is: an agency's is its state's, and a member's may be in its bloc's.
final class Purse {
  private Purse() {}

  /// The owner of the purse: of an agency its state, else the party itself, blocs and their regions
  /// by one name.
  static String owner(Party party) {
    String owner = Agencies.owner(party);
    return owner == null ? Kin.name(party) : owner;
  }

  /// Of a promise.
  ///
  /// @param owners of the purses that it is paid from
  /// @param receivers the names of those whom it is for
  record Both(Set<String> owners, Set<String> receivers) {
    static Both of(Collection<Party> from, Collection<Party> to) {
      return new Both(
          Set.copyOf(Purse.owners(from)),
          to.stream().map(Kin::name).collect(Collectors.toUnmodifiableSet()));
    }
  }

  /// Whether both promises draw on a purse that they share.
  static boolean shared(Pledge some, Pledge others) {
    return meet(some.purse().owners(), others.purse().owners());
  }

  /// Whether every giver of the first promise is a member of a bloc that the second names.
  static boolean inBloc(Pledge members, Pledge blocs) {
    return blocs.from().stream().anyMatch(each -> !Kin.members(each).isEmpty())
        && inBloc(members.from(), blocs.from());
  }

  /// Whether the receivers of the one promise may be those of the other, or among them.
  static boolean reaches(Pledge few, Pledge many) {
    Set<String> some = few.purse().receivers();
    Set<String> others = many.purse().receivers();
    return some.isEmpty()
        || others.isEmpty()
        || meet(some, others)
        || Kin.within(few.to(), many.to());
  }

  static boolean meet(Set<String> some, Set<String> others) {
    for (String each : some) {
      if (others.contains(each)) {
        return true;
      }
    }
    return false;
  }

  static Set<String> owners(Collection<Party> parties) {
    return parties.stream().map(Purse::owner).collect(Collectors.toSet());
  }

  /// Whether both draw on a purse that they share.
  static boolean shared(Collection<Party> some, Collection<Party> others) {
    Set<String> owners = owners(others);
    return some.stream().map(Purse::owner).anyMatch(owners::contains);
  }

  /// Whether every giver of the first is a member of a bloc that the second names.
  static boolean inBloc(Collection<Party> members, Collection<Party> blocs) {
    var owners = members.stream().map(Purse::owner).map(Party::new).toList();
    return !shared(members, blocs) && Kin.within(owners, blocs);
  }

  /// Whether the party is none that pays from a public purse, as far as is known here: no state,
  /// bloc, region or agency.
  static boolean isCompany(Party party) {
    return !party.isRegion()
        && Agencies.owner(party) == null
        && Countries.name(party.id()) == null
        && !Kin.isBloc(party.id());
  }

  /// Whether the receivers of the one may be those of the other, or among them: nobody named is
  /// anybody, and a fund or a body that passes money on has receivers of its own that nobody names.
  static boolean reaches(Collection<Party> few, Collection<Party> many) {
    return few.isEmpty()
        || many.isEmpty()
        || few.stream().allMatch(Purse::isCompany)
        || Kin.within(few, many)
        || named(few, many);
  }

  /// Whether both name a receiver in common.
  static boolean named(Collection<Party> some, Collection<Party> others) {
    Set<String> names = others.stream().map(Kin::name).collect(Collectors.toSet());
    return some.stream().map(Kin::name).anyMatch(names::contains);
  }

  /// The same, where nobody named is also the same as nobody named.
  static boolean alike(Collection<Party> some, Collection<Party> others) {
    return some.isEmpty() && others.isEmpty() || named(some, others);
  }
}
