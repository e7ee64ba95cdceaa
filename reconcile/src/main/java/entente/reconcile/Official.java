package entente.reconcile;

import entente.model.Field;
import entente.model.Report;
import entente.model.Value;
import java.util.regex.Pattern;

/// Which claims come from an official text: those that say so of themselves, and those that a
/// public office published.
public final class Official {
  private static final Value BASIS = new Value.Term("official-text");

  /// Offices by what they are called in English; a paper named after one ("The Ministry Watch") is
  /// rare enough.
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(ministr(y|ies) of|(foreign|finance|defence) ministry|department of"
              + " (state|defen[cs]e|foreign affairs|the treasury)|state"
              + " department|secretariat|cabinet office|white house|prime minister's office|office"
              + " of the (prime minister|president|spokesperson)|presidential office|government"
              + " of|federal government|embassy of|high commission of|european"
              + " (commission|council)|council of the european union|foreign office|parliament"
              + " of|national assembly of|state council)\\b",
          Pattern.CASE_INSENSITIVE);

  private Official() {}

  static boolean says(Subject subject) {
    return says(subject.reports().getFirst());
  }

  static boolean says(Report report) {
    String publisher = report.publication().publisher();
    return BASIS.equals(report.claim().further().get(Field.BASIS))
        || (publisher != null && isOffice(publisher));
  }

  /// Whether a publisher is a public office, so that its texts weigh as official ones.
  public static boolean isOffice(String publisher) {
    return OFFICE.matcher(publisher).find();
  }
}
