package entente.model.plan;

import entente.model.Party;
import entente.model.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// A plan as it is known: its lines in the order of their codes, each under its own, with
/// everything that was reported of it.
public final class Plan {
  private final PlanHead head;
  private final List<PlanEdition> editions;
  private final Map<String, PlanLine> lines = new LinkedHashMap<>();
  private final Map<String, List<PlanLine.Standing>> reports;
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Set<String> withChildren = new HashSet<>();

  private Plan(
      PlanHead head,
      List<PlanEdition> editions,
      Map<String, PlanLine> told,
      Map<String, List<PlanLine.Standing>> reports) {
    this.head = head;
    this.editions = List.copyOf(editions);
    this.reports = reports;
    for (PlanLine line : told.values()) {
      parent(line, told)
          .ifPresent(parent -> {
            parents.put(line.code(), parent);
            withChildren.add(parent);
          });
    }
    Map<String, List<PlanLine>> under = new TreeMap<>();
    told.values()
        .forEach(line ->
            under
                .computeIfAbsent(parents.getOrDefault(line.code(), ""), _ -> new ArrayList<>())
                .add(line));
    under.values().forEach(each -> each.sort(Comparator.comparing(PlanLine::code, Codes.ORDER)));
    lay("", under);
  }

  private void lay(String parent, Map<String, List<PlanLine>> under) {
    for (PlanLine line : under.getOrDefault(parent, List.of())) {
      lines.put(line.code(), line);
      lay(line.code(), under);
    }
  }

  /// The code that the line names as above it, else the one that its own code begins with. No line
  /// is under itself.
  private static Optional<String> parent(PlanLine line, Map<String, PlanLine> told) {
    Optional<String> named = above(line, told);
    var seen = new HashSet<String>(Set.of(line.code()));
    Optional<PlanLine> up = named.map(told::get);
    while (up.isPresent()) {
      if (!seen.add(up.get().code())) {
        return Optional.empty();
      }
      up = above(up.get(), told).map(told::get);
    }
    return named;
  }

  private static Optional<String> above(PlanLine line, Map<String, PlanLine> told) {
    String named = line.text(LineField.PARENT);
    return told.containsKey(named) && !named.equals(line.code())
        ? Optional.of(named)
        : Codes.parent(line.code(), told.keySet());
  }

  /// What editions of one plan amount to, in the order in which they became known: each says what
  /// it says over the earlier ones.
  public static Plan of(List<PlanEdition> editions) {
    List<PlanEdition> ordered =
        editions.stream()
            .sorted(Comparator.comparing(PlanEdition::known).thenComparing(PlanEdition::recorded))
            .toList();
    PlanHead head = ordered.getFirst().head();
    Map<String, PlanLine> told = new LinkedHashMap<>();
    Map<String, List<PlanLine.Standing>> reports = new LinkedHashMap<>();
    for (PlanEdition edition : ordered) {
      head = edition.head().over(head);
      for (PlanLine line : edition.told()) {
        told.merge(line.code(), line, (before, now) -> now.over(before));
        line.reported()
            .ifPresent(standing -> {
              List<PlanLine.Standing> earlier =
                  reports.computeIfAbsent(line.code(), _ -> new ArrayList<>());
              if (!earlier.contains(standing)) {
                earlier.add(standing);
              }
            });
      }
    }
    return new Plan(head, ordered, told, reports);
  }

  public PlanHead head() {
    return head;
  }

  /// In the order in which they became known.
  public List<PlanEdition> editions() {
    return editions;
  }

  /// Every line, those above before those under them.
  public List<PlanLine> lines() {
    return List.copyOf(lines.values());
  }

  public Optional<PlanLine> line(String code) {
    return Optional.ofNullable(lines.get(code));
  }

  /// The line above, if there is one.
  public Optional<PlanLine> above(PlanLine line) {
    return Optional.ofNullable(parents.get(line.code())).map(lines::get);
  }

  /// The lines above it, the nearest first.
  public List<PlanLine> path(PlanLine line) {
    var path = new ArrayList<PlanLine>();
    for (Optional<PlanLine> up = above(line); up.isPresent(); up = above(up.get())) {
      path.add(up.get());
    }
    return path;
  }

  /// How many lines stand above it.
  public int depth(PlanLine line) {
    return path(line).size();
  }

  /// Whether nothing stands under it: these are what is counted.
  public boolean isLeaf(PlanLine line) {
    return !withChildren.contains(line.code());
  }

  /// The lines that are counted.
  public List<PlanLine> leaves() {
    return lines.values().stream().filter(this::isLeaf).toList();
  }

  /// The line at the top of those above it; itself where none is.
  public PlanLine top(PlanLine line) {
    List<PlanLine> path = path(line);
    return path.isEmpty() ? line : path.getLast();
  }

  /// What the plan says that it is, else what its place makes it.
  public Level level(PlanLine line) {
    if (line.said().get(LineField.LEVEL) instanceof Said.Place(Level level)) {
      return level;
    }
    return isLeaf(line) ? Level.ACTIVITY : depth(line) == 0 ? Level.PILLAR : Level.ACTION_LINE;
  }

  /// Everything that was reported of a line, as it became known.
  public List<PlanLine.Standing> reports(PlanLine line) {
    return List.copyOf(reports.getOrDefault(line.code(), List.of()));
  }

  /// Its parties, else those of the nearest line above that names any, else those of the plan.
  public List<Party> parties(PlanLine line) {
    List<Party> own = nearest(line, PlanLine::parties, List::isEmpty, List.of());
    return own.isEmpty() ? head.parties() : own;
  }

  /// Its sectors, else those of the nearest line above that names any.
  public Set<Sector> sectors(PlanLine line) {
    return nearest(line, PlanLine::sectors, Set::isEmpty, Set.of());
  }

  /// What is said in a field of it, else of the nearest line above; empty where nowhere.
  public String text(PlanLine line, LineField field) {
    return nearest(line, each -> each.text(field), String::isEmpty, "");
  }

  private <T> T nearest(PlanLine line, Function<PlanLine, T> what, Predicate<T> none, T otherwise) {
    T own = what.apply(line);
    if (!none.test(own)) {
      return own;
    }
    return path(line).stream().map(what).filter(none.negate()).findFirst().orElse(otherwise);
  }
}
