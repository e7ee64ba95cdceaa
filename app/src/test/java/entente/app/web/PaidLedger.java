package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An aid report of what Norway committed and paid for the ports of Kenya, taken in beside the
/// sample ledger.
final class PaidLedger {
  private static final String AID =
      """
      <iati-activities version="2.03"><iati-activity default-currency="USD"><iati-identifier>NO-7</iati-identifier>
      <reporting-org ref="NO-BRC-971277882" type="10"><narrative>Norway</narrative></reporting-org><title><narrative>Ports of Kenya</narrative></title>
      <description><narrative>d</narrative></description><participating-org role="1"><narrative>Norway</narrative></participating-org>
      <activity-status code="2"/><activity-date type="2" iso-date="2023-04-01"/><recipient-country code="KE"/><sector vocabulary="1" code="21040"/>
      <transaction><transaction-type code="2"/><transaction-date iso-date="2023-04-01"/><value value-date="2023-04-01">200000000</value></transaction>
      <transaction><transaction-type code="3"/><transaction-date iso-date="2024-02-01"/><value value-date="2024-02-01">50000000</value></transaction>
      </iati-activity></iati-activities>
      """;

  private PaidLedger() {}

  static void fill(Path home) throws IOException {
    Path file = Files.createTempFile("aid", ".xml");
    Files.writeString(file, AID);
    assertThat(Commands.run(home, "import", "iati", file.toString())).isZero();
    Files.delete(file);
  }
}
