package entente.model.plan;

import entente.model.Money;
import entente.model.Party;
import entente.model.Sector;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One pillar, action line or activity of a plan: its own code there, and what is said of it.
///
/// @param said what the source is silent about is not in it
public record PlanLine(String code, Map<LineField, Said> said) {
  public PlanLine {
    if (code.isBlank() || !code.equals(code.strip())) {
      throw new IllegalArgumentException(
          "plan.code: found \"%s\", wanted the plan's own code such as 2.1.3".formatted(code));
    }
    var kept = new EnumMap<LineField, Said>(LineField.class);
    kept.putAll(said);
    said = Collections.unmodifiableMap(kept);
  }

  /// The same line as it is told now: what this says stands over what was said before, and what it
  /// is silent about stays.
  public PlanLine over(PlanLine before) {
    var all = new EnumMap<LineField, Said>(LineField.class);
    all.putAll(before.said);
    all.putAll(said);
    return new PlanLine(code, all);
  }

  /// The same, saying this too.
  public PlanLine with(LineField field, Said value) {
    var all = new EnumMap<LineField, Said>(LineField.class);
    all.putAll(said);
    all.put(field, value);
    return new PlanLine(code, all);
  }

  /// What is said in a field, as text; empty where nothing is.
  public String text(LineField field) {
    Said value = said.get(field);
    return value == null ? "" : value.toString();
  }

  /// Its title, or its code where it has none.
  public String title() {
    return said.containsKey(LineField.TITLE) ? text(LineField.TITLE) : code;
  }

  public List<String> names(LineField field) {
    return said.get(field) instanceof Said.Names(var names) ? names : List.of();
  }

  public List<Party> parties() {
    return said.get(LineField.PARTIES) instanceof Said.Parties(var parties) ? parties : List.of();
  }

  public Set<Sector> sectors() {
    return said.get(LineField.SECTORS) instanceof Said.Sectors(var sectors) ? sectors : Set.of();
  }

  public List<Milestone> milestones() {
    return said.get(LineField.MILESTONES) instanceof Said.Steps(var steps) ? steps : List.of();
  }

  public @Nullable Money budget() {
    return said.get(LineField.BUDGET) instanceof Said.Sum(Money money) ? money : null;
  }

  public @Nullable PlanDate date(LineField field) {
    return said.get(field) instanceof Said.Date(PlanDate date) ? date : null;
  }

  /// How far it has come by the word of those responsible, if they said.
  public Optional<Standing> reported() {
    return standing(LineField.REPORTED, LineField.REPORTED_ON, LineField.REPORTED_BY);
  }

  /// How far it has come as a file says that documents show, if it does: documents of this ledger
  /// stand beside it.
  public Optional<Standing> shown() {
    return standing(LineField.EVIDENCED, LineField.EVIDENCED_ON, LineField.EVIDENCED_BY);
  }

  private Optional<Standing> standing(LineField what, LineField on, LineField by) {
    return said.get(what) instanceof Said.Stage(Progress progress)
        ? Optional.of(new Standing(progress, date(on), text(by)))
        : Optional.empty();
  }

  /// A status with its day and its source.
  ///
  /// @param on null where nobody says
  /// @param by who says so or what shows it; empty where nobody says
  public record Standing(Progress progress, @Nullable PlanDate on, String by) {}
}
