package entente.app.web;

import entente.ledger.Dated;
import entente.model.Publication;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The publications of all days: what was public on a day is the first so many. Any number of
/// threads may ask.
final class Calendar {
  /// In order of making known, each once.
  private final List<Dated> published;

  private final List<Dated> newestFirst;
  private final Map<String, LocalDate> firstDays = new HashMap<>();

  /// @param dated in order of making known
  Calendar(List<Dated> dated) {
    var seen = new HashSet<Publication>();
    published = dated.stream().filter(each -> seen.add(each.publication())).toList();
    published.forEach(each -> firstDays.putIfAbsent(each.publication().document(), each.day()));
    newestFirst =
        published.stream()
            .sorted(
                Comparator.comparing(
                    each -> each.publication().published(),
                    Comparator.nullsLast(Comparator.comparing(When::last).reversed())))
            .toList();
  }

  /// Those that were public by a day, in order of making known; null is any day.
  List<Publication> by(@Nullable LocalDate day) {
    return published.subList(0, many(day)).stream().map(Dated::publication).toList();
  }

  /// The same by the days that they bear, the newest first and the undated last.
  Stream<Publication> newestFirst(@Nullable LocalDate day) {
    return newestFirst.stream().filter(each -> isBy(each, day)).map(Dated::publication);
  }

  /// Whether a document, by its hash, was public by a day.
  boolean isPublic(String document, @Nullable LocalDate day) {
    LocalDate first = firstDays.get(document);
    return first != null && (day == null || !first.isAfter(day));
  }

  /// How many there were by a day.
  int many(@Nullable LocalDate day) {
    int low = 0;
    int high = published.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBy(published.get(middle), day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBy(Dated dated, @Nullable LocalDate day) {
    return day == null || !dated.day().isAfter(day);
  }

  /// The last days on which something was published by a day, the newest first.
  List<LocalDate> days(@Nullable LocalDate by, int most) {
    SequencedSet<LocalDate> days = new LinkedHashSet<>();
    for (int at = many(by) - 1; at >= 0 && days.size() < most; at--) {
      if (published.get(at).publication().published() != null) {
        days.add(published.get(at).day());
      }
    }
    return new ArrayList<>(days);
  }
}
