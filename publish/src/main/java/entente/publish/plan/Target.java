package entente.publish.plan;

import entente.model.plan.LineField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a column of a plan's table may hold: the line's code, a field, or what becomes several fields. Each with the wordings by which its
/// heading is known, the most usual first.
public enum Target {
  CODE(null, "code", "no", "number", "ref", "ref no", "reference", "reference number", "id", "item", "item no", "line", "line no", "s n", "sn", "serial no", "sl no",
      "action code", "activity code", "project code", "project no", "project number", "project id", "measure no", "action no", "activity no", "paragraph", "para", "poa ref"),
  PILLAR(null, "pillar", "community pillar", "strategic pillar", "chapter", "cluster", "theme", "thematic area", "area", "area of cooperation", "priority area",
      "strategic direction", "strategic objective", "goal", "focus area"),
  ACTION_LINE(null, "action line", "action lines", "line of action", "sub area", "sub cluster", "sub theme", "objective", "priority", "component",
      "outcome", "output", "sector cooperation"),
  PARENT(LineField.PARENT, "under", "parent", "parent code", "part of", "belongs to"),
  LEVEL(LineField.LEVEL, "level", "type", "kind", "row type", "line type", "category"),
  TITLE(LineField.TITLE, "title", "project title", "project", "project activity", "projects activities", "activity", "activities", "project name", "name", "action",
      "actions", "measure", "measures", "initiative", "initiatives", "programme", "program", "description", "commitment", "deliverable", "key activities",
      "proposed activities", "activity title", "name of project", "name of activity", "task", "text", "provision", "action measure"),
  LEADS(LineField.LEADS, "lead", "lead body", "lead agency", "lead agencies", "lead country", "lead countries", "lead sectoral body", "lead implementing body",
      "lead institution", "lead ministry", "lead organisation", "responsible", "responsible body", "responsible bodies", "responsible agency", "responsible party",
      "responsibility", "implementing agency", "implementing body", "implementing bodies", "proponent", "owner", "focal point", "coordinating body", "in charge",
      "action by", "led by", "sectoral body", "relevant sectoral body"),
  PARTNERS(LineField.PARTNERS, "partners", "partner", "partner body", "partner bodies", "partner agencies", "partner agency", "partner institutions", "supporting",
      "supporting bodies", "supporting agencies", "other bodies", "in cooperation with", "collaborators", "cooperating bodies", "co sponsor", "co sponsors", "stakeholders"),
  PARTIES(LineField.PARTIES, "parties", "party", "country", "countries", "participating countries", "member states", "participants", "beneficiaries",
      "beneficiary countries", "states", "partner country", "partner countries"),
  SECTORS(LineField.SECTORS, "sectors", "sector", "field", "fields", "topic", "topics", "subject", "thematic sector"),
  FUND(LineField.FUND, "fund", "funding", "funding source", "source of funding", "source of funds", "sources of funding", "funded by", "financing", "financed by",
      "donor", "funding mechanism", "trust fund", "budget source", "resources", "funding sources"),
  SCHEME(LineField.SCHEME, "scheme", "programme scheme", "framework", "instrument", "facility", "modality", "under the framework of", "mechanism"),
  BUDGET(LineField.BUDGET, "budget", "amount", "cost", "costs", "total budget", "estimated budget", "estimated cost", "project cost", "total cost", "value",
      "approved budget", "allocation", "budget allocated", "sum", "funding amount", "indicative budget", "total"),
  CURRENCY(null, "currency", "ccy", "currency code"),
  PERIOD(null, "period", "timeline", "time frame", "timeframe", "duration", "schedule", "timing", "implementation period", "project period", "years", "year",
      "time line", "implementation timeline", "date", "dates", "target date"),
  START(LineField.START, "start", "start date", "begin", "begins", "beginning", "from", "commencement", "starting date", "started", "date started", "start year"),
  END(LineField.END, "end", "end date", "until", "to", "completion", "completion date", "deadline", "due", "due date", "ends", "finish", "closing date", "by",
      "expected completion", "end year", "date of completion"),
  MILESTONES(LineField.MILESTONES, "milestones", "milestone", "key milestones", "steps", "stages"),
  INDICATORS(LineField.INDICATORS, "indicators", "indicator", "key performance indicators", "kpi", "kpis", "performance indicators", "output indicators", "targets", "target",
      "measure of success", "expected outputs", "expected output", "expected results", "expected outcomes"),
  PREDECESSOR(LineField.PREDECESSOR, "line in the plan before", "predecessor", "previous code", "previous line", "continues", "follows", "carried over from", "old code", "formerly"),
  SUCCESSOR(LineField.SUCCESSOR, "line in the plan after", "successor", "next code", "continued by", "continued in", "new code", "followed by"),
  REPORTED(LineField.REPORTED, "reported status", "status", "progress status", "implementation status", "status of implementation", "progress", "state of play",
      "current status", "stage", "state", "implementation", "status of project", "project status"),
  REPORTED_ON(LineField.REPORTED_ON, "reported on", "status date", "date of status", "as of", "status as of", "last updated", "updated", "date reported", "report date",
      "date of report", "last update"),
  REPORTED_BY(LineField.REPORTED_BY, "reported by", "status source", "source", "source of information", "source of status", "report", "reporting body", "updated by"),
  EVIDENCED(LineField.EVIDENCED, "evidenced status", "evidenced", "status by evidence", "verified status", "observed status"),
  EVIDENCED_ON(LineField.EVIDENCED_ON, "evidenced on", "evidence date", "date of evidence", "verified on"),
  EVIDENCED_BY(LineField.EVIDENCED_BY, "evidence", "evidence source", "sources", "documents", "verification", "means of verification", "evidenced by"),
  REMARKS(LineField.REMARKS, "remarks", "remark", "notes", "note", "comments", "comment", "update", "updates", "details", "achievements", "results", "progress made",
      "status remarks", "progress to date", "progress update", "status update", "explanation");

  private final @Nullable LineField field;

  @SuppressWarnings("ImmutableEnumChecker") // never changed: List.of
  private final List<String> wordings;

  Target(@Nullable LineField field, String... wordings) {
    this.field = field;
    this.wordings = List.of(wordings);
  }

  /// The field that it fills by itself, if it does.
  Optional<LineField> field() {
    return Optional.ofNullable(field);
  }

  /// By which words a heading is known, lower-case and without signs.
  List<String> wordings() {
    return wordings;
  }

  /// Its name in a mapping: `action_line`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it is called in a form.
  public String title() {
    return field != null ? field.title() : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The target of a name; hyphens do as well as underlines.
  public static Optional<Target> of(String key) {
    String wanted = key.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(values()).filter(each -> each.key().equals(wanted)).findFirst();
  }
}
