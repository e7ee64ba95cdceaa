package entente.app.web;

import entente.app.RefusedException;
import entente.app.plan.PlanDraft;
import entente.app.plan.PlanWanted;
import entente.ledger.Ledger;
import entente.publish.plan.Headings;
import entente.publish.plan.Mapping;
import entente.publish.plan.RowResult;
import entente.publish.plan.Sheet;
import entente.publish.plan.Target;
import entente.publish.plan.UnusableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was understood of a file that waits: its columns, its rows, and how it differs from the
/// plan.
///
/// @param columns what may stand under which heading; empty of a document
/// @param headings every heading of the table
/// @param draft null where nothing could be made of it
/// @param wrong why not; empty where something could
record PlanDraftPage(
    String id,
    String file,
    Mapping mapping,
    List<Column> columns,
    List<String> headings,
    @Nullable PlanDraft draft,
    String wrong) {
  private static final int ALIKE = 3;

  /// A field, the heading over it, and the first cells under that.
  record Column(Target target, String heading, String sample) {}

  static PlanDraftPage of(
      String id,
      String file,
      List<Sheet> sheets,
      @Nullable Mapping given,
      Ledger ledger,
      PlanWanted wanted,
      Supplier<PlanDraft> made) {
    Optional<Mapping> mapping =
        PlanDraft.mapping(ledger, wanted.name(), sheets, Optional.ofNullable(given));
    PlanDraft draft = null;
    String wrong = "";
    try {
      draft = made.get();
    } catch (UnusableException | RefusedException unfit) {
      wrong = Say.capital(String.valueOf(unfit.getMessage())) + ".";
    }
    Mapping used =
        draft != null && draft.table() != null
            ? draft.table().mapping()
            : mapping.orElse(new Mapping("", Map.of(), null, null));
    Headings.Found found =
        draft != null && draft.table() != null
            ? draft.table().found()
            : Headings.fitting(sheets, used).orElseGet(() -> first(sheets));
    var columns = new ArrayList<Column>();
    for (Target target : sheets.isEmpty() ? List.<Target>of() : Arrays.asList(Target.values())) {
      String heading = used.columns().getOrDefault(target, "");
      columns.add(
          new Column(
              target,
              heading,
              heading.isEmpty() || found == null
                  ? ""
                  : String.join(" · ", found.under(heading, ALIKE))));
    }
    List<String> headings =
        found == null ? List.of() : found.names().stream().filter(name -> !name.isEmpty()).toList();
    return new PlanDraftPage(id, file, used, columns, headings, draft, wrong);
  }

  /// Where no row has headings that are known, the first row with several cells is shown as the
  /// headings.
  private static Headings.@Nullable Found first(List<Sheet> sheets) {
    return sheets.isEmpty() ? null : Headings.widest(sheets).orElse(null);
  }

  /// What could not be used, row by row.
  Map<RowResult, List<String>> troubles() {
    var troubles = new LinkedHashMap<RowResult, List<String>>();
    if (draft != null) {
      draft.rows().stream()
          .filter(row -> row.outcome() != RowResult.Outcome.TAKEN)
          .forEach(row -> troubles.put(row, row.told()));
    }
    return troubles;
  }

  /// The headings that nothing is taken from.
  List<String> unused() {
    return draft == null || draft.table() == null ? List.of() : draft.table().unused();
  }
}
