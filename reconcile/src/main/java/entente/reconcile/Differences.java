package entente.reconcile;

import entente.model.Disagreement;
import entente.model.Disagreement.Kind;
import entente.model.Disagreement.Stand;
import entente.model.Field;
import entente.model.Report;
import entente.model.Slot;
import entente.model.Type;
import entente.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the claims of an entry differ: one disagreement for each field that has two values. That a
/// claim is silent on a field is no difference.
final class Differences {
  /// Further fields whose difference the guide counts as conflict.
  private static final Set<Field> BESIDE = Set.of(Field.SCHEME, Field.INSTRUMENT);

  private Differences() {}

  /// @param group the claims of one entry, in order
  /// @param ruled the reasons of the fields that a person decided: their disagreements stay, and
  ///   say so
  /// @param lineage which documents bring which up to date
  static List<Disagreement> of(List<Subject> group, Map<Field, String> ruled, Lineage lineage) {
    var found = new ArrayList<Disagreement>();
    if (group.size() < 2) {
      return found;
    }
    Type type = group.getFirst().type();
    for (Slot slot : type.slots()) {
      if (slot.scored() || BESIDE.contains(slot.field())) {
        List<Said> said = said(group, slot.field());
        List<Stand> stands = stands(said);
        if (stands.size() > 1) {
          found.add(disagreement(slot.field(), said, stands, ruled, lineage));
        }
      }
    }
    return found;
  }

  private static Disagreement disagreement(
      Field field, List<Said> said, List<Stand> stands, Map<Field, String> ruled, Lineage lineage) {
    Judgement.Verdict verdict = new Judgement.Verdict(Kind.REFINEMENT, "");
    List<Said> distinct = distinct(said);
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = i + 1; j < distinct.size(); j++) {
        if (!Support.same(distinct.get(i).value(), distinct.get(j).value())) {
          Judgement.Verdict pair = judged(field, distinct.get(i), distinct.get(j), lineage);
          if (verdict.reason().isEmpty() || weight(pair.kind()) > weight(verdict.kind())) {
            verdict = pair;
          }
        }
      }
    }
    String decided = ruled.containsKey(field) ? ruled.get(field) + "; " : "";
    return new Disagreement(field, verdict.kind(), stands, decided + verdict.reason());
  }

  /// What a publisher changed in its own story is no conflict: the later version stands.
  private static Judgement.Verdict judged(Field field, Said one, Said other, Lineage lineage) {
    return lineage.updates(other.subject().document(), one.subject().document())
        ? new Judgement.Verdict(
            Kind.PROGRESS,
            "the story was brought up to date: %s, then %s".formatted(one.value(), other.value()))
        : Judgement.of(field, one, other);
  }

  /// A conflict between any two outweighs progress, and progress refinement.
  private static int weight(Kind kind) {
    return switch (kind) {
      case REFINEMENT -> 0;
      case PROGRESS -> 1;
      case CONFLICT -> 2;
    };
  }

  /// One claim for each value and set of circumstances that the judgement looks at, so that a
  /// thousand reports of one thing make no million pairs: the first and the last to be known.
  private static List<Said> distinct(List<Said> said) {
    if (said.size() <= 12) {
      return said;
    }
    var first = new LinkedHashMap<List<Object>, Said>();
    var last = new LinkedHashMap<List<Object>, Said>();
    for (Said each : said) {
      List<Object> circumstances = List.of(each.value(), each.status());
      first.putIfAbsent(circumstances, each);
      last.put(circumstances, each);
    }
    var both = new LinkedHashSet<>(first.values());
    both.addAll(last.values());
    return both.stream().sorted(Comparator.comparing(Said::subject)).limit(60).toList();
  }

  private static List<Said> said(List<Subject> group, Field field) {
    var said = new ArrayList<Said>();
    for (Subject subject : group) {
      Optional.ofNullable(subject.fields().get(field))
          .or(() -> subject.further(field))
          .ifPresent(value -> said.add(new Said(subject, value)));
    }
    return said;
  }

  private static List<Stand> stands(List<Said> said) {
    var values = new ArrayList<Value>();
    var reports = new ArrayList<List<Report>>();
    for (Said each : said) {
      int at = 0;
      while (at < values.size() && !Support.same(values.get(at), each.value())) {
        at++;
      }
      if (at == values.size()) {
        values.add(each.value());
        reports.add(new ArrayList<>());
      }
      reports.get(at).addAll(each.subject().reports());
    }
    var stands = new ArrayList<Stand>();
    for (int i = 0; i < values.size(); i++) {
      stands.add(new Stand(values.get(i), reports.get(i).stream().sorted().toList()));
    }
    return stands;
  }

  /// What one claim gives for the field in question.
  record Said(Subject subject, Value value) {
    String status() {
      return subject.status();
    }

    boolean isForecast() {
      return Stages.isForecast(status());
    }
  }
}
