package entente.publish.plan;

import entente.model.Party;
import entente.model.plan.PlanHead;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sheet of a workbook that says which plan it holds, where the workbook was written from a
/// ledger.
public final class About {
  static final String SHEET = "About";
  static final String NAME = "Plan";
  static final String TITLE = "Title";
  static final String PARTIES = "Parties";
  static final String BEFORE = "Follows";
  private static final Pattern BETWEEN = Pattern.compile("; *");

  private About() {}

  /// What names the plan, if a sheet says so.
  public static Optional<PlanHead> of(List<Sheet> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.name().equals(SHEET) && PlanHead.isName(said(sheet, NAME)))
        .findFirst()
        .map(sheet ->
            new PlanHead(
                said(sheet, NAME),
                said(sheet, TITLE).isEmpty() ? said(sheet, NAME) : said(sheet, TITLE),
                BETWEEN
                    .splitAsStream(said(sheet, PARTIES))
                    .filter(About::isParty)
                    .map(Party::new)
                    .toList(),
                PlanHead.isName(said(sheet, BEFORE)) ? said(sheet, BEFORE) : null));
  }

  private static boolean isParty(String id) {
    try {
      return !new Party(id).id().isEmpty();
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  private static String said(Sheet sheet, String key) {
    for (int row = 0; row < Math.min(20, sheet.rows().size()); row++) {
      if (sheet.cell(row, 0).equals(key)) {
        return sheet.cell(row, 1);
      }
    }
    return "";
  }
}
