package entente.model;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Checks a property on many generated inputs. A failure names its input and the seed that rebuilds
/// it: run again with `-Dforall.seed=<seed>`. It does not shrink; keep generators small instead.
public final class ForAll {
  private static final int RUNS = Integer.getInteger("forall.runs", 1_000);

  private ForAll() {}

  public static <T> void forAll(Function<RandomGenerator, T> arbitrary, Consumer<T> property) {
    forAll(RUNS, arbitrary, property);
  }

  /// @param runs on how many inputs, where one takes long
  public static <T> void forAll(
      int runs, Function<RandomGenerator, T> arbitrary, Consumer<T> property) {
    long first = Long.getLong("forall.seed", System.nanoTime());
    int wanted = System.getProperty("forall.seed") == null ? runs : 1;
    for (long seed = first; seed < first + wanted; seed++) {
      T input = arbitrary.apply(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      try {
        property.accept(input);
      } catch (Throwable failure) {
        throw new AssertionError(
            "fails for %s; rerun with -Dforall.seed=%d".formatted(input, seed), failure);
      }
    }
  }
}
