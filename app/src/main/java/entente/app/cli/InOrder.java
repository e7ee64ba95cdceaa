package entente.app.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on many things on all cores, on a bounded number of them at once, and hands on what came
/// of each in their own order.
final class InOrder {
  private InOrder() {}

  /// @param work done by several threads at once
  /// @param then done by the caller's thread, in the order of the items
  static <A, B> void of(List<A> items, Function<A, B> work, Consumer<B> then) {
    int cores = Runtime.getRuntime().availableProcessors();
    var workers = Executors.newFixedThreadPool(Math.max(1, Math.min(cores, items.size())));
    try {
      var underway = new ArrayDeque<Future<B>>();
      for (A item : items) {
        if (underway.size() == 2 * cores) {
          then.accept(result(underway.remove()));
        }
        underway.add(workers.submit(() -> work.apply(item)));
      }
      while (!underway.isEmpty()) {
        then.accept(result(underway.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Stop(
          Status.ERRED, "interrupted: the work was not finished; start again", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      if (failed.getCause() instanceof Error ours) {
        throw ours;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }
}
