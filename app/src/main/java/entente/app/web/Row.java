package entente.app.web;

import entente.ledger.Outline;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.publish.EntryName;
import entente.publish.PartyName;
import entente.reconcile.Gravity;
import entente.reconcile.Kin;
import entente.reconcile.Rates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry as one line of a list, for all who look. What a line shows is found when it is first
/// shown, and kept; what an entry rests on is fetched for those lines alone that show it. Any
/// number of threads may look.
final class Row {
  private final Entry entry;
  private final Type type;
  private final Beside beside;
  private final Shown shown;
  private final Notes notes;
  private @Nullable String name;
  private int differs;
  private int conflicts;
  private double gravity;
  private double confidence;

  /// What is known of an entry beside its values.
  interface Beside {
    /// Whether a word of its name, its parties, its evidence or its publishers begins so; in small
    /// letters.
    boolean has(String word);

    /// Every claim about it, in order of being known.
    List<Report> reports();

    Report newest();
  }

  /// What the settled values give, found when it is first shown: one for all versions with the same
  /// values.
  private static final class Shown {
    private volatile @Nullable Line line;
    private volatile @Nullable Set<Party> parties;
  }

  private record Line(
      @Nullable Sign sign,
      String status,
      @Nullable When when,
      @Nullable Quantity quantity,
      double stake) {}

  private Row(
      Entry entry,
      Beside beside,
      Shown shown,
      Notes notes,
      @Nullable String name,
      int differs,
      int conflicts,
      double gravity,
      double confidence) {
    this.entry = entry;
    this.beside = beside;
    this.shown = shown;
    this.notes = notes;
    type = entry.type();
    this.name = name;
    this.differs = differs;
    this.conflicts = conflicts;
    this.gravity = gravity;
    this.confidence = confidence;
  }

  /// One of an entry of which all is at hand.
  static Row of(Entry entry) {
    return new Row(entry, new Whole(entry), new Shown(), new Notes(), null, -1, -1, -1, -1);
  }

  /// One of which a version is kept.
  ///
  /// @param before that of a version before it; null where there is none
  static Row of(Entry entry, Outline outline, Beside beside, @Nullable Row before) {
    Shown shown =
        before != null && Objects.equals(before.entry.settled(), entry.settled())
            ? before.shown
            : new Shown();
    return new Row(
        entry,
        beside,
        shown,
        new Notes(),
        outline.name(),
        outline.differing(),
        outline.conflicts(),
        outline.gravity(),
        outline.confidence());
  }

  /// The same where something else was recorded.
  ///
  /// @param entry the same
  Row still(Entry entry, Beside beside) {
    return new Row(entry, beside, shown, notes, name, differs, conflicts, gravity, confidence);
  }

  /// What is worked out of what it rests on, once for as long as that stays as it is.
  Notes notes() {
    return notes;
  }

  private Line line() {
    Line known = shown.line;
    if (known == null) {
      Map<Field, Value> fields = entry.settled().fields();
      known =
          new Line(
              Sign.of(entry.settled()).orElse(null),
              fields.get(Field.STATUS) instanceof Value.Term(var word) ? word : "",
              when(fields),
              Quantity.of(entry.settled()),
              stake(fields));
      shown.line = known;
    }
    return known;
  }

  Entry entry() {
    return entry;
  }

  /// Its name as a page shows it.
  String name() {
    return Isolated.of(plainName());
  }

  /// Its name as data has it.
  String plainName() {
    String known = name;
    if (known == null) {
      known = EntryName.of(entry);
      name = known;
    }
    return known;
  }

  @Nullable Sign sign() {
    return line().sign();
  }

  String status() {
    return line().status();
  }

  @Nullable When when() {
    return line().when();
  }

  @Nullable Quantity quantity() {
    return line().quantity();
  }

  Set<Party> parties() {
    Set<Party> known = shown.parties;
    if (known == null) {
      known = Set.copyOf(entry.settled().everyone());
      shown.parties = known;
    }
    return known;
  }

  /// What is at stake, from 0 for little money to 0.4 for a hundred billion dollars.
  double stake() {
    return line().stake();
  }

  private double stake(Map<Field, Value> fields) {
    if (type != Type.COMMITMENT || !(fields.get(Field.AMOUNT) instanceof Value.Amount(var money))) {
      return 0;
    }
    double dollars = Rates.bundled().dollars(money, known().getYear()).orElse(0);
    return dollars <= 1e6 ? 0 : Math.min(0.4, 0.08 * (Math.log10(dollars) - 6));
  }

