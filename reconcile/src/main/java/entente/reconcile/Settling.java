package entente.reconcile;

import entente.model.Assertion;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Slot;
import entente.model.Type;
import entente.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Settles the values of an entry: every field by the same rule, with the reason in words.
///
/// A person's ruling decides. A status is the furthest stage that anyone reported as reached,
/// unless a later report states its reversal. Every other field has the value of some claim: that
/// which an official text supports, else that which the most independent voices support. A source
/// supports the value that it gives and any that says the same more precisely or more fully, so the
/// day wins over its month and the longer list over its part. Between equals, the more precise
/// wins, then the one that more give exactly, then the one known later, then the first. Copies and
/// rewrites of one text are one voice ([Lineage]); of a story that its publisher brought up to date
/// the later version speaks, the earlier only of what the later leaves out. Forecasts do not count
/// for what has happened since: when a tier was reached is unstated where only plans give a date.
/// But a city or day that was planned stands where the reports of the meeting name no other, only
/// its country or month.
final class Settling {
  /// Fields that mean something only beside another: they come from the claims that give the
  /// settled value of that one.
  private static final Map<Field, Field> BESIDE =
      new EnumMap<>(
          Map.of(Field.UNIT, Field.VALUE, Field.BOUND, Field.AMOUNT, Field.END, Field.START));

  /// Where and when a meeting is: what was foreseen tells where a report of it is vague.
  private static final Set<Field> SITUATED = Set.of(Field.PLACE, Field.START, Field.END);

  private final List<Subject> group;
  private final Lineage lineage;
  private final Type type;
  private final Map<Field, Value> settled = new LinkedHashMap<>();
  private final Map<Field, String> reasons = new EnumMap<>(Field.class);
  private final Set<Field> decided = new HashSet<>();

  private Settling(List<Subject> group, Lineage lineage) {
    this.group = group;
    this.lineage = lineage;
    this.type = group.getFirst().type();
  }

  /// The entry of claims that are about one thing.
  ///
  /// @param sketches of their documents, as far as they are known: copies are looked for among
  ///   these alone, so that an entry depends on nothing but what it rests on
  static Entry entry(List<Subject> group, Rulings rulings, Map<String, Sketch> sketches) {
    Lineage lineage =
        Lineage.among(
            group.stream().map(subject -> subject.reports().getFirst()).toList(), sketches);
    var settling = new Settling(group, lineage);
    settling.settle(rulings);
    List<Report> reports = group.stream().flatMap(subject -> subject.reports().stream()).toList();
    return new Entry(
        settling.assertion(),
        settling.reasons,
        reports,
        Differences.of(group, settling.ruled(), lineage));
  }

  /// The reasons of the fields that a person decided.
  private Map<Field, String> ruled() {
    Map<Field, String> ruled = new EnumMap<>(Field.class);
    reasons.forEach((field, reason) -> {
      if (decided.contains(field)) {
        ruled.put(field, reason);
      }
    });
    return ruled;
  }

  private void settle(Rulings rulings) {
    List<String> claims = group.stream().map(Subject::id).toList();
    for (Slot slot : type.slots()) {
      rulings.value(claims, slot.field()).ifPresent(decision -> decide(slot, decision));
    }
    if (!decided.contains(Field.STATUS) && type.slot(Field.STATUS).isPresent()) {
      status();
    }
    for (Slot slot : type.slots()) {
      if (!settled.containsKey(slot.field())) {
        choose(slot.field());
      }
    }
  }

  private void decide(Slot slot, Decision decision) {
    // a value that no claim of the group could have was meant for another type: it is passed over
    if (decision.ruling() instanceof Ruling.ThisValue(_, Field field, Value value)
        && group.stream()
            .anyMatch(subject -> with(subject.assertion(), field, value).isPresent())) {
      settled.put(field, value);
      reasons.put(field, "decided by " + decision.author() + ": " + decision.reason());
      decided.add(slot.field());
    }
  }

  /// The assertion with one field changed; empty where the change does not fit the others.
  private Optional<Assertion> with(Assertion assertion, Field field, Value value) {
    var fields = new LinkedHashMap<>(assertion.fields());
    fields.put(field, value);
    return built(fields);
  }

