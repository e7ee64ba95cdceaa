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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How an entry came to be known: what was said on each day, and what was new in it.
final class History {
  private History() {}

  /// What one or more documents made known on one day.
  ///
  /// @param status what they said of how far it had come, with its date; empty where the type has no stages
  /// @param moved whether that differs from what was known before
  /// @param news what else they added or said otherwise; empty where they said the same
  /// @param numbers the numbers of their reports in the list of evidence
  record Step(
      LocalDate day, @Nullable Sign sign, String status, boolean moved, List<String> news, List<String> who, List<Integer> numbers) {
    boolean first() {
      return numbers.contains(1);
    }
  }

  static List<Step> of(Entry entry) {
    var known = new EnumMap<Field, Value>(Field.class);
    var steps = new ArrayList<Step>();
    int number = 0;
    for (Report report : entry.reports()) {
      number++;
      Assertion said = report.claim().assertion();
      String status = status(said);
      boolean moved = moved(known, said.fields());
      List<String> news = known.isEmpty() ? List.of() : news(entry.type(), known, said.fields());
      known.putAll(said.fields());
      Step last = steps.isEmpty() ? null : steps.getLast();
      if (last != null && last.day().equals(report.known()) && !moved && news.isEmpty()) {
        steps.set(steps.size() - 1, joined(last, report, number));
      } else {
        steps.add(
            new Step(
                report.known(), Sign.of(said).orElse(null), status, moved, news, List.of(Source.of(report).who()), List.of(number)));
      }
    }
    return steps;
  }

  private static Step joined(Step step, Report report, int number) {
    var who = new ArrayList<>(step.who());
    String publisher = Source.of(report).who();
    if (!who.contains(publisher)) {
      who.add(publisher);
    }
    var numbers = new ArrayList<>(step.numbers());
    numbers.add(number);
    return new Step(step.day(), step.sign(), step.status(), step.moved(), step.news(), List.copyOf(who), List.copyOf(numbers));
  }

  /// Whether it had come further, or was to happen at another time; a vaguer or sharper date is no movement.
  private static boolean moved(Map<Field, Value> known, Map<Field, Value> said) {
    Value status = known.get(Field.STATUS);
    if (status == null) {
      return false;
    }
    boolean elsewhen =
        when(known) instanceof Value.Date(var before) && when(said) instanceof Value.Date(var now) && !before.agrees(now);
    return elsewhen || !status.equals(said.get(Field.STATUS));
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

  private static List<String> news(Type type, Map<Field, Value> known, Map<Field, Value> said) {
    return said.entrySet().stream()
        .filter(each -> each.getKey() != Field.STATUS && each.getKey() != Field.DATE && each.getKey() != Field.START)
        .filter(each -> !each.getValue().equals(known.get(each.getKey())))
        .map(each -> Say.label(type, each.getKey()).toLowerCase(java.util.Locale.ENGLISH) + " " + Say.value(each.getValue()))
        .collect(Collectors.toList());
  }
}
