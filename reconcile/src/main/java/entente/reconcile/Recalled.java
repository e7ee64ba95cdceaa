package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.LinkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A promise whose words name the sum of another, and the promises of that sum that may be meant.
final class Recalled implements Circle {
  private static final int MOST = 64;

  private final int position;
  private final List<Meant> meant;

  /// One that may be meant.
  private record Meant(int position, Sketch link) {}

  private record Recaller(int position, Pledge pledge, Statement said, Mention mention) {}

  private Recalled(int position, List<Meant> meant) {
    this.position = position;
    this.meant = meant;
  }

  /// Those of which another promise may be meant, in the order of the versions.
  static List<Recalled> all(List<PromiseLinks.Version> versions) {
    var recallers = new ArrayList<Recaller>();
    Map<String, List<Integer>> ofSum = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      for (Statement said : pledge.said()) {
        for (Mention mention : said.mentions()) {
          recallers.add(new Recaller(i, pledge, said, mention));
          keys(pledge, mention.sum().toPlainString()).forEach(key -> ofSum.putIfAbsent(key, new ArrayList<>()));
        }
      }
    }
    if (recallers.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < versions.size(); i++) {
      Pledge pledge = versions.get(i).pledge();
      BigDecimal figure = Weight.figure(pledge);
      if (figure != null) {
        for (String key : keys(pledge, figure.stripTrailingZeros().toPlainString())) {
          List<Integer> those = ofSum.get(key);
          if (those != null) {
            those.add(i);
          }
        }
      }
    }
    return recallers.parallelStream().map(each -> of(each, versions, ofSum)).filter(each -> !each.meant.isEmpty()).toList();
  }

  /// Whose sums they are: givers and receivers, with the sum.
  private static Set<String> keys(Pledge pledge, String sum) {
    var keys = new TreeSet<String>();
    pledge.purse().owners().forEach(owner -> keys.add(owner + " " + sum));
    pledge.purse().receivers().forEach(receiver -> keys.add("> " + receiver + " " + sum));
    return keys;
  }

  /// Those told in the same document before others, of these the likest, then the latest.
  private static Recalled of(Recaller recaller, List<PromiseLinks.Version> versions, Map<String, List<Integer>> ofSum) {
    List<Meant> meant =
        keys(recaller.pledge, recaller.mention.sum().toPlainString()).stream()
            .flatMap(key -> ofSum.getOrDefault(key, List.of()).stream())
            .distinct()
            .filter(each -> canBeMeant(recaller, versions.get(each).pledge()))
            .sorted(
                Comparator.<Integer>comparingInt(each -> isIn(versions.get(each).pledge(), recaller.said.document()) ? 0 : 1)
                    .thenComparingDouble(each -> -versions.get(each).pledge().likeness(recaller.pledge))
                    .thenComparing(each -> versions.get(each).pledge().day(), Comparator.reverseOrder())
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .map(each -> new Meant(each, sketch(recaller, versions.get(each).pledge())))
            .toList();
    return new Recalled(recaller.position, meant);
  }

  private static Sketch sketch(Recaller recaller, Pledge meant) {
    LinkKind said = recaller.mention.kind();
    LinkKind kind = said == LinkKind.SUPERSEDES && hasRunOut(meant, recaller) ? LinkKind.RENEWS : said;
    boolean paid = kind == LinkKind.PART_OF && recaller.pledge.isDelivery();
    return new Sketch(recaller.pledge, meant, paid ? LinkKind.FULFILS : kind, reason(kind), recaller.said, 0);
  }

  /// Whether the period of what is meant was over when the new one was promised, or before its years begin.
  private static boolean hasRunOut(Pledge meant, Recaller recaller) {
    LocalDate until = meant.until();
    int begins = recaller.said.years().from();
    return until != null && until.isBefore(recaller.pledge.day())
        || begins > 0 && meant.said().stream().anyMatch(each -> each.years().from() > 0 && each.years().to() <= begins);
  }

  private static String reason(LinkKind kind) {
    return switch (kind) {
      case PART_OF -> "its source says so: out of the sum that it names";
      case TOPS_UP -> "its source says so: on top of the sum that it names";
      case SUPERSEDES -> "its source says so: in place of the sum that it names";
      case RENEWS -> "its source names the sum of the round before";
      case RESTATES, FULFILS, CUMULATIVE_OF -> "its source names that sum";
    };
  }

  @Override
  public void find(BitSet known, Consumer<Sketch> found) {
    if (known.get(position)) {
      for (Meant each : meant) {
        if (known.get(each.position)) {
          found.accept(each.link);
          return;
        }
      }
    }
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
    if (pledge.amount() == null && meant.amount() == null && Weight.counted(pledge, meant).orElse(1) >= 0.999) {
      return false;
    }
    boolean bothNamed = pledge.to().isEmpty() == meant.to().isEmpty();
    return switch (recaller.mention.kind()) {
      case PART_OF -> Weight.fits(pledge, meant) && !(pledge.isDelivery() && meant.isDelivery());
      case SUPERSEDES -> !pledge.isDelivery() && !meant.isDelivery() && bothNamed;
      case TOPS_UP, RENEWS -> !pledge.isDelivery() && (bothNamed || pledge.to().isEmpty());
      case RESTATES, FULFILS, CUMULATIVE_OF -> false;
    };
  }

  private static boolean isMoney(Pledge pledge) {
    return pledge.settled().kind() != Kind.COOPERATION && pledge.settled().kind() != Kind.POLICY;
  }
}
