package entente.reconcile;

import entente.reconcile.Total.LeftOut;
import entente.reconcile.Total.Reason;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// Promises that a sum leaves out, each with the reason: of most a number until somebody looks at
/// it, for there may be hundreds of thousands.
final class Omitted {
  private static final Reason[] REASONS = Reason.values();
  private static final int BITS = 8;

  private final Telling telling;
  private final Map<Integer, LeftOut> told = new HashMap<>();

  /// The place of each in the natural order of all, and its reason.
  private long[] omitted = new long[256];

  private int size;

  /// Says why the promise at a place is left out.
  interface Telling {
    LeftOut of(int place, Reason reason);
  }

  Omitted(Telling telling) {
    this.telling = telling;
  }

  /// Leaves out the one at a place in the natural order of all.
  @SuppressWarnings("EnumOrdinal") // for this run of the program alone
  void add(int place, Reason reason) {
    if (size == omitted.length) {
      omitted = Arrays.copyOf(omitted, 2 * size);
    }
    omitted[size++] = (long) place << BITS | reason.ordinal();
  }

  /// The same of which is known what to say.
  void add(int place, LeftOut left) {
    told.put(place, left);
    add(place, left.reason());
  }

  /// In the natural order of the promises; nothing may be added afterwards.
  List<LeftOut> inOrder() {
    omitted = Arrays.copyOf(omitted, size);
    Arrays.sort(omitted);
    return new InOrder();
  }

  private final class InOrder extends AbstractList<LeftOut> implements RandomAccess {
    @Override
    public LeftOut get(int index) {
      int place = (int) (omitted[index] >> BITS);
      @Nullable LeftOut known = told.get(place);
      return known != null
          ? known
          : telling.of(place, REASONS[(int) (omitted[index] & ((1 << BITS) - 1))]);
    }

    @Override
    public int size() {
      return omitted.length;
    }
  }
}
