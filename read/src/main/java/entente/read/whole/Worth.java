package entente.read.whole;

import entente.model.Field;
import entente.model.Money;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Particulars;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.frame.Told;
import entente.read.table.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much a promise is worth, told after it: "Peru announced a package for Haiti. It is worth 15
/// million dollars", "The order is valued at 2 billion", "the package, made public on Monday,
/// amounts to 20 million".
final class Worth {
  private static final Words LISTS = Words.of(Worth.class);
  private static final String THINGS = String.join("|", LISTS.list("things"));
  private static final String MEASURES = String.join("|", LISTS.list("measures"));

  /// From the words that point at a promise to the sum.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?:^|[.,;] |\\band )(?:it|this|(?:the|this|that|its) (?:[\\p{L}-]+ ){0,3}?(?:"
              + THINGS
              + "))\\b[^.;:]{0,90}?\\b(?:"
              + MEASURES
              + ")(?: (?:about|around|some|nearly|almost|over|more than|up to|just over|roughly|a"
              + " total of|at least))? $");

  /// So many sentences before it the promise may stand.
  private static final int REACH = 2;

  private Worth() {}

  /// Gives promises without a sum the one that is told of them.
  static void fill(List<Scene> scenes, List<Draft> merged) {
    var told = Told.of(merged);
    var doubled = new HashSet<Draft>();
    for (Scene scene : scenes) {
      for (Mention.OfMoney sum : scene.money()) {
        if (TOLD.matcher(scene.between(scene.span().start(), sum.span().start())).find()) {
          Draft promise = before(told, scene, sum);
          if (promise != null) {
            fill(told, promise, scene, sum).forEach(doubled::add);
          }
        }
      }
    }
    merged.removeAll(doubled);
  }

  /// Fills a promise; what the sentence of the sum tells of it besides is told twice.
  private static Stream<Draft> fill(Told told, Draft promise, Scene scene, Mention.OfMoney sum) {
    Particulars.amount(promise, sum);
    var sectors = new HashSet<>(promise.sectors());
    sectors.addAll(Sectors.in(scene.body().of(scene.text())));
    promise.sectors(sectors);
    if (scene.index() != promise.scene().index()) {
      promise.evidence(scene.body());
    }
    return told.back(scene, 0)
        .filter(draft ->
            draft != promise
                && bears(draft, sum.money())
                && draft.parties(Field.FROM).equals(promise.parties(Field.FROM)));
  }

  /// The last promise of money or goods before a sum that has none of its own; null where another
  /// party bears the sum.
  private static @Nullable Draft before(Told told, Scene scene, Mention.OfMoney sum) {
    Draft last =
        told.back(scene, REACH)
            .filter(draft ->
                draft.type() == Type.COMMITMENT
                    && (draft.scene().index() != scene.index()
                        || !sum.money().equals(draft.amount())
                            && draft.evidence().getFirst().start() < sum.span().start()))
            .max(
                Comparator.comparingInt((Draft draft) -> draft.scene().index())
                    .thenComparingInt(draft -> draft.evidence().getFirst().start()))
            .filter(draft -> draft.amount() == null && sized(draft))
            .orElse(null);
    boolean others =
        last != null
            && told.back(scene, 0)
                .anyMatch(draft ->
                    draft != last
                        && bears(draft, sum.money())
                        && !Objects.equals(draft.parties(Field.FROM), last.parties(Field.FROM)));
    return others ? null : last;
  }

  private static boolean sized(Draft draft) {
    return Set.of("finance", "goods", "programme").contains(String.valueOf(draft.term(Field.KIND)));
  }

  private static boolean bears(Draft draft, Money money) {
    return draft.type() == Type.COMMITMENT && money.equals(draft.amount());
  }
}
