package entente.app.web;

import entente.model.Entry;
import entente.model.Report;
import entente.model.Slot;
import entente.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader can rule of one entry: between the values that its reports give, and of each
/// report.
///
/// @param values of the fields in which reports say different things
record Choices(List<Of> values, List<Of> reports) {

  /// One thing to choose: what the form sends, and what the reader sees.
  record Of(String sent, String words) {}

  static Choices of(Entry entry) {
    var values = new ArrayList<Of>();
    for (Slot slot : entry.type().slots()) {
      Map<Value, Report> said = new LinkedHashMap<>();
      for (Report report : entry.reports()) {
        Value value = report.claim().assertion().fields().get(slot.field());
        if (value != null) {
          said.putIfAbsent(value, report);
        }
      }
      if (slot.scored() && said.size() > 1) {
        said.forEach((value, report) ->
            values.add(
                new Of(
                    slot.field().key() + " " + report.claim().id(),
                    Say.label(entry.type(), slot.field())
                        + ": "
                        + Say.value(value)
                        + " ("
                        + who(report)
                        + ")")));
      }
    }
    var reports = new ArrayList<Of>();
    for (int i = 0; i < entry.reports().size(); i++) {
      Report report = entry.reports().get(i);
      reports.add(new Of(report.claim().id(), (i + 1) + " " + who(report)));
    }
    return new Choices(values, reports);
  }

  private static String who(Report report) {
    return Source.of(report).who() + ", " + Source.of(report).when();
  }
}
