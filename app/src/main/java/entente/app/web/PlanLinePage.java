package entente.app.web;

import entente.app.plan.PlanView;
import entente.model.Document;
import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import entente.publish.PartyName;
import entente.publish.Words;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a plan with everything that is known of it.
///
/// @param above the lines above it, the uppermost first
/// @param facts what the plan says of it, by title
/// @param evidence what people took for evidence of it
/// @param proposals what may be evidence of it
/// @param next the line after it; null where it is the last
record PlanLinePage(
    Plan plan,
    LineState state,
    List<PlanLine> above,
    Map<String, String> facts,
    List<Taken> evidence,
    List<Offered> proposals,
    @Nullable PlanLine next) {
  /// Evidence in its words.
  record Taken(LineState.Evidence evidence, ReviewCard.Side side) {}

  /// A proposal in its words.
  record Offered(Match match, ReviewCard.Side side) {}

  static PlanLinePage of(
      Plan plan,
      LineState state,
      List<Match> proposals,
      Function<String, Optional<Document>> documents) {
    PlanLine line = state.line();
    var facts = new LinkedHashMap<String, String>();
    for (LineField field : LineField.values()) {
      if (isFact(field)) {
        String said =
            field == LineField.PARTIES
                ? plan.parties(line).stream().map(PartyName::of).collect(Collectors.joining(", "))
                : written(line, field, plan.text(line, field));
        String own = field == LineField.PARTIES ? said : line.text(field);
        if (!said.isEmpty() && (!own.isEmpty() || isInherited(field))) {
          facts.put(field.title(), said);
        }
      }
    }
    List<PlanLine> lines = plan.leaves();
    int at = lines.indexOf(line);
    return new PlanLinePage(
        plan,
        state,
        plan.path(line).reversed(),
        facts,
        state.evidence().stream()
            .map(each -> new Taken(each, ReviewCard.side(each.report(), documents)))
            .toList(),
        proposals.stream()
            .filter(match -> match.line().code().equals(line.code()))
            .map(match -> new Offered(match, ReviewCard.side(match.report(), documents)))
            .toList(),
        at >= 0 && at + 1 < lines.size() ? lines.get(at + 1) : null);
  }

  private static String written(PlanLine line, LineField field, String text) {
    var budget = line.budget();
    if (field == LineField.BUDGET && budget != null) {
      return Words.of(budget);
    }
    return field.shape() == LineField.Shape.DATE ? Say.planned(text) : text;
  }

  private static boolean isFact(LineField field) {
    return switch (field) {
      case PARENT,
          LEVEL,
          TITLE,
          REPORTED,
          REPORTED_ON,
          REPORTED_BY,
          EVIDENCED,
          EVIDENCED_ON,
          EVIDENCED_BY ->
          false;
      default -> true;
    };
  }

  private static boolean isInherited(LineField field) {
    return switch (field) {
      case PARTIES, SECTORS, FUND, SCHEME, LEADS -> true;
      default -> false;
    };
  }

  /// The statuses that evidence may show.
  static List<Progress> choices() {
    var choices = new ArrayList<>(List.of(Progress.values()));
    choices.remove(Progress.NO_REPORT);
    return choices;
  }

  /// What a person is likely to give as the reason for taking a proposal.
  static String reason(Match match) {
    return Say.capital(String.join("; ", match.because()));
  }

  static String words(Progress progress) {
    return PlanView.words(progress);
  }
}
