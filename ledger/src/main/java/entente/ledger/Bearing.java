package entente.ledger;

import entente.model.ClaimFormat;
import entente.model.Clocks;
import entente.model.Held;
import entente.model.Report;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is needed to tell on which of today's claims decisions rest.
///
/// @param reports of the claims that they name, as far as these stand, and all of the documents of
///   those that stand no longer
/// @param remembered what is known of the claims that stand no longer
public record Bearing(List<Report> reports, List<Report> remembered) {
  static Bearing of(Sql sql, ClaimFormat format, Collection<String> claims) throws SQLException {
    var standing = new Standing(sql, format);
    var reports = new ArrayList<Report>();
    Set<String> missing = new LinkedHashSet<>(claims);
    for (String claim : claims) {
      for (Held held :
          sql.rows(Standing.SELECT + " WHERE standing.id = ?", standing::held, claim)) {
        reports.add(held.report());
        missing.remove(claim);
      }
    }
    List<Report> remembered = Reports.remembered(sql, format, missing, Clocks.NOW);
    for (String document :
        remembered.stream().map(each -> each.publication().document()).distinct().toList()) {
      sql.rows(Standing.SELECT + " WHERE origin.document = ?", standing::held, document)
          .forEach(each -> reports.add(each.report()));
    }
    return new Bearing(reports, remembered);
  }
}
