package entente.reconcile.plan;

import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Report;
import entente.model.Value;
import entente.model.When;
import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanDate;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import entente.reconcile.Rates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds which claims may speak of which lines of a plan: by the line's code, the words of its
/// title, its fund and scheme, parties, sectors, sum and period. Only lines that share a telling
/// word, a sum or their code with a claim are looked at.
public final class LineMatching {
  private static final double ENOUGH = 0.45;
  private static final double CODE = 0.7;
  private static final double TITLE = 0.65;
  private static final double LEAST_TITLE = 0.4;
  private static final List<Field> WORDED =
      List.of(Field.TITLE, Field.WHAT, Field.UNDER, Field.SCHEME, Field.TOPIC, Field.AT);
  private static final String BEFORE_CODE =
      "(?:project|activity|action line|action|line|item|measure|paragraph|pillar|no\\.?|code)s?"
          + " \\(?";

  private final Plan plan;
  private final Map<PlanLine, Told> told = new LinkedHashMap<>();
  private final Map<String, List<PlanLine>> byWord = new HashMap<>();
  private final Map<PlanLine, Pattern> codes = new LinkedHashMap<>();

  /// What a line can be known by.
  private record Told(Set<String> title, double weight, Set<Party> parties, Set<Party> own) {}

  public LineMatching(Plan plan) {
    this.plan = plan;
    for (PlanLine line : plan.leaves()) {
      Set<String> words = TellingWords.of(List.of(line.title()));
      words.forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(line));
      told.put(
          line, new Told(words, 0, Set.copyOf(plan.parties(line)), Set.copyOf(line.parties())));
      codes.put(line, code(line.code()));
    }
    told.replaceAll((_, each) ->
        new Told(
            each.title(),
            each.title().stream().mapToDouble(this::rare).sum(),
            each.parties(),
            each.own()));
  }

  /// How much a word tells: the less, the more of the plan's titles have it.
  private double rare(String word) {
    return Math.log(1 + (double) told.size() / byWord.getOrDefault(word, List.of()).size());
  }

  /// A code in a text: one of several parts or with letters stands alone; a bare number needs a
  /// word before it.
  private static Pattern code(String code) {
    boolean telling =
        code.chars().filter(c -> !Character.isLetterOrDigit(c)).count() > 1
            || code.chars().anyMatch(Character::isLetter) && code.length() > 2;
    String quoted =
        "(?<![\\p{L}\\p{N}.])"
            + (telling ? "" : BEFORE_CODE)
            + Pattern.quote(code)
            + "(?![\\p{L}\\p{N}%]|[.,][0-9])";
    return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// What may show a line's progress, of one entry's claims each way once: the likeliest line
  /// first, and of each line the likeliest claim.
  ///
  /// @param decided lines and claims that a person ruled on, as `line claim`: those are not
  ///   proposed again
  public List<Match> proposals(List<Entry> entries, Set<String> decided) {
    var matches = new ArrayList<Match>();
    for (Entry entry : entries) {
      var seen = new HashSet<String>();
      for (Report report : entry.reports()) {
        Optional<Progress> shows = Shows.of(report.claim());
        if (shows.isPresent()) {
          for (PlanLine line : candidates(report.claim())) {
            if (!decided.contains(line.code() + " " + report.claim().id())) {
              match(line, entry, report, shows.get())
                  .filter(match -> seen.add(line.code() + " " + match.progress()))
                  .ifPresent(matches::add);
            }
          }
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.line().code())
            .thenComparing(match -> match.report().claim().id()));
    return matches;
  }

  private Set<PlanLine> candidates(Claim claim) {
    var candidates = new LinkedHashSet<PlanLine>();
    TellingWords.of(texts(claim))
        .forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
    String text = String.join(" ", texts(claim));
    codes.forEach((line, code) -> {
      if (text.contains(line.code()) && code.matcher(text).find()) {
        candidates.add(line);
      }
    });
    return candidates;
  }

  private static List<String> texts(Claim claim) {
    var texts = new ArrayList<String>();
    claim.evidence().stream().map(Evidence::quote).forEach(texts::add);
    for (Field field : WORDED) {
      if (claim.further().get(field) instanceof Value.Text(String text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// What speaks for a claim being about a line, added up.
  private static final class Weighing {
    private final Map<String, Double> reasons = new LinkedHashMap<>();
    private double sum;

    void add(double weight, String reason) {
      sum += weight;
      reasons.put(reason, weight);
    }

    List<String> because() {
      return reasons.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private Optional<Match> match(PlanLine line, Entry entry, Report report, Progress shows) {
    Claim claim = report.claim();
    Told known = told.get(line);
    if (known == null) {
      return Optional.empty();
    }
    var weighing = new Weighing();
    String text = String.join(" ", texts(claim));
    Pattern code = codes.get(line);
    if (code != null && code.matcher(text).find()) {
      weighing.add(CODE, "names line " + line.code());
    }
    title(known, claim, weighing);
    named(line, LineField.FUND, "fund", text, weighing);
    named(line, LineField.SCHEME, "scheme", text, weighing);
    if (weighing.sum == 0 && line.budget() == null) {
      return Optional.empty();
    }
    sum(line, claim, report, weighing);
    parties(known, claim, weighing);
    var sectors = new HashSet<>(plan.sectors(line));
    if (claim.assertion().fields().get(Field.SECTORS) instanceof Value.Sectors(var said)
        && !Collections.disjoint(sectors, said)) {
      weighing.add(0.06, "same sector");
    }
    period(line, day(claim).map(When::last).orElse(report.known()), weighing);
    double score = Math.clamp(weighing.sum, 0, 1);
    return score < ENOUGH
        ? Optional.empty()
        : Optional.of(new Match(line, entry.id(), report, shows, score, weighing.because()));
  }

  private void title(Told known, Claim claim, Weighing weighing) {
    var shared = new ArrayList<String>();
    double weight = 0;
    for (String word : TellingWords.of(texts(claim))) {
      if (known.title().contains(word)) {
        shared.add(word);
        weight += rare(word);
      }
    }
    double share = known.weight() == 0 ? 0 : weight / known.weight();
    if (share >= LEAST_TITLE && shared.size() >= Math.min(2, known.title().size())) {
      weighing.add(
          TITLE * share,
          "%d of %d words of its title".formatted(shared.size(), known.title().size()));
    }
  }

  private void named(PlanLine line, LineField field, String what, String text, Weighing weighing) {
    String name = plan.text(line, field).toLowerCase(Locale.ROOT);
    if (name.length() > 2
        && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
            .matcher(text.toLowerCase(Locale.ROOT))
            .find()) {
      weighing.add(0.14, "names its " + what);
    }
  }

  private static void parties(Told known, Claim claim, Weighing weighing) {
    Set<Party> said = claim.assertion().everyone();
    if (!known.own().isEmpty() && said.containsAll(known.own())) {
      weighing.add(0.14, "the same parties");
    } else if (!Collections.disjoint(known.parties(), said)) {
      weighing.add(0.08, "a party of it");
    } else if (!known.parties().isEmpty() && !said.isEmpty()) {
      weighing.sum -= 0.5;
    }
  }

  private static void sum(PlanLine line, Claim claim, Report report, Weighing weighing) {
    Money budget = line.budget();
    if (budget == null
        || budget.value().signum() == 0
        || !(claim.assertion() instanceof Commitment commitment)) {
      return;
    }
    Money amount = commitment.terms().amount();
    if (amount != null
        && amount.currency().equals(budget.currency())
        && amount.value().compareTo(budget.value()) == 0) {
      weighing.add(0.25, "the sum of its budget");
    } else if (amount != null && !amount.currency().equals(budget.currency())) {
      var converted = Rates.bundled().convert(amount, budget.currency(), report.known().getYear());
      if (converted.isPresent()
          && Math.abs(converted.getAsDouble() / budget.value().doubleValue() - 1) < 0.1) {
        weighing.add(0.15, "about the sum of its budget at the year's rate");
      }
    }
  }

  private static void period(PlanLine line, LocalDate day, Weighing weighing) {
    PlanDate start = line.date(LineField.START);
    PlanDate end = line.date(LineField.END);
    if (start != null && day.isBefore(start.first().minusYears(1))
        || end != null && day.isAfter(end.last().plusYears(2))) {
      weighing.sum -= 0.15;
    } else if (start != null
        && !day.isBefore(start.first())
        && (end == null || !day.isAfter(end.last()))) {
      weighing.add(0.04, "within its period");
    }
  }

  /// The claim's own date.
  static Optional<When> day(Claim claim) {
    for (Field field : List.of(Field.DATE, Field.START, Field.PERIOD)) {
      if (claim.assertion().fields().get(field) instanceof Value.Date(When when)) {
        return Optional.of(when);
      }
    }
    return Optional.empty();
  }

  /// The claim's own date as a plan writes dates; null where it has none.
  static @Nullable PlanDate date(Claim claim) {
    return day(claim).map(when -> PlanDate.parse(when.toString())).orElse(null);
  }
}
