package entente.app.web;

import entente.model.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many rows of each kind are known on a day: told from when each begins and ends to be known,
/// without looking at any of them again.
final class Census {
  private final Map<Kind, Times> kinds = new HashMap<>();

  /// @param sign null where the type has no stages
  /// @param differs whether its sources contradict one another
  record Kind(Type type, @Nullable Sign sign, boolean differs) {
    static Kind of(Row row) {
      return new Kind(row.type(), row.sign(), row.differs() > 0);
    }
  }

  /// The days on which rows begin to be known, and those on which they end; each rising.
  private static final class Times {
    private final int[] since;
    private final int[] until;

    Times(List<Kept> versions) {
      since = versions.stream().mapToInt(Kept::since).sorted().toArray();
      until = versions.stream().mapToInt(Kept::until).sorted().toArray();
    }

    long on(int day) {
      return by(since, day) - by(until, day);
    }

    /// How many of the days lie not after this one.
    private static long by(int[] days, int day) {
      int at = Arrays.binarySearch(days, day);
      if (at < 0) {
        return -at - 1L;
      }
      while (at < days.length && days[at] == day) {
        at++;
      }
      return at;
    }
  }

  Census(List<Kept> versions) {
    versions.stream()
        .collect(Collectors.groupingBy(each -> Kind.of(each.row())))
        .forEach((kind, each) -> kinds.put(kind, new Times(each)));
  }

  /// The kinds of which any are known on a day.
  Map<Kind, Long> on(int day) {
    Map<Kind, Long> known = new HashMap<>();
    kinds.forEach((kind, times) -> {
      long many = times.on(day);
      if (many > 0) {
        known.put(kind, many);
      }
    });
    return known;
  }
}