  private Optional<Assertion> built(Map<Field, Value> fields) {
    try {
      return Optional.of(Assertion.of(type, fields));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void status() {
    List<String> ladder = Stages.ladder(type);
    Set<String> reversals = Stages.reversals(type);
    int reached = 0;
    Subject reacher = current(group).getFirst();
    Subject reversal = null;
    for (Subject subject : current(group)) {
      String status = subject.status();
      int stage = ladder.indexOf(status);
      if (reversals.contains(status)) {
        reversal = subject;
      } else if (stage > reached) {
        reached = stage;
        reacher = subject;
        reversal = null;
      }
    }
    String status = reversal == null ? ladder.get(reached) : reversal.status();
    settled.put(Field.STATUS, new Value.Term(status));
    boolean alone = current(group).stream().map(Subject::status).distinct().count() == 1;
    reasons.put(
        Field.STATUS,
        alone
            ? agreed(current(group))
            : reversal == null
                ? "the furthest stage reported, known on " + reacher.known()
                : "reversed, as reported on " + reversal.known());
  }

  private void choose(Field field) {
    List<Subject> sayers =
        group.stream().filter(subject -> subject.fields().containsKey(field)).toList();
    Field lead = BESIDE.get(field);
    Value led = lead == null ? null : settled.get(lead);
    if (lead != null && led != null) {
      List<Subject> beside =
          sayers.stream().filter(subject -> led.equals(subject.fields().get(lead))).toList();
      sayers = !beside.isEmpty() || field == Field.BOUND ? beside : sayers;
    }
    sayers = ofTheStage(field, sayers);
    if (sayers.isEmpty()) {
      return;
    }
    List<Subject> speaking = current(sayers);
    Map<Value, List<Subject>> byValue = new LinkedHashMap<>();
    for (Subject subject : speaking) {
      byValue.computeIfAbsent(said(subject, field), _ -> new ArrayList<>()).add(subject);
    }
    Choice best =
        Collections.max(
            byValue.keySet().stream()
                .map(value -> Choice.of(value, byValue, this::voice))
                .toList());
    settled.put(field, best.value());
    reasons.put(field, byValue.size() > 1 ? best.reason() : agreed(best.value(), field, sayers));
  }

  /// Of a thing that has come about, the claims that say so; of dates, those that speak of the
  /// stage that was settled.
  private List<Subject> ofTheStage(Field field, List<Subject> sayers) {
    if (!(settled.get(Field.STATUS) instanceof Value.Term(String status))
        || Stages.isForecast(status)) {
      return sayers;
    }
    List<Subject> facts =
        sayers.stream().filter(subject -> !Stages.isForecast(subject.status())).toList();
    boolean reaching = field == Field.DATE && type != Type.COMMITMENT;
    if (facts.isEmpty()) {
      return reaching ? List.of() : sayers;
    }
    List<Subject> left = SITUATED.contains(field) ? withForeseen(field, sayers, facts) : facts;
    if (reaching) {
      List<Subject> exact =
          left.stream().filter(subject -> subject.status().equals(status)).toList();
      return exact.isEmpty() ? left : exact;
    }
    return left;
  }

  /// The facts, and forecasts that say more precisely what a fact says: the city that was planned
  /// in the country where it was.
  private static List<Subject> withForeseen(
      Field field, List<Subject> sayers, List<Subject> facts) {
    return sayers.stream()
        .filter(subject ->
            facts.stream()
                .anyMatch(fact -> Support.supports(said(fact, field), said(subject, field))))
        .toList();
  }

  /// The claims that speak for their voice: not those of a story's earlier versions where a later
  /// one says what came of them, nor those of copies where what they were copied from is among
  /// them.
  private List<Subject> current(List<Subject> sayers) {
    if (!lineage.hasDescents()) {
      return sayers;
    }
    Set<String> documents = new HashSet<>();
    sayers.forEach(each -> documents.add(each.document()));
    Set<String> overtaken = new HashSet<>();
    documents.forEach(each -> overtaken.addAll(lineage.overtakes(each, documents)));
    List<Subject> current =
        sayers.stream().filter(each -> !overtaken.contains(each.document())).toList();
    return current.isEmpty() ? sayers : current;
  }

  /// @param value the only one of those that speak for a voice
  private String agreed(Value value, Field field, List<Subject> sayers) {
    boolean all = sayers.stream().allMatch(each -> Support.same(said(each, field), value));
    return all
        ? agreed(sayers)
        : agreed(current(sayers)) + "; copies or earlier versions of it differ";
  }

  private String agreed(List<Subject> sayers) {
    long voices = sayers.stream().map(this::voice).distinct().count();
    long documents = sayers.stream().map(Subject::document).distinct().count();
    if (voices > 1 && documents > voices) {
      return "all %d voices that say so agree, in %d documents".formatted(voices, documents);
    }
    if (voices > 1) {
      return voices == 2
          ? "both sources that say so agree"
          : "all %d sources that say so agree".formatted(voices);
    }
    return documents == 1
        ? "the only source that says so"
        : "one voice in %d documents, and no other says so".formatted(documents);
  }

  private String voice(Subject subject) {
    return lineage.voice(subject.reports().getFirst());
  }

  /// The settled fields as one assertion. Where values of several claims do not go together (an end
  /// before the start), the first claim's stand and the settled ones are taken over one by one as
  /// far as they fit.
  private Assertion assertion() {
    var own = new LinkedHashMap<Field, Value>();
    for (Slot slot : type.slots()) {
      Value value = settled.get(slot.field());
      if (value != null) {
        own.put(slot.field(), value);
      }
    }
    return built(own).orElseGet(() -> stepByStep(own));
  }

  private Assertion stepByStep(Map<Field, Value> wanted) {
    Assertion built = group.getFirst().assertion();
    for (var each : wanted.entrySet()) {
      Optional<Assertion> next = with(built, each.getKey(), each.getValue());
      if (next.isEmpty()) {
        reasons.put(each.getKey(), "the first source's, since others do not fit the rest");
      }
      built = next.orElse(built);
    }
    reasons.keySet().retainAll(built.fields().keySet());
    return built;
  }

  private static Value said(Subject subject, Field field) {
    return Objects.requireNonNull(subject.fields().get(field), field.key());
  }
}
