package entente.app.web;

import entente.model.Assertion;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How an entry came to be known: what was said on each day, and what was new in it.
final class History {
  /// How far a thing has come, and when.
  private static final Set<Field> PROGRESS = Set.of(Field.STATUS, Field.DATE, Field.START);

  /// So many steps are listed at the most.
  private static final int MOST = 20;

  private History() {}

  /// What one or more documents made known on one day.
  ///
  /// @param status what they said of how far it had come, with its date; empty where the type has
  ///   no stages
  /// @param moved whether that differs from what was known before
  /// @param news what else they added or said otherwise; empty where they said the same
  /// @param numbers the numbers of their reports in the list of evidence
  record Step(
      LocalDate day,
      @Nullable Sign sign,
      String status,
      boolean moved,
      List<String> news,
      List<String> who,
      List<Integer> numbers) {
    boolean first() {
      return numbers.contains(1);
    }
  }

  static List<Step> of(Entry entry) {
    return of(entry.settled(), entry.reports());
  }

  /// @param reports every claim about the thing, in order of being known
  static List<Step> of(Assertion settling, List<Report> reports) {
    Map<Field, Value> settled = settling.fields();
    var known = new EnumMap<Field, Value>(Field.class);
    var steps = new ArrayList<Step>();
    int number = 0;
    for (Report report : reports) {
      number++;
      Map<Field, Value> said = report.claim().assertion().fields();
      boolean arrived = standsAt(known, settled);
      boolean moved =
          !known.isEmpty() && !standsAt(said, known) && (!arrived || standsAt(said, settled));
      List<String> news =
          known.isEmpty() ? List.of() : news(settling.type(), known, said, moved || arrived);
      Step last = steps.isEmpty() ? null : steps.getLast();
      if (last != null && last.day().equals(report.known()) && !moved && news.isEmpty()) {
        steps.set(steps.size() - 1, joined(last, report, number));
      } else {
        var assertion = report.claim().assertion();
        steps.add(
            new Step(
                report.known(),
                Sign.of(assertion).orElse(null),
                status(assertion),
                moved,
                news,
                List.of(Source.of(report).who()),
                List.of(number)));
      }
      said.forEach((field, value) -> {
        if (!arrived || moved || !PROGRESS.contains(field)) {
          known.put(field, value);
        }
      });
    }
    return steps;
  }

  /// Of many steps those that tell something: the first, those that moved it or made more known,
  /// and the last; the newest of them where there are too many still.
  static List<Step> telling(List<Step> steps) {
    if (steps.size() <= MOST) {
      return steps;
    }
    var telling =
        steps.stream()
            .filter(step ->
                step.first()
                    || step.moved()
                    || !step.news().isEmpty()
                    || step.equals(steps.getLast()))
            .toList();
    return telling.size() <= MOST
        ? telling
        : Stream.concat(
                telling.stream().limit(1),
                telling.subList(telling.size() - MOST + 1, telling.size()).stream())
            .toList();
  }

  private static Step joined(Step step, Report report, int number) {
    var who = new ArrayList<>(step.who());
    String publisher = Source.of(report).who();
    if (!who.contains(publisher)) {
      who.add(publisher);
    }
    var numbers = new ArrayList<>(step.numbers());
    numbers.add(number);
    return new Step(
        step.day(),
        step.sign(),
        step.status(),
        step.moved(),
        step.news(),
        List.copyOf(who),
        List.copyOf(numbers));
  }

  /// Whether what is said is as far along as that: the same status, at a time that may be the same.
  /// A vaguer date is no movement, and once the status that is settled was reached, an older or
  /// vaguer report of another moves nothing.
  private static boolean standsAt(Map<Field, Value> said, Map<Field, Value> that) {
    boolean elsewhen =
        when(that) instanceof Value.Date(var before)
            && when(said) instanceof Value.Date(var now)
            && !before.agrees(now);
    return !elsewhen && Objects.equals(said.get(Field.STATUS), that.get(Field.STATUS));
  }

  private static @Nullable Value when(Map<Field, Value> fields) {
    return fields.getOrDefault(Field.DATE, fields.get(Field.START));
  }

  /// "established, 17 December 2023".
  static String status(Assertion said) {
    Map<Field, Value> fields = said.fields();
    if (!(fields.get(Field.STATUS) instanceof Value.Term(var word))) {
      return "";
    }
    Value date = when(fields);
    return Say.slug(word) + (date == null ? "" : ", " + Say.value(date));
  }

  /// @param staged whether how far it had come is told by the step itself
  private static List<String> news(
      Type type, Map<Field, Value> known, Map<Field, Value> said, boolean staged) {
    return said.entrySet().stream()
        .filter(each -> !(staged && PROGRESS.contains(each.getKey())))
        .filter(each -> !same(each.getValue(), known.get(each.getKey())))
        .map(each ->
            Say.label(type, each.getKey()).toLowerCase(Locale.ENGLISH)
                + ": "
                + Say.value(each.getValue()))
        .toList();
  }

  /// A date is news only where it contradicts the one before.
  private static boolean same(Value said, @Nullable Value known) {
    return known instanceof Value.Date(var before) && said instanceof Value.Date(var now)
        ? before.agrees(now)
        : said.equals(known);
  }
}
