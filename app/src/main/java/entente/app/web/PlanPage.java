package entente.app.web;

import entente.app.plan.PlanView;
import entente.model.Money;
import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.reconcile.plan.Finding;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.Match;
import entente.reconcile.plan.PlanState;
import entente.reconcile.plan.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan as a matrix with its scorecard.
///
/// @param rows those that the filters let through, with the lines above them
/// @param chosen how many of them are counted lines
record PlanPage(
    PlanState state, List<Chip> chips, List<Pillar> pillars, List<Row> rows, int chosen) {
  private static final String PROPOSED = "proposed";

  /// A filter, with how many lines it lets through.
  record Chip(String word, String title, long count, boolean set, Address address) {}

  /// One line of the scorecard.
  record Pillar(Scorecard.Row row, PlanBar reported, PlanBar evidenced, String budgets) {
    int of(Finding.Kind kind) {
      return row.findings(kind);
    }
  }

  /// One line of the matrix.
  ///
  /// @param proposals how many claims are proposed for it
  record Row(Plan plan, LineState state, int proposals) {
    PlanLine line() {
      return state.line();
    }

    boolean isHead() {
      return !state.leaf();
    }

    int depth() {
      return Math.min(4, state.depth());
    }

    String lead() {
      return state.leaf() ? plan.text(line(), LineField.LEADS) : line().text(LineField.LEADS);
    }

    /// Blank where it is that of a line above, which stands there.
    String ownLead() {
      String own = line().text(LineField.LEADS);
      return plan.path(line()).stream().anyMatch(above -> above.text(LineField.LEADS).equals(own))
          ? ""
          : own;
    }

    String period() {
      String start = Say.planned(line().text(LineField.START));
      String end = Say.planned(line().text(LineField.END));
      return start.equals(end) ? start : (start + " – " + end).strip();
    }

    String budget() {
      var money = line().budget();
      return money == null ? "" : Words.brief(money);
    }

    String findings() {
      return state.findings().stream().map(Finding::what).collect(Collectors.joining("; "));
    }
  }

  static PlanPage of(PlanState state, List<Match> proposals, Asked asked) {
    Map<String, Long> proposed =
        proposals.stream()
            .collect(Collectors.groupingBy(match -> match.line().code(), Collectors.counting()));
    String filter = asked.text("status");
    String words = asked.text("q").toLowerCase(Locale.ROOT);
    List<Row> all =
        state.lines().stream()
            .map(each ->
                new Row(
                    state.plan(), each, proposed.getOrDefault(each.line().code(), 0L).intValue()))
            .toList();
    List<Row> chosen =
        all.stream()
            .filter(
                row -> row.state().leaf() && lets(row, filter) && matches(state.plan(), row, words))
            .toList();
    var shown = new ArrayList<Row>();
    boolean filtered = !filter.isEmpty() || !words.isEmpty();
    for (Row row : all) {
      boolean above =
          row.isHead()
              && chosen.stream()
                  .anyMatch(each -> state.plan().path(each.line()).contains(row.line()));
      if (!filtered || above || chosen.contains(row)) {
        shown.add(row);
      }
    }
    return new PlanPage(state, chips(all, filter, asked), pillars(state), shown, chosen.size());
  }

  private static boolean lets(Row row, String filter) {
    if (filter.isEmpty()) {
      return true;
    }
    return filter.equals(PROPOSED)
        ? row.proposals() > 0
        : row.state().findings().stream().anyMatch(each -> each.kind().word().equals(filter));
  }

  private static boolean matches(Plan plan, Row row, String words) {
    String text =
        "%s %s %s %s"
            .formatted(
                row.line().code(),
                row.line().title(),
                row.lead(),
                plan.parties(row.line()).stream().map(PartyName::of).toList());
    return words.isEmpty()
        || Arrays.stream(words.split(" +", -1)).allMatch(text.toLowerCase(Locale.ROOT)::contains);
  }

  private static List<Chip> chips(List<Row> rows, String filter, Asked asked) {
    var chips = new ArrayList<Chip>();
    List<Row> leaves = rows.stream().filter(row -> !row.isHead()).toList();
    chips.add(
        new Chip("", "all lines", leaves.size(), filter.isEmpty(), asked.here().without("status")));
    for (Finding.Kind kind : Finding.Kind.values()) {
      chips.add(chip(kind.word(), PlanView.words(kind), leaves, filter, asked));
    }
    chips.add(chip(PROPOSED, "evidence proposed", leaves, filter, asked));
    return chips.stream().filter(each -> each.count() > 0 || each.set()).toList();
  }

  private static Chip chip(
      String word, String title, List<Row> leaves, String filter, Asked asked) {
    return new Chip(
        word,
        title,
        leaves.stream().filter(row -> lets(row, word)).count(),
        filter.equals(word),
        asked.here().with("status", word));
  }

  private static List<Pillar> pillars(PlanState state) {
    return Scorecard.of(state).rows().stream()
        .map(row ->
            new Pillar(
                row,
                PlanBar.of(row.reported()),
                PlanBar.of(row.evidenced()),
                budgets(row.budgets())))
        .toList();
  }

  private static String budgets(Map<String, BigDecimal> budgets) {
    return budgets.entrySet().stream()
        .map(each -> Words.brief(new Money(each.getValue(), each.getKey())))
        .collect(Collectors.joining(" + "));
  }

  /// The sign and the word for how far something has come.
  static String sign(Progress progress) {
    return switch (progress) {
      case NO_REPORT -> "·";
      case NO_ACTIVITY -> "○";
      case ADDRESSED -> "◔";
      case ONGOING -> "◑";
      case COMPLETED -> "●";
      case DROPPED -> "✕";
    };
  }

  static String words(Progress progress) {
    return PlanView.words(progress);
  }

  /// When a standing was so, and by whose word, for hovering.
  static String hover(PlanLine.@Nullable Standing standing) {
    if (standing == null) {
      return "not stated in any document";
    }
    return (standing.on() == null ? "" : Say.planned(standing.on().toString()) + ", ")
        + (standing.by().isEmpty() ? "by a file" : standing.by());
  }
}
