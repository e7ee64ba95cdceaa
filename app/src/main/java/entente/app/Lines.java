package entente.app;

import entente.ledger.Line;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Report;
import entente.model.Sector;
import entente.model.Value;
import entente.model.Version;
import entente.model.When;
import entente.publish.EntryName;
import entente.reconcile.Due;
import entente.reconcile.Gravity;
import entente.reconcile.ValidOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By what entries are chosen and sorted.
final class Lines {
  private static final List<Field> KINDS =
      List.of(Field.KIND, Field.ACT, Field.ROLE, Field.MEASURE);
  private static final List<Field> BEGINS = List.of(Field.DATE, Field.START, Field.PERIOD);
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private Lines() {}

  static Line of(Version version) {
    Entry entry = version.entry();
    Map<Field, Value> fields = entry.settled().fields();
    Report first = entry.reports().getFirst();
    When begins = date(fields, BEGINS).orElse(When.of(first.known()));
    Optional<ValidOn> valid = ValidOn.of(entry);
    return new Line(
        entry.id(),
        version.since(),
        version.until(),
        entry.type(),
        first.known(),
        entry.rank(),
        entry.head().lastKnown(),
        begins.first(),
        date(fields, List.of(Field.END)).orElse(begins).last(),
        valid.isEmpty() ? NEVER : valid.get().first(),
        valid.isEmpty() ? NEVER.minusDays(1) : valid.get().last(),
        entry.head().sources(),
        entry.head().differences(),
        words(fields),
        entry.settled().everyone(),
        parties(fields, Field.FROM),
        parties(fields, Field.TO),
        Due.of(entry).map(Due::due).orElse(null),
        EntryName.of(entry),
        entry.settled(),
        differing(entry),
        (int)
            entry.disagreements().stream()
                .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
                .count(),
        (float) Gravity.lasting(entry),
        (float) entry.confidence());
  }

  /// How many documents contradict each other in the field in which most do; 0 where none do.
  static int differing(Entry entry) {
    return entry.disagreements().stream()
        .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
        .mapToInt(Lines::sources)
        .max()
        .orElse(0);
  }

  private static int sources(Disagreement disagreement) {
    return (int)
        disagreement.stands().stream()
            .flatMap(stand -> stand.reports().stream())
            .map(report -> report.publication().document())
            .distinct()
            .count();
  }

  private static List<String> words(Map<Field, Value> fields) {
    var words = new ArrayList<String>();
    for (Field field : KINDS) {
      if (fields.get(field) instanceof Value.Term(String word)) {
        words.add("kind:" + word);
      }
    }
    if (fields.get(Field.STATUS) instanceof Value.Term(String word)) {
      words.add("status:" + word);
    }
    if (fields.get(Field.SECTORS) instanceof Value.Sectors(var sectors)) {
      sectors.stream().map(Sector::word).map(word -> "sector:" + word).forEach(words::add);
    }
    return words;
  }

  private static List<Party> parties(Map<Field, Value> fields, Field field) {
    return fields.get(field) instanceof Value.Parties(var parties) ? parties : List.of();
  }

  private static Optional<When> date(Map<Field, Value> fields, List<Field> which) {
    return which.stream()
        .flatMap(field ->
            fields.get(field) instanceof Value.Date(When when)
                ? Optional.of(when).stream()
                : Optional.<When>empty().stream())
        .findFirst();
  }
}
