package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.LinkKind;
import entente.model.Money;
import entente.model.Party;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Promises whose words name one sum of one purse, or of one receiver, and the promises of that sum.
final class Recalled implements Circle {
  private final List<Recaller> recallers = new ArrayList<>();
  private final List<Member> named = new ArrayList<>();

  private record Recaller(int position, Pledge pledge, Statement said, Mention mention) {}

  private record Member(int position, Pledge pledge) {}

  /// Those of sums that some promise names and another promises, in the order of whose sums they are.
  static List<Recalled> all(List<PromiseLinks.Version> versions) {
    Map<String, Recalled> circles = new TreeMap<>();
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      for (Statement said : pledge.said()) {
        for (Mention mention : said.mentions()) {
          for (String key : keys(pledge, mention.sum().toPlainString())) {
            circles.computeIfAbsent(key, _ -> new Recalled()).recallers.add(new Recaller(i, pledge, said, mention));
          }
        }
      }
    }
    if (circles.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      Money amount = pledge.amount();
      if (amount != null) {
        for (String key : keys(pledge, amount.value().stripTrailingZeros().toPlainString())) {
          Recalled circle = circles.get(key);
          if (circle != null) {
            circle.named.add(new Member(i, pledge));
          }
        }
      }
    }
    return circles.values().stream().filter(each -> !each.named.isEmpty()).toList();
  }

  private static Set<String> keys(Pledge pledge, String sum) {
    var keys = new TreeSet<String>();
    pledge.purse().owners().forEach(owner -> keys.add(owner + " " + sum));
    pledge.to().stream().map(Kin::name).forEach(receiver -> keys.add(" " + receiver + " " + sum));
    return keys;
  }

  @Override
  public void find(BitSet known, Consumer<Sketch> found) {
    for (Recaller each : recallers) {
      if (known.get(each.position)) {
        Pledge meant = meant(each, known);
        if (meant != null) {
          found.accept(new Sketch(each.pledge, meant, kind(each), "its source names that sum", each.said, 0));
        }
      }
    }
  }

  private static LinkKind kind(Recaller each) {
    return each.mention.kind() == LinkKind.PART_OF && each.pledge.isDelivery() ? LinkKind.FULFILS : each.mention.kind();
  }

  /// Of those told in the same document the likest, else of all that were known by then; null where none can be meant.
  private @Nullable Pledge meant(Recaller recaller, BitSet known) {
    return named.stream()
        .filter(each -> known.get(each.position) && canBeMeant(recaller, each.pledge))
        .map(Member::pledge)
        .max(
            Comparator.<Pledge>comparingInt(each -> isIn(each, recaller.said.document()) ? 1 : 0)
                .thenComparing(each -> each.likeness(recaller.pledge))
                .thenComparing(Pledge::day)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  private static boolean isIn(Pledge pledge, String document) {
    return pledge.said().stream().anyMatch(each -> each.document().equals(document));
  }

  private static boolean canBeMeant(Recaller recaller, Pledge meant) {
    Pledge pledge = recaller.pledge;
    if (meant.id().equals(pledge.id()) || !isMoney(meant) || !isMoney(pledge) || meant.known().isAfter(recaller.said.known())) {
      return false;
    }
    boolean onePurse = Purse.shared(pledge, meant) || Purse.inBloc(pledge, meant) || Purse.inBloc(meant, pledge);
    if (!onePurse || !(Purse.reaches(pledge, meant) || Purse.reaches(meant, pledge))) {
      return false;
    }
    return switch (recaller.mention.kind()) {
      case PART_OF -> pledge.isDelivery() ? !meant.isDelivery() && Weight.fits(pledge, meant) : Weight.fits(pledge, meant);
      case SUPERSEDES -> !pledge.isDelivery() && !meant.isDelivery() && !meant.to().isEmpty() == !pledge.to().isEmpty();
      case TOPS_UP, RENEWS -> !pledge.isDelivery() && named(pledge.to(), meant.to());
      case RESTATES, FULFILS, CUMULATIVE_OF -> false;
    };
  }

  private static boolean named(Set<Party> some, Set<Party> others) {
    return some.isEmpty() == others.isEmpty() || some.isEmpty();
  }

  private static boolean isMoney(Pledge pledge) {
    return pledge.settled().kind() != Kind.COOPERATION && pledge.settled().kind() != Kind.POLICY;
  }
}
