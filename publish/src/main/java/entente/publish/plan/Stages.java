package entente.publish.plan;

import entente.model.plan.Level;
import entente.model.plan.Progress;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which people say how far a line has come and what sort of line it is. What means
/// two things, such as "implemented or ongoing", is neither.
final class Stages {
  private static final Map<Progress, List<String>> PROGRESS =
      Map.of(
          Progress.NO_REPORT,
          List.of(
              "no report",
              "not reported",
              "no information",
              "no response",
              "unknown",
              "no data",
              "no update",
              "not available",
              "report pending",
              "awaiting report"),
          Progress.NO_ACTIVITY,
          List.of(
              "no activity",
              "not started",
              "not yet started",
              "yet to start",
              "to be started",
              "to be initiated",
              "not implemented",
              "no progress",
              "not commenced",
              "not begun",
              "planned",
              "not yet implemented",
              "no action",
              "not yet initiated",
              "pending",
              "to be implemented"),
          Progress.ADDRESSED,
          List.of(
              "addressed",
              "partly addressed",
              "partially addressed",
              "being addressed",
              "agreed",
              "approved",
              "in preparation",
              "under preparation",
              "initiated",
              "under negotiation",
              "under discussion",
              "in planning",
              "proposal stage",
              "endorsed",
              "signed",
              "pledged",
              "prepared"),
          Progress.ONGOING,
          List.of(
              "ongoing",
              "on going",
              "in progress",
              "under implementation",
              "being implemented",
              "implementation ongoing",
              "underway",
              "under way",
              "started",
              "on track",
              "continuous",
              "continuing",
              "active",
              "delayed",
              "behind schedule",
              "partially implemented",
              "partly implemented",
              "partially completed",
              "in implementation",
              "work in progress",
              "commenced",
              "launched"),
          Progress.COMPLETED,
          List.of(
              "completed",
              "complete",
              "implemented",
              "fully implemented",
              "done",
              "finished",
              "achieved",
              "delivered",
              "closed",
              "concluded",
              "accomplished",
              "fulfilled"),
          Progress.DROPPED,
          List.of(
              "dropped",
              "cancelled",
              "canceled",
              "discontinued",
              "withdrawn",
              "terminated",
              "abandoned",
              "deleted",
              "removed",
              "not pursued",
              "no longer pursued",
              "superseded"));
  private static final Map<Level, List<String>> LEVELS =
      Map.of(
          Level.PILLAR,
          List.of(
              "pillar",
              "part",
              "section",
              "chapter",
              "area",
              "cluster",
              "theme",
              "strategic direction",
              "goal",
              "strategic objective",
              "priority area"),
          Level.ACTION_LINE,
          List.of(
              "action line",
              "action lines",
              "line of action",
              "sub area",
              "objective",
              "priority",
              "component",
              "output",
              "outcome",
              "sub theme",
              "heading"),
          Level.ACTIVITY,
          List.of(
              "activity",
              "project",
              "measure",
              "initiative",
              "programme",
              "program",
              "action",
              "task",
              "sub activity",
              "deliverable",
              "event"));
  private static final Pattern PERCENT =
      Pattern.compile("([0-9]{1,3})(?:\\.[0-9]+)? *(?:%|percent|per cent)(?: complete[d]?)?");

  private Stages() {}

  static Optional<Progress> progress(String cell) {
    Matcher percent = PERCENT.matcher(cell.strip().toLowerCase(Locale.ROOT));
    if (percent.matches()) {
      int reached = new BigDecimal(percent.group(1)).intValue();
      return reached > 100
          ? Optional.empty()
          : Optional.of(
              reached == 0
                  ? Progress.NO_ACTIVITY
                  : reached == 100 ? Progress.COMPLETED : Progress.ONGOING);
    }
    String words = Headings.bare(cell);
    return Arrays.stream(Progress.values())
        .filter(each -> PROGRESS.getOrDefault(each, List.of()).contains(words))
        .findFirst();
  }

  static Optional<Level> level(String cell) {
    String words = Headings.bare(cell);
    return Arrays.stream(Level.values())
        .filter(each -> LEVELS.getOrDefault(each, List.of()).contains(words))
        .findFirst();
  }
}
