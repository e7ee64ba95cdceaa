package entente.benchmark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// A made-up file of IATI activities, each with a budget and six transactions.
final class AidFile {
  private static final String[] RECIPIENTS = {
    "FJ", "KE", "VN", "ID", "PH", "MW", "GH", "BD", "NP", "LA"
  };

  private AidFile() {}

  /// Writes so many activities; the same each time.
  static void write(Path file, int activities) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
      for (int i = 0; i < activities; i++) {
        out.write(activity(i));
      }
      out.write("</iati-activities>\n");
    }
  }

  private static String activity(int i) {
    int year = 2012 + i % 12;
    var payments = new StringBuilder();
    for (int month = 1; month <= 5; month++) {
      payments.append(transaction(3, year + "-0" + month + "-15", 1_000 + i * 37L % 900_000));
    }
    return """
    <iati-activity default-currency="USD" xml:lang="en">
      <iati-identifier>XM-DAC-701-8-%d</iati-identifier>
      <reporting-org ref="XM-DAC-701" type="10"><narrative>Japan</narrative></reporting-org>
      <title><narrative>Roads and harbours, phase %d</narrative></title>
      <description type="1"><narrative>%s</narrative></description>
      <participating-org role="1" type="10" ref="XM-DAC-701"><narrative>Japan</narrative></participating-org>
      <activity-status code="2"/>
      <activity-date type="2" iso-date="%d-04-01"/>
      <recipient-country code="%s" percentage="100"/>
      <sector vocabulary="1" code="21020" percentage="100"/>
      <budget><period-start iso-date="%d-04-01"/><period-end iso-date="%d-03-31"/><value value-date="%d-04-01">500000</value></budget>
      %s%s
    </iati-activity>
    """
        .formatted(
            i,
            i,
            "A road is built and kept in repair. ".repeat(6),
            year,
            RECIPIENTS[i % RECIPIENTS.length],
            year,
            year + 1,
            year,
            transaction(2, year + "-04-01", 5_000_000L),
            payments);
  }

  private static String transaction(int type, String day, long sum) {
    return "<transaction><transaction-type code=\"%d\"/><transaction-date iso-date=\"%s\"/><value value-date=\"%s\">%d</value></transaction>"
        .formatted(type, day, day, sum);
  }
}
