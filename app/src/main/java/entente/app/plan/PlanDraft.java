package entente.app.plan;

import entente.app.RefusedException;
import entente.ledger.KeptPlan;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.ClaimIds;
import entente.model.Clocks;
import entente.model.When;
import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanHead;
import entente.model.plan.PlanLine;
import entente.model.plan.Said;
import entente.publish.plan.About;
import entente.publish.plan.Mapping;
import entente.publish.plan.NumberedText;
import entente.publish.plan.PlanJson;
import entente.publish.plan.PlanTable;
import entente.publish.plan.RowResult;
import entente.publish.plan.Sheet;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A plan read from a file or a document, laid beside what the ledger has of it; nothing is
/// recorded before [#record].
///
/// @param table what was made of the file's table; null of a document
/// @param lines as they would be recorded
/// @param known the plan as the ledger has it, if it does
/// @param untouched lines of that plan which the file does not have; they stay
public record PlanDraft(
    PlanHead head,
    String file,
    String hash,
    @Nullable When published,
    @Nullable PlanTable table,
    List<PlanLine> lines,
    List<Difference> differences,
    Optional<Plan> known,
    List<PlanLine> untouched) {

  public PlanDraft {
    lines = List.copyOf(lines);
    differences = List.copyOf(differences);
    untouched = List.copyOf(untouched);
  }

  /// A table beside the ledger.
  ///
  /// @param file the file's name
  /// @throws RefusedException where the plan cannot be named so
  public static PlanDraft of(
      Ledger ledger,
      String file,
      byte[] bytes,
      List<Sheet> sheets,
      PlanTable table,
      PlanWanted wanted) {
    Optional<PlanHead> told = About.of(sheets);
    String title =
        wanted.title() != null
            ? wanted.title()
            : told.map(PlanHead::title).orElse(table.heading().isEmpty() ? null : table.heading());
    PlanHead head = head(ledger, wanted, told, title, file);
    return beside(
        ledger, head, file, ClaimIds.hash(bytes), wanted.published(), table, table.lines());
  }

  /// The numbered paragraphs of a stored document beside the ledger.
  ///
  /// @throws RefusedException where it has none
  public static PlanDraft of(Ledger ledger, Stored stored, PlanWanted wanted) {
    var publication = stored.publications().getFirst();
    List<PlanLine> lines = NumberedText.lines(stored.document().text());
    if (lines.isEmpty()) {
      throw new RefusedException(
          "document: found no numbered paragraph in %s, wanted a text such as \"1. The Parties will …\""
              .formatted(publication.doc()));
    }
    PlanHead head =
        head(
            ledger,
            wanted,
            Optional.empty(),
            wanted.title() != null ? wanted.title() : publication.title(),
            publication.doc());
    When published = wanted.published() != null ? wanted.published() : publication.published();
    return beside(
        ledger, head, publication.doc(), stored.document().hash(), published, null, lines);
  }

  private static PlanDraft beside(
      Ledger ledger,
      PlanHead head,
      String file,
      String hash,
      @Nullable When published,
      @Nullable PlanTable table,
      List<PlanLine> told) {
    Optional<Plan> known = PlanShelf.find(ledger, head.name(), Clocks.NOW);
    List<PlanLine> lines = known.isEmpty() ? told : withoutOurs(ledger, known.get(), told);
    Set<String> codes = new HashSet<>();
    lines.forEach(line -> codes.add(line.code()));
    List<PlanLine> untouched =
        known
            .map(
                plan -> plan.lines().stream().filter(line -> !codes.contains(line.code())).toList())
            .orElse(List.of());
    return new PlanDraft(
        head,
        file,
        hash,
        published,
        table,
        lines,
        Difference.between(known, lines),
        known,
        untouched);
  }

  /// What a matrix of ours says that documents show is not taken for another source of it, where
  /// this ledger shows the same.
  private static List<PlanLine> withoutOurs(Ledger ledger, Plan plan, List<PlanLine> lines) {
    var state = PlanView.state(ledger, plan, Clocks.NOW, LocalDate.EPOCH, PlanView.MONTHS);
    return lines.stream()
        .map(line ->
            state
                .line(line.code())
                .map(PlanView::told)
                .filter(own ->
                    sameEvidence(own, line)
                        && plan.line(line.code()).flatMap(PlanLine::shown).isEmpty())
                .map(_ -> withoutEvidence(line))
                .orElse(line))
        .toList();
  }

  private static boolean sameEvidence(PlanLine own, PlanLine line) {
    return own.text(LineField.EVIDENCED).equals(line.text(LineField.EVIDENCED))
        && own.text(LineField.EVIDENCED_ON).equals(line.text(LineField.EVIDENCED_ON))
        && own.text(LineField.EVIDENCED_BY).equals(line.text(LineField.EVIDENCED_BY));
  }

  private static PlanLine withoutEvidence(PlanLine line) {
    var said = new EnumMap<LineField, Said>(LineField.class);
    said.putAll(line.said());
    said.keySet()
        .removeAll(List.of(LineField.EVIDENCED, LineField.EVIDENCED_ON, LineField.EVIDENCED_BY));
    return new PlanLine(line.code(), said);
  }

  private static PlanHead head(
      Ledger ledger,
      PlanWanted wanted,
      Optional<PlanHead> told,
      @Nullable String title,
      String file) {
    String name =
        wanted.name() != null
            ? wanted.name()
            : told.map(PlanHead::name)
                .orElseGet(
                    () -> slug(title == null ? file.replaceFirst("\\.[A-Za-z]{1,5}$", "") : title));
    String before =
        wanted.before() != null ? wanted.before() : told.map(PlanHead::before).orElse(null);
    try {
      var head =
          new PlanHead(
              name,
              title == null ? name : title,
              wanted.parties().isEmpty()
                  ? told.map(PlanHead::parties).orElse(List.of())
                  : wanted.parties(),
              before);
      if (before != null && wanted.before() != null) {
        PlanShelf.plan(ledger, before, Clocks.NOW);
      }
      return head;
    } catch (IllegalArgumentException wrong) {
      throw new RefusedException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /// A name made of a title.
  static String slug(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = slug.length() > 60 ? slug.substring(0, 60).replaceFirst("-[^-]*$", "") : slug;
    return cut.isEmpty() ? "plan" : cut;
  }

  /// The plan's title as it would be.
  public String title() {
    return known.map(plan -> head.over(plan.head()).title()).orElse(head.title());
  }

  /// Whether something that was said would be replaced.
  public boolean overwrites() {
    return differences.stream().anyMatch(Difference::overwrites);
  }

  public List<RowResult> rows() {
    return table == null ? List.of() : table.rows();
  }

  /// How many rows of the file could not be used, wholly or in part.
  public long unusable() {
    return rows().stream().filter(row -> row.outcome() != RowResult.Outcome.TAKEN).count();
  }

  /// Records it. False where the plan's last edition is the very same.
  public boolean record(Ledger ledger) {
    return ledger.addPlan(
        new KeptPlan(
            head.name(),
            PlanJson.write(head),
            file,
            hash,
            published,
            table == null ? "" : table.mapping().json(),
            Instant.EPOCH,
            lines.stream()
                .map(line -> new KeptPlan.Line(line.code(), PlanJson.write(line)))
                .toList()));
  }

  /// The mapping to read a table by: that which a person gave, else the one of the plan's last file
  /// where it fits, else a proposal.
  public static Optional<Mapping> mapping(
      Ledger ledger, @Nullable String name, List<Sheet> sheets, Optional<Mapping> given) {
    if (given.isPresent()) {
      return given;
    }
    String plan = name != null ? name : About.of(sheets).map(PlanHead::name).orElse("");
    return PlanTable.propose(sheets, PlanShelf.mapping(ledger, plan));
  }

  /// How many lines the plan does not have yet.
  public long fresh() {
    return differences.stream().filter(Difference::fresh).count();
  }

  /// How many lines say otherwise what the plan has.
  public long changed() {
    return differences.stream().filter(Difference::overwrites).count();
  }

  /// How many lines say only what the plan was silent about.
  public long filled() {
    return differences.size() - fresh() - changed();
  }
}
