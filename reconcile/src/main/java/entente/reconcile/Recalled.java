package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.LinkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A promise whose words name the sum of another, and the promises of that sum that may be meant.
final class Recalled implements Circle {
  private static final int MOST = 64;

  private final Pledge pledge;
  private final List<Sketch> meant;

  /// Whose words name a sum.
  ///
  /// @param keys what it shares with those that may be meant ([#keys])
  record Recaller(Pledge pledge, Statement said, Mention mention, Set<String> keys) {}

  private Recalled(Pledge pledge, List<Sketch> meant) {
    this.pledge = pledge;
    this.meant = meant;
  }

  /// What a promise's words name, in the order of its versions.
  static List<Recaller> recallers(Promise promise) {
    var recallers = new ArrayList<Recaller>();
    for (Pledge pledge : promise.versions()) {
      for (Statement said : pledge.said()) {
        for (Mention mention : said.mentions()) {
          recallers.add(new Recaller(pledge, said, mention, keys(pledge, mention.sum())));
        }
      }
    }
    return recallers;
  }

  /// Whose sum a promise's is: givers and receivers, with the sum; empty where it names none.
  static Set<String> keys(Pledge pledge) {
    BigDecimal figure = Weight.figure(pledge);
    return figure == null ? Set.of() : keys(pledge, figure.stripTrailingZeros());
  }

  private static Set<String> keys(Pledge pledge, BigDecimal amount) {
    String sum = amount.toPlainString();
    var keys = new TreeSet<String>();
    pledge.purse().owners().forEach(owner -> keys.add(owner + " " + sum));
    pledge.purse().receivers().forEach(receiver -> keys.add("> " + receiver + " " + sum));
    return keys;
  }

  /// Those told in the same document before others, of these the likest, then the latest. Empty
  /// where none may be meant.
  ///
  /// @param ofSum those that have each of the recaller's keys, in their natural order
  static List<Circle> of(Recaller recaller, Map<String, List<Pledge>> ofSum) {
    List<Sketch> meant =
        recaller.keys.stream()
            .flatMap(key -> ofSum.getOrDefault(key, List.of()).stream())
            .distinct()
            .filter(each -> canBeMeant(recaller, each))
            .sorted(
                Comparator.<Pledge>comparingInt(
                        each -> isIn(each, recaller.said.document()) ? 0 : 1)
                    .thenComparingDouble(each -> -each.likeness(recaller.pledge))
                    .thenComparing(Pledge::day, Comparator.reverseOrder())
                    .thenComparing(Pledges.ORDER))
            .limit(MOST)
            .map(each -> sketch(recaller, each))
            .toList();
    return meant.isEmpty() ? List.of() : List.of(new Recalled(recaller.pledge, meant));
  }

  private static Sketch sketch(Recaller recaller, Pledge meant) {
    LinkKind said = recaller.mention.kind();
    LinkKind kind =
        said == LinkKind.SUPERSEDES && hasRunOut(meant, recaller) ? LinkKind.RENEWS : said;
    boolean paid = kind == LinkKind.PART_OF && recaller.pledge.isDelivery();
    return new Sketch(
        recaller.pledge, meant, paid ? LinkKind.FULFILS : kind, reason(kind), recaller.said, 0);
  }

  /// Whether the period of what is meant was over when the new one was promised, or before its
  /// years begin.
  private static boolean hasRunOut(Pledge meant, Recaller recaller) {
    LocalDate end = meant.end();
    int begins = recaller.said.years().from();
    return (end != null && end.isBefore(recaller.pledge.day()))
        || (begins > 0
            && meant.said().stream()
                .anyMatch(each -> each.years().from() > 0 && each.years().to() <= begins));
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
  public void find(int day, Consumer<Sketch> found) {
    if (pledge.isKnown(day)) {
      for (Sketch each : meant) {
        if (each.to().isKnown(day)) {
          found.accept(each);
          return;
        }
      }
    }
  }

  @Override
  public void each(Consumer<String> id) {
    id.accept(pledge.id());
    meant.forEach(each -> id.accept(each.to().id()));
  }

  private static boolean isIn(Pledge pledge, String document) {
    return pledge.said().stream().anyMatch(each -> each.document().equals(document));
  }

  private static boolean canBeMeant(Recaller recaller, Pledge meant) {
    Pledge pledge = recaller.pledge;
    if (meant.id().equals(pledge.id())
        || !isMoney(meant)
        || !isMoney(pledge)
        || meant.known().isAfter(recaller.said.known())) {
      return false;
    }
    boolean onePurse =
        Purse.shared(pledge, meant) || Purse.inBloc(pledge, meant) || Purse.inBloc(meant, pledge);
    if (!onePurse || !(Purse.reaches(pledge, meant) || Purse.reaches(meant, pledge))) {
      return false;
    }
    if (pledge.amount() == null
        && meant.amount() == null
        && Weight.counted(pledge, meant).orElse(1) >= 0.999) {
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
