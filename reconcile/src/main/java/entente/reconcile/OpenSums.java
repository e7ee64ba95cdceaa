package entente.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The open sums ([Envelopes]) among promises that count, by whose they are and in which years
/// others may be inside them.
final class OpenSums {
  /// More days than [Envelopes] allows between what is promised on one occasion.
  private static final int AROUND = 12;

  /// Who speaks of more years than that means no end.
  private static final int LONG = 150;

  private static final int ANY = Integer.MIN_VALUE;

  private final Map<String, Map<Integer, List<Candidate>>> byOwner = new HashMap<>();

  /// An open sum in which a promise may be.
  ///
  /// @param why what speaks for it, in a few words
  record Around(Candidate sum, String why) {}

  /// @param counted in their natural order
  OpenSums(List<Candidate> counted) {
    for (Candidate each : counted) {
      if (each.pledge().isEnvelope()) {
        each.pledge()
            .purse()
            .owners()
            .forEach(owner -> put(each, byOwner.computeIfAbsent(owner, _ -> new HashMap<>())));
      }
    }
  }

  private static void put(Candidate sum, Map<Integer, List<Candidate>> years) {
    Pledge pledge = sum.pledge();
    LocalDate end = pledge.end();
    LocalDate last =
        end == null
            ? pledge.lastDay().plusYears(Envelopes.RUNNING)
            : pledge.lastDay().plusDays(AROUND);
    int from = pledge.day().minusDays(AROUND).getYear();
    int to = end != null && end.isAfter(last) ? end.getYear() : last.getYear();
    if (to - from > LONG) {
      years.computeIfAbsent(ANY, _ -> new ArrayList<>()).add(sum);
    } else {
      for (int year = from; year <= to; year++) {
        years.computeIfAbsent(year, _ -> new ArrayList<>(1)).add(sum);
      }
    }
  }

  /// The first open sum that a promise may be inside; null where there is none.
  @Nullable Around around(Candidate part) {
    Around first = null;
    for (String owner : part.pledge().purse().owners()) {
      Map<Integer, List<Candidate>> years = byOwner.get(owner);
      if (years != null) {
        first = earlier(first, first(part, years.get(ANY)));
        if (part.pledge().lastDay().getYear() - part.pledge().day().getYear() > LONG) {
          for (List<Candidate> each : years.values()) {
            first = earlier(first, first(part, each));
          }
        } else {
          for (int year = part.pledge().day().getYear();
              year <= part.pledge().lastDay().getYear();
              year++) {
            first = earlier(first, first(part, years.get(year)));
          }
        }
      }
    }
    return first;
  }

  private static @Nullable Around first(Candidate part, @Nullable List<Candidate> sums) {
    if (sums != null) {
      for (Candidate each : sums) {
        String why = Envelopes.mayHold(each.pledge(), part.pledge());
        if (why != null) {
          return new Around(each, why);
        }
      }
    }
    return null;
  }

  private static @Nullable Around earlier(@Nullable Around one, @Nullable Around other) {
    return one == null || (other != null && other.sum.place() < one.sum.place()) ? other : one;
  }
}
