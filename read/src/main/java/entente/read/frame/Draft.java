package entente.read.frame;

import entente.model.Assertion;
import entente.model.Bound;
import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Slot;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.model.Word;
import entente.read.name.Gazetteer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A claim in the making: what one frame read out of one place, before the document is read as a
/// whole.
public final class Draft {
  /// The fields that hold parties.
  public static final List<Field> WHO =
      List.of(
          Field.PARTIES,
          Field.FROM,
          Field.TO,
          Field.HOLDER,
          Field.TARGETS,
          Field.PARTY,
          Field.BODY);

  private final Type type;
  private final String frame;
  private final Scene scene;
  private final Map<Field, Value> fields = new EnumMap<>(Field.class);
  private final List<Span> evidence = new ArrayList<>();
  private double share;
  private @Nullable String attribution;
  private boolean assumed;

  public Draft(Type type, String frame, Scene scene) {
    this.type = type;
    this.frame = frame;
    this.scene = scene;
    this.share = Confidence.share(frame);
  }

  public Type type() {
    return type;
  }

  public String frame() {
    return frame;
  }

  public Scene scene() {
    return scene;
  }

  public Map<Field, Value> fields() {
    return fields;
  }

  public List<Span> evidence() {
    return evidence;
  }

  /// The share of claims of its frame that are right; of several frames that read the same thing
  /// the best one's.
  public double share() {
    return share;
  }

  public Draft share(double value) {
    share = value;
    return this;
  }

  public @Nullable String attribution() {
    return attribution;
  }

  public Draft attribution(@Nullable String words) {
    attribution = words;
    return this;
  }

  public Draft evidence(Span span) {
    if (evidence.stream().noneMatch(each -> each.contains(span))) {
      evidence.removeIf(span::contains);
      evidence.add(span);
      evidence.sort(null);
    }
    return this;
  }

  /// Whether its day is not its own but that of which the text spoke before.
  public boolean assumed() {
    return assumed;
  }

  public Draft assumed(boolean value) {
    assumed = value;
    return this;
  }

  /// Sets a field; null leaves it as it is.
  public Draft put(Field field, @Nullable Value value) {
    if (value != null) {
      fields.put(field, value);
    }
    return this;
  }

  public Draft word(Field field, Word word) {
    return put(field, new Value.Term(word.word()));
  }

  public Draft term(Field field, String word) {
    return put(field, new Value.Term(word));
  }

  public Draft text(Field field, @Nullable String text) {
    return text == null || text.isBlank() ? this : put(field, new Value.Text(text.strip()));
  }

  public Draft party(Field field, Party party) {
    return put(field, new Value.One(party));
  }

  /// Sets those of a field, where there are any; a series of meetings stands for those between whom
  /// it is held.
  public Draft parties(Field field, Collection<Party> parties) {
    Gazetteer gazetteer = scene.script().gazetteer();
    List<Party> acting =
        parties.stream()
            .flatMap(party ->
                gazetteer.kind(party).equals("series") && !gazetteer.partners(party).isEmpty()
                    ? gazetteer.partners(party).stream()
                    : Stream.of(party))
            .distinct()
            .toList();
    return acting.isEmpty() ? this : put(field, new Value.Parties(acting));
  }

  public Draft date(Field field, @Nullable When when) {
    return when == null ? this : put(field, new Value.Date(when));
  }

  public Draft money(Money money, Bound bound) {
    put(Field.AMOUNT, new Value.Amount(money));
    return bound == Bound.EXACT ? this : word(Field.BOUND, bound);
  }

  public Draft count(Count count) {
    return put(Field.COUNT, new Value.Tally(count));
  }

  public Draft number(Field field, @Nullable BigDecimal number) {
    return number == null ? this : put(field, new Value.Figure(number));
  }

  public Draft sectors(Set<Sector> sectors) {
    return sectors.isEmpty() ? this : put(Field.SECTORS, new Value.Sectors(new TreeSet<>(sectors)));
  }

  public List<Party> parties(Field field) {
    return switch (fields.get(field)) {
      case Value.Parties(var parties) -> parties;
      case Value.One(Party party) -> List.of(party);
      case null, default -> List.of();
    };
  }

  public @Nullable String term(Field field) {
    return fields.get(field) instanceof Value.Term(String word) ? word : null;
  }

  public @Nullable When when(Field field) {
    return fields.get(field) instanceof Value.Date(When when) ? when : null;
  }

  public @Nullable Money amount() {
    return fields.get(Field.AMOUNT) instanceof Value.Amount(Money money) ? money : null;
  }

  public @Nullable Count tally() {
    return fields.get(Field.COUNT) instanceof Value.Tally(Count count) ? count : null;
  }

  public Set<Sector> sectors() {
    return fields.get(Field.SECTORS) instanceof Value.Sectors(var sectors) ? sectors : Set.of();
  }

  /// The assertion, where the fields make one that the guide allows.
  public Optional<Assertion> assertion() {
    var own = new EnumMap<Field, Value>(Field.class);
    for (Slot slot : type.slots()) {
      Value value = fields.get(slot.field());
      if (value != null && ofAssertion(slot)) {
        own.put(slot.field(), value);
      }
    }
    try {
      return Optional.of(Assertion.of(type, own));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The guide's further fields.
  public Map<Field, Value> further() {
    var further = new EnumMap<Field, Value>(Field.class);
    for (Slot slot : type.slots()) {
      Value value = fields.get(slot.field());
      if (value != null && !ofAssertion(slot)) {
        further.put(slot.field(), value);
      }
    }
    return further;
  }

  private static boolean ofAssertion(Slot slot) {
    return slot.scored()
        || Set.of(Field.FROM_KIND, Field.BOUND, Field.PERSON, Field.TOPIC).contains(slot.field());
  }
}