  /// How many documents speak of it.
  int sources() {
    return entry.head().sources();
  }

  /// How many documents contradict one another in some field; 0 where none do.
  int differs() {
    if (differs < 0) {
      differs = differing(entry);
    }
    return differs;
  }

  /// In how many fields its sources contradict one another.
  int conflicts() {
    if (conflicts < 0) {
      conflicts =
          (int)
              entry.disagreements().stream()
                  .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
                  .count();
    }
    return conflicts;
  }

  /// How much the gravest of its conflicts matters, as known so long after.
  ///
  /// @param newest the last day on which anything became known
  double gravity(LocalDate newest) {
    if (gravity < 0) {
      gravity = Gravity.lasting(entry);
    }
    return gravity + Gravity.recent(lastKnown(), newest);
  }

  /// That of the claim that the reader is least sure of, from 0 to 1; 1 where it says so of none.
  double confidence() {
    if (confidence < 0) {
      confidence = entry.confidence();
    }
    return confidence;
  }

  private static @Nullable When when(Map<Field, Value> fields) {
    for (Field field : new Field[] {Field.DATE, Field.START, Field.PERIOD, Field.END, Field.BY}) {
      if (fields.get(field) instanceof Value.Date(var when)) {
        return when;
      }
    }
    return null;
  }

  private static int differing(Entry entry) {
    return (int)
        entry.disagreements().stream()
            .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
            .mapToLong(Differing::sources)
            .max()
            .orElse(0);
  }

  String id() {
    return entry.id();
  }

  Type type() {
    return type;
  }

  /// Whether it names a party, a bloc and its region by one name.
  boolean names(Party party) {
    String name = Kin.name(party);
    for (Party each : parties()) {
      if (Kin.name(each).equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// The day on which it was first known.
  LocalDate known() {
    return entry.head().known();
  }

  /// The day of the newest report.
  LocalDate lastKnown() {
    return entry.head().lastKnown();
  }

  /// By what it is filtered and sorted in time: its own date, and where it has none the day on
  /// which it was first known.
  When time() {
    When own = when();
    return own == null ? When.of(known()) : own;
  }

  /// Whether a word of its name, its parties, its evidence or its publishers begins so; in small
  /// letters.
  boolean has(String word) {
    return beside.has(word);
  }

  /// Whether a word of a text in small letters begins so.
  static boolean begins(String found, String word) {
    for (int at = found.indexOf(word); at >= 0; at = found.indexOf(word, at + 1)) {
      if (at == 0
          || !Character.isLetterOrDigit(found.charAt(at - 1))
          || !Character.isLetterOrDigit(word.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a thing of its type has a date of its own at all; a stand has none.
  boolean dated() {
    return type() != Type.POSITION;
  }

  String partyNames() {
    return parties().stream().map(PartyName::of).sorted().collect(Collectors.joining(", "));
  }

  /// Every claim about it in order of being known, without what is made of them.
  List<Report> reports() {
    return beside.reports();
  }

  /// The report that was known last.
  Report newest() {
    return beside.newest();
  }

  /// What pointing at it shows: who says so, when, in which words.
  String hover() {
    Report last = newest();
    String quote = last.claim().evidence().getFirst().quote().strip();
    return Source.of(last).who()
        + ", "
        + Say.day(last.known())
        + ": “"
        + (quote.length() > 240 ? quote.substring(0, 240) + "…" : quote)
        + "”";
  }

  /// What is known of an entry of which all is at hand.
  private record Whole(Entry entry) implements Beside {
    @Override
    public boolean has(String word) {
      return begins(EntryName.of(entry).toLowerCase(Locale.ENGLISH), word)
          || entry.settled().everyone().stream()
              .anyMatch(each ->
                  begins((each.id() + " " + PartyName.of(each)).toLowerCase(Locale.ENGLISH), word))
          || entry.reports().stream().anyMatch(each -> begins(said(each), word));
    }

    private static String said(Report report) {
      var said = new StringBuilder();
      report.claim().evidence().forEach(evidence -> said.append(evidence.quote()).append('\n'));
      return said.append(Optional.ofNullable(report.publication().publisher()).orElse(""))
          .toString()
          .toLowerCase(Locale.ENGLISH);
    }

    @Override
    public List<Report> reports() {
      return entry.reports();
    }

    @Override
    public Report newest() {
      return entry.reports().getLast();
    }
  }
}
